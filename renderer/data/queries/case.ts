// Questions about cases, residents and enquiries.
import type { Case } from '../../../core/case/case';
import type { Enquiry } from '../../../core/enquiry/apply-enquiry';
import type { Ticket } from '../../../core/queue/ticket';
import type { Resident } from '../../../core/resident/resident';
import { useAnswer } from '../live';
import { now } from '../mint';
import { latestDay, openRows, readOne, ticketsOf } from '../read';

export function useResident(id: string | null): Resident | null | undefined {
  return useAnswer(
    async ({ store }) => (id === null ? null : ((await readOne(store, 'resident', id)) ?? null)),
    [id],
  );
}

export function useCase(id: string | null): Case | null | undefined {
  return useAnswer(
    async ({ store }) => (id === null ? null : ((await readOne(store, 'case', id)) ?? null)),
    [id],
  );
}

/** Newest first. */
export function useCasesOf(residentId: string | null): readonly Case[] | undefined {
  return useAnswer(
    async ({ store }) => {
      if (residentId === null) return [];
      const cases = await openRows(
        store,
        'case',
        await store.db.cases.where('residentId').equals(residentId).toArray(),
      );
      return cases.sort((a, b) => b.openedAt - a.openedAt);
    },
    [residentId],
  );
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

const shownSince = (c: Case): number => c.ratingAsked?.at ?? c.presented?.at ?? 0;

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

/** Cases that are not finished at this counter, newest first. */
export function useOpenCases(): readonly Case[] | undefined {
  return useAnswer(async ({ store }) => {
    const rows = await store.db.cases.where('state').anyOf('filling', 'to_be_completed').toArray();
    return (await openRows(store, 'case', rows)).sort((a, b) => b.openedAt - a.openedAt);
  }, []);
}

export function useEnquiriesOf(residentId: string | null): readonly Enquiry[] | undefined {
  return useAnswer(
    async ({ store }) => {
      if (residentId === null) return [];
      return openRows(
        store,
        'enquiry',
        await store.db.enquiries.where('residentId').equals(residentId).toArray(),
      );
    },
    [residentId],
  );
}
