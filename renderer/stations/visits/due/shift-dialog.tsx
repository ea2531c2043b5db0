// One date only: on another day, or left out for a reason. The rule stays as it is.
import { useState } from 'react';
import type { Day } from '../../../../core/kit/time';
import type { RosterDate } from '../../../../core/visit/roster/due-list';
import { ChoiceField } from '../../../ui/choice-field';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { formatDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';

export type ShiftDialogProps = {
  readonly name: string;
  readonly date: RosterDate;
  /** The day proposed. */
  readonly start: Day;
  readonly today: Day;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  /** `to` null: left out. */
  readonly onSend: (to: Day | null, reason: string) => void;
  readonly onClose: () => void;
};

export function ShiftDialog({ name, date, start, today, onSend, ...props }: ShiftDialogProps) {
  const [way, setWay] = useState<'move' | 'skip'>('move');
  const [to, setTo] = useState(start);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      {...props}
      title={t('rounds.shiftTitle', { name, day: formatDay(date.day, today) })}
      how={t('rounds.shiftHow')}
      confirm={t('common.save')}
      onSend={() => onSend(way === 'skip' ? null : to, reason)}
    >
      <ChoiceField
        label={t('rounds.shiftWay')}
        value={way}
        choices={[
          { key: 'move', label: t('rounds.shiftMove') },
          { key: 'skip', label: t('rounds.shiftSkip') },
        ]}
        onChoose={(key) => setWay(key === 'skip' ? 'skip' : 'move')}
        autoFocus
      />
      {way === 'move' ? (
        <DateField label={t('rounds.shiftTo')} value={to} today={today} onLeave={setTo} />
      ) : null}
      <TextField label={t('rounds.why')} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
