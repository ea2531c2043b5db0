// The dates on which somebody on the roster is to be seen: what the rule gives, moved off days off, with exceptions and busy times of the year.
import { addDays, daysBetween } from '../../kit/day';
import type { Day } from '../../kit/time';
import { yearsWithoutList, type Calendar } from '../../matter/working-day';
import { datesOf, lastDateOf } from '../recurrence/dates-of';
import { moveOffHoliday } from '../recurrence/move-off-holiday';
import type { Rule } from '../recurrence/rule';
import { spansOf, type RosterRules, type Surge } from './risk-groups';
import type { RosterEntry } from './roster';

export type Occurrence = {
  /** The date that the rule gave: it never changes, so that no date is made twice. */
  readonly on: Day;
  /** The day on which it is to be made. */
  readonly day: Day;
  readonly why: 'rule' | 'holiday' | 'shifted' | 'surge';
  /** Key of the surge that it is made for; '' for a date of the rule. */
  readonly surge: string;
  /** The risk group to which they belonged on that date. */
  readonly group: string;
};

type Span = { readonly from: Day; readonly to: Day };

/** Occurrences whose day lies in the span, by day, one a day at most. An entry that was left has none from the day on which it was left. */
export function occurrencesOf(
  entry: RosterEntry,
  {
    rules,
    calendars,
    span,
  }: { readonly rules: RosterRules; readonly calendars: readonly Calendar[]; readonly span: Span },
): readonly Occurrence[] {
  const to = entry.left && entry.left.on <= span.to ? addDays(entry.left.on, -1) : span.to;
  const wide = { from: addDays(span.from, -widest), to: addDays(to, widest) };
  const regular = onePerDay([
    ...ruleDates(entry, wide).flatMap((on) => placed(entry, on, calendars)),
    ...movedByHand(entry, rules),
  ]);
  const extra = surgesOf(entry, regular, rules, wide);
  return [...regular, ...extra]
    .filter(({ day }) => day >= span.from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** No stretch of days off moves a date further from where the rule gave it. */
const widest = 45;

/** Dates of the rule, and of those that held before it, each in its time only. */
function ruleDates(entry: RosterEntry, { from, to }: Span): readonly Day[] {
  const dates = rulesOf(entry).flatMap(({ rule, first, last }) =>
    datesOf(
      rule,
      first !== null && first > from ? first : from,
      last !== null && last < to ? last : to,
    ),
  );
  return [...new Set(dates)].sort();
}

type Held = {
  readonly rule: Rule;
  /** Null = from its own first day. */
  readonly first: Day | null;
  /** Null = without an end. */
  readonly last: Day | null;
  readonly group: string;
};

/** The rules one after the other. Where no group is said for one, it is that of the next. */
function rulesOf({ earlier, since, rule, group }: RosterEntry): readonly Held[] {
  const held: Held[] = [{ rule, group, first: since, last: null }];
  for (const [i, one] of [...earlier.entries()].reverse()) {
    const until = earlier[i - 1]?.last;
    const first = until === undefined ? null : addDays(until, 1);
    held.unshift({ ...one, group: one.group ?? held[0]?.group ?? group, first });
  }
  return held;
}

/** Whether a rule that held on this date gives it. */
export const isRuleDate = (entry: RosterEntry, on: Day): boolean =>
  ruleDates(entry, { from: on, to: on }).length > 0;

const groupOn = (entry: RosterEntry, day: Day): string =>
  rulesOf(entry).find(({ last }) => last === null || day <= last)?.group ?? entry.group;

/** A date of the rule where the rule and the days off put it; nothing where somebody moved it or left it out. */
function placed(
  entry: RosterEntry,
  on: Day,
  calendars: readonly Calendar[],
): readonly Occurrence[] {
  if (isShiftedAway(entry, on)) return [];
  const day = moveOffHoliday(calendars, on, entry.holidays);
  if (day === null) return [];
  const group = groupOn(entry, on);
  return [{ on, day, why: day === on ? 'rule' : 'holiday', surge: '', group }];
}

/** Dates that somebody put on another day, however far away: those of the rule, and those of a busy time, which stay its own. */
function movedByHand(entry: RosterEntry, rules: RosterRules): readonly Occurrence[] {
  return entry.shifts.flatMap(({ on, to }): readonly Occurrence[] => {
    if (to === null) return [];
    const surge = isRuleDate(entry, on) ? '' : surgeOn(entry, on, rules);
    return [{ on, day: to, why: 'shifted', surge, group: groupOn(entry, on) }];
  });
}

/** Several dates on one day are one visit: the one that somebody put there, else the one whose own day it is. */
function onePerDay(all: readonly Occurrence[]): readonly Occurrence[] {
  const weight = { shifted: 0, rule: 1, holiday: 2, surge: 3 };
  const byDay = new Map<Day, Occurrence>();
  for (const one of all) {
    const known = byDay.get(one.day);
    if (!known || weight[one.why] < weight[known.why]) byDay.set(one.day, one);
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * In a busy time of the year each stretch of so many days has a contact; where the rule gives none, one is added. One contact is enough for
 * two busy times at once: the one at the home is counted first. Before the entry began and after it ends there is none.
 */
function surgesOf(
  entry: RosterEntry,
  regular: readonly Occurrence[],
  rules: RosterRules,
  { from, to }: Span,
): readonly Occurrence[] {
  const first = entry.earlier[0]?.rule.from ?? entry.rule.from;
  const last = entry.rule.until ?? lastDateOf(entry.rule);
  const all = [...regular];
  for (const surge of [...rules.surges].sort(homeFirst))
    for (const span of spansOf(surge, from, to))
      for (let day = span.from; day <= span.to; day = addDays(day, surge.everyDays)) {
        const end = addDays(day, surge.everyDays - 1);
        const group = groupOn(entry, day);
        if (!surge.groups.includes(group) || day < first || (last !== null && day > last)) continue;
        const has = all.some((one) => one.day >= day && one.day <= end);
        if (!has && !isShiftedAway(entry, day))
          all.push({ on: day, day, why: 'surge', surge: surge.key, group });
      }
  return all.slice(regular.length);
}

const homeFirst = (a: Surge, b: Surge): number =>
  Number(b.channel === 'home') - Number(a.channel === 'home');

/** The busy time that gives this date; '' = none. */
function surgeOn(entry: RosterEntry, on: Day, { surges }: RosterRules): string {
  const group = groupOn(entry, on);
  const gives = (surge: Surge) =>
    surge.groups.includes(group) &&
    spansOf(surge, on, on).some(({ from }) => daysBetween(from, on) % surge.everyDays === 0);
  return [...surges].sort(homeFirst).find(gives)?.key ?? '';
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
