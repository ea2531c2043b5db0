// Questions about authorisations and consents: a resident's, a case's, and those on the screen facing the resident.
import type { Authorisation } from '../../../core/authorisation/authorisation';
import type { Consent } from '../../../core/consent/consent';
import { isOpen } from '../../../core/consent/apply-consent';
import type { Case } from '../../../core/case/case';
import { askedOfResident, openConsents } from '../../../core/case/case-consents';
import type { Given } from '../../../core/case/missing';
import type { Instant } from '../../../core/kit/time';
import type { Ticket } from '../../../core/queue/ticket';
import { useAnswer } from '../live';
import { now } from '../mint';
import { packFor } from '../packs';
import { latestDay, openRows, ticketsOf } from '../read';
import { consentsOf, givenBy } from '../read-authority';
import type { Session } from '../session';

/** Everything that a resident gave, newest first. */
export function useGiven(residentId: string | null): Given | null | undefined {
  return useAnswer(
    async ({ store }) => {
      if (residentId === null) return null;
      const given = await givenBy(store, residentId);
      return {
        ...given,
        authorisations: given.authorisations.toSorted(newestFirst),
        consents: given.consents.toSorted(newestFirst),
      };
    },
    [residentId],
  );
}

/** Consents asked for a case and not signed yet, in the order of asking; and what was declined of them. */
export function useCaseConsents(
  c: Case,
): { readonly open: readonly Consent[]; readonly declined: readonly Consent[] } | undefined {
  const held = useAnswer(({ store }) => consentsOf(store, c.residentId), [c.residentId]);
  if (held === undefined) return undefined;
  const on = { pack: packFor(c.matter, c.packVersion), c };
  return { open: openConsents(on, held), declined: latestDeclined(on, held) };
}

/** What the resident said no to last: asked once more, the earlier no does not count. */
function latestDeclined(on: Parameters<typeof askedOfResident>[0], held: readonly Consent[]) {
  const purposes = askedOfResident(on);
  const latest = new Map(
    held
      .filter(({ caseId, purpose }) => caseId === on.c.id && purposes.includes(purpose))
      .sort(newestFirst)
      .reverse()
      .map((one) => [one.purpose, one]),
  );
  return [...latest.values()].filter(({ state }) => state === 'declined');
}

export type AskedAtWindow = {
  readonly authorisation: Authorisation | null;
  /** Standing consents of one resident, in the order of asking. */
  readonly consents: readonly Consent[];
};

/** What the screen facing the resident asks apart from a case. It goes with the ticket that ends, is held, or is followed. */
export function useAskedAtWindow(): AskedAtWindow | undefined {
  return useAnswer(async (session) => {
    const { store, station, window } = session;
    const place = `${station.hall}:${window}`;
    const drafts = await store.db.authorisations.where('shownAt').equals(place).toArray();
    const asked = await store.db.consents.where('shownAt').equals(place).toArray();
    const here = await ticketsHere(session);
    const at = now();
    const authorisation = (await openRows(store, 'authorisation', drafts))
      .filter(({ presented }) => presented && !isOver(presented.at, here, at))
      .sort(newestFirst)[0];
    const consents = (await openRows(store, 'consent', asked))
      .filter((c) => isOpen(c) && c.caseId === null && !isOver(c.askedAt, here, at))
      .sort(newestFirst);
    const latest = consents[0];
    return {
      authorisation: authorisation ?? null,
      consents: consents.filter(({ residentId }) => residentId === latest?.residentId).reverse(),
    };
  }, []);
}

/** Ids carry the time of asking. */
const newestFirst = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? 1 : -1;

async function ticketsHere({ store, station, window }: Session): Promise<readonly Ticket[]> {
  const day = await latestDay(store, station.hall);
  const tickets = day ? await ticketsOf(store, station.hall, day.date) : [];
  return tickets.filter((ticket) => ticket.window === window);
}

/** The next person must not read what the one before was asked. A step of the future is a clock set back, and says nothing. */
const isOver = (since: Instant, tickets: readonly Ticket[], at: Instant): boolean =>
  tickets.some(({ latest }) => latest && latest.at > since && latest.at <= at);
