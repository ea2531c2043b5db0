// What a reader sent at the ticket desk: a card's number, one of our own codes, or something that is not ours.
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { normaliseIdNumber, parseIdNumber, type IdRefusal } from '../resident/id-number';

export type Scan =
  | { readonly kind: 'card'; readonly certNo: string; readonly birth: Day }
  /** A ticket of ours (`SW1/T/day/number`), brought back. */
  | { readonly kind: 'ticket'; readonly number: string }
  /** A visit's or case's slip of ours (`SW1/V/code`, …): `letter` says which, `code` is what it carries. */
  | { readonly kind: 'slip'; readonly letter: string; readonly code: string };

export type ScanRefusal = IdRefusal | { readonly code: 'scan_not_ours' };

const longest = 200;

/** Never throws, whatever a reader sends. Refuses: what is wrong with a number that looks like a card's, else `scan_not_ours`. */
export function readScan(text: string): Result<Scan, ScanRefusal> {
  const plain = text.length > longest ? '' : text.normalize('NFKC').trim();
  const [, letter = '', code = ''] = /^SW1\/([A-Z])\/([^\s/]+(?:\/[^\s/]+)*)$/.exec(plain) ?? [];
  if (letter === 'T') return ok({ kind: 'ticket', number: code.split('/').at(-1) ?? code });
  if (letter !== '') return ok({ kind: 'slip', letter, code });
  if (!/^(\d{15}|\d{17}[\dX])$/.test(normaliseIdNumber(plain)))
    return refuse({ code: 'scan_not_ours' });
  const card = parseIdNumber(plain);
  return card.ok ? ok({ kind: 'card', certNo: card.value.number, birth: card.value.birth }) : card;
}
