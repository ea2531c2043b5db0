// What somebody has to keep an eye on, wherever in the house they sit: people who did not answer, and agents who are out there.
import { addDays } from '../../../core/kit/day';
import type { Day } from '../../../core/kit/time';
import { isSearching } from '../../../core/visit/apply-visit';
import type { RosterEntry } from '../../../core/visit/roster/roster';
import { watchedOf, type Watched } from '../../../core/visit/search';
import { verifyByResident, verifyByWord, type Verified } from '../../../core/visit/verify-agent';
import type { Visit } from '../../../core/visit/visit';
import { useAnswer } from '../live';
import { readable } from '../read';
import { rosterRules, stepsFor } from '../roster-rules';
import { peopleBy, sameIds } from '../same-person';
import type { Store } from '../working-set';
import type { VisitOfDay } from './visit';

/** Nobody answered and nobody knows yet; with the steps for this person. */
export type Searched = VisitOfDay & { readonly steps: ReturnType<typeof stepsFor> };

export type Watch = {
  readonly searches: readonly Searched[];
  readonly out: readonly (Watched & Pick<VisitOfDay, 'resident'>)[];
};

/** The longest unanswered first; whoever died or moved is looked for no more. */
export function useWatch(): Watch | undefined {
  return useAnswer(async ({ store }) => {
    const rows = await store.db.visits.where('watch').anyOf('search', 'out').toArray();
    const visits = await readable(store, 'visit', rows);
    const people = await peopleBy(
      store,
      visits.map(({ residentId }) => residentId),
    );
    const entries = await entriesOf(store, visits);
    const withPerson = <T extends { readonly visit: Visit }>(one: T) => ({
      ...one,
      resident: people.get(one.visit.residentId) ?? null,
    });
    return {
      searches: visits
        .filter(isSearching)
        .map((visit) => withPerson({ visit, steps: stepsFor(entries.get(visit.residentId)) }))
        .filter(({ resident }) => !resident?.death && !resident?.away)
        .sort((a, b) => (a.visit.escalation?.since ?? 0) - (b.visit.escalation?.since ?? 0)),
      out: watchedOf(visits, rosterRules.graceMinutes)
        .map(withPerson)
        .sort((a, b) => a.alarmAt - b.alarmAt),
    };
  }, []);
}

async function entriesOf(
  store: Store,
  visits: readonly Visit[],
): Promise<ReadonlyMap<string, RosterEntry>> {
  const ids = [...new Set(visits.map(({ residentId }) => residentId))];
  const rows = await store.db.rosters.where('residentId').anyOf(ids).toArray();
  const entries = await readable(store, 'roster', rows);
  return new Map(
    entries.filter(({ state }) => state === 'active').map((entry) => [entry.residentId, entry]),
  );
}

/** Visits that somebody at a door may speak of: of a week before and a year ahead. */
async function visitsNear(store: Store, today: Day): Promise<readonly Visit[]> {
  const rows = await store.db.visits
    .where('day')
    .between(addDays(today, -7), addDays(today, 366))
    .toArray();
  return readable(store, 'visit', rows);
}

export type Checked = Verified & { readonly resident: VisitOfDay['resident'] };

/** Is there such a visit? By the word, or by whom they say they come to. Null while nothing is asked. */
export function useVerified(
  asked: { readonly word: string } | { readonly residentId: string } | null,
  today: Day,
): Checked | null | undefined {
  const about = asked === null ? '' : JSON.stringify(asked);
  return useAnswer(
    async ({ store }) => {
      if (asked === null) return null;
      const visits = await visitsNear(store, today);
      const found =
        'word' in asked
          ? verifyByWord(visits, asked.word, today)
          : verifyByResident(visits, await sameIds(store, asked.residentId), today);
      const people =
        found.answer === 'none' ? null : await peopleBy(store, [found.visit.residentId]);
      const resident =
        found.answer === 'none' ? null : (people?.get(found.visit.residentId) ?? null);
      return { ...found, resident };
    },
    [about, today],
  );
}
