// Who may be somebody that is in the register already: suspected from the opened index, made sure of in the opened entries.
import { alikePairs, alikeTo, isOneSlipApart, type Alike } from '../../core/resident/alike';
import { normaliseIdNumber } from '../../core/resident/id-number';
import type { Person } from '../../core/resident/person';
import type { Resident } from '../../core/resident/resident';
import { digitsOf } from '../../core/resident/search';
import { useSyncExternalStore } from 'react';
import { useAnswer } from './live';
import { openRows } from './read';
import { onSearchIndex, searchChunks } from './search-index';
import { currentSession } from './session';
import type { Store } from './working-set';

export type AlikeOne = { readonly resident: Resident; readonly alike: Alike };

export type AlikeTwo = { readonly one: Resident; readonly other: Resident; readonly alike: Alike };

/** A list that a person goes through; the rest comes when these are decided. */
const mostPairs = 50;

function* everybody() {
  for (const { entries } of searchChunks()) yield* entries;
}

/** Those in the register who may be this person; nobody is signed in, nobody is found. */
export async function findAlike(person: Person): Promise<readonly AlikeOne[]> {
  const store = currentSession()?.store;
  if (!store) return [];
  const certNo = normaliseIdNumber(person.certNo);
  const suspects = alikeTo(everybody(), {
    ...{ name: person.name, birth: person.birth },
    ...{ phone: digitsOf(person.phone), certLast4: certNo.slice(-4) },
  });
  const alikeBy = new Map(suspects.map(({ entry, alike }) => [entry.id, alike]));
  const known = await readAll(store, [...alikeBy.keys()]);
  return known.flatMap((resident) => {
    const alike = alikeBy.get(resident.id) ?? 'name_birth';
    const isSure = alike !== 'cert_slip' || isOneSlipApart(certNo, resident.person.certNo);
    return isSure ? [{ resident, alike }] : [];
  });
}

/** Pairs of the register that may be one person each and that nobody decided on yet. */
export function useAlikePairs(): readonly AlikeTwo[] | undefined {
  const chunks = useSyncExternalStore(onSearchIndex, searchChunks);
  return useAnswer(
    async ({ store }) => {
      const pairs = alikePairs(everybody());
      const ids = pairs.flatMap(({ one, other }) => [one.id, other.id]);
      const known = new Map((await readAll(store, ids)).map((one) => [one.id, one]));
      const sure = pairs.flatMap(({ one: { id }, other: { id: otherId }, alike }): AlikeTwo[] => {
        const [one, other] = [known.get(id), known.get(otherId)];
        return one && other && isPair({ one, other, alike }) ? [{ one, other, alike }] : [];
      });
      return sure.slice(0, mostPairs);
    },
    [chunks],
  );
}

function isPair({ one, other, alike }: AlikeTwo): boolean {
  if (one.merged ?? other.merged) return false;
  if (one.apart?.includes(other.id) === true || other.apart?.includes(one.id) === true)
    return false;
  return alike !== 'cert_slip' || isOneSlipApart(one.person.certNo, other.person.certNo);
}

async function readAll(store: Store, ids: readonly string[]): Promise<readonly Resident[]> {
  const rows = await store.db.residents.bulkGet([...new Set(ids)]);
  return openRows(
    store,
    'resident',
    rows.filter((row) => row !== undefined),
  );
}
