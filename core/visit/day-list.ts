// The visits of one day in the order in which they are made.
import type { Day } from '../kit/time';
import type { Visit } from './visit';

/** By time, then leading agent; cancelled ones are left out. `agent`: only where this one goes along. */
export function visitsOf(visits: readonly Visit[], day: Day, agent?: string): readonly Visit[] {
  return visits
    .filter((visit) => visit.day === day && visit.state !== 'cancelled')
    .filter((visit) => agent === undefined || visit.agents.includes(agent))
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ from, to, agents, id }: Visit): string =>
  [from, to, agents[0] ?? '', id].join(' ');
