// Books a home visit. What cannot be (one agent at two doors) is refused; what deserves a second look is only said.
import type { EventBodies, NewEvent } from '../journey';
import { addDays, isDay } from '../kit/day';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import { dayOf, type Instant } from '../kit/time';
import type { Person } from '../resident/person';
import type { Staff } from '../station/apply-staff';
import { isAtDoor, isDue } from './apply-visit';
import { minuteOf } from './clock';
import { householdWarnings, type Household } from './household-warnings';
import type { BookingWarning, PairReason, VisitRefusal } from './visit-refusal';
import type { Visit } from './visit';
import { whyOutOfOrder } from './visit-order';
import { whenWarnings, type When } from './when-warnings';
import type { WayBetween } from './travel-times';

export type BookVisitCommand = EventBodies['visit.booked'] & {
  /** Id of the new visit, minted at the tap. */
  readonly visitId: string;
  readonly now: Instant;
};

/** Visits known here: at least those of the day, and all of the resident. */
type Known = { readonly visits: readonly Visit[] };

/** From then on nobody goes alone. */
const evening = '18:00';
/** Between two doors of which the map does not have both. */
const usualWay = 10;

/** Refuses every booking that cannot be kept; see `VisitRefusal`. Times are on the office's clock. */
export function bookVisit(
  { visits }: Known,
  command: BookVisitCommand,
): Result<readonly NewEvent[], VisitRefusal> {
  const { visitId, now, ...body } = command;
  const others = visits.filter(({ id }) => id !== body.instead);
  const wrong =
    whatIsMissing(body) ??
    whatIsWrongInTime(body, now) ??
    whoIsBusy(others, body) ??
    whyOutOfOrder(visits, visitId, body);
  if (wrong) return refuse(wrong);
  const subject = { id: visitId, version: 0, residentId: body.residentId };
  return ok([newEvent(subject, 'visit.booked', body), ...putOff(visits, body)]);
}

/** Nobody opened, and another visit is booked in its place: the first one is not made as well. A search for the person goes on. */
function putOff(
  visits: readonly Visit[],
  { instead, day }: EventBodies['visit.booked'],
): readonly NewEvent[] {
  const before = visits.find(({ id }) => id === instead);
  if (before?.state !== 'not_answered') return [];
  const reason = before.attempts.at(-1)?.tried ?? '';
  return [newEvent(before, 'visit.postponed', { to: day, reason })];
}

/** Two visits at once, the second one after the first: both are booked or none. Refuses what `bookVisit` does. */
export function bookInOrder(
  { visits }: Known,
  first: BookVisitCommand,
  then: BookVisitCommand,
): Result<readonly NewEvent[], VisitRefusal> {
  return bookAll({ visits }, [first, { ...then, after: first.visitId }]);
}

/** All of them at once or none. Refuses what `bookVisit` does, of the first one that cannot be. */
export function bookAll(
  { visits }: Known,
  commands: readonly BookVisitCommand[],
): Result<readonly NewEvent[], VisitRefusal> {
  const known = [...visits];
  const events: NewEvent[] = [];
  for (const command of commands) {
    const one = bookVisit({ visits: known }, command);
    if (!one.ok) return one;
    known.push(bookedBy(command));
    events.push(...one.value);
  }
  return ok(events);
}

const bookedBy = (command: BookVisitCommand): Visit => ({
  ...command,
  ...{ id: command.visitId, version: 1, state: 'booked', attempts: [], record: null, noops: [] },
});

/** What a second look asks besides the visits; without it, it is not looked at. */
type Around = {
  readonly way?: WayBetween;
  readonly staff?: readonly Staff[];
  /** The clock and the days off. */
  readonly when?: Omit<When, 'staff'>;
  readonly resident?: Pick<Person, 'sex' | 'living'>;
  readonly household?: Household;
};

/** What to look at again before booking: shown, never a refusal. */
export function bookingWarnings(
  { visits, way = unknownWay, staff = [], when = {}, resident, household }: Known & Around,
  booking: Booking & { readonly signsByFingerprint: boolean },
): readonly BookingWarning[] {
  // Whoever rings up stands at nobody's door.
  const reasons = !isAtDoor(booking)
    ? []
    : [
        ...whyPair(visits, booking),
        ...(resident && isOtherSex(resident, booking, staff) ? ['other_sex' as const] : []),
      ];
  const sameDay = visits.filter(
    (visit) => isDue(visit) && visit.residentId === booking.residentId && visit.day === booking.day,
  );
  return [
    ...(booking.agents.length < 2 && reasons.length > 0
      ? [{ code: 'needs_pair' as const, reasons }]
      : []),
    ...whenWarnings({ staff, ...when }, booking),
    ...(household ? householdWarnings(household, booking, staff) : []),
    ...tightBetween(visits, booking, way),
    ...sameDay.map((visit) => ({ code: 'same_day' as const, visit })),
    ...(booking.deadline !== undefined && booking.day > booking.deadline
      ? [{ code: 'after_deadline' as const, deadline: booking.deadline }]
      : []),
  ];
}

type Booking = Pick<
  EventBodies['visit.booked'],
  'residentId' | 'purpose' | 'day' | 'from' | 'to' | 'agents' | 'place' | 'deadline' | 'channel'
>;

function whatIsMissing({ residentId, agents, place }: Booking): VisitRefusal | undefined {
  if (residentId === '') return { code: 'no_resident' };
  if (agents.length === 0) return { code: 'no_agent' };
  const twice = agents.find((agent, i) => agents.indexOf(agent) !== i);
  if (twice !== undefined) return { code: 'agent_twice', agent: twice };
  return place.trim() === '' ? { code: 'no_place' } : undefined;
}

function whatIsWrongInTime({ day, from, to }: Booking, now: Instant): VisitRefusal | undefined {
  if (!isDay(day)) return { code: 'impossible_time', text: day };
  const odd = [from, to].find((time) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(time));
  if (odd !== undefined) return { code: 'impossible_time', text: odd };
  if (to <= from) return { code: 'ends_before_start', from, to };
  const today = dayOf(now);
  if (day < today) return { code: 'day_over', day };
  return day > addDays(today, 366) ? { code: 'day_too_far', day } : undefined;
}

function whoIsBusy(visits: readonly Visit[], booking: Booking): VisitRefusal | undefined {
  for (const visit of visits.filter((other) => isDue(other) && overlaps(other, booking))) {
    const agent = booking.agents.find((one) => visit.agents.includes(one));
    if (agent !== undefined) return { code: 'agent_busy', agent, visit };
    if (visit.residentId === booking.residentId) return { code: 'resident_busy', visit };
  }
  return undefined;
}

const overlaps = (a: Pick<Visit, 'day' | 'from' | 'to'>, b: Booking): boolean =>
  a.day === b.day && a.from < b.to && b.from < a.to;

/** Why two people should go, by the rule of the house; nothing where one may go alone. */
export function whyPair(
  visits: readonly Visit[],
  booking: Pick<Booking, 'residentId' | 'purpose' | 'from'> & {
    readonly signsByFingerprint: boolean;
  },
): readonly PairReason[] {
  const wasSeenAtHome = visits.some(
    ({ residentId, state, record }) =>
      residentId === booking.residentId && state === 'done' && record?.method === 'home',
  );
  return [
    ...(wasSeenAtHome ? [] : ['first_visit' as const]),
    ...(booking.purpose === 'alive_check' ? ['alive_check' as const] : []),
    ...(booking.signsByFingerprint ? ['fingerprint' as const] : []),
    ...(booking.from >= evening ? ['evening' as const] : []),
  ];
}

/** Sexes as on the identity card: 1 = male, 2 = female. */
function isOtherSex(
  { sex, living }: Pick<Person, 'sex' | 'living'>,
  { agents }: Booking,
  staff: readonly Staff[],
): boolean {
  const [only, ...others] = agents;
  const goes = staff.find(({ id }) => id === only)?.agent?.sex;
  const isKnown = living === 'alone' && others.length === 0;
  return isKnown && !!goes && goes !== (sex === '1' ? 'male' : 'female');
}

/** From door to door as the map says; where it does not know both, a short walk. Whoever rings goes nowhere. */
function tightBetween(
  visits: readonly Visit[],
  booking: Booking,
  way: WayBetween,
): readonly BookingWarning[] {
  if (!isAtDoor(booking)) return [];
  return visits
    .filter((visit) => isDue(visit) && isAtDoor(visit) && visit.day === booking.day)
    .filter(({ place }) => place !== booking.place)
    .flatMap((visit) => {
      const after = minuteOf(booking.from) - minuteOf(visit.to);
      const minutes = Math.max(after, minuteOf(visit.from) - minuteOf(booking.to));
      const [from, to] =
        minutes === after ? [visit.place, booking.place] : [booking.place, visit.place];
      const slowest = booking.agents
        .filter((agent) => visit.agents.includes(agent))
        .map((agent) => ({ agent, onMap: way(from, to, agent) }))
        .reduce<Slowest>((most, one) => (most && needsOf(most) >= needsOf(one) ? most : one), null);
      if (!slowest || minutes < 0 || minutes >= needsOf(slowest)) return [];
      const { agent, onMap } = slowest;
      const known = { agent, minutes, needs: needsOf(slowest), isOnMap: onMap !== null };
      return [{ code: 'little_time_between' as const, ...known, visit }];
    });
}

type Slowest = { readonly agent: string; readonly onMap: number | null } | null;

const needsOf = ({ onMap }: NonNullable<Slowest>): number => onMap ?? usualWay;

const unknownWay: WayBetween = () => null;
