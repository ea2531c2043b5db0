// What the office writes down about whoever goes. The rules are core/visit/agents.
import type { EventBodies } from '../../../core/journey';
import type { Staff } from '../../../core/station/apply-staff';
import type { AgentFacts } from '../../../core/visit/agents/agent';
import {
  describeAgent as decideDescribe,
  markAbsent as decideAbsent,
  markPresent as decidePresent,
  type AgentRefusal,
} from '../../../core/visit/agents/change-agent';
import { need } from '../need';
import { act, stateOf, type Acted } from './act';

export const describeAgent = (id: string, facts: AgentFacts): Acted<Staff, AgentRefusal> =>
  verb(id, (staff) => decideDescribe(staff, facts));

export const markAbsent = (
  id: string,
  absence: EventBodies['staff.absent'],
): Acted<Staff, AgentRefusal> => verb(id, (staff) => decideAbsent(staff, absence));

export const markPresent = (id: string, absenceId: string): Acted<Staff, AgentRefusal> =>
  verb(id, (staff) => decidePresent(staff, absenceId));

async function verb(
  id: string,
  decide: (staff: Staff) => ReturnType<typeof decideAbsent>,
): Acted<Staff, AgentRefusal> {
  const recorded = await act((store) => need(store, 'staff', id), decide);
  return stateOf(recorded, 'staff', id);
}
