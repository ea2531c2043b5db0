// A ticket is the fold of its events. An event that is no longer true (another window was faster) stays on record
// as a no-op: the promise that two windows never both hold one person, in whatever order their events arrive.
import type { EventBodies, EventKind, JourneyEvent } from '../journey';
import type { Instant } from '../kit/time';
import type { Ticket, TicketState } from './ticket';

/** A missed number comes back into the line so often where the site says nothing; after that a new one is taken. */
export const mostRejoins = 1;

/** States in which a ticket still waits for an outcome. */
const openStates: readonly TicketState[] = ['waiting', 'called', 'serving', 'held', 'missed'];

/** True until the ticket has an outcome. */
export const isOpen = (ticket: Pick<Ticket, 'state'>): boolean => openStates.includes(ticket.state);

/**
 * The ticket after one more event; every event counts in `version`. Never throws: what is not true becomes a no-op.
 * `undefined` in and out: the event is about a ticket whose beginning was never received.
 */
export function applyTicket(ticket: Ticket, event: JourneyEvent): Ticket;
export function applyTicket(ticket: Ticket | undefined, event: JourneyEvent): Ticket | undefined;
export function applyTicket(ticket: Ticket | undefined, event: JourneyEvent): Ticket | undefined {
  if (!ticket) return event.kind === 'ticket.taken' ? taken(event) : undefined;
  if (event.kind === 'ticket.undone') return undone(ticket, event) ?? noop(ticket, event);
  const change = changeBy(ticket, event);
  if (!change) return noop(ticket, event);
  return {
    ...ticket,
    ...change,
    version: ticket.version + 1,
    latest: { eventId: event.id, at: event.at, before: withoutLatest(ticket) },
  };
}

function taken(event: JourneyEvent<'ticket.taken'>): Ticket {
  return {
    ...event.body,
    id: event.entityId,
    version: 1,
    queuedAt: event.body.arrivedAt,
    state: 'waiting',
    window: null,
    turn: 0,
    calls: 0,
    lastCallAt: null,
    startedAt: null,
    endedAt: null,
    rejoins: 0,
    latest: null,
    noops: [],
  };
}

/** One step back is enough; a chain of them would grow with every event. */
function withoutLatest(ticket: Ticket): Omit<Ticket, 'latest'> {
  const before: Omit<Ticket, 'latest'> & { latest?: Ticket['latest'] } = { ...ticket };
  delete before.latest;
  return before;
}

function noop(ticket: Ticket, event: JourneyEvent): Ticket {
  const { id: eventId, kind, device } = event;
  return {
    ...ticket,
    version: ticket.version + 1,
    noops: [...ticket.noops, { eventId, kind, device }],
  };
}

/** The ticket as it was before its latest step; what came too late stays on record. */
function undone(ticket: Ticket, event: JourneyEvent<'ticket.undone'>): Ticket | undefined {
  if (ticket.latest?.eventId !== event.body.eventId) return undefined;
  const { before } = ticket.latest;
  return {
    ...before,
    version: ticket.version + 1,
    // Who was called heard it: a call that is taken back still counts towards limit and gap.
    calls: Math.max(before.calls, ticket.calls),
    lastCallAt: ticket.lastCallAt,
    noops: ticket.noops,
    latest: null,
  };
}

type Change = Partial<Ticket>;
type StepKind = Exclude<Extract<EventKind, `ticket.${string}`>, 'ticket.taken' | 'ticket.undone'>;
type Step<K extends EventKind> = (
  ticket: Ticket,
  body: EventBodies[K],
  at: Instant,
) => Change | undefined;

/** What the event changes, or undefined when it is not true of this ticket. */
function changeBy(ticket: Ticket, event: JourneyEvent): Change | undefined {
  if (!Object.hasOwn(steps, event.kind)) return undefined;
  const step = steps[event.kind as StepKind] as Step<StepKind>;
  return step(ticket, event.body as EventBodies[StepKind], event.at);
}

const steps: { readonly [K in StepKind]: Step<K> } = {
  'ticket.called': (ticket, { window, turn }, at) =>
    when(ticket.state === 'waiting', {
      state: 'called',
      window,
      turn,
      calls: ticket.calls + 1,
      lastCallAt: at,
      cameAt: null,
      ...(ticket.isUncalled === true ? { isUncalled: false } : {}),
    }),
  'ticket.recalled': (ticket, { window }, at) =>
    when(isAt(ticket, window, 'called'), { calls: ticket.calls + 1, lastCallAt: at }),
  'ticket.arrived': (ticket, { window }, at) =>
    // Who came may be called afresh later: the count of calls starts again.
    when(isAt(ticket, window, 'called'), { cameAt: at, calls: 0 }),
  'ticket.started': (ticket, { window }, at) =>
    when(isAt(ticket, window, 'called'), {
      state: 'serving',
      startedAt: at,
      cameAt: ticket.cameAt ?? at,
      calls: 0,
      toWindow: null,
    }),
  'ticket.served-directly': (ticket, { window }, at) =>
    when(ticket.state === 'waiting', {
      state: 'serving',
      window,
      startedAt: at,
      cameAt: at,
      calls: 0,
      toWindow: null,
      isUncalled: true,
    }),
  'ticket.identified': (ticket, { window, residentId, maskedName, age, priority }) =>
    when(isAt(ticket, window, 'serving'), { residentId, maskedName, age, priority }),
  'ticket.held': (ticket, { window }) => when(isAt(ticket, window, 'serving'), { state: 'held' }),
  'ticket.resumed': (ticket, { window }) =>
    when(isAt(ticket, window, 'held'), { state: 'serving' }),
  'ticket.returned': (ticket, { window }) =>
    when(isAt(ticket, window, 'called', 'serving', 'held'), {
      state: 'waiting',
      window: null,
      startedAt: null,
      cameAt: null,
      toWindow: null,
    }),
  'ticket.transferred': (ticket, { window, service, toWindow }) =>
    when(isAt(ticket, window, 'called', 'serving', 'held'), {
      state: 'waiting',
      window: null,
      startedAt: null,
      cameAt: null,
      service,
      toWindow,
    }),
  'ticket.jumped': (ticket, { window, reason }, at) =>
    when(ticket.state === 'waiting', {
      jumps: [...(ticket.jumps ?? []), { reason, window, at, turn: ticket.turn }],
    }),
  'ticket.service-changed': (ticket, { window, service }, at) =>
    when(isAt(ticket, window, 'serving') && service !== ticket.service, {
      service,
      services: [...servicesOf(ticket, at), { service, startedAt: at }],
    }),
  'ticket.missed': (ticket, { window }) =>
    when(isAt(ticket, window, 'called'), { state: 'missed' }),
  'ticket.rejoined': (ticket, { most = mostRejoins, place = 'end' }, at) =>
    when(ticket.state === 'missed' && ticket.rejoins < most, {
      state: 'waiting',
      window: null,
      queuedAt: place === 'end' ? Math.max(at, ticket.queuedAt) : ticket.queuedAt,
      calls: 0,
      rejoins: ticket.rejoins + 1,
    }),
  'ticket.finished': (ticket, { window }, at) =>
    when(isAt(ticket, window, 'serving'), { state: 'done', endedAt: at }),
  'ticket.closed': (ticket, { ending }, at) => when(isOpen(ticket), { state: ending, endedAt: at }),
};

/** The services until now: the one that it was taken for began when serving did. */
const servicesOf = ({ service, services, startedAt }: Ticket, at: Instant) =>
  services ?? [{ service, startedAt: startedAt ?? at }];

const when = (isTrue: boolean, change: Change): Change | undefined => (isTrue ? change : undefined);

const isAt = (ticket: Ticket, window: number, ...states: readonly TicketState[]): boolean =>
  ticket.window === window && states.includes(ticket.state);
