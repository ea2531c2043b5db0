// What stands in the middle of the counter. It follows the ticket at the window until the clerk goes somewhere else.
import type { Ticket } from '../../../core/queue/ticket';
import type { Case } from '../../../core/case/case';

export type Place =
  /** Whatever the ticket at this window asks for. */
  | { readonly at: 'ticket' }
  | { readonly at: 'find' }
  | { readonly at: 'register'; readonly typed: string }
  | { readonly at: 'matter'; readonly residentId: string }
  | { readonly at: 'case'; readonly caseId: string }
  | { readonly at: 'enquiry'; readonly residentId: string | null };

export type Seen =
  | { readonly at: 'idle' }
  | { readonly at: 'called'; readonly ticket: Ticket }
  | Exclude<Place, { at: 'ticket' }>;

/** The place to show: a ticket leads to its case, else to its person, else to the search. */
export function seenAt(place: Place, mine: Ticket | null, cases: readonly Case[]): Seen {
  if (place.at !== 'ticket') return place;
  if (mine === null) return { at: 'idle' };
  if (mine.state === 'called') return { at: 'called', ticket: mine };
  const begun = cases.find(({ ticketId }) => ticketId === mine.id);
  if (begun !== undefined) return { at: 'case', caseId: begun.id };
  return mine.residentId === null ? { at: 'find' } : { at: 'matter', residentId: mine.residentId };
}
