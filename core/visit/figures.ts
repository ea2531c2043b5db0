// The figures of home visits over some days: what was due, made and missed, by group and by agent; whether agents were on time,
// and whether people saw the agent whom they know.
import { dayOf, instantOf, type Day } from '../kit/time';
import { isDue } from './apply-visit';
import type { RosterDate } from './roster/due-list';
import type { Visit } from './visit';
import type { MetresOf } from './ways-made';

export type GroupFigures = {
  readonly group: string;
  readonly due: number;
  readonly done: number;
  readonly missed: number;
  readonly refused: number;
};

export type AgentFigures = {
  readonly agent: string;
  /** Visits that were theirs: neither called off nor put off. */
  readonly due: number;
  readonly made: number;
  /** Nobody answered to the end, or the day went by without the visit; one of today is not missed yet. */
  readonly missed: number;
  readonly notAnswered: number;
  /** Visits whose arrival is known, and those of them that began within the grace. */
  readonly timed: number;
  readonly onTime: number;
  /** Visits to people with a named agent, and those of them made by that agent. */
  readonly named: number;
  readonly byNamed: number;
  /** Metres of the ways whose length is known; null where none is. */
  readonly metres: number | null;
};

const graceMs = 15 * 60_000;

type Span = { readonly from: Day; readonly to: Day };

/**
 * By group, in the order of `groups`: that to which they belonged on the date. A date counts on the day on which it was to be made; one of
 * `today` is not missed yet.
 */
export function figuresByGroup(
  dates: readonly RosterDate[],
  groups: readonly string[],
  { from, to, today }: Span & { readonly today: Day },
): readonly GroupFigures[] {
  const all = dates.filter(({ day }) => day >= from && day <= to);
  return groups.map((group) => {
    const own = all.filter((one) => one.group === group);
    const count = (state: RosterDate['state']) => own.filter((one) => one.state === state).length;
    const left = own.filter(({ state, day }) => state === 'open' && day < today).length;
    return {
      group,
      due: own.length,
      done: count('done'),
      missed: count('missed') + left,
      refused: count('refused'),
    };
  });
}

/** By whoever went; a visit by two counts for both. `namedAgent`: of a resident, null where there is none. */
export function figuresByAgent(
  visits: readonly Visit[],
  namedAgent: (residentId: string) => string | null,
  metresOf: MetresOf,
  { from, to, today }: Span & { readonly today: Day },
): readonly AgentFigures[] {
  const own = visits.filter(({ day }) => day >= from && day <= to);
  const agents = [...new Set(own.flatMap((visit) => visit.agents))].sort();
  return agents.map((agent) =>
    agentFigures(
      agent,
      own.filter((v) => v.agents.includes(agent)),
      namedAgent,
      metresOf,
      today,
    ),
  );
}

const wasTheirs = ({ state }: Visit): boolean => state !== 'cancelled' && state !== 'postponed';

/** Whoever did not answer today may be seen today yet. */
const wasMissed = (visit: Visit, today: Day): boolean => isDue(visit) && visit.day < today;

function agentFigures(
  agent: string,
  visits: readonly Visit[],
  namedAgent: (residentId: string) => string | null,
  metresOf: MetresOf,
  today: Day,
): AgentFigures {
  const made = visits.filter(({ state }) => state === 'done');
  const timed = made.filter(wasTimed);
  const named = made.filter(({ residentId }) => namedAgent(residentId) !== null);
  return {
    agent,
    due: visits.filter(wasTheirs).length,
    made: made.length,
    missed: visits.filter((visit) => wasMissed(visit, today)).length,
    notAnswered: visits.filter(({ attempts }) => attempts.length > 0).length,
    timed: timed.length,
    onTime: timed.filter(wasOnTime).length,
    named: named.length,
    byNamed: named.filter(({ residentId }) => namedAgent(residentId) === agent).length,
    metres: metresOf(agent, visits),
  };
}

/** Made at the home on the day for which it was booked. */
const wasTimed = ({ record, day }: Visit): boolean =>
  record !== null && record.method === 'home' && dayOf(record.arrivedAt) === day;

const wasOnTime = ({ record, day, from }: Visit): boolean =>
  record !== null && Math.abs(record.arrivedAt - instantOf(day, from)) <= graceMs;
