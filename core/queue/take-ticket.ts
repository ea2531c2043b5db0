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
import { isLive, sameErrand } from './live';
import { formatNumber, nextSerial } from './number';
import { priorityOf } from './priority';
import type { QueueRefusal } from './refusal';
import type { TicketChannel } from './ticket';

/** As far as the person said who they are. `birth` from the identity card or the register. */
export type TicketPerson = {
  readonly residentId: string | null;
  readonly name: string | null;
  readonly birth: Day | null;
};

export type TakeTicketCommand = {
  /** Id of the new ticket, minted at the tap: the same tap twice is the same ticket. */
  readonly ticketId: string;
  readonly service: string;
  readonly channel: TicketChannel;
  /** Null when the person gave no name. */
  readonly person: TicketPerson | null;
  /** The latest serial given out in the service's series today; 0 = none yet. */
  readonly lastSerial: number;
  readonly now: Instant;
};

const oldestAge = 130;

/** Refuses: `day_not_open`, `day_not_closed`, `unknown_service`, `impossible_birth`, `has_live_ticket`. */
export function takeTicket(hall: Hall, command: TakeTicketCommand): QueueDecision {
  const service = serviceIn(hall, command.service);
  if (!service.ok) return service;
  const day = dayForTickets(hall, command.now);
  if (!day.ok) return day;
  const { ticketId, channel, lastSerial } = command;
  const serial = nextSerial(service.value, lastSerial);
  const arrivedAt = arrivalAfter(hall, command.now);
  const { person } = command;
  return writeTicket(hall, day.value, {
    ...{ ticketId, service: service.value, channel, person, serial, arrivedAt },
  });
}

type Writing = Pick<TakeTicketCommand, 'ticketId' | 'channel' | 'person'> & {
  readonly service: Service;
  readonly serial: number;
  readonly arrivedAt: Instant;
};

/** One ticket with its number, whoever gave it. Refuses: `impossible_birth`, `has_live_ticket`. */
export function writeTicket(hall: Hall, day: BusinessDay, writing: Writing): QueueDecision {
  const { ticketId, service, serial, channel, person, arrivedAt } = writing;
  const residentId = person?.residentId ?? null;
  const birth = person?.birth ?? null;
  const age = birth === null ? null : ageOn(birth, day.date);
  if (birth !== null && age !== null && (age < 0 || age > oldestAge))
    return refuse({ code: 'impossible_birth', birth });
  const errand = { residentId, service: service.key };
  const live = hall.tickets.find((other) => isLive(other) && sameErrand(other, errand));
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
    priority: priorityOf(birth, day.date, hall.site),
    arrivedAt,
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
