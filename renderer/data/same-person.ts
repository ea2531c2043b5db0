// Entries that were merged are one person: whoever asks for one of them gets the one that stands, and everything of all of them.
import type { Resident } from '../../core/resident/resident';
import { survivorOf } from '../../core/resident/same-person';
import { need } from './need';
import { openRows, readOne } from './read';
import type { Store } from './working-set';

/** The entry that stands for this one; itself where it was merged into nobody. */
export async function standingId(store: Store, id: string): Promise<string> {
  const links = new Map<string, string>();
  for (let at = id; !links.has(at);) {
    const into = (await store.db.residents.get(at))?.mergedInto ?? '';
    if (into === '') break;
    links.set(at, into);
    at = into;
  }
  return survivorOf(id, (one) => links.get(one) ?? null);
}

/** The same of many at once. */
export async function standingIds(store: Store): Promise<(id: string) => string> {
  const merged = await store.db.residents.where('mergedInto').above('').toArray();
  const links = new Map(merged.map(({ id, mergedInto }) => [id, mergedInto]));
  return (id) => survivorOf(id, (one) => links.get(one) ?? null);
}

/** The ids of all entries that are this person, the one that stands first. */
export async function sameIds(store: Store, id: string): Promise<readonly string[]> {
  const found = new Set([await standingId(store, id)]);
  for (let fresh = [...found]; fresh.length > 0;) {
    const merged = await store.db.residents.where('mergedInto').anyOf(fresh).primaryKeys();
    fresh = merged.filter((one) => !found.has(one));
    for (const one of fresh) found.add(one);
  }
  return [...found];
}

/** The person, under whichever of their entries they are asked for. */
export async function readPerson(store: Store, id: string): Promise<Resident | undefined> {
  return readOne(store, 'resident', await standingId(store, id));
}

/** The same where they must be there, because something else speaks of them. */
export async function needPerson(store: Store, id: string): Promise<Resident> {
  return need(store, 'resident', await standingId(store, id));
}

/** People by the ids that others speak of them with. */
export async function peopleBy(
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Resident>> {
  const known = [...new Set(ids)];
  const rows = await store.db.residents.bulkGet(known);
  const open = await openRows(
    store,
    'resident',
    rows.filter((row) => row !== undefined),
  );
  const people = new Map(open.map((resident) => [resident.id, resident]));
  for (const { id, merged } of open) {
    const stands = merged && (await readPerson(store, id));
    if (stands) people.set(id, stands);
  }
  return people;
}
