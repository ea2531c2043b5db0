// A number that was written by hand while nothing printed, entered later: it keeps the place of its arrival. It comes from serials
// that are kept for it, so it can never be one that the counter gives out.
import { refuse } from '../kit/result';
import type { Instant } from '../kit/time';
import type { Hall, QueueDecision } from './hall';
import { formatNumber, parseNumber } from './number';
import { dayForTickets, writeTicket, type TicketPerson } from './take-ticket';

export type EnterStubCommand = {
  readonly ticketId: string;
  /** As it stands on the stub: `A905`, `a 905`. */
  readonly number: string;
  /** When the stub was given, as written on it or as far as anybody remembers. */
  readonly arrivedAt: Instant;
  readonly person: TicketPerson | null;
  readonly now: Instant;
};

/**
 * Refuses: `not_a_number`, `no_stub_range`, `not_in_stub_range`, `number_used`, `arrival_in_future`,
 * `arrival_before_opening`, and what `takeTicket` refuses about the day and the person.
 */
export function enterStub(hall: Hall, command: EnterStubCommand): QueueDecision {
  const day = dayForTickets(hall, command.now);
  if (!day.ok) return day;
  const number = parseNumber(command.number);
  if (!number) return refuse({ code: 'not_a_number' });
  const { series, serial } = number;
  const service = hall.site.services.find((one) => one.series === series);
  if (!service?.handwritten) return refuse({ code: 'no_stub_range', series });
  const { from, to } = service.handwritten;
  if (serial < from || serial > to)
    return refuse({
      ...{ code: 'not_in_stub_range', series },
      ...{ from: formatNumber(series, from), to: formatNumber(series, to) },
    });
  const holder = hall.tickets.find((one) => one.series === series && one.serial === serial);
  if (holder) return refuse({ code: 'number_used', ticket: holder });
  const { ticketId, arrivedAt, person } = command;
  if (arrivedAt > command.now) return refuse({ code: 'arrival_in_future' });
  // A person writes down minutes: the minute of opening is not before it.
  if (arrivedAt < day.value.openedAt - (day.value.openedAt % 60_000))
    return refuse({ code: 'arrival_before_opening', openedAt: day.value.openedAt });
  return writeTicket(hall, day.value, {
    ...{ ticketId, service, serial, channel: 'handwritten', person, arrivedAt },
  });
}
