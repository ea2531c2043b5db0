// Papers are fetched and later brought back: to each place for the first visit the best one for the second, on a later day.
import { useEffect, useState } from 'react';
import { addDays } from '../../../core/kit/day';
import type { BestPlace } from '../../../core/visit/plan/best-places';
import type { ScheduleInput } from '../../../core/visit/schedule/schedule-input';
import { standingPlan } from '../../../core/visit/schedule/standing-plan';
import { askFor, freePlaces, type Asked, type Wish } from '../../../core/visit/schedule/wish-of';
import { askPlanner } from '../plan-work';

export type ThenPlace = { readonly asked: Asked; readonly place: BestPlace };

/** By the index of the first visit's place; null = it fits nowhere after it. Undefined while it is being looked for. */
export function usePairPlaces(
  input: ScheduleInput | undefined,
  wish: Wish | null,
  places: readonly BestPlace[],
): readonly (ThenPlace | null)[] | undefined {
  const [told, setTold] = useState<{
    readonly of: readonly BestPlace[];
    readonly found: readonly (ThenPlace | null)[];
  } | null>(null);
  useEffect(() => {
    if (!input || !wish || places.length === 0) return undefined;
    const found: (ThenPlace | null)[] = [];
    const answers: { cancel: () => void }[] = [];
    const tell = (i: number, then: ThenPlace | null) => {
      found[i] = then;
      if (Object.keys(found).length === places.length) setTold({ of: places, found });
    };
    places.forEach(({ day }, i) => {
      const notBefore = addDays(input.days[day] ?? '', 1);
      const asked = askFor(input, { ...wish, purpose: 'return_papers', notBefore });
      if (!asked) tell(i, null);
      else answers.push({ cancel: askThen(asked, (place) => tell(i, place && { asked, place })) });
    });
    return () => answers.forEach(({ cancel }) => cancel());
  }, [input, wish, places]);
  return told !== null && told.of === places ? told.found : undefined;
}

const lookedAt = 20;

function askThen(asked: Asked, told: (place: BestPlace | null) => void): () => void {
  const { schedule, stop, partner } = asked;
  const { problem } = schedule;
  return askPlanner(
    'places',
    { problem, plan: standingPlan(problem), stop, partner, count: lookedAt },
    (answer) => told(answer.ok ? (freePlaces(asked, answer.places)[0] ?? null) : null),
    () => told(null),
  );
}
