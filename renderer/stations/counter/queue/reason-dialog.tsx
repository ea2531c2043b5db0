// A reason in one keystroke, or in a few words. Kept with the step that it explains.
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { useKeys } from '../../../ui/use-keys';

export type ReasonDialogProps = {
  readonly title: string;
  /** What becomes of the reason. */
  readonly how?: string;
  /** Usual reasons, pressed by their figure. */
  readonly reasons: readonly string[];
  readonly confirm: string;
  /** Why the last one was refused. */
  readonly sentence?: string | null;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
};

export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <Reasons {...props} />
    </Dialog>
  );
}

function Reasons({ how, reasons, confirm, sentence = null, onReason, onClose }: ReasonDialogProps) {
  const [text, setText] = useState('');
  const send = () => {
    if (text.trim() !== '') onReason(text.trim());
  };
  useKeys({
    ...Object.fromEntries(reasons.map((reason, i) => [`${i + 1}`, () => onReason(reason)])),
    Enter: text.trim() === '' ? undefined : send,
  });
  return (
    <>
      {how === undefined ? null : <p>{how}</p>}
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      {reasons.map((reason, i) => (
        <Button
          key={reason}
          keys={`${i + 1}`}
          wide
          onPress={() => onReason(reason)}
          autoFocus={i === 0}
        >
          {reason}
        </Button>
      ))}
      <TextField
        label={t('counter.otherReason')}
        layout="above"
        value={text}
        onChange={setText}
        maxLength={100}
        autoFocus={reasons.length === 0}
      />
      <DialogActions>
        <Button kind="primary" keys="Enter" onPress={send} isDisabled={text.trim() === ''}>
          {confirm}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
