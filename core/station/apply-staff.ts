// A member of staff as folded from events: who may sign in at this centre, and what the plan of visits must know of them.
import type { JourneyEvent } from '../journey';
import type { StaffRole } from '../journey/hall-events';
import type { Absence, AgentFacts } from '../visit/agents/agent';

export type Staff = {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly role: StaffRole;
  /** As somebody described them; absent = as usual (`usualAgent`). */
  readonly agent?: AgentFacts;
  readonly absences?: readonly Absence[];
};

/** Folds one event; the latest enrolment in hub order stands. */
export function applyStaff(state: Staff | undefined, event: JourneyEvent): Staff | undefined {
  const version = (state?.version ?? 0) + 1;
  if (event.kind === 'staff.enrolled') {
    const { name, role } = event.body;
    return { ...state, id: event.entityId, version, name, role };
  }
  return state && { ...state, version, ...changeBy(state, event) };
}

function changeBy({ absences = [] }: Staff, event: JourneyEvent): Partial<Staff> {
  if (event.kind === 'staff.agent-described') return { agent: event.body };
  if (event.kind === 'staff.absent')
    return { absences: [...absences, { ...event.body, id: event.id }] };
  if (event.kind === 'staff.present')
    return { absences: absences.filter(({ id }) => id !== event.body.absenceId) };
  return {};
}
