// What the planner says of visits as they stand in the book: who else could go at what price, or why nobody can.
import { useEffect, useState } from 'react';
import type { Explanation } from '../../../../core/visit/plan/explain';
import type { Schedule } from '../../../../core/visit/schedule/schedule-input';
import { askPlanner } from '../../../data/plan-work';

export type Explained = ReadonlyMap<string, Explanation>;

const nothing: Explained = new Map();

/** By the id of the visit; empty while the planner thinks, and where it does not know the visit. */
export function useExplained(
  schedule: Schedule | undefined,
  visitIds: readonly string[],
): Explained {
  const [told, setTold] = useState<{ readonly of: string; readonly explained: Explained } | null>(
    null,
  );
  const key = visitIds.join(' ');
  useEffect(() => {
    if (!schedule || key === '') return undefined;
    const { problem, seats } = schedule;
    const asked = key.split(' ').flatMap((id) => {
      const [seat] = seats.get(id) ?? [];
      return seat === undefined ? [] : [{ id, seat }];
    });
    if (asked.length === 0) return undefined;
    return askPlanner(
      'explain',
      problem,
      { stops: asked.map(({ seat }) => seat) },
      (answer) => {
        const bySeat = new Map(answer);
        const explained = asked.flatMap(({ id, seat }) => {
          const why = bySeat.get(seat);
          return why ? [[id, why] as const] : [];
        });
        setTold({ of: key, explained: new Map(explained) });
      },
      () => setTold(null),
    );
  }, [schedule, key]);
  return told !== null && told.of === key ? told.explained : nothing;
}
