// Acceptance (受理): only a complete case, with both last days in working days and what they assume.
// Accepted is not approved: the counter never decides a benefit.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { isSameValue } from '../kit/same-value';
import { ok, refuse, type Result } from '../kit/result';
import { isAnswered, isTrue } from '../matter/condition';
import type { MatterPack } from '../matter/definition';
import { lastDayOf, type Calendar } from '../matter/working-day';
import { isFillable } from './apply-case';
import type { Case } from './case';
import { askedPlaces, formValues, limitsFor } from './form';
import { isComplete, missingFrom, type CaseContext } from './missing';
import type { CaseRefusal } from './refusal';

/** Refuses with everything that is missing. Events: the computed values as answers, then `case.accepted`. */
export function accept(
  {
    pack,
    c,
    calendars,
  }: { readonly pack: MatterPack; readonly c: Case; readonly calendars: readonly Calendar[] },
  context: CaseContext,
): Result<readonly NewEvent[], CaseRefusal> {
  if (!isFillable(c)) return refuse({ code: 'not_open', state: c.state });
  const missing = missingFrom(pack, c, context);
  if (!isComplete(missing)) return refuse({ code: 'incomplete', missing });
  const computed = computedAnswers(pack, c);
  const limits = limitsFor(pack, formValues(pack, c));
  const legal = lastDayOf(calendars, context.today, limits.legal);
  const promised = lastDayOf(calendars, context.today, limits.promised);
  const accepted = newEvent({ ...c, version: c.version + computed.length }, 'case.accepted', {
    acceptedOn: context.today,
    legalLastDay: legal.lastDay,
    promisedLastDay: promised.lastDay,
    assumedYears: [...new Set([...legal.assumedYears, ...promised.assumedYears])],
  });
  return ok([...computed, accepted]);
}

/** The slip that says so to the resident. */
export const receiptOf = (pack: MatterPack, c: Case): 'acceptance_receipt' | 'ballot_receipt' =>
  pack.receipt && isTrue(pack.receipt.when, formValues(pack, c))
    ? pack.receipt.slip
    : 'acceptance_receipt';

/** Written down once, at acceptance: what was computed then stays readable when the pack is long gone. */
function computedAnswers(pack: MatterPack, c: Case): readonly NewEvent[] {
  const values = formValues(pack, c);
  return askedPlaces(pack, values)
    .filter(({ field }) => field.compute !== undefined)
    .map(({ path, value = null }) => ({ field: path, value }))
    .filter(({ value }) => isAnswered(value))
    .filter(({ field, value }) => !isSameValue(c.answers[field]?.value, value))
    .map((answer, i) =>
      newEvent({ ...c, version: c.version + i }, 'case.answered', {
        ...answer,
        source: 'computed',
      }),
    );
}
