// How a booked visit ends: done and recorded, not answered (it stays due), or cancelled. Each only once.
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import { dayOf, type Instant } from '../kit/time';
import { isDue } from './apply-visit';
import { isAhead } from './clock';
import type { VisitRefusal } from './visit-refusal';
import type { Visit } from './visit';

type VisitDecision = Result<readonly NewEvent[], VisitRefusal>;

const longestStayHours = 12;

/** Refuses: `not_due`, `reason_needed`. */
export function cancelVisit(visit: Visit, command: { readonly reason: string }): VisitDecision {
  if (!isDue(visit)) return refuse({ code: 'not_due', state: visit.state });
  const reason = command.reason.trim();
  return reason === ''
    ? refuse({ code: 'reason_needed' })
    : ok([newEvent(visit, 'visit.cancelled', { reason })]);
}

/** Nobody came to the door; `tried` says what was tried next. Refuses: `not_due`, `not_yet`, `reason_needed`, `in_the_future`. */
export function markNotAnswered(
  visit: Visit,
  command: EventBodies['visit.not-answered'] & { readonly now: Instant },
): VisitDecision {
  const { at, now } = command;
  if (!isDue(visit)) return refuse({ code: 'not_due', state: visit.state });
  if (visit.day > dayOf(now)) return refuse({ code: 'not_yet', day: visit.day });
  if (isAhead(at, now)) return refuse({ code: 'in_the_future' });
  const tried = command.tried.trim();
  return tried === ''
    ? refuse({ code: 'reason_needed' })
    : ok([newEvent(visit, 'visit.not-answered', { at, tried })]);
}

/** Refuses: `not_due`, `left_before_arrival`, `in_the_future`, `stay_too_long`. */
export function finishVisit(
  visit: Visit,
  command: EventBodies['visit.finished'] & { readonly now: Instant },
): VisitDecision {
  const { now, ...record } = command;
  const { arrivedAt, leftAt } = record;
  if (!isDue(visit)) return refuse({ code: 'not_due', state: visit.state });
  if (leftAt < arrivedAt) return refuse({ code: 'left_before_arrival' });
  if (isAhead(leftAt, now)) return refuse({ code: 'in_the_future' });
  const hours = (leftAt - arrivedAt) / 3_600_000;
  if (hours > longestStayHours) return refuse({ code: 'stay_too_long', hours: Math.round(hours) });
  return ok([newEvent(visit, 'visit.finished', record)]);
}
