// Finds a person by the number on their card, exactly: by its keyed hash, so that the store never holds the number in the open.
import type { Resident } from '../../core/resident/resident';
import { certKey } from './columns';
import { openRow } from './opened';
import { currentSession } from './session';

/** Null when the register does not know the number, or nobody is signed in. @param certNo normalised */
export async function residentByCertNo(certNo: string): Promise<Resident | null> {
  const session = currentSession();
  if (!session) return null;
  const { db, keys } = session.store;
  const row = await db.residents
    .where('certKey')
    .equals(await certKey(keys, certNo))
    .first();
  return row ? openRow(keys, 'resident', row) : null;
}
