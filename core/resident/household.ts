// Who lives together. Somebody belongs to one household at most; each one's relation is to its head (GB/T 4761, 02).
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { HouseholdRefusal } from './refusal';
import type { Resident } from './resident';

/** Of the first one in a household. */
export const headRelation = '02';

type Decision = Result<readonly NewEvent[], HouseholdRefusal>;

/**
 * `other` comes to live with `resident`, who becomes the head of a new household where they belong to none.
 * `relation`: what `other` is to the head. `household`: id for a new one. Refuses: `oneself`, `relation_needed`, `lives_here_already`, `lives_elsewhere`.
 */
export function joinHousehold(
  { resident, other }: { readonly resident: Resident; readonly other: Resident },
  { household, relation }: { readonly household: string; readonly relation: string },
): Decision {
  if (resident.id === other.id) return refuse({ code: 'oneself' });
  if (relation === '' || relation === headRelation) return refuse({ code: 'relation_needed' });
  const id = resident.household?.id ?? household;
  if (other.household) {
    return refuse({ code: other.household.id === id ? 'lives_here_already' : 'lives_elsewhere' });
  }
  const first = resident.household ? [] : [joined(resident, id, headRelation)];
  return ok([...first, joined(other, id, relation)]);
}

/** `others`: who else lives there. The last one left alone is no household any more. */
export function leaveHousehold({
  resident,
  others,
}: {
  readonly resident: Resident;
  readonly others: readonly Resident[];
}): Decision {
  if (!resident.household) return refuse({ code: 'in_no_household' });
  const household = resident.household.id;
  const leave = (one: Resident) =>
    newEvent({ ...one, residentId: one.id }, 'resident.left-household', { household });
  return ok([leave(resident), ...(others.length === 1 ? others.map(leave) : [])]);
}

const joined = (resident: Resident, household: string, relation: string): NewEvent =>
  newEvent({ ...resident, residentId: resident.id }, 'resident.joined-household', {
    household,
    relation,
  });
