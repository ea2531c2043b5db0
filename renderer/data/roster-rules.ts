// The roster's rules as they travel with the application: groups, busy times, and the steps when nobody answers.
import {
  groupOf,
  rosterRulesFaults,
  type EscalationStep,
  type RosterRules,
} from '../../core/visit/roster/risk-groups';
import { rosterRulesShape } from '../../core/visit/roster/rules-shape';
import type { RosterEntry } from '../../core/visit/roster/roster';
import file from '../../resources/visits/roster.json';

const written: unknown = file;

function readRules(): RosterRules {
  const broken = rosterRulesShape(written, 'roster');
  const rules = written as RosterRules;
  const faults = broken === null ? rosterRulesFaults(rules) : [];
  const first = broken ?? faults[0]?.path;
  if (first !== undefined) throw new Error(`resources/visits/roster.json: ${first}`);
  return rules;
}

export const rosterRules: RosterRules = readRules();

/** The steps for somebody: those of their group, or the usual ones for who is on no roster. */
export function stepsFor(entry: Pick<RosterEntry, 'group'> | undefined): readonly EscalationStep[] {
  const key = entry ? groupOf(rosterRules, entry.group).escalation : 'usual';
  return rosterRules.escalations[key] ?? [];
}
