// A time of day, typed as people write it; the sentence beside it says when it was not understood.
import type { TimeOfDay } from '../../core/kit/time';
import { formatTime } from './format';
import { t } from './i18n';
import { useMisread } from './misread';
import { readTime } from './read-time';
import { TextField } from './text-field';

export type TimeFieldProps = {
  readonly label: string;
  readonly value: TimeOfDay;
  /** Beside the field, instead of how a time is written. */
  readonly hint?: string;
  readonly onLeave: (time: TimeOfDay) => void;
};

export function TimeField({ label, value, hint, onLeave }: TimeFieldProps) {
  const [isMisread, tellMisread] = useMisread(label, value);
  const leave = (typed: string) => {
    const time = readTime(typed);
    tellMisread(time === null ? typed : null);
    if (time !== null) onLeave(time);
  };
  return (
    <TextField
      label={label}
      value={formatTime(value)}
      onLeave={leave}
      onChange={() => tellMisread(null)}
      note={
        isMisread
          ? { text: t('visits.timeWrong'), tone: 'wrong' }
          : { text: hint ?? t('visits.timeHint') }
      }
    />
  );
}
