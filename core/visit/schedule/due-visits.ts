// Those who are due, asked of the planner all together: each as a visit that nobody has been told of. What is booked stays as it is.
import { addDays } from '../../kit/day';
import type { Day } from '../../kit/time';
import { isDue, isUnderWay } from '../apply-visit';
import { whyPair } from '../book';
import type { Plan } from '../plan/plan';
import type { RosterEntry } from '../roster/roster';
import type { Visit } from '../visit';
import { movesOf } from './moves-of';
import type { PlanMove } from './published-plan';
import type { Schedule, ScheduleInput } from './schedule-input';
import { toProblem } from './to-problem';
import { usualHours } from './usual-hours';

export type DueVisit = {
  readonly entry: RosterEntry;
  /** The day on which they are to be seen. */
  readonly day: Day;
  readonly place: string;
  /** A visit so many days before or after that day still counts for it. */
  readonly nearDays: number;
};

/** Of the visit that is asked about for an entry. */
export const dueVisitId = ({ entry }: Pick<DueVisit, 'entry'>): string => `${asked}${entry.id}`;

const asked = 'due:';
const isAskedAbout = (visitId: string): boolean => visitId.startsWith(asked);

/** The seat of somebody who goes, whoever it will be. */
const anybody = '';

export function askForDue(input: ScheduleInput, due: readonly DueVisit[]): Schedule {
  const booked = input.visits.map((visit) =>
    isDue(visit) && !isUnderWay(visit) ? { ...visit, pinned: true } : visit,
  );
  return toProblem({ ...input, visits: [...booked, ...due.map((one) => unbooked(one, input))] });
}

const usual = { days: [], ...usualHours };

/** Whoever is late may be seen on any of the days; the others round their own day, or when they are at home. */
function unbooked(one: DueVisit, input: ScheduleInput): Visit {
  const { entry, day, place, nearDays } = one;
  const [today = day] = input.days;
  const isLate = day < today;
  const earliest = addDays(day, -nearDays);
  const first = earliest < today ? today : earliest;
  const last = isLate ? null : addDays(day, Math.max(nearDays, entry.atHome.length > 0 ? 6 : 0));
  const spans = entry.atHome.length > 0 ? entry.atHome : [usual];
  const { residentId, minutes, skills } = entry;
  return {
    ...{ id: dueVisitId(one), version: 0, state: 'booked', residentId, caseId: null, place },
    ...{ purpose: 'walk_round', bookingWord: '', bring: '', note: '', minutes, skills },
    ...{ rosterId: entry.id, dueOn: day },
    ...{ day: first, from: '00:00', to: '00:00', attempts: [], record: null, noops: [] },
    windows: spans.map(({ days, from, to }) => ({ days, from, to, first, last })),
    agents: goesByTwo(one, input) ? [anybody, anybody] : [],
  };
}

/** By the rule of the house, at whatever hour of the day. */
function goesByTwo({ entry: { residentId } }: DueVisit, { history, visits }: ScheduleInput) {
  const wish = {
    residentId,
    purpose: 'walk_round',
    from: '00:00',
    signsByFingerprint: false,
  } as const;
  return whyPair([...history, ...visits], wish).length > 0;
}

export type DuePlan = {
  /** Who can be seen when and by whom, by day and time. */
  readonly moves: readonly PlanMove[];
  /** The plan found a place that the book has taken: a day that is booked too tightly already. */
  readonly clashing: readonly string[];
};

/** What a plan has for those who are due. */
export function duePlan(schedule: Schedule, plan: Plan): DuePlan {
  const found = movesOf(schedule, plan)
    .filter(({ visitId, after }) => isAskedAbout(visitId) && after.agents.length > 0)
    .map((move) => ({ ...move, before: { ...move.before, agents: [] } }));
  const clashes = (move: PlanMove) => schedule.input.visits.some((visit) => collides(visit, move));
  return {
    moves: found.filter((move) => !clashes(move)),
    clashing: found.filter(clashes).map(({ visitId }) => visitId),
  };
}

const collides = (visit: Visit, { visitId, after }: PlanMove): boolean =>
  visit.id !== visitId &&
  !isAskedAbout(visit.id) &&
  isDue(visit) &&
  visit.day === after.day &&
  visit.from < after.to &&
  after.from < visit.to &&
  visit.agents.some((agent) => after.agents.includes(agent));
