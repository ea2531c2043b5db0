// Judges a plan by reading the problem again, rule by rule. It shares no code with the planner: only the types.
import type { Plan, PlannedRoute, PlannedStop } from '../../core/visit/plan/plan';
import type { Link, PlanProblem, Shift, Stop } from '../../core/visit/plan/problem';

const hair = 1e-6;

/** Every broken rule as a sentence; none: the plan is legal. */
export function brokenRules(problem: PlanProblem, plan: Plan): string[] {
  return [
    ...everyStopOnce(problem, plan),
    ...plan.routes.flatMap((route) => routeRules(problem, route)),
    ...problem.links.flatMap((link) => linkRules(problem, plan, link)),
    ...pinnedRules(problem, plan),
  ];
}

function everyStopOnce(problem: PlanProblem, plan: Plan): string[] {
  const named = [
    ...plan.routes.flatMap((route) => route.stops.map((each) => each.stop)),
    ...plan.unserved.map((each) => each.stop),
  ].sort();
  const wanted = problem.stops.map((stop) => stop.id).sort();
  return JSON.stringify(named) === JSON.stringify(wanted)
    ? []
    : [`each stop once: wanted ${wanted.join()} and found ${named.join()}`];
}

const hasHappened = (stop: Stop) => stop.fixed !== null && stop.fixed.how !== 'pinned';

function routeRules(problem: PlanProblem, route: PlannedRoute): string[] {
  const shift = problem.shifts.find((each) => each.id === route.shift);
  if (!shift) return [`shift ${route.shift} does not exist`];
  const stops = route.stops.map((planned) => ({
    planned,
    stop: problem.stops.find((each) => each.id === planned.stop)!,
  }));
  const ahead = stops.filter(({ stop }) => !hasHappened(stop));
  if (!ahead.length) return [];
  return [
    ...timesOf(problem, shift, stops, route),
    ...figuresOf(problem, shift, stops, route),
    ...ahead.flatMap(({ planned, stop }) => stopRules(problem, shift, stop, planned)),
    ...breakRules(shift, route, problem),
    ...limits(problem, shift, stops),
  ];
}

type Pairs = readonly { readonly planned: PlannedStop; readonly stop: Stop }[];

/** Walks the day: nobody is at two places, and nobody arrives before the way is walked. */
function timesOf(problem: PlanProblem, shift: Shift, stops: Pairs, route: PlannedRoute): string[] {
  const broken: string[] = [];
  const way = (from: number, to: number) =>
    problem.travel[shift.travel]!.minutes[from * problem.places + to]!;
  const rests = [...route.breaks].sort((a, b) => a.start - b.start);
  let free = shift.from;
  let where = shift.start;
  for (const { planned, stop } of stops) {
    if (hasHappened(stop)) {
      free = Math.max(free, planned.start + stop.minutes);
      where = stop.place!;
      continue;
    }
    if (problem.now?.day === shift.day) free = Math.max(free, problem.now.minute);
    while (rests.length && rests[0]!.start < planned.start) {
      const rest = rests.shift()!;
      if (rest.start < free - hair) broken.push(`${shift.id}: the break begins before it can`);
      free = rest.end;
    }
    const soonest = free + way(where, stop.place!);
    if (planned.start < soonest - hair)
      broken.push(`${stop.id} begins at ${planned.start}, nobody is there before ${soonest}`);
    if (Math.abs(planned.end - planned.start - stop.minutes) > hair)
      broken.push(`${stop.id} does not last ${stop.minutes}`);
    free = planned.end;
    where = stop.place!;
  }
  for (const rest of rests) {
    if (rest.start < free - hair) broken.push(`${shift.id}: the last break begins before it can`);
    free = rest.end;
  }
  const back = free + (shift.end === null ? 0 : way(where, shift.end));
  if (back > shift.to + hair) broken.push(`${shift.id} ends at ${back}, after ${shift.to}`);
  return broken;
}

/** What the plan says of a route that lies wholly ahead: its ways, its work and its end. */
function figuresOf(
  problem: PlanProblem,
  shift: Shift,
  stops: Pairs,
  route: PlannedRoute,
): string[] {
  if (stops.some(({ stop }) => hasHappened(stop))) return [];
  const { minutes, metres } = problem.travel[shift.travel]!;
  const legs = stops.map(({ stop }, at) => [stops[at - 1]?.stop.place ?? shift.start, stop.place!]);
  const last = stops.at(-1)!;
  if (shift.end !== null) legs.push([last.stop.place!, shift.end]);
  const sumOf = (matrix: Float64Array) =>
    legs.reduce((sum, [from, to]) => sum + matrix[from! * problem.places + to!]!, 0);
  const stays = stops.reduce((sum, { stop }) => sum + stop.minutes, 0);
  const way = shift.end === null ? 0 : minutes[last.stop.place! * problem.places + shift.end]!;
  const ends = Math.max(last.planned.end, ...route.breaks.map((rest) => rest.end)) + way;
  const said: [string, number, number][] = [
    ['minutes of way', route.travelMinutes, sumOf(minutes)],
    ['metres', route.metres, sumOf(metres)],
    ['minutes of work', route.workMinutes, sumOf(minutes) + stays],
    ['end', route.end, ends],
  ];
  return said
    .filter(([, says, is]) => Math.abs(says - is) > hair)
    .map(([what, says, is]) => `${shift.id} says ${says} for its ${what}, but it is ${is}`);
}

function stopRules(problem: PlanProblem, shift: Shift, stop: Stop, planned: PlannedStop): string[] {
  const broken: string[] = [];
  const inside = stop.windows.some(
    (span) =>
      span.day === shift.day &&
      planned.start >= span.from - hair &&
      planned.start + stop.minutes <= span.to + hair,
  );
  if (!inside && stop.fixed?.how !== 'pinned') broken.push(`${stop.id} is in no window`);
  if (stop.skills.some((skill) => !shift.skills.includes(skill)))
    broken.push(`${stop.id}: ${shift.agent} has not the skills`);
  if (stop.forbiddenAgents.includes(shift.agent)) broken.push(`${stop.id}: ${shift.agent} may not`);
  if (stop.deadlineDay !== null && shift.day > stop.deadlineDay)
    broken.push(`${stop.id} is after its deadline`);
  const { now } = problem;
  if (now && (shift.day < now.day || (shift.day === now.day && planned.start < now.minute - hair)))
    broken.push(`${stop.id} begins in the past`);
  return broken;
}

/** Every break that still could be taken is taken, inside its time. */
function breakRules(shift: Shift, route: PlannedRoute, problem: PlanProblem): string[] {
  const began = problem.now?.day === shift.day || route.stops.length === 0;
  if (began) return [];
  const happened = route.stops.some((planned) =>
    problem.stops.some((stop) => stop.id === planned.stop && hasHappened(stop)),
  );
  if (happened) return [];
  return shift.breaks.flatMap((wanted) => {
    const taken = route.breaks.some(
      (rest) =>
        rest.start >= wanted.from - hair &&
        rest.end <= wanted.to + hair &&
        Math.abs(rest.end - rest.start - wanted.minutes) < hair,
    );
    return taken ? [] : [`${shift.id}: no break between ${wanted.from} and ${wanted.to}`];
  });
}

function limits(problem: PlanProblem, shift: Shift, stops: Pairs): string[] {
  const broken: string[] = [];
  if (shift.maxVisits !== null && stops.length > shift.maxVisits)
    broken.push(`${shift.id} has ${stops.length} visits, ${shift.maxVisits} are the most`);
  const past = stops.filter(({ stop }) => hasHappened(stop));
  let where = past.at(-1)?.stop.place ?? shift.start;
  const matrix = problem.travel[shift.travel]!.minutes;
  let work = past.reduce((sum, { stop }) => sum + stop.minutes, 0);
  for (const { stop } of stops.filter((each) => !hasHappened(each.stop))) {
    work += stop.minutes + matrix[where * problem.places + stop.place!]!;
    where = stop.place!;
  }
  if (shift.end !== null) work += matrix[where * problem.places + shift.end]!;
  if (shift.maxMinutes !== null && work > shift.maxMinutes + hair)
    broken.push(`${shift.id} works ${work} minutes, ${shift.maxMinutes} are the most`);
  return broken;
}

function linkRules(problem: PlanProblem, plan: Plan, link: Link): string[] {
  const [one, two] = link.kind === 'before' ? [link.first, link.then] : link.stops;
  const a = whereIs(problem, plan, one);
  const b = whereIs(problem, plan, two);
  if (problem.stops.some((stop) => [one, two].includes(stop.id) && hasHappened(stop))) return [];
  if (link.kind === 'notTogether') {
    if (!a || !b) return [];
    const same = link.same === 'agent' ? a.agent === b.agent : a.day === b.day;
    return same ? [`${one} and ${two} have the same ${link.same}`] : [];
  }
  if (link.kind === 'together') {
    if (!a && !b) return [];
    if (!a || !b) return [`${one} and ${two}: one of the two is alone`];
    return a.day === b.day && Math.abs(a.start - b.start) < hair && a.agent !== b.agent
      ? []
      : [`${one} and ${two} are not at one moment by two people`];
  }
  if (!b) return [];
  if (!a) return [`${two} is planned without ${one}`];
  const later = b.start - a.start;
  const inTime =
    b.day === a.day
      ? link.days === 0 && later >= link.minutes - hair && later <= (link.atMost ?? Infinity) + hair
      : link.atMost === null && b.day >= a.day + link.days;
  return inTime ? [] : [`${two} does not follow ${one} as it should`];
}

function whereIs(problem: PlanProblem, plan: Plan, stop: string) {
  for (const route of plan.routes) {
    const planned = route.stops.find((each) => each.stop === stop);
    const shift = problem.shifts.find((each) => each.id === route.shift);
    if (planned && shift) return { day: shift.day, agent: shift.agent, start: planned.start };
  }
  return null;
}

/** A pinned or past stop is where it was fixed, or (pinned only) left out. */
function pinnedRules(problem: PlanProblem, plan: Plan): string[] {
  return problem.stops.flatMap(({ id, fixed }) => {
    if (!fixed) return [];
    const route = plan.routes.find((each) => each.stops.some((planned) => planned.stop === id));
    if (!route && fixed.how === 'pinned') return [];
    const start = route?.stops.find((planned) => planned.stop === id)?.start;
    return route?.shift === fixed.shift && start === fixed.start
      ? []
      : [`${id} is not where it was fixed`];
  });
}
