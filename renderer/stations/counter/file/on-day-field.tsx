// The day on which something of a case happened: the same question in every outcome.
import { DateField } from '../../../ui/date-field';
import { t } from '../../../ui/i18n';

export type OnDayFieldProps = {
  readonly on: string;
  readonly today: string;
  readonly onLeave: (on: string) => void;
};

export function OnDayField({ on, today, onLeave }: OnDayFieldProps) {
  return <DateField label={t('life.onDay')} value={on} today={today} onLeave={onLeave} />;
}
