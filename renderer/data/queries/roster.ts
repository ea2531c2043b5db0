// Questions about the roster: who is to be seen again and again, and who is due.
import { addDays } from '../../../core/kit/day';
import type { Day } from '../../../core/kit/time';
import type { Resident } from '../../../core/resident/resident';
import { dueList, type DueRow } from '../../../core/visit/roster/due-list';
import type { RosterEntry } from '../../../core/visit/roster/roster';
import { useAnswer } from '../live';
import { calendars } from '../packs';
import { readable } from '../read';
import { rosterRules } from '../roster-rules';
import { peopleBy, sameIds, standingIds } from '../same-person';
import type { Store } from '../working-set';

/** The entries of one person that are in force, under whichever of their names they were made. */
export function useRosterOf(residentId: string | null): readonly RosterEntry[] | undefined {
  return useAnswer(
    async ({ store }) => (residentId === null ? [] : readRosterOf(store, residentId)),
    [residentId],
  );
}

export async function readRosterOf(
  store: Store,
  residentId: string,
): Promise<readonly RosterEntry[]> {
  const ids = [...(await sameIds(store, residentId))];
  const rows = await store.db.rosters.where('residentId').anyOf(ids).toArray();
  const entries = await readable(store, 'roster', rows);
  return entries.filter(({ state }) => state === 'active');
}

export type DuePerson = DueRow & { readonly resident: Resident | null };

/** Quarters are longer than the window: when somebody was seen last is looked for further back. */
const seenBackDays = 200;

/** Everybody on the roster, the longest overdue first. */
export function useDueList(today: Day): readonly DuePerson[] | undefined {
  return useAnswer(({ store }) => readDueList(store, today), [today]);
}

export async function readDueList(store: Store, today: Day): Promise<readonly DuePerson[]> {
  const rows = await store.db.rosters.where('state').equals('active').toArray();
  const entries = await readable(store, 'roster', rows);
  const people = await peopleBy(
    store,
    entries.map(({ residentId }) => residentId),
  );
  // A visit to an entry that was merged is one to the person who stands for it.
  const standing = await standingIds(store);
  const visits = (await visitsAround(store, today)).map((visit) => ({
    ...visit,
    residentId: standing(visit.residentId),
  }));
  const list = dueList(
    entries.map((entry) => ({ ...entry, residentId: standing(entry.residentId) })),
    { rules: rosterRules, calendars, today, visits },
  );
  return list.map((row) => ({ ...row, resident: people.get(row.entry.residentId) ?? null }));
}

async function visitsAround(store: Store, today: Day) {
  const [from, to] = [addDays(today, -seenBackDays), addDays(today, rosterRules.aheadDays + 60)];
  const rows = await store.db.visits.where('day').between(from, to, true, true).toArray();
  return readable(store, 'visit', rows);
}
