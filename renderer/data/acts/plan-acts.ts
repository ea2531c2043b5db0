// Plans and moves of visits through the one door: a plan is one act, and so is taking it back.
import type { Visit } from '../../../core/visit/visit';
import type { VisitRefusal } from '../../../core/visit/visit-refusal';
import {
  moveVisit as decideMove,
  pinVisit as decidePin,
} from '../../../core/visit/schedule/move-visit';
import {
  acceptPlan as decideAccept,
  undoPlan as decideUndo,
  type PlanRefusal,
} from '../../../core/visit/schedule/moves-of';
import type { Placing, PublishedPlan } from '../../../core/visit/schedule/published-plan';
import { newId, now } from '../mint';
import { need } from '../need';
import { openRows } from '../read';
import { readAround } from '../read-visits';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';
import { nameBusy } from './name-busy';

/** Without the id, which is minted here. */
export type PlanToAccept = Omit<PublishedPlan, 'id' | 'version' | 'state'>;

export async function acceptPlan(plan: PlanToAccept): Acted<PublishedPlan, PlanRefusal> {
  const id = newId();
  const recorded = await act(
    (store) => readMoved(store, plan),
    (visits) => decideAccept(visits, { ...plan, id }),
  );
  return stateOf(recorded, 'plan', id);
}

export async function undoPlan(id: string): Acted<PublishedPlan, PlanRefusal> {
  const recorded = await act(
    async (store) => {
      const plan = await need(store, 'plan', id);
      return { plan, visits: await readMoved(store, plan) };
    },
    ({ plan, visits }) => decideUndo(visits, plan),
  );
  return stateOf(recorded, 'plan', id);
}

/** By hand: another time or other people. */
export async function moveVisit(
  id: string,
  placing: Placing,
  reason: string,
): Acted<Visit, VisitRefusal> {
  const recorded = await nameBusy(
    act(
      async (store) => {
        const visit = await need(store, 'visit', id);
        const { residentId } = visit;
        return { visit, others: await readAround(store, { days: [placing.day], residentId }) };
      },
      ({ visit, others }) => decideMove(visit, others, { ...placing, reason, now: now() }),
    ),
  );
  return stateOf(recorded, 'visit', id);
}

export async function pinVisit(id: string, pinned: boolean): Acted<Visit, VisitRefusal> {
  const recorded = await act(
    (store) => need(store, 'visit', id),
    (visit) => decidePin(visit, pinned),
  );
  return stateOf(recorded, 'visit', id);
}

async function readMoved(
  store: Store,
  { moves }: Pick<PublishedPlan, 'moves'>,
): Promise<readonly Visit[]> {
  const rows = await store.db.visits.bulkGet(moves.map(({ visitId }) => visitId));
  return openRows(
    store,
    'visit',
    rows.filter((row) => row !== undefined),
  );
}
