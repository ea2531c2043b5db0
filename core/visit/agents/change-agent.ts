// What is written down about whoever goes: how they work, that they are away, that they are back.
import type { EventBodies, NewEvent } from '../../journey';
import { isDay } from '../../kit/day';
import { newEvent } from '../../kit/new-event';
import { ok, refuse, type Result } from '../../kit/result';
import type { Staff } from '../../station/apply-staff';
import { minuteOf } from '../clock';
import type { AgentFacts } from './agent';

export type AgentRefusal =
  | { readonly code: 'shift_ends_before_start' }
  | { readonly code: 'break_too_short' }
  | { readonly code: 'absence_ends_before_start' }
  | { readonly code: 'reason_needed' }
  | { readonly code: 'no_such_absence' };

type AgentDecision = Result<readonly NewEvent[], AgentRefusal>;

/** Refuses: `shift_ends_before_start`, `break_too_short` (the rest is longer than the span it lies in). */
export function describeAgent(staff: Staff, facts: AgentFacts): AgentDecision {
  if (facts.shifts.some(({ from, to }) => to <= from))
    return refuse({ code: 'shift_ends_before_start' });
  if (facts.breaks.some(({ from, to, minutes }) => minuteOf(to) - minuteOf(from) < minutes))
    return refuse({ code: 'break_too_short' });
  return ok([newEvent(staff, 'staff.agent-described', facts)]);
}

/** Refuses: `absence_ends_before_start`, `reason_needed`. */
export function markAbsent(staff: Staff, absence: EventBodies['staff.absent']): AgentDecision {
  if (!isDay(absence.from) || !isDay(absence.to) || absence.to < absence.from)
    return refuse({ code: 'absence_ends_before_start' });
  const reason = absence.reason.trim();
  if (reason === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(staff, 'staff.absent', { ...absence, reason })]);
}

/** Refuses: `no_such_absence`. */
export function markPresent(staff: Staff, absenceId: string): AgentDecision {
  return staff.absences?.some(({ id }) => id === absenceId)
    ? ok([newEvent(staff, 'staff.present', { absenceId })])
    : refuse({ code: 'no_such_absence' });
}
