// A day is typed, not picked: eight digits are quicker than any calendar, and the sentence beside says which day was understood.
import type { Day } from '../../core/kit/time';
import { formatDay } from './format';
import type { Note } from './field-row';
import { t } from './i18n';
import { useMisread } from './misread';
import { readDay } from './read-day';
import { TextField } from './text-field';

export type DateFieldProps = {
  readonly label: string;
  /** A day, `long-term`, or empty. */
  readonly value: Day;
  readonly today: Day;
  readonly onLeave: (value: Day) => void;
  /** Whether 长期 is an answer. */
  readonly mayBeLongTerm?: boolean;
  readonly note?: Note | undefined;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly layout?: 'beside' | 'above';
};

export function DateField(props: DateFieldProps) {
  const [isMisread, tellMisread] = useMisread(props.label, props.value);
  const leave = (typed: string) => {
    const value = meant(typed, props);
    tellMisread(value === null ? typed : null);
    if (value !== null) props.onLeave(value);
  };
  return (
    <TextField
      label={props.label}
      value={shown(props.value)}
      onLeave={leave}
      onChange={() => tellMisread(null)}
      note={isMisread ? { text: t('common.dayNotUnderstood'), tone: 'wrong' } : noteFor(props)}
      isRequired={props.isRequired ?? false}
      autoFocus={props.autoFocus ?? false}
      layout={props.layout ?? 'beside'}
    />
  );
}

function meant(typed: string, props: DateFieldProps): Day | null {
  if (typed.trim() === '') return '';
  if (props.mayBeLongTerm === true && /长|long/i.test(typed)) return 'long-term';
  return readDay(typed, props.today);
}

function shown(value: DateFieldProps['value']): string {
  return value === 'long-term' ? t('common.longTerm') : value;
}

function noteFor({ note, value, today, mayBeLongTerm }: DateFieldProps): Note {
  if (note !== undefined) return note;
  if (value === '' || value === 'long-term')
    return { text: mayBeLongTerm === true ? t('common.dayHintLongTerm') : t('common.dayHint') };
  return { text: formatDay(value, today) };
}
