// One box finds people, cases, tickets and matters. People come from the opened index in the first frame.
import { useMemo, useSyncExternalStore } from 'react';
import { groupCaseNumber } from '../../core/case/number';
import type { ResidentEntry } from '../../core/resident/resident';
import { dayOf } from '../../core/kit/time';
import { digitsOf, searchResidents } from '../../core/resident/search';
import type { SearchChunk } from '../../core/resident/search-chunk';
import { whyFound, type FoundBy } from '../../core/resident/why-found';
import { findNumbered } from './find-numbered';
import { useAnswer } from './live';
import { now } from './mint';
import { matterName, mattersOn } from './packs';
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

/** What bears the number that was typed; see `findNumbered`. */
function useNumbered(text: string): readonly Hit[] | undefined {
  const typed = text.trim();
  return useAnswer(
    async ({ store, station }) => {
      const { tickets, cases } = await findNumbered(store, station, typed);
      const people = await peopleBy(
        store,
        cases.map(({ residentId }) => residentId),
      );
      return [
        ...tickets.map((ticket): Hit => ({
          type: 'ticket',
          id: ticket.id,
          title: ticket.number,
          detail: ticket.maskedName ?? '',
          ...(ticket.residentId === null ? {} : { residentId: ticket.residentId }),
        })),
        ...cases.map((c): Hit => {
          const person = people.get(c.residentId);
          const name = person?.person.name;
          return {
            type: 'case',
            id: c.id,
            title: groupCaseNumber(c.number),
            detail: [name, matterName(c.matter), c.tracking, c.course?.officialNumber ?? '']
              .join(' ')
              .trim(),
            residentId: person?.id ?? c.residentId,
          };
        }),
      ];
    },
    [typed],
  );
}
