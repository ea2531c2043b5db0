// Visits, people and the map → the planner's problem. Whatever cannot be planned is set aside with its reason; the rest is unharmed.
import { daysBetween } from '../../kit/day';
import { dayOf, timeOf } from '../../kit/time';
import type { Staff } from '../../station/apply-staff';
import { isAtDoor, isDue } from '../apply-visit';
import { minuteOf } from '../clock';
import type { TravelMode } from '../map/sketch';
import { defaultWeights, type Link, type Published } from '../plan/problem';
import type { TravelTimes } from '../travel-times';
import type { Visit } from '../visit';
import { standsNow } from '../visit-order';
import { doorsOf, type Doors } from './doors-of';
import { learntMinutes, whoKnows } from './learn';
import type { NotPlanned, Schedule, ScheduleInput } from './schedule-input';
import { shiftId, shiftsOf } from './shifts-of';
import { stopsOf, type StopFacts } from './stops-of';
import { modesOf, timesOf, travelOf } from './travel-of';

/** A schedule, and what one more visit is looked at with. */
export type Made = {
  readonly schedule: Schedule;
  readonly facts: StopFacts;
  readonly doors: Doors;
  readonly times: TravelTimes | null;
  readonly modes: readonly TravelMode[];
};

/** @param input its visits may hold more than can be planned: cancelled ones, calls by phone, people who are gone. */
export const toProblem = (input: ScheduleInput): Schedule => makeSchedule(input).schedule;

export function makeSchedule(input: ScheduleInput): Made {
  const { days, history, now } = input;
  const goers = whoGoes(input);
  const shifts = shiftsOf(goers, days, input.visits);
  const isShift = new Set(shifts.map(({ id }) => id));
  const { kept, outside } = sorted(input, isShift);
  const times = timesOf(input);
  const doors = doorsOf(times?.find ?? null, kept);
  const modes = modesOf(goers);
  const facts: StopFacts = {
    input,
    isShift,
    minutes: learntMinutes(history),
    known: whoKnows(history),
  };
  const made = kept.map((visit) => ({
    visit,
    stops: stopsOf(visit, doors.find(visit).place, facts),
  }));
  const seats = new Map(made.map(({ visit, stops }) => [visit.id, stops.map(({ id }) => id)]));
  const today = daysBetween(days[0] ?? dayOf(now), dayOf(now));
  const schedule: Schedule = {
    input,
    seats,
    outside,
    visitOf: new Map(kept.map((visit) => [visit.id, visit])),
    shiftOf: new Map(
      shifts.map(({ id, agent, day }) => [id, { agent, day: days[day] ?? '' }] as const),
    ),
    problem: {
      places: doors.doors.length + 1,
      days: days.length,
      now: today >= 0 && today < days.length ? { day: today, minute: minuteOf(timeOf(now)) } : null,
      shifts,
      stops: made.flatMap(({ stops }) => stops),
      links: linksOf(kept, seats),
      travel: travelOf(times, doors.doors, modes),
      published: kept.flatMap((visit) => publishedOf(visit, seats, isShift)),
      weights: defaultWeights,
    },
  };
  return { schedule, facts, doors, times, modes };
}

/** Agents, and whoever else goes to a door on these days. */
function whoGoes({ staff, visits }: ScheduleInput): readonly Staff[] {
  const going = new Set(
    visits.filter((visit) => isDue(visit) && isAtDoor(visit)).flatMap(({ agents }) => agents),
  );
  return staff.filter(({ id, role }) => role === 'agent' || going.has(id));
}

/** What the planner is given, and what not, with the reason. */
function sorted(input: ScheduleInput, isShift: ReadonlySet<string>) {
  const kept: Visit[] = [];
  const outside: { visitId: string; reason: NotPlanned }[] = [];
  const all = [...input.visits, ...input.history];
  for (const one of input.visits) {
    if (!isPlannable(one, input)) continue;
    const visit = tiedNow(one, all);
    const reason = whyNot(visit, input, isShift);
    if (reason) outside.push({ visitId: visit.id, reason });
    else kept.push(visit);
  }
  return { kept, outside };
}

/** What has to come first may have been put off: then the visit that was booked in its place has to. */
function tiedNow(visit: Visit, all: readonly Visit[]): Visit {
  const first = visit.after === undefined ? undefined : standsNow(all, visit.after);
  return first && first.id !== visit.after ? { ...visit, after: first.id } : visit;
}

export function isPlannable(visit: Visit, { days }: ScheduleInput): boolean {
  if (!isAtDoor(visit)) return false;
  if (visit.state === 'done') return days.includes(visit.day) && visit.record?.method === 'home';
  return isDue(visit) && (visit.state !== 'not_answered' || visit.agents.length > 0);
}

export function whyNot(
  visit: Visit,
  { days, gone, visits, history }: ScheduleInput,
  isShift: ReadonlySet<string>,
): NotPlanned | null {
  if (visit.state === 'done') return null;
  if (gone.has(visit.residentId)) return { code: 'person_gone' };
  const away = visit.agents.find((agent) => !isShift.has(shiftId(agent, visit.day)));
  if (visit.pinned && away !== undefined) return { code: 'agent_away', agent: away };
  const before = visit.after;
  if (before === undefined) return null;
  const first = [...visits, ...history].find(({ id }) => id === before);
  if (!first || first.state === 'done') return null;
  const isAhead = isDue(first) && days.includes(first.day);
  return isAhead ? null : { code: 'waits_for', visitId: before };
}

const gapMinutes = 60;

export function linksOf(
  visits: readonly Visit[],
  seats: ReadonlyMap<string, readonly string[]>,
): readonly Link[] {
  return visits.flatMap((visit) => {
    const [lead, ...others] = seats.get(visit.id) ?? [];
    if (lead === undefined) return [];
    const [first] = seats.get(visit.after ?? '') ?? [];
    const together = others.map((other): Link => ({ kind: 'together', stops: [lead, other] }));
    return first === undefined || visit.state === 'done'
      ? together
      : [
          ...together,
          { kind: 'before', first, then: lead, days: 0, minutes: gapMinutes, atMost: null },
        ];
  });
}

/** Where it stands now is what the resident has been told; who is not there any more cannot be promised. */
function publishedOf(
  visit: Visit,
  seats: ReadonlyMap<string, readonly string[]>,
  isShift: ReadonlySet<string>,
): readonly Published[] {
  if (visit.state === 'done') return [];
  const stops = seats.get(visit.id) ?? [];
  return visit.agents.flatMap((agent, i) => {
    const [stop, shift] = [stops[i], shiftId(agent, visit.day)];
    return stop !== undefined && isShift.has(shift)
      ? [{ stop, shift, start: minuteOf(visit.from) }]
      : [];
  });
}
