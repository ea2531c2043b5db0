// Records that a person looked at the identity document. A temporary ID counts as proof; an expired card does not.
import type { EventBodies, NewEvent } from '../journey';
import { daysBetween, isDay } from '../kit/day';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { isFillable } from './apply-case';
import type { Case } from './case';
import type { CaseRefusal } from './refusal';

/** Refuses an expired document with the days since, for the one-time notice. */
export function identify(
  c: Case,
  { today, document, validTo }: EventBodies['case.identified'] & { readonly today: Day },
): Result<readonly NewEvent[], CaseRefusal> {
  if (!isFillable(c)) return refuse({ code: 'not_open', state: c.state });
  if (validTo !== 'long-term') {
    if (!isDay(validTo)) return refuse({ code: 'impossible_day', day: validTo });
    const days = daysBetween(validTo, today);
    if (days > 0) return refuse({ code: 'document_expired', validTo, days });
  }
  return ok([newEvent(c, 'case.identified', { document, validTo })]);
}
