// Takes somebody off the roster, with the reason in words. Visits that are booked stay until they are cancelled.
import { useState } from 'react';
import { leaveReasons, type LeaveReason } from '../../../../core/visit/roster/roster';
import { ChoiceField } from '../../../ui/choice-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';

export type LeaveDialogProps = {
  readonly name: string;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly onSend: (why: LeaveReason, reason: string) => void;
  readonly onClose: () => void;
};

/** Death and moving are told at the counter, which ends more than the roster. */
const asked = leaveReasons.filter((why) => why !== 'died' && why !== 'moved');

export function LeaveDialog({ name, onSend, ...props }: LeaveDialogProps) {
  const [why, setWhy] = useState<LeaveReason>('declined');
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      {...props}
      title={t('rounds.leaveTitle', { name })}
      how={t('rounds.leaveHow')}
      confirm={t('rounds.leave')}
      onSend={() => onSend(why, reason)}
    >
      <ChoiceField
        label={t('rounds.leaveWhy')}
        value={why}
        choices={asked.map((key) => ({ key, label: t(`rounds.leave_${key}`) }))}
        onChoose={(key) => setWhy(leaveReasons.find((one) => one === key) ?? 'other')}
        autoFocus
      />
      <TextField label={t('visits.note')} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
