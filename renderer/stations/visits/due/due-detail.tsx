// One person on the roster in words: how often and by whom, what to know before going, the next dates, and where the calendar ends.
import { addDays } from '../../../../core/kit/day';
import type { Day } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { channelOf, groupOf } from '../../../../core/visit/roster/risk-groups';
import { occurrencesOf, type Occurrence } from '../../../../core/visit/roster/occurrences';
import { calendars } from '../../../data/packs';
import type { DuePerson } from '../../../data/queries/roster';
import { rosterRules } from '../../../data/roster-rules';
import { Button } from '../../../ui/button';
import { formatDay, formatList, formatPhone, formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { agentNamesOf } from '../visit-of-day';
import acts from '../acts.module.css';
import classes from '../rounds.module.css';
import { nameOf } from './due-desk';
import { howFar } from './due-table';
import { ruleWords } from './rule-words';

export type DueDetailProps = {
  readonly due: DuePerson;
  readonly today: Day;
  readonly staff: readonly Staff[];
  readonly onBook: (() => void) | undefined;
  readonly onAsk: (what: 'change' | 'shift' | 'leave') => void;
};

const shown = 6;

export function DueDetail({ due, today, staff, onBook, onAsk }: DueDetailProps) {
  const { entry, date, horizon } = due;
  const facts = factsOf(due, staff);
  const next = occurrencesOf(entry, {
    rules: rosterRules,
    calendars,
    span: { from: today, to: addDays(today, rosterRules.aheadDays) },
  }).slice(0, shown);
  return (
    <>
      <h2>{nameOf(due)}</h2>
      {date === null ? null : (
        <p className={due.daysLate > 0 ? classes['late'] : undefined}>
          {formatDay(date.day, today)} · {howFar(due)}
        </p>
      )}
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section>
        <h3>{t('rounds.nextDates')}</h3>
        {next.length === 0 ? <p>{t('rounds.noNextDates')}</p> : null}
        {next.map((one) => (
          <p key={`${one.on}${one.surge}`} className={classes['soft']}>
            {formatDay(one.day, today, 'short')}{' '}
            <span className={classes['whole']}>{whyThen(one, today)}</span>
          </p>
        ))}
      </section>
      {horizon.lastDate === null ? null : (
        <p className={classes['clock']}>
          {t(horizon.lastDate < today ? 'rounds.ended' : 'rounds.ends', {
            day: formatDay(horizon.lastDate),
          })}
        </p>
      )}
      {horizon.assumedYears.length === 0 ? null : (
        <p className={classes['clock']}>
          {t('rounds.assumed', { years: formatList(horizon.assumedYears.map(String)) })}
        </p>
      )}
      <div className={acts['acts']}>
        {onBook && date?.state !== 'booked' ? (
          <Button kind="primary" keys="F2" onPress={onBook}>
            {t('rounds.bookDue')}
          </Button>
        ) : null}
        <Button keys="F4" onPress={() => onAsk('change')}>
          {t('rounds.change')}
        </Button>
        {date === null ? null : (
          <Button keys="F6" onPress={() => onAsk('shift')}>
            {t('rounds.shift')}
          </Button>
        )}
        <Button keys="F8" onPress={() => onAsk('leave')}>
          {t('rounds.leave')}
        </Button>
      </div>
    </>
  );
}

function factsOf({ entry, date, resident }: DuePerson, staff: readonly Staff[]) {
  const group = groupOf(rosterRules, entry.group);
  return [
    [t('rounds.colGroup'), `${group.name} · ${group.who}`],
    [t('rounds.often'), ruleWords(entry.rule)],
    [t('rounds.channel'), t(`visits.method_${channelOf(entry, date, rosterRules)}`)],
    [
      t('rounds.colAgent'),
      entry.agent === null ? t('rounds.noAgent') : agentNamesOf([entry.agent], staff),
    ],
    [t('rounds.notAgents'), agentNamesOf(entry.notAgents, staff)],
    [t('rounds.skills'), formatList(entry.skills)],
    [t('visits.where'), resident?.person.address ?? ''],
    [t('visits.phone'), resident ? formatPhone(resident.person.phone) : ''],
    [t('rounds.living'), formatList(entry.living)],
    [t('visits.note'), entry.note],
  ].filter(([, value]) => value !== '');
}

/** Why a date is not the one that the rule gave. */
function whyThen({ on, why, surge }: Occurrence, today: Day): string {
  if (why === 'surge') return rosterRules.surges.find(({ key }) => key === surge)?.name ?? '';
  if (why === 'rule') return '';
  return t(why === 'holiday' ? 'rounds.offHoliday' : 'rounds.movedFrom', {
    day: formatShortDay(on, today),
  });
}
