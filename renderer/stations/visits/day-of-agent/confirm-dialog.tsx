// The call of the day before: they know who comes and when, and the word.
import { useState } from 'react';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';

export type ConfirmDialogProps = {
  readonly title: string;
  readonly word: string;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly onSend: (by: string, note: string) => void;
  readonly onClose: () => void;
};

export function ConfirmDialog({ word, onSend, ...props }: ConfirmDialogProps) {
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  return (
    <FormDialog
      {...props}
      how={t('rounds.confirmHow', { word })}
      confirm={t('rounds.confirmDo')}
      onSend={() => onSend(by, note)}
    >
      <TextField
        label={t('rounds.confirmBy')}
        value={by}
        onChange={setBy}
        note={{ text: t('rounds.confirmByHint') }}
        autoFocus
      />
      <TextField label={t('rounds.confirmNote')} value={note} onChange={setNote} />
    </FormDialog>
  );
}
