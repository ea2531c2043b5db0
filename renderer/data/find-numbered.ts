// Tickets and cases by the number or the word that stands on their paper, as somebody reads it out or a reader sends it.
import type { Case } from '../../core/case/case';
import { parseCaseNumber } from '../../core/case/number';
import { readScan } from '../../core/queue/scan';
import type { Ticket } from '../../core/queue/ticket';
import type { Station } from '../../core/station/station';
import { businessDate, latestDay, openRows, ticketsOf } from './read';
import type { Store } from './working-set';

/** Digits of a case number that mean few cases: the community and the day. */
const leastOfNumber = 20;
const mostCases = 8;

export type Numbered = { readonly tickets: readonly Ticket[]; readonly cases: readonly Case[] };

/**
 * A ticket of today by its number (`A17` is A017). A case by its number as far as it is typed, by what follows the day in it
 * where it is of today, or by its tracking word. Both by the code on their slip.
 */
export async function findNumbered(
  store: Store,
  { hall, site }: Pick<Station, 'hall' | 'site'>,
  text: string,
): Promise<Numbered> {
  const typed = numberIn(text);
  if (typed.length < 3) return { tickets: [], cases: [] };
  const day = await latestDay(store, hall);
  const tickets = day ? await ticketsOf(store, hall, day.date) : [];
  const plain = typed.replace(/[\s-]/g, '');
  const today = (await businessDate(store, hall)).replaceAll('-', '');
  return {
    tickets: tickets.filter((ticket) => ticket.number === typed),
    cases: await openRows(
      store,
      'case',
      await rowsOf(store, typed, startOf(plain, site.communityCode + today)),
    ),
  };
}

/** The beginning of the number that was meant, or null where it is none. */
function startOf(plain: string, ofToday: string): string | null {
  const isLong = plain.length >= leastOfNumber;
  if (isLong && (parseCaseNumber(plain).ok || /^\d{20}/.test(plain))) return plain;
  return /^[1-9A-Z]\d{3}[0-9A-Z]?$/.test(plain) ? ofToday + plain : null;
}

async function rowsOf({ db }: Store, typed: string, start: string | null) {
  const worded = await db.cases.where('tracking').equals(typed).toArray();
  if (start === null) return worded;
  const numbered = await db.cases.where('number').startsWith(start).limit(mostCases).toArray();
  return [...numbered, ...worded];
}

/** What a reader sent is one of our codes, or it is what somebody typed. */
function numberIn(text: string): string {
  const typed = text.trim().toUpperCase();
  const scan = readScan(typed);
  if (scan.ok && scan.value.kind === 'slip') return scan.value.code;
  if (scan.ok && scan.value.kind === 'ticket') return scan.value.number;
  const [, series, serial] = /^([A-Z]{1,2})(\d{1,3})$/.exec(typed) ?? [];
  return series === undefined || serial === undefined ? typed : series + serial.padStart(3, '0');
}
