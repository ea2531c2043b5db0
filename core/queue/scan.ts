// What a reader sent at the ticket desk: a card's number, one of our own codes, or something that is not ours.
import { isDay } from '../kit/day';
import { ok, refuse, type Result } from '../kit/result';
import { dayOf, type Day } from '../kit/time';
import { normaliseIdNumber, parseIdNumber, type IdRefusal } from '../resident/id-number';
import type { Ticket } from './ticket';

export type Scan =
  | { readonly kind: 'card'; readonly certNo: string; readonly birth: Day }
  /** A ticket of ours (`SW1/T/20261123/A017`), brought back. `day`: when it was taken, by the clock of then. */
  | { readonly kind: 'ticket'; readonly day: Day; readonly number: string }
  /** A visit's or case's slip of ours (`SW1/V/code`, …): `letter` says which, `code` is what it carries. */
  | { readonly kind: 'slip'; readonly letter: string; readonly code: string };

export type ScanRefusal = IdRefusal | { readonly code: 'scan_not_ours' };

const longest = 200;

/** The letters of `core/slip/line-code.ts`, which all our codes are made of, without the blank. */
const ours = /^SW1\/([A-Z])\/([0-9A-Z$%*+\-.:/]+)$/;

/**
 * Never throws, whatever a reader sends; capital and small letters are one (a reader whose Caps Lock is on turns them round).
 * Refuses: what is wrong with a number that looks like a card's, else `scan_not_ours`.
 */
export function readScan(text: string): Result<Scan, ScanRefusal> {
  const plain = text.length > longest ? '' : text.normalize('NFKC').trim();
  const [, letter = '', code = ''] = ours.exec(plain.toUpperCase()) ?? [];
  if (letter === 'T') return readTicketCode(code);
  if (letter !== '') return ok({ kind: 'slip', letter, code });
  if (!/^(\d{15}|\d{17}[\dX])$/.test(normaliseIdNumber(plain)))
    return refuse({ code: 'scan_not_ours' });
  const card = parseIdNumber(plain);
  return card.ok ? ok({ kind: 'card', certNo: card.value.number, birth: card.value.birth }) : card;
}

function readTicketCode(code: string): Result<Scan, ScanRefusal> {
  const [, year, month, date, number = ''] =
    /^(\d{4})(\d{2})(\d{2})\/([A-Z]{1,2}\d{3,6})$/.exec(code) ?? [];
  const day = `${year}-${month}-${date}`;
  return isDay(day) ? ok({ kind: 'ticket', day, number }) : refuse({ code: 'scan_not_ours' });
}

/** What the code of a ticket holds on its slip (`resources/slips/queue-ticket.json`). */
export const ticketCode = ({ arrivedAt, number }: Pick<Ticket, 'arrivedAt' | 'number'>): string =>
  `SW1/T/${dayOf(arrivedAt).replaceAll('-', '')}/${number}`;

/** The ticket of a code among those of today; undefined for one of another day, or that nobody took. */
export const ticketOfCode = (
  { day, number }: { readonly day: Day; readonly number: string },
  today: readonly Ticket[],
): Ticket | undefined =>
  today.find((ticket) => ticket.number === number && dayOf(ticket.arrivedAt) === day);
