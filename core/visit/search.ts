// Nobody answered: steps climb by a clock that stays until somebody knows how the person is. And the clock of an agent out there.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Instant } from '../kit/time';
import { isSearching, isUnderWay } from './apply-visit';
import { isAhead } from './clock';
import type { EscalationStep } from './roster/risk-groups';
import type { VisitRefusal } from './visit-refusal';
import type { Visit } from './visit';

type Decision = Result<readonly NewEvent[], VisitRefusal>;

const minuteMs = 60_000;

/** `dueAt`: when this step is to be taken at the latest. `due`: the step at which the search should be by the clock. */
export type NextStep = {
  readonly step: EscalationStep;
  readonly dueAt: Instant;
  readonly due: EscalationStep;
  /** How many steps before `due` nobody took. */
  readonly behind: number;
};

/**
 * The first step that nobody took; null when all are taken and somebody has to keep looking, or when nobody is looked for.
 * Where nobody acts the clock climbs on: each further step is due as if the one before had been taken when it was due.
 */
export function nextStep(
  visit: Visit,
  steps: readonly EscalationStep[],
  now: Instant,
): NextStep | null {
  const { escalation } = visit;
  if (!escalation || !isSearching(visit)) return null;
  const taken = escalation.steps.map(({ step }) => step);
  const left = steps.filter(({ key }) => !taken.includes(key));
  const [step] = left;
  if (!step) return null;
  const since = escalation.steps.at(-1)?.at ?? escalation.since;
  // Nobody knows how long ago that was: a person is not left waiting for an hour that a wrong clock wrote down.
  if (isAhead(since, now)) return { step, dueAt: now, due: step, behind: 0 };
  const dueAt = since + step.afterMinutes * minuteMs;
  const behind = stepsPast(left.slice(1), dueAt, now);
  return { step, dueAt, due: left[behind] ?? step, behind };
}

/** How many of these steps are due by now, one after the other, after one that was due `from` then. */
function stepsPast(steps: readonly EscalationStep[], from: Instant, now: Instant): number {
  let dueAt = from;
  const next = steps.findIndex(({ afterMinutes }) => (dueAt += afterMinutes * minuteMs) > now);
  return next === -1 ? steps.length : next;
}

/** A step was taken. `told`: who was reached. Refuses: `nobody_searched`, `reason_needed`. */
export function escalate(
  visit: Visit,
  command: {
    readonly step: string;
    readonly told: string;
    readonly outcome: string;
    readonly now: Instant;
  },
): Decision {
  if (!isSearching(visit)) return refuse({ code: 'nobody_searched' });
  const outcome = command.outcome.trim();
  if (outcome === '') return refuse({ code: 'reason_needed' });
  const { step, told, now: at } = command;
  return ok([newEvent(visit, 'visit.escalated', { step, at, told: told.trim(), outcome })]);
}

/** Somebody knows how they are. Refuses: `nobody_searched`, `reason_needed`. */
export function closeSearch(
  visit: Visit,
  command: { readonly how: string; readonly by: string; readonly now: Instant },
): Decision {
  if (!isSearching(visit)) return refuse({ code: 'nobody_searched' });
  const [how, by] = [command.how.trim(), command.by.trim()];
  if (how === '' || by === '') return refuse({ code: 'reason_needed' });
  return ok([newEvent(visit, 'visit.escalation-closed', { at: command.now, how, by })]);
}

/** An agent who said that they would be out by now. `lateMs`: over the expected end; the grace is over where it is not negative. */
export type Watched = {
  readonly visit: Visit;
  readonly expectedEnd: Instant;
  readonly alarmAt: Instant;
};

/** Who is behind a door, with the moment at which somebody must ring them. Two who go together watch each other, and are watched too. */
export function watchedOf(visits: readonly Visit[], graceMinutes: number): readonly Watched[] {
  return visits.flatMap((visit) => {
    const { expectedEnd } = visit;
    return isUnderWay(visit) && expectedEnd !== undefined
      ? [{ visit, expectedEnd, alarmAt: expectedEnd + graceMinutes * minuteMs }]
      : [];
  });
}
