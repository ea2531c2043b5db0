// When numbers are given out: the week in one line, and the days on which there are none.
import type { Day } from '../../../../core/kit/time';
import { Button } from '../../../ui/button';
import { DateField } from '../../../ui/date-field';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import { noteOf } from './note-of';
import classes from './queue-rules.module.css';
import type { ClosureDraft, RuleFaults } from './rules-draft';

export type HoursFieldsProps = {
  readonly hours: string;
  readonly closures: readonly ClosureDraft[];
  readonly faults: RuleFaults;
  readonly today: Day;
  readonly onHours: (hours: string) => void;
  readonly onClosures: (closures: readonly ClosureDraft[]) => void;
};

const most = 100;
const blank: ClosureDraft = { from: '', to: '', message: '' };

export function HoursFields(props: HoursFieldsProps) {
  const { hours, closures, faults, today, onClosures } = props;
  const change = (at: number, part: Partial<ClosureDraft>) =>
    onClosures(closures.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <section aria-label={t('rules.hours')}>
      <h3>{t('rules.hours')}</h3>
      <div data-form>
        <TextField
          label={t('rules.hoursOfWeek')}
          value={hours}
          onChange={props.onHours}
          layout="above"
          note={noteOf(faults['hours'], t('rules.hoursHint'))}
        />
      </div>
      <h3>{t('rules.closures')}</h3>
      {closures.map(({ from, to, message }, i) => (
        <div
          key={i}
          data-form
          role="group"
          aria-label={t('rules.closureN', { n: i + 1 })}
          className={classes['closure']}
        >
          <DateField
            label={t('rules.closureFrom')}
            value={from}
            today={today}
            onLeave={(day) => change(i, { from: day })}
            layout="above"
            isRequired
            {...(faults[`closure:${i}`] === undefined
              ? {}
              : { note: noteOf(faults[`closure:${i}`]) })}
          />
          <DateField
            label={t('rules.closureTo')}
            value={to}
            today={today}
            onLeave={(day) => change(i, { to: day })}
            layout="above"
          />
          <TextField
            label={t('rules.closureMessage')}
            value={message}
            onChange={(text) => change(i, { message: text })}
            maxLength={60}
            layout="above"
          />
          <Button
            kind="quiet"
            label={t('rules.remove', { what: t('rules.closureN', { n: i + 1 }) })}
            onPress={() => onClosures(closures.filter((_, at) => at !== i))}
          >
            {t('rules.removeShort')}
          </Button>
        </div>
      ))}
      {closures.length >= most ? null : (
        <Button onPress={() => onClosures([...closures, blank])}>{t('rules.closureAdd')}</Button>
      )}
    </section>
  );
}
