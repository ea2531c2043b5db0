// A member of staff as folded from events: who may sign in at this centre, on every machine of the community.
import type { JourneyEvent } from '../journey';
import type { StaffRole } from '../journey/hall-events';

export type Staff = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly role: StaffRole;
};

/** Folds one event; the latest enrolment in hub order stands. */
export function applyStaff(state: Staff | undefined, event: JourneyEvent): Staff | undefined {
  const version = (state?.version ?? 0) + 1;
  if (event.kind === 'staff.enrolled') {
    return { id: event.entityId, version, name: event.body.name, role: event.body.role };
  }
  return state && { ...state, version };
}
