// What is wrong with a problem before anybody plans it. A faulty stop is left out with its reason; the rest of the plan is unharmed.
import type { LeftOutReason } from './plan';
import type { Link, PlanProblem, Shift, Stop } from './problem';

export type PlanFault =
  | { readonly code: 'no_place'; readonly stop: string }
  | { readonly code: 'no_window'; readonly stop: string }
  | {
      readonly code: 'window_too_short';
      readonly stop: string;
      readonly minutes: number;
      readonly longest: number;
    }
  | { readonly code: 'after_deadline'; readonly stop: string; readonly deadlineDay: number }
  | { readonly code: 'bad_number'; readonly what: 'stop' | 'shift'; readonly id: string }
  | { readonly code: 'twice'; readonly what: 'stop' | 'shift'; readonly id: string }
  | { readonly code: 'unknown_shift'; readonly stop: string; readonly shift: string }
  | { readonly code: 'unknown_stop'; readonly stop: string }
  | { readonly code: 'break_outside'; readonly shift: string }
  | { readonly code: 'shift_backwards'; readonly shift: string }
  | { readonly code: 'no_map'; readonly shift: string }
  | { readonly code: 'pin_forbidden'; readonly stop: string; readonly shift: string }
  | { readonly code: 'pin_unskilled'; readonly stop: string; readonly shift: string }
  | { readonly code: 'pins_overlap'; readonly stop: string; readonly other: string }
  | { readonly code: 'links_contradict'; readonly stops: readonly [string, string] }
  | { readonly code: 'order_circular'; readonly stop: string };

export function checkProblem(problem: PlanProblem): PlanFault[] {
  return [
    ...twice('stop', problem.stops),
    ...twice('shift', problem.shifts),
    ...problem.shifts.flatMap((shift) => shiftFaults(shift, problem)),
    ...problem.stops.flatMap((stop) => stopFaults(stop, problem)),
    ...pinsThatOverlap(problem),
    ...linkFaults(problem),
  ];
}

const isNumber = (...values: readonly number[]) => values.every((value) => Number.isFinite(value));
const isPlace = (place: number, { places }: PlanProblem) =>
  Number.isInteger(place) && place >= 0 && place < places;

function twice(what: 'stop' | 'shift', list: readonly { readonly id: string }[]): PlanFault[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }) => {
    if (seen.has(id)) return [{ code: 'twice', what, id } as const];
    seen.add(id);
    return [];
  });
}

function shiftFaults(shift: Shift, problem: PlanProblem): PlanFault[] {
  const { id, from, to, day, start, end, breaks } = shift;
  const travel = problem.travel[shift.travel];
  const cells = problem.places * problem.places;
  if (!isNumber(from, to) || !Number.isInteger(day) || day < 0 || day >= problem.days)
    return [{ code: 'bad_number', what: 'shift', id }];
  if (to < from) return [{ code: 'shift_backwards', shift: id }];
  if (
    travel?.minutes.length !== cells ||
    !isPlace(start, problem) ||
    (end !== null && !isPlace(end, problem))
  )
    return [{ code: 'no_map', shift: id }];
  const outside = breaks.some(
    (each) => each.to - each.from < each.minutes || each.from + each.minutes > to || each.to < from,
  );
  return outside ? [{ code: 'break_outside', shift: id }] : [];
}

function stopFaults(stop: Stop, problem: PlanProblem): PlanFault[] {
  const { id, place, minutes, windows, deadlineDay, fixed, priority } = stop;
  if (place === null || !isPlace(place, problem)) return [{ code: 'no_place', stop: id }];
  if (!isNumber(minutes, priority, ...windows.flatMap(({ from, to }) => [from, to])) || minutes < 0)
    return [{ code: 'bad_number', what: 'stop', id }];
  const shift = fixed && problem.shifts.find((each) => each.id === fixed.shift);
  if (fixed && !shift) return [{ code: 'unknown_shift', stop: id, shift: fixed.shift }];
  if (fixed && shift && fixed.how === 'pinned') return pinFaults(stop, shift);
  return fixed ? [] : windowFaults({ id, minutes, windows, deadlineDay });
}

function pinFaults(stop: Stop, shift: Shift): PlanFault[] {
  if (stop.forbiddenAgents.includes(shift.agent))
    return [{ code: 'pin_forbidden', stop: stop.id, shift: shift.id }];
  if (stop.skills.some((skill) => !shift.skills.includes(skill)))
    return [{ code: 'pin_unskilled', stop: stop.id, shift: shift.id }];
  return [];
}

function windowFaults({
  id,
  minutes,
  windows,
  deadlineDay,
}: Pick<Stop, 'id' | 'minutes' | 'windows' | 'deadlineDay'>): PlanFault[] {
  if (!windows.length) return [{ code: 'no_window', stop: id }];
  const longest = Math.max(...windows.map(({ from, to }) => to - from));
  if (longest < minutes) return [{ code: 'window_too_short', stop: id, minutes, longest }];
  if (deadlineDay !== null && windows.every(({ day }) => day > deadlineDay))
    return [{ code: 'after_deadline', stop: id, deadlineDay }];
  return [];
}

function pinsThatOverlap({ stops }: PlanProblem): PlanFault[] {
  const pinned = stops
    .filter((stop) => stop.fixed?.how === 'pinned')
    .map((stop) => ({ stop, shift: stop.fixed?.shift ?? '', start: stop.fixed?.start ?? 0 }))
    .sort((a, b) => (a.shift < b.shift ? -1 : a.shift > b.shift ? 1 : a.start - b.start));
  return pinned.flatMap(({ stop, shift, start }, at) => {
    const before = pinned[at - 1];
    if (before?.shift !== shift || before.start + before.stop.minutes <= start) return [];
    return [{ code: 'pins_overlap', stop: stop.id, other: before.stop.id } as const];
  });
}

const endsOf = (link: Link): readonly [string, string] =>
  link.kind === 'before' ? [link.first, link.then] : link.stops;

function linkFaults({ links, stops }: PlanProblem): PlanFault[] {
  const known = new Set(stops.map((stop) => stop.id));
  const unknown = links
    .flatMap(endsOf)
    .filter((id) => !known.has(id))
    .map((stop) => ({ code: 'unknown_stop', stop }) as const);
  const kinds = new Map<string, Set<string>>();
  const contradicting = links.flatMap((link) => {
    const ends = endsOf(link);
    const key = [...ends].sort().join('\u0000');
    const all = kinds.get(key) ?? new Set();
    kinds.set(key, all.add(link.kind === 'notTogether' ? `not ${link.same}` : link.kind));
    const clash = all.has('together') && (all.has('not day') || all.has('before'));
    return clash || ends[0] === ends[1] ? [{ code: 'links_contradict', stops: ends } as const] : [];
  });
  return [...unknown, ...contradicting, ...circles(links)];
}

/** Stops that would have to be made before themselves. */
function circles(links: readonly Link[]): PlanFault[] {
  const after = new Map<string, string[]>();
  for (const link of links)
    if (link.kind === 'before')
      after.set(link.first, [...(after.get(link.first) ?? []), link.then]);
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (after.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return [...after.keys()]
    .filter((stop) => reaches(stop, stop, new Set()))
    .map((stop) => ({ code: 'order_circular', stop }));
}

/** Shifts that nobody can be sent on. */
export const faultyShifts = (faults: readonly PlanFault[]): string[] =>
  faults.flatMap((fault) =>
    fault.code === 'shift_backwards' || fault.code === 'no_map'
      ? [fault.shift]
      : fault.code === 'bad_number' && fault.what === 'shift'
        ? [fault.id]
        : [],
  );

/** The stops that faults keep out of the plan, each with its reasons; a partner and a follower stay out with them. */
export function faultyStops(
  problem: PlanProblem,
  faults: readonly PlanFault[],
): Map<string, readonly LeftOutReason[]> {
  const out = new Map<string, readonly LeftOutReason[]>();
  for (const fault of faults)
    for (const [stop, reason] of reasonsOf(fault, problem))
      if (!out.has(stop)) out.set(stop, [reason]);
  const happened = new Set(
    problem.stops
      .filter((stop) => stop.fixed && stop.fixed.how !== 'pinned')
      .map((stop) => stop.id),
  );
  for (let before = -1; before !== out.size;) {
    before = out.size;
    for (const link of problem.links) {
      const [one, two] = endsOf(link);
      if (link.kind === 'notTogether') continue;
      if (out.has(one) && !out.has(two) && !happened.has(two))
        out.set(two, [{ code: 'partner_left_out', partner: one }]);
      if (link.kind === 'together' && out.has(two) && !out.has(one) && !happened.has(one))
        out.set(one, [{ code: 'partner_left_out', partner: two }]);
    }
  }
  return out;
}

function reasonsOf(fault: PlanFault, { stops }: PlanProblem): [string, LeftOutReason][] {
  switch (fault.code) {
    case 'no_place':
    case 'no_window':
      return [[fault.stop, { code: fault.code }]];
    case 'window_too_short':
      return [[fault.stop, { code: fault.code, minutes: fault.minutes, longest: fault.longest }]];
    case 'after_deadline':
      return [[fault.stop, { code: fault.code, deadlineDay: fault.deadlineDay }]];
    case 'pin_forbidden':
    case 'pin_unskilled':
    case 'pins_overlap': {
      const { shift = '', start = 0 } = stops.find((stop) => stop.id === fault.stop)?.fixed ?? {};
      return [[fault.stop, { code: 'pin_impossible', shift, start }]];
    }
    case 'links_contradict':
      return fault.stops.map((stop) => [stop, { code: 'faulty' }]);
    case 'bad_number':
    case 'twice':
      return fault.what === 'stop' ? [[fault.id, { code: 'faulty' }]] : [];
    case 'unknown_shift':
    case 'order_circular':
      return [[fault.stop, { code: 'faulty' }]];
    case 'unknown_stop':
    case 'break_outside':
    case 'shift_backwards':
    case 'no_map':
      return [];
  }
}
