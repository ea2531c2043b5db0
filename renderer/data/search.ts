// One box finds people, cases, tickets and matters. People come from the opened index in the first frame.
import { useMemo, useSyncExternalStore } from 'react';
import { parseCaseNumber, groupCaseNumber } from '../../core/case/number';
import type { ResidentEntry } from '../../core/resident/resident';
import { dayOf } from '../../core/kit/time';
import { readScan } from '../../core/queue/scan';
import { digitsOf, searchResidents } from '../../core/resident/search';
import type { SearchChunk } from '../../core/resident/search-chunk';
import { whyFound, type FoundBy } from '../../core/resident/why-found';
import { useAnswer } from './live';
import { now } from './mint';
import { matterName, mattersOn } from './packs';
import { latestDay, openRows, ticketsOf } from './read';
import { peopleBy } from './same-person';
import { onSearchIndex, searchChunks } from './search-index';

export type Hit = {
  readonly type: 'resident' | 'case' | 'ticket' | 'matter';
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** Of a person: what fits what was typed, and the number where it is one. */
  readonly found?: readonly { readonly by: FoundBy; readonly number: string }[];
  readonly left?: 'died' | 'away';
  /** Whose case or ticket it is, where that is known. */
  readonly residentId?: string;
};

const mostPeople = 12;

/** Best first; `undefined` never: what is still looked up joins the list when it is there. */
export function useSearch(text: string): readonly Hit[] {
  const chunks = useSyncExternalStore(onSearchIndex, searchChunks);
  const people = useMemo(() => peopleFor(chunks, text), [chunks, text]);
  const matters = useMemo(() => mattersNamed(text), [text]);
  const numbered = useNumbered(text) ?? [];
  return [...numbered, ...people, ...matters];
}

/** Each person once: an entry that was merged leads to the one that stands, which may be in the list already. */
function peopleFor(chunks: readonly SearchChunk[], text: string): readonly Hit[] {
  const hits = searchResidents(chunks, text, mostPeople).map((entry) => hitOf(entry, text));
  return [...new Map(hits.toReversed().map((hit) => [hit.id, hit])).values()].toReversed();
}

/** The last four of the document tell two of one name apart; the rest of the number is not shown. */
function hitOf(entry: ResidentEntry, text: string): Hit {
  const { id, name, birth, address, certLast4, mergedInto, left } = entry;
  return {
    type: 'resident',
    id: mergedInto ?? id,
    title: name,
    detail: `${birth.slice(0, 4)} · ${address} · ${certLast4}`,
    found: whyFound(entry, text).map((by) => ({ by, number: numberBy(entry, text, by) })),
    ...(left ? { left } : {}),
  };
}

/** The telephone that was found, of several the one that fits. */
function numberBy({ phone, phones = [] }: ResidentEntry, text: string, by: FoundBy): string {
  if (by === 'phone') return phone;
  const digits = digitsOf(text);
  return by === 'other_phone' ? (phones.find((one) => one.includes(digits)) ?? '') : '';
}

function mattersNamed(text: string): readonly Hit[] {
  const typed = text.trim();
  if (typed === '') return [];
  return mattersOn(dayOf(now()))
    .filter(({ name, aliases = [] }) => [name, ...aliases].some((one) => one.includes(typed)))
    .map(({ key, name }) => ({ type: 'matter', id: key, title: name, detail: '' }));
}

/** Digits of a case number that mean few cases: the community and the day. */
const leastOfNumber = 20;
const mostCases = 8;

/**
 * A ticket of today by its number (`A17` is A017), a case by its number as far as it is typed or by its tracking word, and
 * both by the code on their slip, as a reader sends it.
 */
function useNumbered(text: string): readonly Hit[] | undefined {
  const typed = numberIn(text);
  return useAnswer(
    async ({ store, station }) => {
      if (typed.length < 3) return [];
      const day = await latestDay(store, station.hall);
      const tickets = day ? await ticketsOf(store, station.hall, day.date) : [];
      const plain = typed.replace(/[\s-]/g, '');
      const isNumber = parseCaseNumber(typed).ok || /^\d{20}/.test(plain);
      const rows =
        isNumber && plain.length >= leastOfNumber
          ? store.db.cases.where('number').startsWith(plain).limit(mostCases)
          : store.db.cases.where('tracking').equals(typed);
      const cases = await openRows(store, 'case', await rows.toArray());
      const people = await peopleBy(
        store,
        cases.map(({ residentId }) => residentId),
      );
      return [
        ...tickets
          .filter((ticket) => ticket.number === typed)
          .map((ticket): Hit => ({
            type: 'ticket',
            id: ticket.id,
            title: ticket.number,
            detail: ticket.maskedName ?? '',
            ...(ticket.residentId === null ? {} : { residentId: ticket.residentId }),
          })),
        ...cases.map((c): Hit => ({
          type: 'case',
          id: c.id,
          title: groupCaseNumber(c.number),
          detail: [people.get(c.residentId)?.person.name, matterName(c.matter), c.tracking].join(
            ' ',
          ),
          residentId: c.residentId,
        })),
      ];
    },
    [typed],
  );
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
