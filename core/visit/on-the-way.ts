// A visit on its way to the door: told the day before, set out, arrived, begun; and the clock of whoever is alone out there.
import type { NewEvent } from '../journey';
import { isDay } from '../kit/day';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import { dayOf, type Day, type Instant } from '../kit/time';
import { isDue, isUnderWay } from './apply-visit';
import { minuteOf } from './clock';
import type { VisitRefusal } from './visit-refusal';
import type { Visit } from './visit';

type Decision = Result<readonly NewEvent[], VisitRefusal>;

const minuteMs = 60_000;

/** The call of the day before. `by`: who said that it suits. */
export function confirmVisit(
  visit: Visit,
  command: { readonly by: string; readonly note: string },
): Decision {
  if (!isDue(visit)) return refuse({ code: 'not_due', state: visit.state });
  const by = command.by.trim();
  if (by === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(visit, 'visit.confirmed', { by, note: command.note.trim() })]);
}

export function remindVisit(visit: Visit, { now }: { readonly now: Instant }): Decision {
  if (!isDue(visit)) return refuse({ code: 'not_due', state: visit.state });
  return ok([newEvent(visit, 'visit.reminded', { at: now })]);
}

/** `others`: visits of the day; nobody is on the way to two doors. Refuses: `not_due`, `not_yet`, `elsewhere`. */
export function setOut(
  visit: Visit,
  { others, now }: { readonly others: readonly Visit[]; readonly now: Instant },
): Decision {
  const wrong = whyNotGo(visit, others, now);
  return wrong ? refuse(wrong) : ok([newEvent(visit, 'visit.set-out', { at: now })]);
}

/** At the door. The end that is expected is the planned stay from now. Refuses: `not_due`, `not_yet`, `elsewhere`. */
export function arrive(
  visit: Visit,
  { others, now }: { readonly others: readonly Visit[]; readonly now: Instant },
): Decision {
  const wrong = whyNotGo(visit, others, now);
  if (wrong) return refuse(wrong);
  const expectedEnd = now + plannedMinutes(visit) * minuteMs;
  return ok([newEvent(visit, 'visit.arrived', { at: now, expectedEnd })]);
}

export function begin(visit: Visit, { now }: { readonly now: Instant }): Decision {
  if (visit.state !== 'arrived') return refuse({ code: 'not_due', state: visit.state });
  return ok([newEvent(visit, 'visit.begun', { at: now })]);
}

/** All is well, and it lasts `minutes` more from now. */
export function checkIn(
  visit: Visit,
  { now, minutes }: { readonly now: Instant; readonly minutes: number },
): Decision {
  if (!isUnderWay(visit)) return refuse({ code: 'not_out', state: visit.state });
  const expectedEnd = now + minutes * minuteMs;
  return ok([newEvent(visit, 'visit.checked-in', { at: now, expectedEnd })]);
}

/** An agent cannot go. Refuses: `not_due`, `reason_needed`. */
export function cannotGo(
  visit: Visit,
  command: { readonly agent: string; readonly reason: string },
): Decision {
  if (!isDue(visit)) return refuse({ code: 'not_due', state: visit.state });
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(visit, 'visit.unable', { agent: command.agent, reason })]);
}

/** They opened or rang, and do not want it. Refuses: `not_due`, `reason_needed`. */
export function refuseVisit(
  visit: Visit,
  command: { readonly reason: string; readonly now: Instant },
): Decision {
  if (!isDue(visit)) return refuse({ code: 'not_due', state: visit.state });
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(visit, 'visit.refused', { at: command.now, reason })]);
}

/** They want it later. `to`: the day that they named. Refuses: `not_due`, `reason_needed`, `impossible_time`, `day_over`. */
export function postponeVisit(
  visit: Visit,
  command: { readonly to: Day | null; readonly reason: string; readonly today: Day },
): Decision {
  const { to, today } = command;
  if (!isDue(visit)) return refuse({ code: 'not_due', state: visit.state });
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'reason_needed' });
  if (to !== null && !isDay(to)) return refuse({ code: 'impossible_time', text: to });
  if (to !== null && to < today) return refuse({ code: 'day_over', day: to });
  return ok([newEvent(visit, 'visit.postponed', { to, reason })]);
}

/** Minutes at the door: as planned, else those from `from` to `to`. */
export const plannedMinutes = ({ minutes, from, to }: Visit): number =>
  minutes ?? Math.max(1, minuteOf(to) - minuteOf(from));

function whyNotGo(visit: Visit, others: readonly Visit[], now: Instant): VisitRefusal | undefined {
  if (!isDue(visit)) return { code: 'not_due', state: visit.state };
  if (visit.day > dayOf(now)) return { code: 'not_yet', day: visit.day };
  const there = others.find(
    (other) =>
      other.id !== visit.id &&
      isUnderWay(other) &&
      other.agents.some((agent) => visit.agents.includes(agent)),
  );
  return there && { code: 'elsewhere', visit: there };
}
