// Questions about cases, residents and enquiries.
import type { Case } from '../../../core/case/case';
import type { Enquiry } from '../../../core/enquiry/apply-enquiry';
import type { Resident } from '../../../core/resident/resident';
import { useAnswer } from '../live';
import { openRows, readOne } from '../read';

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
    const shownSince = (c: Case) => c.ratingAsked?.at ?? c.presented?.at ?? 0;
    return cases.sort((a, b) => shownSince(b) - shownSince(a))[0] ?? null;
  }, []);
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
