// From the problem as the caller states it to flat arrays. Faulty stops are left out here with their reasons; the rest is unharmed.
import { checkProblem, faultyShifts, faultyStops } from '../check-problem';
import type { PlanProblem, Stop } from '../problem';
import { beginnings, type Compiled } from './compiled';
import { compileAssignment } from './compile-assignment';
import { compileLinks } from './compile-links';
import { missedWish } from './costs';

/** `keepTimes`: a stop that was published does not begin earlier than it was told, on the same day. */
export function compile(problem: PlanProblem, keepTimes: boolean): Compiled {
  const { shifts, stops, days } = problem;
  const stopIndex = new Map(stops.map((stop, at) => [stop.id, at] as const));
  const shiftIndex = new Map(shifts.map((shift, at) => [shift.id, at] as const));
  const agentIndex = new Map(
    [...new Set(shifts.map((shift) => shift.agent))].map((id, at) => [id, at]),
  );
  const faults = checkProblem(problem);
  const excluded = faultyStops(problem, faults);
  const history = compileHistory(problem, shiftIndex, excluded);
  for (const shift of faultyShifts(faults)) history.maxVisits[shiftIndex.get(shift) ?? -1] = 0;
  const published = compilePublished(problem, stopIndex, shiftIndex);
  const breaks = breaksThatFit(problem, history.from);
  const open = Uint8Array.from(stops, (stop, at) =>
    !excluded.has(stop.id) && (history.historyShift[at] as number) < 0 ? 1 : 0,
  );
  const column = <T>(list: readonly T[], read: (each: T, at: number) => number) =>
    Float64Array.from(list, read);
  const pinned = (at: number) => (stops[at]?.fixed?.how === 'pinned' ? stops[at].fixed : null);
  const base = {
    problem,
    stops: stops.length,
    nodes: stops.length + breaks.length,
    shifts: shifts.length,
    days,
    levels: 1 + Math.max(...Object.values(problem.weights.levels)),
    agents: agentIndex.size,
    room:
      Math.min(stops.length, 400) + Math.max(0, ...shifts.map((shift) => shift.breaks.length)) + 1,
    stopIndex,
    shiftIndex,
    open,
    excluded,
    minutes: Float64Array.from([...stops, ...breaks], (each) => each.minutes),
    place: Int32Array.from([...stops.map((stop) => stop.place ?? -1), ...breaks.map(() => -1)]),
    ...compileSpans(problem, breaks, published, keepTimes),
    promisedStart: column(stops, (stop) => (stop.promised ? stop.promised.to : Infinity)),
    promisedDay: Int32Array.from(stops, (stop) => stop.promised?.day ?? -1),
    ...published,
    unserved: column(stops, (stop) => stop.priority * problem.weights.unserved),
    pinnedShift: Int32Array.from(stops, (_, at) => shiftIndex.get(pinned(at)?.shift ?? '') ?? -1),
    pinnedStart: column(stops, (_, at) => pinned(at)?.start ?? -1),
    ...compileLinks(problem, stopIndex, open),
    grid: problem.grid ?? 5,
    shiftDay: Int32Array.from(shifts, (shift) => shift.day),
    shiftAgent: Int32Array.from(shifts, (shift) => agentIndex.get(shift.agent) ?? 0),
    missed: compileMissed(problem, [...agentIndex.keys()]),
    endPlace: Int32Array.from(shifts, (shift) => shift.end ?? -1),
    ways: shifts.map((shift) => problem.travel[shift.travel]?.minutes ?? new Float64Array(0)),
    breaksOf: breaksByShift(breaks, stops.length, shifts.length),
    ...history,
    shiftsOfDay: Array.from({ length: days }, (_, day) =>
      shifts.flatMap((shift, at) => (shift.day === day ? [at] : [])),
    ),
    share: shareOf(problem, agentIndex),
    near: [],
  };
  return { ...base, ...compileAssignment(problem, base) };
}

type Breaks = readonly {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  readonly shift: number;
}[];
/** Their nodes. */
function breaksByShift(breaks: Breaks, firstNode: number, shifts: number): number[][] {
  const nodes: number[][] = Array.from({ length: shifts }, () => []);
  breaks.forEach((each, at) => nodes[each.shift]?.push(firstNode + at));
  return nodes;
}

/** A break whose time has gone by is no break of what is left of the day. */
const breaksThatFit = ({ shifts }: PlanProblem, free: Float64Array): Breaks =>
  shifts.flatMap((shift, at) =>
    shift.breaks
      .filter(
        ({ from, to, minutes }) =>
          Math.max(from, free[at] as number) + minutes <= Math.min(to, shift.to),
      )
      .map((each) => ({ ...each, shift: at })),
  );

function hasWindow({ windows }: Stop, day: number): boolean {
  for (const span of windows) if (span.day === day) return true;
  return false;
}

type PublishedColumns = Pick<Compiled, 'publishedStart' | 'publishedShift' | 'publishedDay'>;

function compilePublished(
  problem: PlanProblem,
  stopIndex: ReadonlyMap<string, number>,
  shiftIndex: ReadonlyMap<string, number>,
): PublishedColumns {
  const publishedStart = new Float64Array(problem.stops.length).fill(-1);
  const publishedShift = new Int32Array(problem.stops.length).fill(-1);
  const publishedDay = new Int32Array(problem.stops.length).fill(-1);
  for (const { stop, shift, start } of problem.published) {
    const at = stopIndex.get(stop);
    const there = shiftIndex.get(shift);
    if (at === undefined || there === undefined) continue;
    publishedStart[at] = start;
    publishedShift[at] = there;
    publishedDay[at] = problem.shifts[there]?.day ?? -1;
  }
  return { publishedStart, publishedShift, publishedDay };
}

function compileSpans(
  { stops, days, shifts }: PlanProblem,
  breaks: Breaks,
  { publishedDay, publishedStart }: PublishedColumns,
  keepTimes: boolean,
) {
  const spanAt: number[] = [];
  const opens: number[] = [];
  const closes: number[] = [];
  stops.forEach((stop, at) => {
    for (let day = 0; day < days; day++) {
      spanAt.push(opens.length);
      if (stop.deadlineDay !== null && day > stop.deadlineDay) continue;
      if (!hasWindow(stop, day)) continue;
      let spans = beginnings(stop, day);
      const told = publishedStart[at] as number;
      if (keepTimes && publishedDay[at] === day) {
        const later = spans.filter(([, close]) => close >= told);
        if (later.length) spans = later.map(([from, close]) => [Math.max(from, told), close]);
      }
      for (const span of spans) {
        opens.push(span[0]);
        closes.push(span[1]);
      }
    }
  });
  for (const each of breaks)
    for (let day = 0; day < days; day++) {
      spanAt.push(opens.length);
      if (shifts[each.shift]?.day !== day) continue;
      opens.push(each.from);
      closes.push(each.to - each.minutes);
    }
  spanAt.push(opens.length);
  return {
    spanAt: Int32Array.from(spanAt),
    opens: Float64Array.from(opens),
    closes: Float64Array.from(closes),
  };
}

/** What has happened, and from when and where each shift is free. */
function compileHistory(
  { shifts, stops, now }: PlanProblem,
  shiftIndex: ReadonlyMap<string, number>,
  excluded: ReadonlyMap<string, unknown>,
) {
  const history: number[][] = shifts.map(() => []);
  const historyShift = new Int32Array(stops.length).fill(-1);
  stops.forEach(({ fixed, id }, at) => {
    const shift = shiftIndex.get(fixed?.shift ?? '');
    if (!fixed || fixed.how === 'pinned' || shift === undefined || excluded.has(id)) return;
    history[shift]?.push(at);
    historyShift[at] = shift;
  });
  const startOf = (at: number) => stops[at]?.fixed?.start ?? 0;
  const from = Float64Array.from(shifts, (shift) => shift.from);
  const startPlace = Int32Array.from(shifts, (shift) => shift.start);
  const maxVisits = Float64Array.from(shifts, (shift) => shift.maxVisits ?? Infinity);
  const maxMinutes = Float64Array.from(shifts, (shift) => shift.maxMinutes ?? Infinity);
  const to = Float64Array.from(shifts, (shift) => shift.to);
  shifts.forEach((shift, at) => {
    const done = (history[at] ?? []).sort((a, b) => startOf(a) - startOf(b) || a - b);
    const last = done.at(-1);
    if (last !== undefined) startPlace[at] = stops[last]?.place ?? shift.start;
    for (const stop of done) {
      const minutes = stops[stop]?.minutes ?? 0;
      from[at] = Math.max(from[at] as number, startOf(stop) + minutes);
      maxVisits[at] = (maxVisits[at] as number) - 1;
      maxMinutes[at] = (maxMinutes[at] as number) - minutes;
    }
    if (now && shift.day < now.day) maxVisits[at] = 0;
    if (now && shift.day === now.day) from[at] = Math.max(from[at] as number, now.minute);
  });
  return { history, historyShift, from, to, startPlace, maxVisits, maxMinutes };
}

function compileMissed({ stops, weights }: PlanProblem, agents: readonly string[]): Float64Array {
  const missed = new Float64Array(stops.length * agents.length);
  stops.forEach((stop, at) => {
    if (!stop.preferredAgents.length) return;
    agents.forEach((agent, which) => {
      missed[at * agents.length + which] = weights.continuity * missedWish(stop, agent);
    });
  });
  return missed;
}

function shareOf({ shifts }: PlanProblem, agentIndex: ReadonlyMap<string, number>): Float64Array {
  const share = new Float64Array(agentIndex.size);
  let all = 0;
  for (const shift of shifts) {
    const agent = agentIndex.get(shift.agent) ?? 0;
    share[agent] = (share[agent] as number) + shift.to - shift.from;
    all += shift.to - shift.from;
  }
  return share.map((minutes) => (all > 0 ? minutes / all : 0));
}
