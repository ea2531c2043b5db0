// One live ticket per person and service: what counts as live, and as the same errand.
import { isOpen, mostRejoins } from './apply-ticket';
import type { Ticket } from './ticket';

/** Can still lead to being served. A missed ticket can as long as it may rejoin. */
export const isLive = (ticket: Ticket): boolean =>
  ticket.state === 'missed' ? ticket.rejoins < mostRejoins : isOpen(ticket);

type Errand = Pick<Ticket, 'residentId' | 'service'>;

/** Same known person, same service. Who gave no name cannot be told apart from others. */
export const sameErrand = (a: Errand, b: Errand): boolean =>
  a.residentId !== null && a.residentId === b.residentId && a.service === b.service;
