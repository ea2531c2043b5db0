// What cannot be kept as it stands in the book: nobody goes, whoever should is away or not to go there, two doors at once, too little time for the way,
// an address that is not on the map, somebody who has died or moved. Everything else of the day is unharmed by it.
import type { Day } from '../../kit/time';
import type { Staff } from '../../station/apply-staff';
import { agentDay, type WhyAway } from '../agents/agent-day';
import { isAtDoor, isDue, isUnderWay } from '../apply-visit';
import type { RosterEntry } from '../roster/roster';
import type { TravelTimes } from '../travel-times';
import type { Visit } from '../visit';
import { dayRoutes } from './day-routes';

export type VisitFault =
  | { readonly code: 'person_gone' }
  | { readonly code: 'nobody_goes' }
  | { readonly code: 'away'; readonly agent: string; readonly why: WhyAway }
  /** The household and the house agreed that this agent does not go there. */
  | { readonly code: 'not_wanted'; readonly agent: string }
  | { readonly code: 'twice'; readonly agent: string; readonly visitId: string }
  | { readonly code: 'too_short'; readonly agent: string; readonly minutes: number }
  | { readonly code: 'not_on_map' };

export type FaultyVisit = { readonly visit: Visit; readonly fault: VisitFault };

type Known = {
  readonly staff: readonly Staff[];
  /** Null: nobody drew the community yet. */
  readonly times: TravelTimes | null;
  readonly gone: ReadonlySet<string>;
  readonly roster: readonly Pick<RosterEntry, 'residentId' | 'state' | 'notAgents'>[];
};

/** The weightiest fault of each visit of the day that is still to be made, in the order of the day. */
export function faultsOf(visits: readonly Visit[], day: Day, known: Known): readonly FaultyVisit[] {
  const open = visits
    .filter((visit) => visit.day === day && isDue(visit) && !isUnderWay(visit))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const short = shortOn(visits, day, known);
  return open.flatMap((visit) => {
    const fault =
      whoOf(visit, known) ??
      whoNot(visit, known) ??
      twiceOf(visit, visits) ??
      short.get(visit.id) ??
      (isOffMap(visit, known) ? { code: 'not_on_map' as const } : null);
    return fault ? [{ visit, fault }] : [];
  });
}

function whoOf(visit: Visit, { staff, gone }: Known): VisitFault | null {
  if (gone.has(visit.residentId)) return { code: 'person_gone' };
  if (visit.agents.length === 0) return { code: 'nobody_goes' };
  for (const agent of visit.agents) {
    const one = staff.find(({ id }) => id === agent);
    const why = one?.role === 'agent' ? agentDay(one, visit.day).why : null;
    if (why === 'left' || why === 'absent') return { code: 'away', agent, why };
    if (visit.unable?.some((unable) => unable.agent === agent))
      return { code: 'away', agent, why: 'absent' };
  }
  return null;
}

function whoNot({ residentId, agents }: Visit, { roster }: Known): VisitFault | null {
  const entry = roster.find((one) => one.residentId === residentId && one.state === 'active');
  const agent = agents.find((one) => entry?.notAgents.includes(one));
  return agent === undefined ? null : { code: 'not_wanted', agent };
}

function twiceOf(visit: Visit, visits: readonly Visit[]): VisitFault | null {
  for (const other of visits) {
    const overlaps = other.day === visit.day && other.from < visit.to && visit.from < other.to;
    if (other.id === visit.id || !overlaps || !isDue(other)) continue;
    const agent = visit.agents.find((one) => other.agents.includes(one));
    if (agent !== undefined) return { code: 'twice', agent, visitId: other.id };
  }
  return null;
}

function shortOn(
  visits: readonly Visit[],
  day: Day,
  { times }: Known,
): ReadonlyMap<string, VisitFault> {
  return new Map(
    dayRoutes(visits, day, times).flatMap(({ agentId, legs }) =>
      legs
        .filter(({ short }) => short > 0)
        .map(({ visit, short }) => [
          visit.id,
          { code: 'too_short' as const, agent: agentId, minutes: short },
        ]),
    ),
  );
}

const isOffMap = (visit: Visit, { times }: Known): boolean =>
  times !== null && isAtDoor(visit) && times.find(visit.place) === null;
