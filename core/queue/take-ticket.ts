// Gives out a number. The serial comes from the counter row of hall, day and series, read and written in the same
// transaction: the promise that no number is given twice, and none is derived by counting.
import { ageOn } from '../kit/age';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day, Instant } from '../kit/time';
import { maskName } from '../resident/mask';
import type { Service } from '../station/station';
import type { BusinessDay } from './business-day';
import { isOverdue } from './clock';
import type { Hall, QueueDecision } from './hall';
import { whenClosed } from './hours';
import { liveTwin } from './live';
import { formatNumber, nextSerial } from './number';
import { priorityOf } from './priority';
import { whenFull } from './quota';
import type { QueueRefusal } from './refusal';
import type { PriorityFact, TicketChannel } from './ticket';

/** As far as the person said who they are. `birth` from the identity card or the register. */
export type TicketPerson = {
  readonly residentId: string | null;
  readonly name: string | null;
  readonly birth: Day | null;
  /** A keyed hash of the number on their card, the same on all machines of a hall. */
  readonly card?: string;
};

export type TakeTicketCommand = {
  /** Id of the new ticket, minted at the tap: the same tap twice is the same ticket. */
  readonly ticketId: string;
  readonly service: string;
  readonly channel: TicketChannel;
  /** Null when the person gave no name. */
  readonly person: TicketPerson | null;
  /** What else may put the person forward, by the site's bands. */
  readonly facts?: readonly PriorityFact[];
  /** The latest serial given out in the service's series today; 0 = none yet. */
  readonly lastSerial: number;
  readonly now: Instant;
};

const oldestAge = 130;

/**
 * Refuses: `day_not_open`, `day_not_closed`, `unknown_service`, `impossible_birth`, `has_live_ticket`; at the ticket desk
 * `closed_now`, and for everybody without a booking `quota_reached`. A clerk gives numbers outside the hours too: somebody is there.
 */
export function takeTicket(hall: Hall, command: TakeTicketCommand): QueueDecision {
  return giveNumber(hall, command, {});
}

/** What a number was promised by: a booking or a home visit. */
export type Promised = { readonly appointmentId?: string; readonly visitId?: string };

/** As `takeTicket`, also for those who were promised one. */
export function giveNumber(
  hall: Hall,
  command: TakeTicketCommand,
  promised: Promised,
): QueueDecision {
  const service = serviceIn(hall, command.service);
  if (!service.ok) return service;
  const day = dayForTickets(hall, command.now);
  if (!day.ok) return day;
  const { ticketId, channel, lastSerial, person, facts = [] } = command;
  const serial = nextSerial(service.value, lastSerial);
  const arrivedAt = arrivalAfter(hall, command.now);
  const written = writeTicket(hall, day.value, {
    ...{ ticketId, service: service.value, channel, person, serial, arrivedAt, facts, promised },
  });
  // Who has a live number is told so first: it is worth more than knowing when a new one can be had.
  const shut = written.ok ? whenShut(hall, service.value, command) : null;
  return shut ? refuse(shut) : written;
}

/** Why the door gives no number now, or null. */
function whenShut(
  { site, tickets }: Hall,
  service: Service,
  { channel, now }: Pick<TakeTicketCommand, 'channel' | 'now'>,
): QueueRefusal | null {
  if (channel === 'appointment' || channel === 'handwritten') return null;
  const closed = channel === 'kiosk' ? whenClosed(site, service, now) : null;
  return closed ?? whenFull(service, tickets, now);
}

type Writing = Pick<TakeTicketCommand, 'ticketId' | 'channel' | 'person'> & {
  readonly service: Service;
  readonly serial: number;
  readonly arrivedAt: Instant;
  readonly facts?: readonly PriorityFact[];
  readonly promised?: Promised;
};

/** One ticket with its number, whoever gave it. Refuses: `impossible_birth`, `has_live_ticket`. */
export function writeTicket(hall: Hall, day: BusinessDay, writing: Writing): QueueDecision {
  const { ticketId, service, serial, channel, person, arrivedAt, facts = [] } = writing;
  const residentId = person?.residentId ?? null;
  const birth = person?.birth ?? null;
  const age = birth === null ? null : ageOn(birth, day.date);
  if (birth !== null && age !== null && (age < 0 || age > oldestAge))
    return refuse({ code: 'impossible_birth', birth });
  // The same tap delivered twice: the ticket is there.
  const again = hall.tickets.find(({ id }) => id === ticketId);
  if (again) return refuse({ code: 'has_live_ticket', ticket: again });
  const card = person?.card ? { card: person.card } : {};
  const live = liveTwin(hall, { id: ticketId, residentId, service: service.key, ...card });
  if (live) return refuse({ code: 'has_live_ticket', ticket: live });
  const taken = {
    hall: day.hall,
    day: day.date,
    service: service.key,
    series: service.series,
    serial,
    number: formatNumber(service.series, serial),
    channel,
    residentId,
    maskedName: person?.name ? maskName(person.name) : null,
    age,
    priority: priorityOf(birth, day.date, hall.site, facts),
    arrivedAt,
    ...(residentId === null && person?.name ? { saidName: person.name } : {}),
    ...card,
    ...(facts.length > 0 ? { facts: [...new Set(facts)] } : {}),
    ...writing.promised,
  };
  return ok([newEvent({ id: ticketId, version: 0, residentId }, 'ticket.taken', taken)]);
}

function serviceIn({ site }: Hall, key: string): Result<Service, QueueRefusal> {
  const service = site.services.find((one) => one.key === key);
  return service ? ok(service) : refuse({ code: 'unknown_service', service: key });
}

/** The day that numbers are given out for now. Refuses: `day_not_open`, `day_not_closed`. */
export function dayForTickets({ day }: Hall, now: Instant): Result<BusinessDay, QueueRefusal> {
  if (day?.state !== 'open') return refuse({ code: 'day_not_open' });
  return isOverdue(day, now) ? refuse({ code: 'day_not_closed', date: day.date }) : ok(day);
}

/** Later than everybody who came before, even when the clock was set back: first come stays first. */
function arrivalAfter({ tickets }: Hall, now: Instant): Instant {
  return tickets.reduce((arrival, { queuedAt }) => Math.max(arrival, queuedAt + 1), now);
}
