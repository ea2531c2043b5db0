// The way from point to point: straight where nothing lies between, else over bridges, gates and crossings (own Dijkstra over them).
import type { Barrier, Crossing, Point, SketchDrawing, TravelMode } from './sketch';

/** Streets are not straight lines (visits.md §6.5). */
const detour = 1.3;

/** Metres a minute: walking 4.2 km/h, e-bike 13 km/h. */
export const pace: Readonly<Record<TravelMode, number>> = { walk: 70, ebike: 217 };

/** A way there is none: nobody plans over it, and the map says which barrier has no crossing. */
export const noWay = 100_000;

export type Way = {
  readonly metres: number;
  readonly minutes: number;
  /** The bridges and gates that it goes over, in order. */
  readonly via: readonly Crossing[];
};

type Node = Crossing & { readonly barrier: Barrier | null };

export type Ways = (from: Point, to: Point) => Way;

/** A function from point to point for one mode of travel; what lies between the crossings is worked out once. */
export function waysOf(drawing: Pick<SketchDrawing, 'barriers'>, mode: TravelMode): Ways {
  const nodes: readonly Node[] = drawing.barriers.flatMap((barrier) =>
    barrier.crossings.map((crossing) => ({ ...crossing, ...ontoLine(barrier, crossing), barrier })),
  );
  const step = (a: Node, b: Node): Way | null =>
    isFree(drawing.barriers, a, b) ? straight(a, b, mode) : null;
  const between = nodes.map((from) => shortest(nodes, from, step));
  return (from, to) => {
    const a = plainNode(from);
    const b = plainNode(to);
    const direct = step(a, b);
    if (direct) return direct;
    return overCrossings(nodes, between, a, b, step) ?? { metres: noWay, minutes: noWay, via: [] };
  };
}

/** A hand that draws is never exactly on the line: the nearest point of it is meant. */
function ontoLine({ line }: Pick<Barrier, 'line'>, at: Point): Point {
  const nearest = line.flatMap((from, i) => {
    const to = line[i + 1];
    return to === undefined ? [] : [nearestOn(from, to, at)];
  });
  const far = (point: Point) => Math.hypot(point.x - at.x, point.y - at.y);
  return nearest.toSorted((a, b) => far(a) - far(b))[0] ?? { x: at.x, y: at.y };
}

function nearestOn(from: Point, to: Point, at: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : ((at.x - from.x) * dx + (at.y - from.y) * dy) / length;
  const within = Math.min(1, Math.max(0, part));
  return { x: from.x + dx * within, y: from.y + dy * within };
}

const plainNode = ({ x, y }: Point): Node => ({
  ...{ x, y, id: '', name: '', minutes: 0, barrier: null },
});

function straight(a: Point, b: Point, mode: TravelMode): Way {
  const metres = Math.hypot(a.x - b.x, a.y - b.y) * detour;
  return { metres, minutes: metres / pace[mode], via: [] };
}

function overCrossings(
  nodes: readonly Node[],
  between: readonly (readonly (Way | null)[])[],
  a: Node,
  b: Node,
  step: (a: Node, b: Node) => Way | null,
): Way | null {
  const ins = nodes.map((node) => step(a, node));
  const outs = nodes.map((node) => step(node, b));
  let best: Way | null = null;
  for (const [i, into] of ins.entries()) {
    if (!into) continue;
    for (const [j, out] of outs.entries()) {
      const middle = between[i]?.[j];
      if (!out || !middle) continue;
      const minutes = into.minutes + middle.minutes + out.minutes;
      if (best === null || minutes < best.minutes)
        best = { minutes, metres: into.metres + middle.metres + out.metres, via: middle.via };
    }
  }
  return best;
}

/** Dijkstra from one crossing to all; each crossing costs its own minutes when it is passed. */
function shortest(
  nodes: readonly Node[],
  from: Node,
  step: (a: Node, b: Node) => Way | null,
): readonly (Way | null)[] {
  const best: (Way | null)[] = nodes.map((node) =>
    node === from ? { metres: 0, minutes: from.minutes, via: [from] } : null,
  );
  const settled = new Set<number>();
  for (;;) {
    const next = nearest(best, settled);
    const node = nodes[next];
    const way = best[next];
    if (!node || !way) return best;
    settled.add(next);
    for (const [i, other] of nodes.entries()) {
      const on = settled.has(i) ? null : step(node, other);
      if (!on) continue;
      const minutes = way.minutes + on.minutes + other.minutes;
      if (minutes < (best[i]?.minutes ?? Infinity))
        best[i] = { minutes, metres: way.metres + on.metres, via: [...way.via, other] };
    }
  }
}

function nearest(best: readonly (Way | null)[], settled: ReadonlySet<number>): number {
  let found = -1;
  for (const [i, way] of best.entries()) {
    if (!way || settled.has(i)) continue;
    if (found < 0 || way.minutes < (best[found]?.minutes ?? Infinity)) found = i;
  }
  return found;
}

/** Whether one can go straight: a crossing touches its own barrier and is left to either side. */
function isFree(barriers: readonly Barrier[], a: Node, b: Node): boolean {
  return barriers.every((barrier) => {
    const start = a.barrier === barrier ? stepOff(a, b) : a;
    const end = b.barrier === barrier ? stepOff(b, a) : b;
    return !crosses(barrier, start, end);
  });
}

/** A hand's breadth from `from` towards `to`: off the line that it stands on. */
function stepOff(from: Point, to: Point): Point {
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  const part = far === 0 ? 0 : Math.min(0.5, 0.1 / far);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

export function crosses({ line }: Pick<Barrier, 'line'>, a: Point, b: Point): boolean {
  return line.some((from, i) => {
    const to = line[i + 1];
    return to !== undefined && cut(from, to, a, b);
  });
}

/** Whether the two stretches cut one another inside; touching ends do not count. */
function cut(p: Point, q: Point, a: Point, b: Point): boolean {
  return side(p, q, a) * side(p, q, b) < 0 && side(a, b, p) * side(a, b, q) <= 0;
}

const side = (p: Point, q: Point, r: Point): number =>
  Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
