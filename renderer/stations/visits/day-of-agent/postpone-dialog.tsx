// They want it on another day: why, and which day they named.
import { useState } from 'react';
import type { Day } from '../../../../core/kit/time';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';

export type PostponeDialogProps = {
  readonly name: string;
  readonly today: Day;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  /** `to` null: none named yet. */
  readonly onSend: (to: Day | null, reason: string) => void;
  readonly onClose: () => void;
};

export function PostponeDialog({ name, today, onSend, ...props }: PostponeDialogProps) {
  const [to, setTo] = useState<Day>('');
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      {...props}
      title={t('rounds.postponeTitle', { name })}
      confirm={t('rounds.actPostpone')}
      onSend={() => onSend(to === '' ? null : to, reason)}
    >
      <TextField label={t('rounds.why')} value={reason} onChange={setReason} autoFocus />
      <DateField
        label={t('rounds.postponeTo')}
        value={to}
        today={today}
        onLeave={setTo}
        note={{ text: t('rounds.postponeHint') }}
      />
    </FormDialog>
  );
}
