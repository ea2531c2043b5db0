// Death, moving, and with whom somebody lives. The rules are core/resident; what is taken back is read here.
import type { Case } from '../../../core/case/case';
import type { EventBodies, NewEvent } from '../../../core/journey';
import type { Result } from '../../../core/kit/result';
import { dayOf } from '../../../core/kit/time';
import {
  joinHousehold as decideJoin,
  leaveHousehold as decideLeave,
} from '../../../core/resident/household';
import {
  moveAway as decideMoveAway,
  moveBack as decideMoveBack,
  proveDeath as decideProve,
  reportDeath as decideReport,
  withdrawDeath as decideWithdraw,
  type Ahead,
} from '../../../core/resident/life';
import type { HouseholdRefusal, LifeRefusal } from '../../../core/resident/refusal';
import type { Resident } from '../../../core/resident/resident';
import { newId, now } from '../mint';
import { need } from '../need';
import { openRows } from '../read';
import { sameIds } from '../same-person';
import type { Session } from '../session';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';
import { casesOf } from './on-case';

type Decision<R> = Result<readonly NewEvent[], R>;

/** `reason`: what the cancelled visits, times and calls say. */
export const reportDeath = (
  id: string,
  told: EventBodies['resident.died'] & { readonly proofNo: string; readonly reason: string },
): Acted<Resident, LifeRefusal> =>
  verb(id, (state) => decideReport(state, { ...told, today: dayOf(now()) }));

export const proveDeath = (
  id: string,
  paper: EventBodies['resident.death-proved'],
): Acted<Resident, LifeRefusal> =>
  verb(id, ({ resident }) => decideProve(resident, { ...paper, today: dayOf(now()) }));

export const withdrawDeath = (id: string, reason: string): Acted<Resident, LifeRefusal> =>
  verb(id, ({ resident }, { staff }) =>
    decideWithdraw(resident, { reason, isSupervisor: staff.role === 'supervisor' }),
  );

export const moveAway = (
  id: string,
  told: EventBodies['resident.moved-away'] & { readonly reason: string },
): Acted<Resident, LifeRefusal> =>
  verb(id, (state) => decideMoveAway(state, { ...told, today: dayOf(now()) }));

export const moveBack = (id: string, movedOn: string): Acted<Resident, LifeRefusal> =>
  verb(id, ({ resident }) => decideMoveBack(resident, { movedOn, today: dayOf(now()) }));

/** `relation`: what the other is to the head of the household, who is `id` where there is none yet. */
export async function joinHousehold(
  id: string,
  otherId: string,
  relation: string,
): Acted<Resident, HouseholdRefusal> {
  const household = newId();
  const recorded = await act(
    async (store) => ({
      resident: await need(store, 'resident', id),
      other: await need(store, 'resident', otherId),
    }),
    (state) => decideJoin(state, { household, relation }),
  );
  return stateOf(recorded, 'resident', otherId);
}

export async function leaveHousehold(id: string): Acted<Resident, HouseholdRefusal> {
  const recorded = await act(
    async (store) => {
      const resident = await need(store, 'resident', id);
      return { resident, others: await householdOf(store, resident) };
    },
    (state) => decideLeave(state),
  );
  return stateOf(recorded, 'resident', id);
}

/** Who else lives with them, those who were merged into somebody left out. */
export async function householdOf(
  store: Store,
  { id, household }: Resident,
): Promise<readonly Resident[]> {
  if (!household) return [];
  const rows = await store.db.residents.where('household').equals(household.id).toArray();
  const all = await openRows(store, 'resident', rows);
  return all.filter((one) => one.id !== id && one.merged === undefined);
}

async function verb(
  id: string,
  decide: (
    state: {
      readonly resident: Resident;
      readonly ahead: Ahead;
      readonly cases: readonly Case[];
    },
    session: Session,
  ) => Decision<LifeRefusal>,
): Acted<Resident, LifeRefusal> {
  const recorded = await act(
    async (store) => ({
      resident: await need(store, 'resident', id),
      ahead: await aheadOf(store, id),
      cases: await casesOf(store, id),
    }),
    decide,
  );
  return stateOf(recorded, 'resident', id);
}

async function aheadOf(store: Store, id: string): Promise<Ahead> {
  const { visits, appointments, enquiries, rosters } = store.db;
  const ids = [...(await sameIds(store, id))];
  return {
    visits: await openRows(store, 'visit', await visits.where('residentId').anyOf(ids).toArray()),
    appointments: await openRows(
      store,
      'appointment',
      await appointments.where('residentId').anyOf(ids).toArray(),
    ),
    enquiries: await openRows(
      store,
      'enquiry',
      await enquiries.where('residentId').anyOf(ids).toArray(),
    ),
    rosters: await openRows(
      store,
      'roster',
      await rosters.where('residentId').anyOf(ids).toArray(),
    ),
  };
}
