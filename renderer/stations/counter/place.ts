// What stands in the middle of the counter. It follows the ticket at the window until the clerk goes somewhere else.
import type { Ticket } from '../../../core/queue/ticket';
import { isFillable } from '../../../core/case/apply-case';
import type { Case } from '../../../core/case/case';
import type { WindowWish } from '../../shell';
import type { WorkFilter } from './worklist/work-desk';

export type Place =
  /** Whatever the ticket at this window asks for. */
  | { readonly at: 'ticket' }
  | { readonly at: 'find' }
  | { readonly at: 'register'; readonly typed: string }
  | { readonly at: 'matter'; readonly residentId: string }
  | { readonly at: 'case'; readonly caseId: string }
  /** Everything that is known of a case, on one page. */
  | { readonly at: 'file'; readonly caseId: string; readonly back: Place }
  /** What is under way, due, or to be handed over. */
  | { readonly at: 'work'; readonly filter?: WorkFilter }
  /** Originals and the lists that they are handed over with. */
  | { readonly at: 'originals' }
  | { readonly at: 'enquiry'; readonly residentId: string | null }
  /** Who may act for them, and what they agreed to. */
  | { readonly at: 'authority'; readonly residentId: string; readonly back: Place }
  /** `back`: where the clerk was, to go on from there. */
  | { readonly at: 'correct'; readonly residentId: string; readonly back: Place };

export type Seen =
  | { readonly at: 'idle' }
  | { readonly at: 'called'; readonly ticket: Ticket }
  | Exclude<Place, { at: 'ticket' }>;

/**
 * The place to show: a ticket leads to its case, else to its person, else to the search. A case that left the counter
 * stays, whoever signs in anew: its receipt is still to be handed over. @param cases the newest first
 */
export function seenAt(place: Place, mine: Ticket | null, cases: readonly Case[]): Seen {
  if (place.at !== 'ticket') return place;
  if (mine === null) return { at: 'idle' };
  if (mine.state === 'called') return { at: 'called', ticket: mine };
  const here = cases.filter((c) => c.ticketId === mine.id || isAcceptedNow(c, mine));
  const shown = here.find(isFillable) ?? here[0];
  if (shown !== undefined) return { at: 'case', caseId: shown.id };
  return mine.residentId === null ? { at: 'find' } : { at: 'matter', residentId: mine.residentId };
}

/** Begun another day and accepted since this person sat down. */
const isAcceptedNow = (c: Case, { residentId, startedAt }: Ticket): boolean =>
  c.residentId === residentId &&
  c.acceptance !== null &&
  startedAt !== null &&
  c.acceptance.at >= startedAt;

/** What another window asked for. */
export const wishedPlace = (wish: WindowWish, back: Place): Place =>
  wish.at === 'file' ? { at: 'file', caseId: wish.caseId, back } : { at: 'work', filter: 'call' };

/** Where to come back to: what follows the ticket is found again by the ticket. */
export const placeOf = (seen: Seen): Place =>
  seen.at === 'idle' || seen.at === 'called' ? { at: 'ticket' } : seen;
