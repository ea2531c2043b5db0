// When somebody works on a day: their shifts without what they are away for. Empty where they do not work at all.
import { weekdayOf } from '../../kit/day';
import type { Day } from '../../kit/time';
import type { Staff } from '../../station/apply-staff';
import { minuteOf } from '../clock';
import { usualAgent, type AgentFacts } from './agent';

/** Minutes since midnight. */
export type WorkSpan = { readonly from: number; readonly to: number };

export const factsOf = ({ agent }: Pick<Staff, 'agent'>): AgentFacts => agent ?? usualAgent;

export type WhyAway = 'left' | 'absent' | 'no_shift';

/** The spans of work, or why there are none. */
export function agentDay(
  staff: Pick<Staff, 'agent' | 'absences'>,
  day: Day,
): { readonly spans: readonly WorkSpan[]; readonly why: WhyAway | null } {
  const { shifts, lastDay } = factsOf(staff);
  if (lastDay !== null && day > lastDay) return { spans: [], why: 'left' };
  const weekday = weekdayOf(day);
  const spans = shifts
    .filter((shift) => shift.weekday === weekday)
    .map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
  if (spans.length === 0) return { spans, why: 'no_shift' };
  const ends = awayFrom(staff, day);
  const left = spans.flatMap(({ from, to }) =>
    from < ends ? [{ from, to: Math.min(to, ends) }] : [],
  );
  return { spans: left, why: left.length === 0 ? 'absent' : null };
}

/** The minute from which somebody is away on a day; Infinity while they are not. */
function awayFrom({ absences = [] }: Pick<Staff, 'absences'>, day: Day): number {
  const froms = absences
    .filter(({ from, to }) => from <= day && day <= to)
    .map(({ from, since }) => (since !== undefined && from === day ? minuteOf(since) : 0));
  return Math.min(Infinity, ...froms);
}
