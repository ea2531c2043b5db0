// One visit moved by hand: by the rules of booking, as if it were booked anew.
import type { NewEvent } from '../../journey';
import { newEvent } from '../../kit/new-event';
import { ok, refuse, type Result } from '../../kit/result';
import type { Instant } from '../../kit/time';
import { isDue, isUnderWay } from '../apply-visit';
import { bookVisit } from '../book';
import type { Visit } from '../visit';
import type { VisitRefusal } from '../visit-refusal';
import type { Placing } from './published-plan';

/** `others`: the visits of the new day and of the resident. Refuses what booking refuses, and `not_due`. */
export function moveVisit(
  visit: Visit,
  others: readonly Visit[],
  command: Placing & { readonly reason: string; readonly now: Instant },
): Result<readonly NewEvent[], VisitRefusal> {
  const { now, reason, ...placing } = command;
  if (!isDue(visit) || isUnderWay(visit)) return refuse({ code: 'not_due', state: visit.state });
  const visits = others.filter(({ id }) => id !== visit.id);
  const asBooked = bookVisit({ visits }, { ...visit, ...placing, visitId: visit.id, now });
  if (!asBooked.ok) return asBooked;
  return ok([newEvent(visit, 'visit.moved', { ...placing, reason })]);
}

/** No plan moves it any more, or may again. Refuses: `not_due`. */
export function pinVisit(visit: Visit, pinned: boolean): Result<readonly NewEvent[], VisitRefusal> {
  return isDue(visit)
    ? ok([newEvent(visit, 'visit.pinned', { pinned })])
    : refuse({ code: 'not_due', state: visit.state });
}
