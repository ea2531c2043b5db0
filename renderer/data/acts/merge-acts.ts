// Two entries of one person become one, or are told apart for good.
import { ok } from '../../../core/kit/result';
import { dayOf } from '../../../core/kit/time';
import {
  keepApart as decideApart,
  mergeResidents as decideMerge,
  unmergeResident as decideUnmerge,
} from '../../../core/resident/merge';
import type { Person } from '../../../core/resident/person';
import type { MergeRefusal } from '../../../core/resident/refusal';
import type { Resident } from '../../../core/resident/resident';
import { now } from '../mint';
import { need } from '../need';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';

/** `take`: fields in which the duplicate is right. */
export async function mergeResidents(
  survivorId: string,
  duplicateId: string,
  choice: { readonly take: readonly (keyof Person)[]; readonly evidence: string },
): Acted<Resident, MergeRefusal> {
  const recorded = await act(
    (store) => pairOf(store, survivorId, duplicateId),
    (pair) => decideMerge(pair, { ...choice, today: dayOf(now()) }),
  );
  return stateOf(recorded, 'resident', duplicateId);
}

export async function unmergeResident(id: string, reason: string): Acted<Resident, MergeRefusal> {
  const recorded = await act(
    (store) => need(store, 'resident', id),
    (duplicate) => decideUnmerge(duplicate, reason),
  );
  return stateOf(recorded, 'resident', id);
}

export async function keepApart(oneId: string, otherId: string): Acted<Resident, never> {
  const recorded = await act<PairOf, never>(
    (store) => pairOf(store, oneId, otherId),
    (pair) => ok(decideApart(pair)),
  );
  return stateOf(recorded, 'resident', oneId);
}

type PairOf = { readonly survivor: Resident; readonly duplicate: Resident };

async function pairOf(store: Store, survivorId: string, duplicateId: string): Promise<PairOf> {
  return {
    survivor: await need(store, 'resident', survivorId),
    duplicate: await need(store, 'resident', duplicateId),
  };
}
