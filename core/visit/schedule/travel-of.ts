// The ways of a problem, on foot and by e-bike, between the office and the doors of its visits.
import { dayOf } from '../../kit/time';
import type { Staff } from '../../station/apply-staff';
import { factsOf } from '../agents/agent-day';
import type { TravelMode } from '../map/sketch';
import type { Door, TravelBeside, TravelMatrices } from '../map/travel';
import type { PlanProblem } from '../plan/problem';
import { travelTimes, type TravelTimes } from '../travel-times';
import type { Visit } from '../visit';
import type { ScheduleInput } from './schedule-input';

type Known = Pick<ScheduleInput, 'sketch' | 'staff'> & {
  readonly today: string;
  readonly times: TravelTimes | null;
};

const lastOf = new WeakMap<readonly Visit[], Known>();

/** Weeks of trips teach the same until one of them, the people or the map change: they are not asked again with every problem. */
export function timesOf({ sketch, staff, history, now }: ScheduleInput): TravelTimes | null {
  const today = dayOf(now);
  const last = lastOf.get(history);
  if (last?.sketch === sketch && last.staff === staff && last.today === today) return last.times;
  const times = travelTimes({ sketch, staff, history, today });
  lastOf.set(history, { sketch, staff, today, times });
  return times;
}

const modes = ['walk', 'ebike'] as const;

/** By which each way of travelling is reckoned: a million ways that nobody goes are not. */
export function modesOf(goers: readonly Staff[]): readonly TravelMode[] {
  const used = modes.filter((mode) => goers.some((one) => factsOf(one).travel === mode));
  const [first = 'walk'] = used;
  return modes.map((mode) => (used.includes(mode) ? mode : first));
}

/** Without a drawing every way is a short one: better than none, and the screen says that there is no map. */
export function travelOf(
  times: TravelTimes | null,
  doors: readonly Door[],
  reckoned: readonly TravelMode[],
): PlanProblem['travel'] {
  const size = doors.length + 1;
  const isSame = (cell: number) => cell % (size + 1) === 0;
  return eachOnce(reckoned, (mode) =>
    times ? times.among(doors, mode) : flat(size * size, isSame),
  );
}

/** The same for one more door beside these. */
export function travelBesideOf(
  times: TravelTimes | null,
  doors: readonly Door[],
  door: Door,
  reckoned: readonly TravelMode[],
): readonly TravelBeside[] {
  const size = doors.length + 1;
  return eachOnce(reckoned, (mode) =>
    times ? times.beside(doors, door, mode) : { to: flat(size), from: flat(size) },
  );
}

function eachOnce<T>(reckoned: readonly TravelMode[], of: (mode: TravelMode) => T): readonly T[] {
  const known = new Map([...new Set(reckoned)].map((mode) => [mode, of(mode)] as const));
  return reckoned.flatMap((mode) => known.get(mode) ?? []);
}

const shortWay = { minutes: 10, metres: 500 };

const never = () => false;

function flat(cells: number, isSame: (cell: number) => boolean = never): TravelMatrices {
  const fill = (value: number) =>
    Float64Array.from({ length: cells }, (_, cell) => (isSame(cell) ? 0 : value));
  return { minutes: fill(shortWay.minutes), metres: fill(shortWay.metres) };
}
