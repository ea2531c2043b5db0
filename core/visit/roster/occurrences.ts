// The dates on which somebody on the roster is to be seen: what the rule gives, moved off days off, with exceptions and busy times of the year.
import { addDays } from '../../kit/day';
import type { Day } from '../../kit/time';
import { yearsWithoutList, type Calendar } from '../../matter/working-day';
import { datesOf, lastDateOf } from '../recurrence/dates-of';
import { moveOffHoliday } from '../recurrence/move-off-holiday';
import { spansOf, type RosterRules } from './risk-groups';
import type { RosterEntry } from './roster';

export type Occurrence = {
  /** The date that the rule gave: it never changes, so that no date is made twice. */
  readonly on: Day;
  /** The day on which it is to be made. */
  readonly day: Day;
  readonly why: 'rule' | 'holiday' | 'shifted' | 'surge';
  /** Key of the surge that it is made for; '' for a date of the rule. */
  readonly surge: string;
};

type Span = { readonly from: Day; readonly to: Day };

/** Occurrences whose day lies in the span, by day. An entry that was left has none after the day on which it was left. */
export function occurrencesOf(
  entry: RosterEntry,
  {
    rules,
    calendars,
    span,
  }: { readonly rules: RosterRules; readonly calendars: readonly Calendar[]; readonly span: Span },
): readonly Occurrence[] {
  const to = entry.left && entry.left.on < span.to ? addDays(entry.left.on, -1) : span.to;
  const wide = { from: addDays(span.from, -widest), to: addDays(to, widest) };
  const regular = onePerDay(ruleDates(entry, wide).flatMap((on) => placed(entry, on, calendars)));
  const extra = surgesOf(entry, regular, rules, wide);
  return [...regular, ...extra]
    .filter(({ day }) => day >= span.from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A date may be made so many days from where the rule gave it. */
const widest = 45;

/** Dates of the rule, and of those that held before it. */
function ruleDates(entry: RosterEntry, { from, to }: Span): readonly Day[] {
  const before = entry.earlier.flatMap(({ rule, last }) =>
    datesOf(rule, from, last < to ? last : to),
  );
  const first = entry.since !== null && entry.since > from ? entry.since : from;
  const kept = new Set([...before, ...datesOf(entry.rule, first, to)]);
  // A date that somebody moved by hand stays, whatever became of the rule.
  for (const { on, to: day } of entry.shifts)
    if (day !== null && on >= from && on <= to) kept.add(on);
  return [...kept].sort();
}

function placed(
  { shifts, holidays }: RosterEntry,
  on: Day,
  calendars: readonly Calendar[],
): readonly Occurrence[] {
  const shift = shifts.find((one) => one.on === on);
  if (shift) return shift.to === null ? [] : [{ on, day: shift.to, why: 'shifted', surge: '' }];
  const day = moveOffHoliday(calendars, on, holidays);
  if (day === null) return [];
  return [{ on, day, why: day === on ? 'rule' : 'holiday', surge: '' }];
}

/** Days off push several dates of a short rule onto one day: one visit is enough. */
function onePerDay(all: readonly Occurrence[]): readonly Occurrence[] {
  const byDay = new Map<Day, Occurrence>();
  for (const one of all) {
    const known = byDay.get(one.day);
    if (!known || (known.why === 'holiday' && one.why !== 'holiday')) byDay.set(one.day, one);
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** In a busy time of the year each stretch of so many days has a contact; where the rule gives none, one is added. */
function surgesOf(
  entry: RosterEntry,
  regular: readonly Occurrence[],
  rules: RosterRules,
  { from, to }: Span,
): readonly Occurrence[] {
  return rules.surges
    .filter(({ groups }) => groups.includes(entry.group))
    .flatMap((surge) =>
      spansOf(surge, from, to).flatMap((span) => {
        const extra: Occurrence[] = [];
        for (let day = span.from; day <= span.to; day = addDays(day, surge.everyDays)) {
          const end = addDays(day, surge.everyDays - 1);
          const has = regular.some((one) => one.day >= day && one.day <= end);
          if (!has && day >= entry.rule.from && !isShiftedAway(entry, day))
            extra.push({ on: day, day, why: 'surge', surge: surge.key });
        }
        return extra;
      }),
    );
}

const isShiftedAway = ({ shifts }: RosterEntry, on: Day): boolean =>
  shifts.some((shift) => shift.on === on);

/** What to say about the end of the calendar. */
export type Horizon = {
  /** The last date that the entry ever gives; null = no end. */
  readonly lastDate: Day | null;
  /** Years in the window for which no list of holidays is here. */
  readonly assumedYears: readonly number[];
};

/** Where the entry or the calendar ends: to be said, never to end in silence. */
export function horizonOf(entry: RosterEntry, calendars: readonly Calendar[], span: Span): Horizon {
  return {
    lastDate: lastDateOf(entry.rule),
    assumedYears: entry.holidays === 'keep' ? [] : yearsWithoutList(calendars, span.from, span.to),
  };
}
