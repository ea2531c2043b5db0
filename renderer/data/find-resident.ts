// Finds one person from what they say of themselves, exactly, and never lists anybody. By the number on the card: by its keyed
// hash, so that the store never holds the number in the open. By name and last four: only where these mean one person.
import type { Resident } from '../../core/resident/resident';
import { isLatin } from '../../core/resident/search-chunk';
import { certKey } from './columns';
import { readPerson, standingId } from './same-person';
import { openChunk } from './search-chunks';
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
  return row ? ((await readPerson(session.store, row.id)) ?? null) : null;
}

/**
 * The one person of this name whose card ends in these four; null where there is none, or more than one. A name that was
 * written in letters is meant as pinyin. @param name normalised
 */
export async function residentByNameAndLastFour(
  name: string,
  lastFour: string,
): Promise<Resident | null> {
  const session = currentSession();
  if (!session) return null;
  const { db, keys } = session.store;
  const letters = name.toLowerCase().replace(/[^a-z]/g, '');
  const found = new Set<string>();
  // Read for this one question: the ticket desk keeps no index of people in its memory.
  for (const n of await db.chunks.toCollection().primaryKeys()) {
    const row = await db.chunks.get(n);
    const entries = row ? await openChunk(keys, row) : [];
    for (const { id, certLast4, ...entry } of entries) {
      const isNamed =
        entry.name === name || (isLatin(name) && entry.pinyin.split(' ').includes(letters));
      if (isNamed && certLast4 === lastFour) found.add(await standingId(session.store, id));
    }
  }
  const [only] = found;
  if (only === undefined || found.size > 1) return null;
  return (await readPerson(session.store, only)) ?? null;
}
