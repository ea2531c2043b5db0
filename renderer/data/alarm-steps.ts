// The steps of an alarm, as they travel with the roster's rules: somebody at the door who is not ours has steps of its own.
import type { Alarm } from '../../core/alarm/alarm';
import type { EscalationStep } from '../../core/visit/roster/risk-groups';
import { rosterRules } from './roster-rules';

export const alarmSteps = ({ what }: Pick<Alarm, 'what'>): readonly EscalationStep[] =>
  rosterRules.escalations[what === 'fake_agent' ? what : 'alarm'] ?? [];
