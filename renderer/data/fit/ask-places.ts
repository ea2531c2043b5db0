// Where a visit fits, asked of the planner.
import type { BestPlaces } from '../../../core/visit/plan/best-places';
import { freePlaces, type Asked } from '../../../core/visit/schedule/wish-of';
import { askPlanner } from '../plan-work';

/** Some of them may lie where the book is fuller than the planner knows. */
const lookedAt = 20;

/**
 * Tells the places that are free, the best first; where there is none, what the planner says against it.
 * @returns cancels; nothing is told afterwards.
 */
export function askPlaces(asked: Asked, told: (answer: BestPlaces) => void): () => void {
  const { schedule, stop, partner, more } = asked;
  return askPlanner(
    'places',
    schedule.problem,
    { wish: { stop, ...(partner ? { partner } : {}), ...more }, count: lookedAt },
    (answer) => told(answer.ok ? free(asked, answer.places) : answer),
    () => told(nowhere),
  );
}

const nowhere: BestPlaces = { ok: false, reasons: [] };

function free(asked: Asked, found: Extract<BestPlaces, { ok: true }>['places']): BestPlaces {
  const places = freePlaces(asked, found);
  return places.length > 0 ? { ok: true, places } : nowhere;
}
