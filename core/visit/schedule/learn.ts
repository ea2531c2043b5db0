// What past visits teach: how long one of a kind takes, who knows the household, and how long ways really are.
import { correctionsOf, median, type Corrections, type Trip } from '../map/trips';
import { doorMinutes, type Door } from '../map/travel';
import type { SketchDrawing } from '../map/sketch';
import { waysOf } from '../map/way';
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
  modeOf: (agent: string) => 'walk' | 'ebike',
): Corrections {
  const ways = { walk: waysOf(drawing, 'walk'), ebike: waysOf(drawing, 'ebike') };
  const made = history.filter(({ setOutAt, arrivedAt }) => setOutAt && arrivedAt);
  const trips = made.flatMap((visit): Trip[] => {
    const to = doorOf(visit);
    const [agent = ''] = visit.agents;
    if (!to || !visit.setOutAt || !visit.arrivedAt) return [];
    const from = lastDoorBefore(history, visit, agent, doorOf);
    const mode = modeOf(agent);
    const way = ways[mode](from?.building ?? drawing.office, to.building);
    const all = (visit.arrivedAt - visit.setOutAt) / 60_000;
    if (all <= 0) return [];
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

/** Where an agent was when they set out; null = at the office. */
function lastDoorBefore(
  history: readonly Visit[],
  visit: Visit,
  agent: string,
  doorOf: (visit: Visit) => Door | null,
): Door | null {
  const setOut = visit.setOutAt ?? 0;
  const before = history
    .filter(({ day, agents, record }) => day === visit.day && agents.includes(agent) && record)
    .filter(({ record }) => (record?.leftAt ?? Infinity) <= setOut)
    .toSorted((a, b) => (a.record?.leftAt ?? 0) - (b.record?.leftAt ?? 0))
    .at(-1);
  return before ? doorOf(before) : null;
}
