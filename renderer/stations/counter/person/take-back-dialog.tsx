// What was written down of a person by mistake is taken back, with the reason: a death, a merge of two entries.
import { useState } from 'react';
import { FormDialog } from '../../../ui/form-dialog';
import { TextField } from '../../../ui/text-field';
import type { Acting } from '../../../ui/use-act';

export function TakeBackDialog(props: {
  readonly title: string;
  readonly how: string;
  readonly confirm: string;
  /** What the reason is asked as. */
  readonly label: string;
  readonly acting: Acting;
  /** Null where it was refused; `acting` has the sentence. */
  readonly onTakeBack: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const { title, how, confirm, label, acting, onTakeBack, onClose } = props;
  const [reason, setReason] = useState('');
  const send = async () => {
    if ((await onTakeBack(reason)) !== null) onClose();
  };
  return (
    <FormDialog
      {...{ title, how, confirm, isBusy: acting.isBusy, sentence: acting.sentence, onClose }}
      onSend={() => void send()}
    >
      <TextField
        label={label}
        layout="above"
        value={reason}
        onChange={setReason}
        maxLength={100}
        autoFocus
      />
    </FormDialog>
  );
}
