// Tickets and cases by the number or the word that stands on their paper, as somebody reads it out or a reader sends it.
import type { Case } from '../../core/case/case';
import { parseCaseNumber, searchedNumber } from '../../core/case/number';
import { readScan } from '../../core/queue/scan';
import type { Ticket } from '../../core/queue/ticket';
import type { Station } from '../../core/station/station';
import { businessDate, latestDay, openRows, ticketsOf } from './read';
import type { Store } from './working-set';

/** Digits of a case number that mean few cases: the community and the day. */
const leastOfNumber = 20;
const mostCases = 8;

/** So much of the platform's number is typed before cases are looked for by it: each platform writes its own. */
const leastOfOfficial = 6;

export type Numbered = { readonly tickets: readonly Ticket[]; readonly cases: readonly Case[] };

/**
 * A ticket of today by its number (`A17` is A017). A case by its number as far as it is typed, by what follows the day in it
 * where it is of today, by the number that the platform gave it, or by its tracking word. Both by the code on their slip.
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
  const plain = searchedNumber(typed);
  const today = (await businessDate(store, hall)).replaceAll('-', '');
  return {
    tickets: tickets.filter((ticket) => ticket.number === typed),
    cases: await openRows(
      store,
      'case',
      await rowsOf(store, { typed, plain, start: startOf(plain, site.communityCode + today) }),
    ),
  };
}

/** The beginning of the number that was meant, or null where it is none. */
function startOf(plain: string, ofToday: string): string | null {
  const isLong = plain.length >= leastOfNumber;
  if (isLong && (parseCaseNumber(plain).ok || /^\d{20}/.test(plain))) return plain;
  return /^[1-9A-Z]\d{3}[0-9A-Z]?$/.test(plain) ? ofToday + plain : null;
}

type Asked = { readonly typed: string; readonly plain: string; readonly start: string | null };

/** Each case once, whatever of it was found. */
async function rowsOf({ db: { cases } }: Store, { typed, plain, start }: Asked) {
  const [numbered, given, worded] = await Promise.all([
    start === null ? [] : cases.where('number').startsWith(start).limit(mostCases).toArray(),
    plain.length < leastOfOfficial
      ? []
      : cases.where('official').startsWith(plain).limit(mostCases).toArray(),
    cases.where('tracking').equals(typed).toArray(),
  ]);
  return [...new Map([...numbered, ...given, ...worded].map((row) => [row.id, row])).values()];
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
