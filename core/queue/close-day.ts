// Closes the business day with an honest outcome for every open ticket, all in one group: nobody is written down as
// served who was not. A closing that was missed is the same act at the next start, by state and not by a clock's second.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import { waiveSlip } from '../slip/request-slip';
import type { Slip } from '../slip/slip';
import type { Appointment } from './appointment';
import { isOpen } from './apply-ticket';
import type { Hall, QueueDecision } from './hall';
import type { QueueRefusal } from './refusal';
import type { Ticket, TicketEnding, TicketState } from './ticket';

export type CloseDayCommand = {
  /** What a person chose instead of the proposal, by ticket id. An outcome that cannot be true is not taken. */
  readonly endings?: Readonly<Record<string, TicketEnding>>;
  /** Why a slip that is not on paper is let go of, by slip id. */
  readonly letGo?: Readonly<Record<string, string>>;
};

/** Outcomes that can be true of an open ticket; the first is proposed. */
export const endingsOf = (ticket: Pick<Ticket, 'state'>): readonly TicketEnding[] =>
  endings[ticket.state] ?? [];

const endings: Partial<Readonly<Record<TicketState, readonly TicketEnding[]>>> = {
  waiting: ['carried', 'did_not_come'],
  called: ['did_not_come', 'carried'],
  missed: ['did_not_come'],
  serving: ['not_finished', 'carried'],
  held: ['not_finished', 'carried'],
};

/**
 * Ends every open ticket and the day. `slips`: those that nobody knows to be on paper (`slip/open-slips.ts`); each is printed,
 * answered or let go of with a reason before, or the day stays open. `bookings`: those of the day and before it; nobody came to
 * those that still stand, and no window waits for a hand any more. Refuses: `day_not_open`, `slips_open`.
 */
export function closeDay(
  { day, tickets, windows }: Hall,
  command: CloseDayCommand = {},
  slips: readonly Slip[] = [],
  bookings: readonly Appointment[] = [],
): QueueDecision {
  if (day?.state !== 'open') return refuse({ code: 'day_not_open' });
  const waived = letGoOf(slips, command);
  if (!waived.ok) return waived;
  const closed = tickets
    .filter(isOpen)
    .map((ticket) => newEvent(ticket, 'ticket.closed', { ending: endingFor(ticket, command) }));
  const { hall, date } = day;
  const letGo = slips.map(({ id }) => ({ slip: id, reason: reasonFor(id, command) }));
  const body = letGo.length === 0 ? { hall, date } : { hall, date, letGo };
  const missed = bookings
    .filter((booking) => booking.state === 'booked' && booking.day <= date)
    .map((booking) => newEvent(booking, 'appointment.missed', {}));
  const asked = windows
    .filter(({ help }) => help !== null)
    .map((one) => newEvent(one, 'window.help-ended', {}));
  const settled = [...closed, ...missed, ...asked, ...waived.value];
  return ok([...settled, newEvent(day, 'day.closed', body)]);
}

function letGoOf(
  slips: readonly Slip[],
  command: CloseDayCommand,
): Result<readonly NewEvent[], QueueRefusal> {
  const waived = slips.map((slip) => waiveSlip(slip, { reason: reasonFor(slip.id, command) }));
  const open = waived.filter(({ ok: isLetGo }) => !isLetGo).length;
  if (open > 0) return refuse({ code: 'slips_open', count: open });
  return ok(waived.flatMap((one) => (one.ok ? one.value : [])));
}

const reasonFor = (slipId: string, { letGo = {} }: CloseDayCommand): string =>
  (letGo[slipId] ?? '').trim();

function endingFor(ticket: Ticket, { endings: chosen = {} }: CloseDayCommand): TicketEnding {
  const possible = endingsOf(ticket);
  const wish = chosen[ticket.id];
  return (wish && possible.includes(wish) ? wish : possible[0]) ?? 'not_finished';
}
