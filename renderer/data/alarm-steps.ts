// The steps of an alarm, as they travel with the roster's rules.
import type { EscalationStep } from '../../core/visit/roster/risk-groups';
import { rosterRules } from './roster-rules';

export const alarmSteps: readonly EscalationStep[] = rosterRules.escalations['alarm'] ?? [];
