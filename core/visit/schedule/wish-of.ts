// A visit that is to be put in, as the planner is asked about it: one that stands in the book, or one that somebody asks for now.
import type { Day } from '../../kit/time';
import type { BestPlace } from '../plan/best-places';
import type { Stop } from '../plan/problem';
import { isDue } from '../apply-visit';
import { timeOfMinute } from '../clock';
import type { Visit, VisitPurpose } from '../visit';
import type { Placing } from './published-plan';
import type { Schedule, ScheduleInput } from './schedule-input';
import { oneMore, type OneMore } from './one-more';
import { peopleOf, seatId } from './stops-of';
import { makeSchedule, type Made } from './to-problem';
import { usualHours } from './usual-hours';

export type Wish = {
  readonly residentId: string;
  readonly purpose: VisitPurpose;
  readonly place: string;
  /** How many go. */
  readonly people: number;
  /** The first day on which it may be; absent = the first of the days asked about. */
  readonly notBefore?: Day;
  /** The visit that must come first. */
  readonly after?: string;
  /** The last day on which it may be. */
  readonly deadline?: Day;
};

/** Ids of nobody: what is asked for has no visit yet. */
const wishId = 'wish';

/** The book as places are looked for in it, made once for all wishes. */
export type Book = Made;

export function openBook(input: ScheduleInput): Book {
  const made = makeSchedule(input);
  return { ...made, schedule: keptInPlace(made.schedule) };
}

export type Asked = {
  readonly schedule: Schedule;
  readonly stop: Stop;
  readonly partner: Stop | null;
  /** What the stop brings that the schedule's problem does not have. */
  readonly more: Pick<OneMore, 'links' | 'beside'>;
};

/** The wish beside the book, as stops that stand nowhere yet. Null: no day is left before its deadline. */
export function askFor(book: Book, wish: Wish): Asked | null {
  const { input } = book.schedule;
  const [first] = input.days;
  const last = input.days.at(-1);
  if (first === undefined || last === undefined) return null;
  const { people, notBefore = first, ...facts } = wish;
  const until = facts.deadline !== undefined && facts.deadline < last ? facts.deadline : last;
  if (until < notBefore) return null;
  const visit: Visit = {
    ...facts,
    ...{
      id: wishId,
      version: 0,
      state: 'booked',
      caseId: null,
      bookingWord: '',
      bring: '',
      note: '',
    },
    ...{ day: first, from: '09:00', to: '09:00', agents: [] },
    windows: [{ days: [], first: notBefore, last: until, ...usualHours }],
    ...{ attempts: [], record: null, noops: [] },
  };
  const more = oneMore(book, visit);
  const [stop] = more?.stops ?? [];
  if (!more || !stop) return null;
  const schedule = { ...book.schedule, input: { ...input, visits: [...input.visits, visit] } };
  return { schedule, stop, partner: partnerOf(stop, visit, people), more };
}

/** The same for a visit that is booked: where else, or where at all, it could stand within its windows, or in the days given. */
export function askAgain(input: ScheduleInput, visit: Visit): Asked | null {
  const [first] = input.days;
  const last = input.days.at(-1);
  if (first === undefined || last === undefined) return null;
  const anyTime = [{ days: [], first, last, ...usualHours }];
  const { day, from, to } = visit;
  const before = visit.agents.length > 0 ? { day, from, to, agents: visit.agents } : visit.before;
  const free: Visit = {
    ...{ ...visit, agents: [], windows: visit.windows ?? anyTime },
    ...(before ? { before } : {}),
  };
  const visits = input.visits.map((one) => (one.id === visit.id ? free : one));
  const { schedule } = openBook({ ...input, visits });
  const [stop] = schedule.problem.stops.filter(({ id }) => id === seatId(visit.id, 0));
  if (!stop) return null;
  const partner = partnerOf(stop, visit, peopleOf(visit));
  return { schedule, stop, partner, more: { links: [], beside: null } };
}

const partnerOf = (stop: Stop, { id }: Visit, people: number): Stop | null =>
  people > 1 ? { ...stop, id: seatId(id, 1) } : null;

/** Nobody who has been told a time is rung for the sake of somebody else's: what stands keeps its minute. */
function keptInPlace(schedule: Schedule): Schedule {
  const { problem } = schedule;
  const told = new Map(problem.published.map((one) => [one.stop, one]));
  const dayOfShift = new Map(problem.shifts.map(({ id, day }) => [id, day]));
  const stops = problem.stops.map((stop) => {
    const at = told.get(stop.id);
    if (!at || stop.fixed) return stop;
    const day = dayOfShift.get(at.shift) ?? 0;
    return { ...stop, windows: [{ day, from: at.start, to: at.start + stop.minutes }] };
  });
  return { ...schedule, problem: { ...problem, stops } };
}

/** Without places that would collide with a visit whose own way is too short already. */
export function freePlaces(
  { schedule, stop }: Asked,
  places: readonly BestPlace[],
): readonly BestPlace[] {
  return places.filter((place) => {
    const { day, from, to, agents } = placingAt(schedule, place, stop.minutes);
    return !schedule.input.visits.some(
      (one) =>
        isDue(one) &&
        one.day === day &&
        one.from < to &&
        from < one.to &&
        one.agents.some((agent) => agents.includes(agent)),
    );
  });
}

/** Where a place lies in the book. */
export function placingAt(
  { input }: Schedule,
  { day, start, agents }: BestPlace,
  minutes: number,
): Placing & { readonly day: Day } {
  return {
    day: input.days[day] ?? '',
    from: timeOfMinute(start),
    to: timeOfMinute(start + minutes),
    agents,
  };
}
