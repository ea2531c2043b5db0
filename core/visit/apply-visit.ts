// A home visit as the fold of its events; what is no longer true (done by one agent, cancelled by another) is a no-op.
import type { EventKind, JourneyEvent } from '../journey';
import type { VisitEvents } from '../journey/visit-events';
import type { Visit, VisitState } from './visit';

const due: readonly VisitState[] = [
  'booked',
  'confirmed',
  'en_route',
  'arrived',
  'in_progress',
  'not_answered',
];

/** Still to be made: promised, on its way, at the door, or tried without an answer. */
export const isDue = (visit: Pick<Visit, 'state'>): boolean => due.includes(visit.state);

/** Somebody has set out: no plan touches it any more. */
export const isUnderWay = ({ state }: Pick<Visit, 'state'>): boolean =>
  state === 'en_route' || state === 'arrived' || state === 'in_progress';

/** Somebody goes there; else they ring up, or speak over a screen. */
export const isAtDoor = ({ channel = 'home' }: Pick<Visit, 'channel'>): boolean =>
  channel === 'home';

/** Nobody answered, and nobody knows yet how the person is. */
export const isSearching = ({ escalation }: Pick<Visit, 'escalation'>): boolean =>
  escalation !== undefined && escalation.closed === null;

/** The visit after one more event; every event counts in `version`. Never throws. */
export function applyVisit(visit: Visit, event: JourneyEvent): Visit;
export function applyVisit(visit: Visit | undefined, event: JourneyEvent): Visit | undefined;
export function applyVisit(visit: Visit | undefined, event: JourneyEvent): Visit | undefined {
  if (!visit) return event.kind === 'visit.booked' ? booked(event) : undefined;
  const change = changeBy(visit, event);
  if (!change) return { ...visit, version: visit.version + 1, ...noop(visit, event) };
  return { ...without(visit, overBy(visit, event)), version: visit.version + 1, ...change };
}

type OfOneTry = 'setOutAt' | 'arrivedAt' | 'begunAt' | 'expectedEnd' | 'remindedAt';

/** What was true of another try or another time: who sets out anew is not late from before, and another hour is rung up again. */
function overBy(visit: Visit, event: JourneyEvent): readonly OfOneTry[] {
  if (event.kind === 'visit.set-out') return ['arrivedAt', 'begunAt', 'expectedEnd'];
  if (event.kind === 'visit.arrived' && !isUnderWay(visit)) return ['setOutAt', 'begunAt'];
  if (event.kind !== 'visit.moved') return [];
  const { day, from } = event.body;
  return day === visit.day && from === visit.from ? [] : ['remindedAt'];
}

function without(visit: Visit, keys: readonly OfOneTry[]): Visit {
  if (keys.every((key) => visit[key] === undefined)) return visit;
  const names: readonly string[] = keys;
  return Object.fromEntries(
    Object.entries(visit).filter(([name]) => !names.includes(name)),
  ) as Visit;
}

/** Undefined: it is not true any more. */
type Change<K extends keyof VisitEvents> = (
  visit: Visit,
  event: JourneyEvent<K>,
) => Partial<Visit> | undefined;

/** What may happen to a visit that is still to be made. */
const whileDue: { readonly [K in keyof VisitEvents]?: Change<K> } = {
  'visit.moved': moved,
  'visit.pinned': (_, { body }) => ({ pinned: body.pinned }),
  'visit.confirmed': ({ state }, { body }) => ({
    confirmed: body,
    ...(state === 'booked' ? { state: 'confirmed' as const } : {}),
  }),
  'visit.reminded': (_, { body }) => ({ remindedAt: body.at }),
  'visit.set-out': (_, { body }) => ({ state: 'en_route', setOutAt: body.at }),
  'visit.arrived': (_, { body: { at, expectedEnd } }) => ({
    state: 'arrived',
    arrivedAt: at,
    expectedEnd,
  }),
  'visit.begun': (_, { body }) => ({ state: 'in_progress', begunAt: body.at }),
  'visit.checked-in': (_, { body }) => ({ expectedEnd: body.expectedEnd }),
  'visit.cancelled': (_, { body }) => ({ state: 'cancelled', why: body.reason }),
  'visit.not-answered': notAnswered,
  'visit.refused': (visit, { body }) => ({
    state: 'refused',
    why: body.reason,
    ...found(visit, { at: body.at, how: body.reason, by: '' }),
  }),
  'visit.postponed': (_, { body }) => ({
    state: 'postponed',
    why: body.reason,
    postponedTo: body.to,
  }),
  'visit.unable': (visit, { body }) => ({
    state: visit.state === 'not_answered' ? 'not_answered' : 'booked',
    unable: [...(visit.unable ?? []), body],
  }),
  'visit.finished': (visit, { body }) => ({
    state: 'done',
    record: body,
    ...(body.seen ? found(visit, { at: body.leftAt, how: body.followUp, by: '' }) : {}),
  }),
};

/** What is still true after the visit is over: a search goes on, a signature comes late. */
const always: { readonly [K in keyof VisitEvents]?: Change<K> } = {
  'visit.escalated': (visit, { body }) =>
    visit.escalation && isSearching(visit)
      ? { escalation: { ...visit.escalation, steps: [...visit.escalation.steps, body] } }
      : undefined,
  'visit.escalation-closed': (visit, { body }) =>
    isSearching(visit) ? found(visit, body) : undefined,
  'visit.signed': ({ state }, { body }) => (state === 'cancelled' ? undefined : { signed: body }),
  'visit.photo-added': ({ photos = [] }, { body }) =>
    photos.some(({ sha256 }) => sha256 === body.sha256) ? undefined : { photos: [...photos, body] },
  'visit.photo-removed': ({ photos = [] }, { body }) =>
    photos.some(({ sha256 }) => sha256 === body.sha256)
      ? { photos: photos.filter(({ sha256 }) => sha256 !== body.sha256) }
      : undefined,
};

function changeBy(visit: Visit, event: JourneyEvent): Partial<Visit> | undefined {
  const change =
    byKind(always)[event.kind] ?? (isDue(visit) ? byKind(whileDue)[event.kind] : undefined);
  return change?.(visit, event as JourneyEvent<keyof VisitEvents>);
}

// The tables pair each kind with its own event; the compiler cannot follow that through an index.
const byKind = (table: { readonly [K in keyof VisitEvents]?: Change<K> }) =>
  table as Partial<Record<EventKind, Change<keyof VisitEvents>>>;

/** Who has set out is not moved from afar. Another time has to be told again, so it is not confirmed any more. */
function moved(visit: Visit, { body }: JourneyEvent<'visit.moved'>): Partial<Visit> | undefined {
  if (isUnderWay(visit)) return undefined;
  const { day, from, to, agents } = body;
  const before = { day: visit.day, from: visit.from, to: visit.to, agents: visit.agents };
  const sameTime = day === visit.day && from === visit.from;
  return {
    ...{ day, from, to, agents, before, moves: (visit.moves ?? 0) + 1 },
    ...(visit.state === 'confirmed' && !sameTime ? { state: 'booked' as const } : {}),
  };
}

function notAnswered(visit: Visit, { body }: JourneyEvent<'visit.not-answered'>): Partial<Visit> {
  const running = isSearching(visit) ? visit.escalation : undefined;
  return {
    state: 'not_answered',
    attempts: [...visit.attempts, body],
    escalation: running ?? { since: body.at, steps: [], closed: null },
  };
}

const found = (
  { escalation }: Visit,
  closed: NonNullable<Visit['escalation']>['closed'],
): Pick<Visit, 'escalation'> | object =>
  escalation && escalation.closed === null ? { escalation: { ...escalation, closed } } : {};

function noop(visit: Visit, { id: eventId, kind, device }: JourneyEvent): Partial<Visit> {
  return { noops: [...visit.noops, { eventId, kind, device }] };
}

function booked(event: JourneyEvent<'visit.booked'>): Visit {
  return {
    ...event.body,
    id: event.entityId,
    version: 1,
    state: 'booked',
    attempts: [],
    record: null,
    noops: [],
  };
}
