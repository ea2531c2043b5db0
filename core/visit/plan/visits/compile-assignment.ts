// Which stop may stand in which shift, why not, and what it costs there, worked out once for a whole search.
import type { PlanProblem, Shift, Stop } from '../problem';
import { bar, type Compiled } from './compiled';

/**
 * Which stop may stand in which shift, and what it costs there. There are many more cells than stops and shifts, and this is asked anew
 * with every question: shifts of a day that is closed to a stop are not looked at one by one.
 */
export function compileAssignment(
  problem: PlanProblem,
  base: Omit<Compiled, 'barred' | 'assign'>,
): Pick<Compiled, 'barred' | 'assign'> {
  const { stops, shifts, weights } = problem;
  const { missed, shiftAgent, agents, publishedShift } = base;
  const { crews, crewOf } = crewsOf(shifts);
  const crewBar = new Uint8Array(crews.length);
  const crewCost = new Float64Array(crews.length);
  const barred = new Uint8Array(stops.length * shifts.length).fill(bar.window);
  const assign = new Float64Array(stops.length * shifts.length);
  for (let at = 0; at < stops.length; at++) {
    const stop = stops[at] as Stop;
    const told = shifts[publishedShift[at] as number];
    for (let crew = 0; crew < crews.length; crew++) {
      const each = crews[crew] as Crew;
      const agent = shiftAgent[each.shift] as number;
      crewBar[crew] = barOfCrew(stop, each);
      crewCost[crew] =
        (missed[at * agents + agent] as number) +
        (told && told.agent !== each.agent ? weights.agentChanged : 0);
    }
    for (let day = 0; day < base.days; day++) {
      const ofDay = barOfDay(problem, base, at, day);
      if (ofDay === bar.window) continue;
      const moved = told && told.day !== day ? weights.dayChanged : 0;
      for (const shift of base.shiftsOfDay[day] ?? []) {
        const cell = at * shifts.length + shift;
        const crew = crewOf[shift] as number;
        assign[cell] = (crewCost[crew] as number) + moved;
        barred[cell] = (crewBar[crew] as number) || ofDay || barOfPin(base, at, shift);
      }
    }
  }
  return { barred, assign };
}

type Crew = Pick<Shift, 'agent' | 'skills'> & { readonly shift: number };

/** Shifts of one agent with the same skills; `shift`: one of them. */
function crewsOf(shifts: readonly Shift[]) {
  const crews: Crew[] = [];
  const known = new Map<string, number>();
  const crewOf = Int32Array.from(shifts, ({ agent, skills }, shift) => {
    const key = JSON.stringify([agent, skills]);
    const crew = known.get(key) ?? crews.push({ agent, skills, shift }) - 1;
    known.set(key, crew);
    return crew;
  });
  return { crews, crewOf };
}

const barOfCrew = (stop: Stop, { agent, skills }: Crew): number => {
  for (const skill of stop.skills) if (!skills.includes(skill)) return bar.skill;
  return stop.forbiddenAgents.includes(agent) ? bar.forbidden : bar.none;
};

function barOfDay(
  { now, stops }: PlanProblem,
  { spanAt, days, pinnedShift }: Pick<Compiled, 'spanAt' | 'days' | 'pinnedShift'>,
  at: number,
  day: number,
): number {
  if (now && day < now.day) return bar.past;
  const deadline = stops[at]?.deadlineDay ?? null;
  if (deadline !== null && day > deadline) return bar.deadline;
  const isClosed = spanAt[at * days + day] === spanAt[at * days + day + 1];
  return isClosed && (pinnedShift[at] as number) < 0 ? bar.window : bar.none;
}

const barOfPin = ({ pinnedShift }: Pick<Compiled, 'pinnedShift'>, at: number, shift: number) =>
  (pinnedShift[at] as number) >= 0 && pinnedShift[at] !== shift ? bar.pin : bar.none;
