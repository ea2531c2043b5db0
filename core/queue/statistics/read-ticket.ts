// One ticket's events → its facts. Steps are told by what they changed, not by their kind: whatever makes a waiting ticket
// a called one ends a wait, and whatever ends serving ends a spell of service.
import type { JourneyEvent } from '../../journey';
import { timeOf } from '../../kit/time';
import { applyTicket, isOpen } from '../apply-ticket';
import type { Ticket } from '../ticket';
import { clockMoment, elapsed, momentOf, type Moment } from './elapsed';
import { standingEvents } from './standing-events';
import type { Jump, ServicePart, TicketFacts, TicketOutcome, Wait } from './ticket-facts';

/** A ticket as it is folded, and the events of it that are at hand, in the order in which they came. */
export type TicketHistory = { readonly ticket: Ticket; readonly events: readonly JourneyEvent[] };

type Reading = {
  /** Since when it waits, or is being served. */
  since: Moment;
  wasCalled: boolean;
  isDirect: boolean;
  /** Served without a call before any call: whatever it waited for later was not its first wait. */
  beganDirect: boolean;
  window: number | null;
  readonly waits: Wait[];
  readonly parts: ServicePart[];
  readonly jumps: Jump[];
};

/** A ticket whose events are not here whole gives what it says of itself, without waits and spells. */
export function readTicket({ ticket, events }: TicketHistory): TicketFacts {
  const noops = new Set(ticket.noops.map(({ eventId }) => eventId));
  const [taking, ...steps] = standingEvents(events, noops);
  const { id, number, day, channel, priority } = ticket;
  const own = { id, number, day, channel, band: priority.band, outcome: outcomeOf(ticket) };
  const hour = Number(timeOf(ticket.arrivedAt).slice(0, 2));
  if (taking?.kind !== 'ticket.taken') return { ...own, hour, ...withoutHistory(ticket) };
  const taken = applyTicket(undefined, taking);
  if (!taken) throw new Error('A taken number folds into no ticket');
  const reading = readSteps(taken, arrivalOf(taking), steps);
  const { wasCalled, isDirect, window, waits, parts, jumps } = reading;
  const first = reading.beganDirect ? 0 : 1;
  const [firstWait = null] = waits.slice(0, first);
  const laterWaits = waits.slice(first);
  return {
    ...{ ...own, hour, service: taken.service, window, wasCalled, isDirect },
    ...{ firstWait, laterWaits, parts, jumps, hasHistory: true },
  };
}

function withoutHistory({ service, window, turn }: Ticket) {
  const nothing = { firstWait: null, laterWaits: [], parts: [], jumps: [] };
  return { ...nothing, service, window, wasCalled: turn > 0, isDirect: false, hasHistory: false };
}

function outcomeOf({ state }: Ticket): TicketOutcome {
  if (state === 'missed' || !isOpen({ state })) return state as TicketOutcome;
  return 'open';
}

/** A stub tells by the clock alone when it was given. */
const arrivalOf = (taking: JourneyEvent<'ticket.taken'>): Moment =>
  taking.body.channel === 'handwritten' ? clockMoment(taking.body.arrivedAt) : momentOf(taking);

function readSteps(taken: Ticket, since: Moment, steps: readonly JourneyEvent[]): Reading {
  const reading: Reading = {
    ...{ since, wasCalled: false, isDirect: false, beganDirect: false, window: null },
    ...{ waits: [], parts: [], jumps: [] },
  };
  let before = taken;
  for (const event of steps) {
    const after = applyTicket(before, event);
    readStep(reading, before, after, event);
    before = after;
  }
  return reading;
}

function readStep(reading: Reading, before: Ticket, after: Ticket, event: JourneyEvent): void {
  const now = momentOf(event);
  const wasServing = before.state === 'serving';
  const changesService = before.service !== after.service;
  if (before.state === 'waiting' && after.state === 'called') {
    reading.wasCalled = true;
    const { service, window } = after;
    reading.waits.push({ service, window, ms: elapsed(reading.since, now) });
  }
  if (before.state === 'waiting' && after.state === 'serving') {
    reading.isDirect = true;
    reading.beganDirect ||= !reading.wasCalled;
  }
  if (wasServing && (after.state !== 'serving' || changesService))
    addSpell(reading, before, elapsed(reading.since, now));
  if (changesService || after.state === 'done') endPart(reading);
  if (event.kind === 'ticket.jumped') reading.jumps.push(event.body);
  if (after.state !== before.state || changesService) reading.since = now;
  reading.window = after.window ?? reading.window;
}

/** Adds a spell to the service that is under way, or begins a new one. */
function addSpell({ parts }: Reading, { service, window }: Ticket, ms: number | null): void {
  const last = parts.at(-1);
  if (last && !last.isEnded && last.service === service) {
    const sum = last.ms === null || ms === null ? null : last.ms + ms;
    parts[parts.length - 1] = { ...last, window, ms: sum };
  } else parts.push({ service, window, ms, isEnded: false });
}

function endPart({ parts }: Reading): void {
  const last = parts.at(-1);
  if (last) parts[parts.length - 1] = { ...last, isEnded: true };
}
