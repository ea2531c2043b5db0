// Invented planning problems of any size, with every kind of rule in them.
import {
  defaultWeights,
  type Link,
  type PlanProblem,
  type Shift,
  type Stop,
} from '../../core/visit/plan/problem';

/** What a problem is made of; all numbers come from `dice` (0…1). */
export type ProblemShape = {
  readonly agents: number;
  readonly days: number;
  readonly stops: number;
  /** 0…1: how many stops are in a pair, ordered, pinned. */
  readonly tied: number;
  /** Without breaks, skills and limits, to be compared with an exact answer. */
  readonly plain?: boolean;
};

const skills = ['dialect', 'medical', 'heavy'];

export function inventProblem(shape: ProblemShape, dice: () => number): PlanProblem {
  const below = (count: number) => Math.floor(dice() * count);
  const places = shape.stops + 1;
  const points = Array.from({ length: places }, () => [below(60), below(60)] as const);
  const minutes = new Float64Array(places * places);
  points.forEach(([x, y], i) =>
    points.forEach(([u, v], j) => {
      minutes[i * places + j] = Math.ceil(Math.hypot(x - u, y - v) / 3);
    }),
  );
  const shifts = Array.from({ length: shape.agents * shape.days }, (_, at) =>
    inventShift(at % shape.agents, Math.floor(at / shape.agents), shape, below),
  );
  const stops = Array.from({ length: shape.stops }, (_, at) => inventStop(at, shape, below));
  const links = inventLinks(stops, shape, dice, below);
  return {
    places,
    days: shape.days,
    now: null,
    shifts,
    stops: pinSome(stops, shifts, links, shape, dice),
    links,
    travel: [{ minutes, metres: minutes.map((each) => each * 70) }],
    published: [],
    weights: defaultWeights,
  };
}

function inventShift(
  agent: number,
  day: number,
  shape: ProblemShape,
  below: (n: number) => number,
): Shift {
  return {
    id: `d${day}a${agent}`,
    agent: `a${agent}`,
    day,
    from: 510,
    to: 1050,
    start: 0,
    end: agent % 3 === 2 ? null : 0,
    travel: 0,
    skills: skills.filter((_, at) => shape.plain || (agent + at) % 2 === 0),
    breaks: shape.plain ? [] : [{ from: 690, to: 810, minutes: 45 }],
    maxVisits: shape.plain ? null : 6 + below(6),
    maxMinutes: shape.plain || agent % 2 ? null : 420,
  };
}

function inventStop(at: number, shape: ProblemShape, below: (n: number) => number): Stop {
  const span = () => {
    const from = 510 + 15 * below(24);
    return { day: below(shape.days), from, to: Math.min(1050, from + 90 + 30 * below(6)) };
  };
  return {
    id: `s${at}`,
    place: at + 1,
    minutes: 15 + 5 * below(8),
    windows: Array.from({ length: 1 + below(3) }, span),
    promised: null,
    skills: shape.plain ? [] : skills.filter(() => below(6) === 0),
    forbiddenAgents: shape.plain || below(5) ? [] : [`a${below(shape.agents)}`],
    preferredAgents:
      shape.plain || below(2) ? [] : [{ agent: `a${below(shape.agents)}`, weight: 1 }],
    priority: 1 + below(9),
    deadlineDay: shape.plain || below(6) ? null : below(shape.days),
    fixed: null,
  };
}

/** Ties neighbours in the list: two at once, one after the other, never the same agent. */
function inventLinks(
  stops: Stop[],
  shape: ProblemShape,
  dice: () => number,
  below: (n: number) => number,
): Link[] {
  const links: Link[] = [];
  for (let at = 0; at + 1 < stops.length; at += 2) {
    if (dice() >= shape.tied) continue;
    const [one, two] = [stops[at]!, stops[at + 1]!];
    const kind = below(4);
    if (kind === 0) {
      stops[at + 1] = { ...two, windows: one.windows, place: one.place, minutes: one.minutes };
      links.push({ kind: 'together', stops: [one.id, two.id] });
    } else if (kind === 1) {
      const days = below(2);
      links.push({ kind: 'before', first: one.id, then: two.id, days, minutes: 60, atMost: null });
    } else if (kind === 2) {
      stops[at + 1] = { ...two, windows: one.windows };
      links.push({
        kind: 'before',
        first: one.id,
        then: two.id,
        days: 0,
        minutes: 30,
        atMost: 120,
      });
    } else
      links.push({
        kind: 'notTogether',
        stops: [one.id, two.id],
        same: below(2) ? 'day' : 'agent',
      });
  }
  return links;
}

/** Some stops with a window of the shift's day are pinned inside it. */
function pinSome(
  stops: readonly Stop[],
  shifts: readonly Shift[],
  links: readonly Link[],
  shape: ProblemShape,
  dice: () => number,
): Stop[] {
  const tied = new Set(
    links.flatMap((link) => (link.kind === 'before' ? [link.first, link.then] : link.stops)),
  );
  return stops.map((stop) => {
    if (tied.has(stop.id) || dice() >= shape.tied / 4) return stop;
    const span = stop.windows[0]!;
    const shift = shifts.find((each) => each.day === span.day && dice() < 0.5);
    if (!shift) return stop;
    return { ...stop, fixed: { shift: shift.id, start: span.from + 10, how: 'pinned' } };
  });
}
