// One box finds people, cases, tickets and matters. People come from the opened index in the first frame.
import { useMemo, useSyncExternalStore } from 'react';
import { parseCaseNumber, groupCaseNumber } from '../../core/case/number';
import type { ResidentEntry } from '../../core/resident/resident';
import { searchResidents } from '../../core/resident/search';
import { useAnswer } from './live';
import { matterPacks } from './packs';
import { latestDay, openRows, ticketsOf } from './read';
import { onSearchIndex, searchChunks } from './search-index';

export type Hit = {
  readonly type: 'resident' | 'case' | 'ticket' | 'matter';
  readonly id: string;
  readonly title: string;
  readonly detail: string;
};

const mostPeople = 12;

/** Best first; `undefined` never: what is still looked up joins the list when it is there. */
export function useSearch(text: string): readonly Hit[] {
  const chunks = useSyncExternalStore(onSearchIndex, searchChunks);
  const people = useMemo(
    () => searchResidents(chunks, text, mostPeople).map(hitOf),
    [chunks, text],
  );
  const matters = useMemo(() => mattersNamed(text), [text]);
  const numbered = useNumbered(text) ?? [];
  return [...numbered, ...people, ...matters];
}

/** The last four of the document tell two of one name apart; the rest of the number is not shown. */
function hitOf({ id, name, birth, address, certLast4 }: ResidentEntry): Hit {
  return {
    type: 'resident',
    id,
    title: name,
    detail: `${birth.slice(0, 4)} · ${address} · ${certLast4}`,
  };
}

function mattersNamed(text: string): readonly Hit[] {
  const typed = text.trim();
  if (typed === '') return [];
  return matterPacks
    .filter(({ name }) => name.includes(typed))
    .map(({ key, name }) => ({ type: 'matter', id: key, title: name, detail: '' }));
}

/** A ticket of today by its number, a case by its full number or its tracking word. */
function useNumbered(text: string): readonly Hit[] | undefined {
  const typed = text.trim().toUpperCase();
  return useAnswer(
    async ({ store, station }) => {
      if (typed.length < 3) return [];
      const day = await latestDay(store, station.hall);
      const tickets = day ? await ticketsOf(store, station.hall, day.date) : [];
      const number = parseCaseNumber(typed);
      const rows = number.ok
        ? store.db.cases.where('number').equals(typed.replace(/[\s-]/g, ''))
        : store.db.cases.where('tracking').equals(typed);
      const cases = await openRows(store, 'case', await rows.toArray());
      return [
        ...tickets
          .filter((ticket) => ticket.number === typed)
          .map((ticket): Hit => ({
            type: 'ticket',
            id: ticket.id,
            title: ticket.number,
            detail: ticket.maskedName ?? '',
          })),
        ...cases.map((c): Hit => ({
          type: 'case',
          id: c.id,
          title: groupCaseNumber(c.number),
          detail: c.tracking,
        })),
      ];
    },
    [typed],
  );
}
