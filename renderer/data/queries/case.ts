// Questions about cases, residents and enquiries.
import { isFillable } from '../../../core/case/apply-case';
import type { Case } from '../../../core/case/case';
import type { Enquiry } from '../../../core/enquiry/apply-enquiry';
import { dayOf, type Day } from '../../../core/kit/time';
import type { Ticket } from '../../../core/queue/ticket';
import type { Resident } from '../../../core/resident/resident';
import { useAnswer, useAnswerAbout } from '../live';
import { now } from '../mint';
import { latestDay, openRows, readOne, slipRowsOf, ticketsOf } from '../read';
import type { CaseRow } from '../db';
import { peopleBy, readPerson, sameIds, standingId } from '../same-person';
import type { Store } from '../working-set';

export function useResident(id: string | null): Resident | null | undefined {
  return useAnswerAbout(id, async ({ store }) =>
    id === null ? null : ((await readPerson(store, id)) ?? null),
  );
}

export function useCase(id: string | null): Case | null | undefined {
  return useAnswerAbout(id, async ({ store }) =>
    id === null ? null : ((await readOne(store, 'case', id)) ?? null),
  );
}

/** Newest first; what stands under an entry that was merged is told as theirs. */
export function useCasesOf(residentId: string | null): readonly Case[] | undefined {
  return useAnswerAbout(residentId, async ({ store }) => {
    if (residentId === null) return [];
    const cases = await openRows(
      store,
      'case',
      await store.db.cases
        .where('residentId')
        .anyOf([...(await sameIds(store, residentId))])
        .toArray(),
    );
    const standing = await standingId(store, residentId);
    return cases
      .map((c) => ({ ...c, residentId: standing }))
      .sort((a, b) => b.openedAt - a.openedAt);
  });
}

/** So many of the latest cases tell what this counter does most. */
const usualAmong = 200;

/** The matters of the latest cases of this community, the most frequent first. */
export function useUsualMatters(): readonly string[] | undefined {
  return useAnswer(async ({ store, station: { site } }) => {
    const latest = store.db.cases.where('number').startsWith(site.communityCode).reverse();
    const cases = await openRows(store, 'case', await latest.limit(usualAmong).toArray());
    const counts = new Map<string, number>();
    for (const { matter } of cases) counts.set(matter, (counts.get(matter) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1]).map(([matter]) => matter);
  }, []);
}

/** What the screen facing the resident shows: the case presented, or waiting for a rating, at this window. */
export function useCaseAtWindow(): Case | null | undefined {
  return useAnswer(async ({ store, station, window }) => {
    const rows = await store.db.cases
      .where('shownAt')
      .equals(`${station.hall}:${window}`)
      .toArray();
    const cases = await openRows(store, 'case', rows);
    const day = await latestDay(store, station.hall);
    const tickets = day ? await ticketsOf(store, station.hall, day.date) : [];
    const here = tickets.filter((ticket) => ticket.window === window);
    return (
      cases
        .filter((c) => !hasLeft(c, here, now()))
        .sort((a, b) => shownSince(b) - shownSince(a))[0] ?? null
    );
  }, []);
}

const shownSince = (c: Case): number =>
  c.returning?.at ?? c.ratingAsked?.at ?? c.presented?.at ?? 0;

/**
 * The next person at the window must not read what the one before was asked: questions go with the ticket that ends or is
 * held, a rating may still be given until the next one is called. A step of the future is a clock set back, and says nothing.
 */
function hasLeft(c: Case, ticketsHere: readonly Ticket[], at: number): boolean {
  const since = shownSince(c);
  const moved = ticketsHere.filter(({ latest }) => latest && latest.at > since && latest.at <= at);
  if (c.ratingAsked === null) return moved.length > 0;
  return moved.some(({ state }) => state === 'called' || state === 'serving');
}

/** What a ticket may lead to, newest first: cases that are not finished at this counter, and all of the ticket's person. */
export function useCasesAt(ticket: Ticket | null): readonly Case[] | undefined {
  const residentId = ticket?.residentId ?? '';
  return useAnswer(
    async ({ store }) => {
      const { db } = store;
      const open = await db.cases.where('state').anyOf('filling', 'to_be_completed').toArray();
      const ids = residentId === '' ? [] : [...(await sameIds(store, residentId))];
      const theirs = await db.cases.where('residentId').anyOf(ids).toArray();
      const rows = new Map([...open, ...theirs].map((row) => [row.id, row]));
      const cases = await openRows(store, 'case', [...rows.values()]);
      return cases
        .map((c) => (ids.includes(c.residentId) ? { ...c, residentId } : c))
        .sort((a, b) => b.openedAt - a.openedAt);
    },
    [residentId],
  );
}

export type DoneToday = { readonly caze: Case; readonly name: string };

/**
 * What left this hall's counters on that day, newest first: opened on it, or of somebody who was here, or with a paper of that
 * day, so that a case begun another day and ended on the phone is found again too.
 */
export function useDoneOn(day: Day): readonly DoneToday[] | undefined {
  return useAnswer(
    async ({ store, station: { hall, site } }) => {
      const { cases: table } = store.db;
      const here = await ticketsOf(store, hall, day);
      const came = [...new Set(here.flatMap(({ residentId }) => residentId ?? []))];
      const visitors = (await Promise.all(came.map((id) => sameIds(store, id)))).flat();
      const opened = `${site.communityCode}${day.replaceAll('-', '')}`;
      const found = [
        ...(await table.where('number').startsWith(opened).toArray()),
        ...(await table.where('residentId').anyOf(visitors).toArray()),
        ...(await casesOfSlips(store, day)),
      ];
      const rows = new Map(found.map((row) => [row.id, row]));
      const done = (await openRows(store, 'case', [...rows.values()]))
        .filter((c) => c.hall === hall && !isFillable(c))
        .filter((c) => c.acceptance?.acceptedOn === day || dayOf(leftAt(c)) === day)
        .sort((a, b) => leftAt(b) - leftAt(a));
      const people = await peopleBy(
        store,
        done.map(({ residentId }) => residentId),
      );
      return done.map((caze) => ({ caze, name: people.get(caze.residentId)?.person.name ?? '' }));
    },
    [day],
  );
}

const leftAt = (c: Case): number => c.endedAt ?? c.acceptance?.at ?? c.openedAt;

/** A later notice of a case is about `case#2`. */
async function casesOfSlips(store: Store, day: Day): Promise<readonly CaseRow[]> {
  const slips = await slipRowsOf(store, day);
  const found = await store.db.cases.bulkGet([
    ...new Set(slips.flatMap(({ about }) => about.split('#', 1))),
  ]);
  return found.filter((row) => row !== undefined);
}

export function useEnquiriesOf(residentId: string | null): readonly Enquiry[] | undefined {
  return useAnswer(
    async ({ store }) => {
      if (residentId === null) return [];
      return openRows(
        store,
        'enquiry',
        await store.db.enquiries
          .where('residentId')
          .anyOf([...(await sameIds(store, residentId))])
          .toArray(),
      );
    },
    [residentId],
  );
}
