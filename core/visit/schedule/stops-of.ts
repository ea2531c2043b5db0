// One visit as the planner sees it: a stop for each person who goes.
import { addDays, daysBetween } from '../../kit/day';
import { dayOf, timeOf, type Instant } from '../../kit/time';
import { isUnderWay } from '../apply-visit';
import { minuteOf } from '../clock';
import type { Fixed, Span, Stop } from '../plan/problem';
import type { Visit, VisitPurpose } from '../visit';
import { priorityOf } from './priority-of';
import type { ScheduleInput } from './schedule-input';
import { shiftId } from './shifts-of';
import { windowsOf } from './windows-of';

export type StopFacts = {
  readonly input: ScheduleInput;
  readonly isShift: ReadonlySet<string>;
  readonly minutes: ReadonlyMap<VisitPurpose, number>;
  readonly known: (residentId: string) => ReadonlyMap<string, number>;
};

export const seatId = (visitId: string, seat: number): string => `${visitId}#${seat}`;

export const visitIdOf = (seat: string): string => seat.slice(0, seat.lastIndexOf('#'));

/** @param place of its door among those of the problem */
export function stopsOf(visit: Visit, place: number | null, facts: StopFacts): readonly Stop[] {
  const { input } = facts;
  const entry = input.roster.find(
    ({ residentId, state }) => residentId === visit.residentId && state === 'active',
  );
  const seats = peopleOf(visit);
  const minutes = minutesOf(visit, facts);
  return Array.from({ length: seats }, (_, seat): Stop => {
    const fixed = fixedAt(visit, visit.agents[seat], facts);
    return {
      id: seatId(visit.id, seat),
      place,
      minutes,
      windows: windowsOf(visit, input, entry, minutes),
      promised: promisedOf(visit, input),
      skills: [...(visit.skills ?? []), ...(entry?.skills ?? [])],
      forbiddenAgents: [
        ...(entry?.notAgents ?? []),
        ...(visit.unable ?? []).map(({ agent }) => agent),
      ],
      preferredAgents: preferred(entry?.agent ?? null, facts.known(visit.residentId)),
      priority: priorityOf(visit, entry, dayOf(input.now)),
      deadlineDay:
        visit.deadline === undefined ? null : daysBetween(input.days[0] ?? '', visit.deadline),
      fixed,
    };
  });
}

/** How many go: who fell out of a plan still needs as many as went before. */
export const peopleOf = ({ agents, before }: Visit): number =>
  Math.max(1, agents.length === 0 ? (before?.agents.length ?? 0) : agents.length);

/** What happened lies where it happened; what is pinned lies where somebody wants it. */
function fixedAt(
  visit: Visit,
  agent: string | undefined,
  { isShift, input: { now } }: StopFacts,
): Fixed | null {
  const shift = agent === undefined ? '' : shiftId(agent, visit.day);
  if (!isShift.has(shift)) return null;
  const start = minuteOf(visit.from);
  if (visit.state === 'done') {
    const began = visit.record?.arrivedAt;
    return {
      shift,
      start: began === undefined || dayOf(began) !== visit.day ? start : minuteOf(timeOf(began)),
      how: 'done',
    };
  }
  if (isUnderWay(visit)) {
    const began = visit.arrivedAt;
    return { shift, start: began ? minuteOf(timeOf(began)) : start, how: 'under_way' };
  }
  if (!visit.pinned) return null;
  return { shift, start, how: isTimeNow(visit, now) ? 'under_way' : 'pinned' };
}

/** Whoever is to be there now is not asked whether they could be: because of an alarm they were sent this minute, from wherever they were. */
const isTimeNow = ({ day, from, to }: Visit, now: Instant): boolean =>
  day === dayOf(now) && from <= timeOf(now) && timeOf(now) < to;

/** Nobody said how long, and nothing was learnt yet. */
const unknownMinutes = 40;

function minutesOf(visit: Visit, { minutes }: StopFacts): number {
  const { record, expectedEnd, arrivedAt } = visit;
  if (record) return Math.max(1, Math.round((record.leftAt - record.arrivedAt) / 60_000));
  if (isUnderWay(visit) && expectedEnd && arrivedAt)
    return Math.max(1, Math.round((expectedEnd - arrivedAt) / 60_000));
  const booked = minuteOf(visit.to) - minuteOf(visit.from);
  // What was told is kept free for it, and more where such visits usually take longer.
  const usual = minutes.get(visit.purpose) ?? 0;
  return visit.minutes ?? (Math.max(booked, usual) || unknownMinutes);
}

/** Minutes after the promised beginning that are still on time. */
const onTime = 15;

function promisedOf(visit: Visit, { days }: ScheduleInput): Span | null {
  const day = days.indexOf(visit.day);
  if (visit.state !== 'confirmed' || day < 0) return null;
  return { day, from: minuteOf(visit.from), to: minuteOf(visit.from) + onTime };
}

/** The named agent first; then whoever was there most often. */
function preferred(
  named: string | null,
  known: ReadonlyMap<string, number>,
): Stop['preferredAgents'] {
  const most = Math.max(0, ...known.values());
  const others = Array.from(known)
    .filter(([agent, times]) => agent !== named && times === most)
    .map(([agent]) => ({ agent, weight: 1 }));
  return [...(named === null ? [] : [{ agent: named, weight: 3 }]), ...others];
}

/** The `count` days from `from` on, in order. */
export const daysFrom = (from: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => addDays(from, i));
