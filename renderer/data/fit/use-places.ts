// What the planner is asked by "where does it fit?", and the best places that it knows.
import { useEffect, useState } from 'react';
import type { Resident } from '../../../core/resident/resident';
import { whyPair } from '../../../core/visit/book';
import type { ScheduleInput } from '../../../core/visit/schedule/schedule-input';
import { standingPlan } from '../../../core/visit/schedule/standing-plan';
import {
  askAgain,
  askFor,
  freePlaces,
  type Asked,
  type Wish,
} from '../../../core/visit/schedule/wish-of';
import type { Visit, VisitPurpose } from '../../../core/visit/visit';
import { askPlanner, type PlanQuestions } from '../plan-work';

const most = 3;
const lookedAt = 20;

/** As many go as are booked; for a new visit the house's rule says how many. */
export function wishOf(
  input: ScheduleInput,
  visit: Visit | null,
  { id, person }: Resident,
  purpose: VisitPurpose,
  order: Pick<Wish, 'after' | 'deadline'>,
) {
  const { address } = person;
  const pair = whyPair([...input.history, ...input.visits], {
    ...{ residentId: id, purpose, from: '00:00', signsByFingerprint: purpose === 'sign' },
  });
  if (visit) {
    const asked = askAgain(input, visit);
    return asked && { asked, wish: null, pair: asked.partner ? pair : [] };
  }
  const people = pair.length > 0 ? 2 : 1;
  const wish: Wish = { residentId: id, purpose, place: address, people, ...order };
  const asked = askFor(input, wish);
  return asked && { asked, wish, pair };
}

/** Null while it is being looked for. */
export function usePlaces(asked: Asked | null): PlanQuestions['places']['answer'] | null {
  const [told, setTold] = useState<{
    readonly of: Asked;
    readonly answer: PlanQuestions['places']['answer'];
  } | null>(null);
  useEffect(() => {
    if (!asked) return undefined;
    const { schedule, stop, partner } = asked;
    const { problem } = schedule;
    return askPlanner(
      'places',
      { problem, plan: standingPlan(problem), stop, partner, count: lookedAt },
      (answer) => {
        const places = answer.ok ? freePlaces(asked, answer.places).slice(0, most) : [];
        const none = { ok: false, reasons: answer.ok ? [] : answer.reasons } as const;
        setTold({ of: asked, answer: places.length > 0 ? { ok: true, places } : none });
      },
      () => setTold({ of: asked, answer: { ok: false, reasons: [] } }),
    );
  }, [asked]);
  return told !== null && told.of === asked ? told.answer : null;
}
