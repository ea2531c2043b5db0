// The visits that bear on one that is booked or moved.
import type { Day } from '../../core/kit/time';
import type { Visit } from '../../core/visit/visit';
import { openRows } from './read';
import { sameIds } from './same-person';
import type { Store } from './working-set';

/** The visits that a booking may collide with: those of its days, and all of the resident under whichever of their entries. */
export async function readAround(
  store: Store,
  { days, residentId }: Pick<Visit, 'residentId'> & { readonly days: readonly Day[] },
): Promise<Visit[]> {
  const ofDays = await store.db.visits
    .where('day')
    .anyOf([...days])
    .toArray();
  const ids = await sameIds(store, residentId);
  const ofResident = await store.db.visits
    .where('residentId')
    .anyOf([...ids])
    .toArray();
  const rows = new Map([...ofDays, ...ofResident].map((row) => [row.id, row]));
  const visits = await openRows(store, 'visit', [...rows.values()]);
  const standing = ids[0] ?? residentId;
  return visits.map((visit) =>
    ids.includes(visit.residentId) ? { ...visit, residentId: standing } : visit,
  );
}
