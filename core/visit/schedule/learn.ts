// What past visits teach: how long one of a kind takes, who knows the household, and how long ways really are.
import { dayOf, type Instant } from '../../kit/time';
import { correctionsOf, median, type Corrections, type Trip } from '../map/trips';
import { doorMinutes, type Door } from '../map/travel';
import type { SketchDrawing, TravelMode } from '../map/sketch';
import { noWay, waysOf } from '../map/way';
import type { Visit, VisitPurpose } from '../visit';

/** Fewer visits are chance. */
const fewest = 5;
const step = 5;
/** Whoever is quicker than the stairs alone still walked. */
const leastPath = 0.1;

/** Minutes at the door by what it was for: the median of those made at home, up to the next five. */
export function learntMinutes(history: readonly Visit[]): ReadonlyMap<VisitPurpose, number> {
  const took = new Map<VisitPurpose, number[]>();
  for (const { purpose, record } of history) {
    if (record?.method !== 'home') continue;
    const minutes = (record.leftAt - record.arrivedAt) / 60_000;
    took.set(purpose, [...(took.get(purpose) ?? []), minutes]);
  }
  return new Map(
    Array.from(took)
      .filter(([, minutes]) => minutes.length >= fewest)
      .map(([purpose, minutes]) => [
        purpose,
        Math.max(step, Math.ceil(median(minutes) / step) * step),
      ]),
  );
}

/** How often somebody was at a resident's home. */
export function whoKnows(
  history: readonly Visit[],
): (residentId: string) => ReadonlyMap<string, number> {
  const known = new Map<string, Map<string, number>>();
  for (const { residentId, agents, record } of history) {
    if (record?.method !== 'home') continue;
    const times = known.get(residentId) ?? new Map<string, number>();
    for (const agent of agents) times.set(agent, (times.get(agent) ?? 0) + 1);
    known.set(residentId, times);
  }
  return (residentId) => known.get(residentId) ?? new Map();
}

/**
 * A way is known where somebody said when they set out and when they stood at the door. Stairs, gates and parking are on the map anyway
 * and are taken off: only the path between is held against what the map thinks of it.
 */
export function learntCorrections(
  history: readonly Visit[],
  drawing: SketchDrawing,
  doorOf: (visit: Visit) => Door | null,
  modeOf: (agent: string) => TravelMode,
): Corrections {
  const ways = { walk: waysOf(drawing, 'walk'), ebike: waysOf(drawing, 'ebike') };
  const lastBefore = lastBeforeOf(history);
  const trips = history.flatMap((visit): Trip[] => {
    const { setOutAt, arrivedAt } = visit;
    const to = doorOf(visit);
    const [agent = ''] = visit.agents;
    if (!to || !setOutAt || !arrivedAt || dayOf(setOutAt) !== dayOf(arrivedAt)) return [];
    const last = lastBefore(agent, setOutAt);
    const from = last ? doorOf(last) : null;
    const mode = modeOf(agent);
    const way = ways[mode](from?.building ?? drawing.office, to.building);
    const all = (arrivedAt - setOutAt) / 60_000;
    // A door that the map shuts off is reached all the same: that says nothing of the other ways there.
    if (all <= 0 || way.minutes >= noWay) return [];
    const took = Math.max(leastPath, all - doorMinutes(from, to, mode));
    return [
      {
        from: from?.building.quarter ?? '',
        to: to.building.quarter,
        expected: way.minutes,
        took,
      },
    ];
  });
  return correctionsOf(trips);
}

/** At whose door an agent was last on the day on which they set out; undefined = they set out from the office. */
function lastBeforeOf(history: readonly Visit[]) {
  const keyOf = (agent: string, at: Instant) => `${dayOf(at)} ${agent}`;
  const stays = new Map<string, { readonly visit: Visit; readonly leftAt: Instant }[]>();
  for (const visit of history) {
    if (visit.record?.method !== 'home') continue;
    const { leftAt } = visit.record;
    for (const agent of visit.agents) {
      const key = keyOf(agent, leftAt);
      const own = stays.get(key);
      if (own) own.push({ visit, leftAt });
      else stays.set(key, [{ visit, leftAt }]);
    }
  }
  return (agent: string, setOutAt: Instant): Visit | undefined =>
    (stays.get(keyOf(agent, setOutAt)) ?? [])
      .filter(({ leftAt }) => leftAt <= setOutAt)
      .toSorted((a, b) => a.leftAt - b.leftAt)
      .at(-1)?.visit;
}
