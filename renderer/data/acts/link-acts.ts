// Two cases become one, or are told apart. The rules are core/case/link.
import type { Case } from '../../../core/case/case';
import {
  keepCasesApart as decideApart,
  linkCases as decideLink,
  unlinkCases as decideUnlink,
} from '../../../core/case/link';
import type { CaseRefusal } from '../../../core/case/refusal';
import type { StaffRole } from '../../../core/journey/hall-events';
import { need } from '../need';
import { readOne } from '../read';
import { standingId } from '../same-person';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';

type Pair = { readonly one: Case; readonly other: Case };

export async function linkCases(oneId: string, otherId: string): Acted<Case, CaseRefusal> {
  const recorded = await act(
    (store) => pairOf(store, oneId, otherId),
    ({ one, other }, { staff }) => decideLink(one, other, decidedBy(staff)),
  );
  return stateOf(recorded, 'case', oneId);
}

export async function keepCasesApart(oneId: string, otherId: string): Acted<Case, CaseRefusal> {
  const recorded = await act(
    (store) => pairOf(store, oneId, otherId),
    ({ one, other }, { staff }) => decideApart(one, other, decidedBy(staff)),
  );
  return stateOf(recorded, 'case', oneId);
}

export async function unlinkCases(id: string, reason: string): Acted<Case, CaseRefusal> {
  const recorded = await act(
    async (store) => {
      const joined = await need(store, 'case', id);
      const main = joined.linked ? await readOne(store, 'case', joined.linked.into) : undefined;
      return { joined, main };
    },
    ({ joined, main }, { staff }) => decideUnlink(joined, main, { ...decidedBy(staff), reason }),
  );
  return stateOf(recorded, 'case', id);
}

const decidedBy = ({ role }: { readonly role: StaffRole }) => ({
  isSupervisor: role === 'supervisor',
});

/** Both under the entry of the person that stands: who was merged is one person. */
async function pairOf(store: Store, oneId: string, otherId: string): Promise<Pair> {
  const [one, other] = [await need(store, 'case', oneId), await need(store, 'case', otherId)];
  return {
    one: { ...one, residentId: await standingId(store, one.residentId) },
    other: { ...other, residentId: await standingId(store, other.residentId) },
  };
}
