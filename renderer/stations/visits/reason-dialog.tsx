// One sentence that has to be given before something is done: why cancelled, what was tried, why printed again.
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useKeys } from '../../ui/use-keys';

export type ReasonDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  /** What to know while writing it. */
  readonly lead?: string;
  readonly action: string;
  readonly sentence: string | null;
  readonly isBusy: boolean;
  readonly onDone: (reason: string) => void;
  readonly onClose: () => void;
};

export function ReasonDialog(props: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      actions={<Actions {...props} reason={reason} />}
    >
      {props.lead === undefined ? null : <p>{props.lead}</p>}
      <TextField
        label={props.label}
        value={reason}
        onChange={setReason}
        layout="above"
        autoFocus
        note={props.hint === undefined ? undefined : { text: props.hint }}
      />
      {props.sentence === null ? null : <Notice tone="needs-you">{props.sentence}</Notice>}
    </Dialog>
  );
}

function Actions(props: ReasonDialogProps & { readonly reason: string }) {
  const done = () => props.onDone(props.reason);
  useKeys({ Enter: done });
  return (
    <>
      <Button kind="primary" keys="Enter" onPress={done} isPending={props.isBusy}>
        {props.action}
      </Button>
      <Button kind="quiet" keys="Esc" onPress={props.onClose}>
        {t('common.back')}
      </Button>
    </>
  );
}
