// The roster's rules as data: how often a group is seen at least, by what channel, when more often, and what follows when nobody answers.
import { isDay } from '../../kit/day';
import type { Day } from '../../kit/time';
import type { VisitMethod } from '../visit';
import type { Rule } from '../recurrence/rule';

export type RiskGroup = {
  readonly key: string;
  readonly name: string;
  /** Who belongs to it, in words. */
  readonly who: string;
  readonly every: Rule['every'];
  readonly interval: number;
  readonly channel: VisitMethod;
  readonly minutes: number;
  /** A contact so many days before its date counts for it. */
  readonly earlyDays: number;
  /** How the steps climb when nobody answers: a key of `escalations`. */
  readonly escalation: string;
  /** Where the frequency is from. */
  readonly source: string;
};

/** A time of the year with more contacts: heat, cold, festivals. */
export type Surge = {
  readonly key: string;
  readonly name: string;
  /** `MM-DD` of every year, or whole days where the moon sets them. */
  readonly spans: readonly { readonly from: string; readonly to: string }[];
  readonly groups: readonly string[];
  readonly everyDays: number;
  readonly channel: VisitMethod;
  readonly source: string;
};

export type EscalationStep = {
  readonly key: string;
  readonly name: string;
  /** What to do now. */
  readonly how: string;
  /** Minutes after the step before, or after nobody answered. */
  readonly afterMinutes: number;
};

export type RosterRules = {
  readonly version: number;
  readonly date: Day;
  readonly source: string;
  readonly backDays: number;
  readonly aheadDays: number;
  /** Minutes that an agent may be over the expected end before somebody is told. */
  readonly graceMinutes: number;
  /** Minutes before a visit at which they are rung again. */
  readonly remindMinutes: number;
  readonly groups: readonly RiskGroup[];
  readonly surges: readonly Surge[];
  readonly escalations: Readonly<Record<string, readonly EscalationStep[]>>;
  readonly living: readonly string[];
};

export type RosterRulesFault =
  | { readonly code: 'twice'; readonly path: string }
  | { readonly code: 'no_escalation'; readonly path: string }
  | { readonly code: 'unknown_group'; readonly path: string }
  | { readonly code: 'not_a_span'; readonly path: string };

/** What is wrong with the data beyond its shape; empty = good. */
export function rosterRulesFaults(rules: RosterRules): readonly RosterRulesFault[] {
  const keys = rules.groups.map(({ key }) => key);
  const known = new Set(keys);
  return [
    ...keys
      .filter((key, at) => keys.indexOf(key) !== at)
      .map((path) => ({ code: 'twice' as const, path })),
    ...rules.groups
      .filter(({ escalation }) => (rules.escalations[escalation] ?? []).length === 0)
      .map(({ key }) => ({ code: 'no_escalation' as const, path: key })),
    ...rules.surges.flatMap(({ key, groups }) =>
      groups
        .filter((group) => !known.has(group))
        .map((group) => ({ code: 'unknown_group' as const, path: `${key}.${group}` })),
    ),
    ...rules.surges.flatMap(({ key, spans }) =>
      spans
        .filter(({ from, to }) => !isSpan(from, to))
        .map(({ from }) => ({ code: 'not_a_span' as const, path: `${key}.${from}` })),
    ),
  ];
}

const isSpan = (from: string, to: string): boolean =>
  from.length === to.length && [from, to].every((end) => isDay(end) || isDay(`2024-${end}`));

/** The group of a key; the first one of the data where it is not known any more. */
export function groupOf(rules: RosterRules, key: string): RiskGroup {
  const group = rules.groups.find((one) => one.key === key) ?? rules.groups.at(-1);
  if (!group) throw new Error('The roster has no groups');
  return group;
}

/** How a date is made: what a busy time of the year adds, by the channel of that time; null: the entry itself. */
export function channelOf(
  entry: { readonly channel: VisitMethod },
  date: { readonly surge: string } | null,
  { surges }: RosterRules,
): VisitMethod {
  const surge = date && surges.find(({ key }) => key === date.surge);
  return surge ? surge.channel : entry.channel;
}

/** The spans of a surge that touch the days from `from` to `to`. */
export function spansOf(
  surge: Surge,
  from: Day,
  to: Day,
): readonly { readonly from: Day; readonly to: Day }[] {
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 2 },
    (_, i) => Number(from.slice(0, 4)) - 1 + i,
  );
  return surge.spans
    .flatMap((span) => (isDay(span.from) ? [span] : years.map((year) => inYear(span, year))))
    .filter((span) => span.from <= to && span.to >= from);
}

/** Over the turn of the year it ends in the next one. */
function inYear({ from, to }: Surge['spans'][number], year: number) {
  return { from: `${year}-${from}`, to: `${to < from ? year + 1 : year}-${to}` };
}
