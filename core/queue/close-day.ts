// Closes the business day with an honest outcome for every open ticket, all in one group: nobody is written down as
// served who was not. A closing that was missed is the same act at the next start, by state and not by a clock's second.
import { newEvent } from '../kit/new-event';
import { ok, refuse } from '../kit/result';
import { isOpen } from './apply-ticket';
import type { Hall, QueueDecision } from './hall';
import type { Ticket, TicketEnding, TicketState } from './ticket';

export type CloseDayCommand = {
  /** What a person chose instead of the proposal, by ticket id. An outcome that cannot be true is not taken. */
  readonly endings?: Readonly<Record<string, TicketEnding>>;
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

/** Ends every open ticket and the day. Refuses: `day_not_open`. */
export function closeDay({ day, tickets }: Hall, command: CloseDayCommand = {}): QueueDecision {
  if (day?.state !== 'open') return refuse({ code: 'day_not_open' });
  const closed = tickets
    .filter(isOpen)
    .map((ticket) => newEvent(ticket, 'ticket.closed', { ending: endingFor(ticket, command) }));
  const { hall, date } = day;
  return ok([...closed, newEvent(day, 'day.closed', { hall, date })]);
}

function endingFor(ticket: Ticket, { endings: chosen = {} }: CloseDayCommand): TicketEnding {
  const possible = endingsOf(ticket);
  const wish = chosen[ticket.id];
  return (wish && possible.includes(wish) ? wish : possible[0]) ?? 'not_finished';
}
