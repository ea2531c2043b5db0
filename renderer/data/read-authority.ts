// What a resident gave from their own hand, as this store knows it today.
import type { Authorisation } from '../../core/authorisation/authorisation';
import type { Principal } from '../../core/authorisation/may-act';
import type { Given } from '../../core/case/missing';
import type { Consent } from '../../core/consent/consent';
import type { Person } from '../../core/resident/person';
import { openRows } from './read';
import { readPerson, sameIds } from './same-person';
import type { Store } from './working-set';

/** Those given under an entry that was merged are the same person's. */
async function authorisationsOf(store: Store, principalId: string): Promise<Authorisation[]> {
  const ids = await sameIds(store, principalId);
  const rows = await store.db.authorisations
    .where('principalId')
    .anyOf([...ids])
    .toArray();
  const given = await openRows(store, 'authorisation', rows);
  return given.map((a) => ({ ...a, principalId }));
}

export async function consentsOf(store: Store, residentId: string): Promise<Consent[]> {
  const ids = await sameIds(store, residentId);
  const rows = await store.db.consents
    .where('residentId')
    .anyOf([...ids])
    .toArray();
  return openRows(store, 'consent', rows);
}

/** The one who gave it, as the register knows them today under this id. */
export async function principalOf(
  store: Store,
  id: string,
): Promise<{ readonly person: Person; readonly principal: Principal }> {
  const resident = await readPerson(store, id);
  if (!resident) throw new Error(`No resident ${id}`);
  const { person, death } = resident;
  const principal = { id, isDead: death !== undefined, diedOn: death?.diedOn ?? null };
  return { person, principal };
}

export async function givenBy(store: Store, residentId: string): Promise<Given> {
  const [{ principal }, authorisations, consents] = await Promise.all([
    principalOf(store, residentId),
    authorisationsOf(store, residentId),
    consentsOf(store, residentId),
  ]);
  return { principal, authorisations, consents };
}
