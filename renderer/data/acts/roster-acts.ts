// What people do with the roster. The rules are core/visit/roster.
import type { EventBodies, NewEvent } from '../../../core/journey';
import { ok, type Result } from '../../../core/kit/result';
import {
  changeRoster as decideChange,
  enterRoster as decideEnter,
  leaveRoster as decideLeave,
  shiftDate as decideShift,
  type RosterRefusal,
} from '../../../core/visit/roster/roster-acts';
import type { RosterEntry, RosterFacts } from '../../../core/visit/roster/roster';
import { newId } from '../mint';
import { need } from '../need';
import { readable } from '../read';
import { sameIds } from '../same-person';
import { act, stateOf, type Acted } from './act';

/** Puts somebody on the roster. */
export async function enterRoster(
  residentId: string,
  facts: RosterFacts,
): Acted<RosterEntry, RosterRefusal> {
  const rosterId = newId();
  const recorded = await act(
    async (store) => {
      const ids = [...(await sameIds(store, residentId))];
      const rows = await store.db.rosters.where('residentId').anyOf(ids).toArray();
      return {
        resident: await need(store, 'resident', ids[0] ?? residentId),
        others: await readable(store, 'roster', rows),
      };
    },
    (state) => decideEnter(state, { ...facts, rosterId }),
  );
  return stateOf(recorded, 'roster', rosterId);
}

/** `from` null: the whole series; a day: that day and later. */
export const changeRoster = (
  id: string,
  change: EventBodies['roster.changed'],
): Acted<RosterEntry, RosterRefusal> => verb(id, (entry) => decideChange(entry, change));

/** One date only. */
export const shiftDate = (
  id: string,
  shift: EventBodies['roster.shifted'],
): Acted<RosterEntry, RosterRefusal> => verb(id, (entry) => decideShift(entry, shift));

export const leaveRoster = (
  id: string,
  left: EventBodies['roster.left'],
): Acted<RosterEntry, RosterRefusal> => verb(id, (entry) => decideLeave(entry, left));

async function verb(
  id: string,
  decide: (entry: RosterEntry) => Result<readonly NewEvent[], RosterRefusal>,
): Acted<RosterEntry, RosterRefusal> {
  let before: RosterEntry | undefined;
  const recorded = await act(async (store) => {
    before = await need(store, 'roster', id);
    return before;
  }, decide);
  if (recorded.ok && recorded.value.events.length === 0 && before) return ok(before);
  return stateOf(recorded, 'roster', id);
}
