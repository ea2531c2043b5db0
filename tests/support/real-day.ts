// A day as a large community has it: agents who walk between houses in lanes, doors with a named agent each, pairs, papers that are
// brought back, some pins. Everybody could be visited; all numbers are whole, so that every machine invents the same day.
import {
  defaultWeights,
  type Link,
  type PlanProblem,
  type Shift,
  type Stop,
} from '../../core/visit/plan/problem';

const morning = { from: 510, to: 720 };
const afternoon = { from: 780, to: 1050 };

/** @param below a whole number from 0 up to one less than what it is given */
export function realDay(
  agents: number,
  visitsEach: number,
  below: (count: number) => number,
): PlanProblem {
  const visits = agents * visitsEach;
  const houses = 4 * agents;
  const minutes = waysBetween(houses + 1, below);
  const shifts = Array.from({ length: agents }, (_, agent): Shift => shiftOf(agent));
  const stops: Stop[] = [];
  const links: Link[] = [];
  while (stops.length < visits) {
    const stop = stopOf(stops.length, 1 + below(houses), agents, below);
    stops.push(stop);
    const kind = stops.length < visits ? below(20) : 20;
    if (kind < 2) {
      stops.push({ ...stop, id: `v${stops.length}`, preferredAgents: [] });
      links.push({ kind: 'together', stops: [stop.id, `v${stops.length - 1}`] });
    } else if (kind === 2) {
      const then = stopOf(stops.length, 1 + below(houses), agents, below);
      stops.push({ ...then, windows: [{ day: 0, ...afternoon }] });
      stops[stops.length - 2] = { ...stop, windows: [{ day: 0, ...morning }] };
      links.push(before(stop.id, then.id));
    }
  }
  return {
    places: houses + 1,
    days: 1,
    now: null,
    shifts,
    stops: pinned(stops, links, agents),
    links,
    travel: [{ minutes, metres: minutes.map((each) => each * 70) }],
    published: [],
    weights: defaultWeights,
  };
}

const before = (first: string, then: string): Link => ({
  ...{ kind: 'before', first, then },
  ...{ days: 0, minutes: 60, atMost: null },
});

/** Houses stand in a square of lanes; nobody walks across gardens. */
function waysBetween(places: number, below: (count: number) => number): Float64Array {
  const points = Array.from({ length: places }, () => [below(13), below(13)] as const);
  const minutes = new Float64Array(places * places);
  points.forEach(([x, y], i) =>
    points.forEach(([u, v], j) => {
      minutes[i * places + j] = i === j ? 0 : 1 + Math.abs(x - u) + Math.abs(y - v);
    }),
  );
  return minutes;
}

const shiftOf = (agent: number): Shift => ({
  ...{ id: `a${agent}@0`, agent: `a${agent}`, day: 0, from: 510, to: 1050 },
  ...{ start: 0, end: 0, travel: 0, maxVisits: 16, maxMinutes: 470 },
  skills: ['dialect', 'assess', 'fetch'].filter((_, at) => (agent + at) % 3 !== 0),
  breaks: [{ from: 690, to: 810, minutes: 60 }],
});

function stopOf(at: number, place: number, agents: number, below: (count: number) => number): Stop {
  const spans = [[morning], [afternoon], [morning, afternoon], [{ from: 510, to: 1050 }]];
  const named = `a${place % agents}`;
  return {
    id: `v${at}`,
    place,
    minutes: 15 + 5 * below(3),
    windows: spans[below(spans.length)]!.map((span) => ({ day: 0, ...span })),
    promised: null,
    skills: below(8) === 0 ? ['dialect'] : [],
    forbiddenAgents: below(20) === 0 ? [`a${(place + 1) % agents}`] : [],
    preferredAgents: below(3) === 0 ? [] : [{ agent: named, weight: 3 }],
    priority: 3 + below(5),
    deadlineDay: null,
    fixed: null,
  };
}

/** One of each twenty-five, with somebody who may go, at ten or at three. */
function pinned(stops: readonly Stop[], links: readonly Link[], agents: number): readonly Stop[] {
  const tied = new Set(
    links.flatMap((link) => (link.kind === 'before' ? [link.first, link.then] : link.stops)),
  );
  return stops.map((stop, at) => {
    if (at % 25 !== 7 || tied.has(stop.id) || stop.skills.length) return stop;
    const span = stop.windows[0]!;
    const agent = `a${(at + 3) % agents}`;
    if (stop.forbiddenAgents.includes(agent)) return stop;
    const start = span.from < 720 ? 600 : 900;
    return { ...stop, fixed: { shift: `${agent}@0`, start, how: 'pinned' } };
  });
}
