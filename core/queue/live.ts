// One live ticket per person and service: what counts as live, and as the same errand.
import type { Site } from '../station/station';
import { isOpen, mostRejoins } from './apply-ticket';
import type { Ticket } from './ticket';

type RejoinRule = Pick<Site, 'rejoin'>;

/** The one rule of coming back after a miss: how often, and to which place. */
export const rejoinRule = ({ rejoin }: RejoinRule): NonNullable<Site['rejoin']> =>
  rejoin ?? { most: mostRejoins, place: 'end' };

/** Can still lead to being served. A missed ticket can as long as it may rejoin. */
export const isLive = (ticket: Ticket, site: RejoinRule): boolean =>
  ticket.state === 'missed' ? ticket.rejoins < rejoinRule(site).most : isOpen(ticket);

type Errand = Pick<Ticket, 'id' | 'residentId' | 'service' | 'card'>;

/** Same known person or same card, same service. Who gave neither cannot be told apart from others. */
const sameErrand = (a: Errand, b: Errand): boolean =>
  a.service === b.service &&
  ((a.residentId !== null && a.residentId === b.residentId) ||
    (a.card !== undefined && a.card === b.card));

/** Another live ticket of the same person for the same service. */
export const liveTwin = (
  { tickets, site }: { readonly tickets: readonly Ticket[]; readonly site: RejoinRule },
  errand: Errand,
): Ticket | undefined =>
  tickets.find((one) => one.id !== errand.id && isLive(one, site) && sameErrand(one, errand));
