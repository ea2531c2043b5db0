// What the planner is given: shifts, stops, the ties between stops, travel, what was promised, and what counts how much.
// No visit and no person is known here: ids are the caller's own, times are whole minutes of a day, days are counted from 0.

/** A span of one day. A visit lies wholly inside: it begins at `from` at the earliest and ends at `to` at the latest. */
export type Span = {
  /** Day of the plan, from 0. */
  readonly day: number;
  /** Minutes since midnight. */
  readonly from: number;
  readonly to: number;
};

export type Break = {
  /** The break lies wholly between these minutes of the day. */
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
};

/** One agent on one day. */
export type Shift = {
  readonly id: string;
  readonly agent: string;
  readonly day: number;
  /** Leaves the start place at `from` at the earliest, is back at the end place at `to` at the latest. */
  readonly from: number;
  readonly to: number;
  /** Index into the travel matrices. */
  readonly start: number;
  /** Null: the day ends at the last stop. */
  readonly end: number | null;
  /** Index into `PlanProblem.travel`: on foot, by e-bike. */
  readonly travel: number;
  readonly skills: readonly string[];
  readonly breaks: readonly Break[];
  /** Null: as many as fit. */
  readonly maxVisits: number | null;
  /** Minutes of visits and ways together, waiting and breaks not counted; null: as many as fit. */
  readonly maxMinutes: number | null;
};

/** How a stop stands already, whatever the planner thinks of it. */
export type Fixed = {
  readonly shift: string;
  readonly start: number;
  /**
   * `done` and `under_way` have happened: no rule is asked about them, and the agent is free after them.
   * `pinned`: somebody wants this agent and this minute; the rules are asked.
   */
  readonly how: 'done' | 'under_way' | 'pinned';
};

/** One agent's visit at one place. A visit by two people is two stops tied `together`. */
export type Stop = {
  readonly id: string;
  /** Index into the travel matrices; null: the address has no place on the map, and the stop is left out with that reason. */
  readonly place: number | null;
  /** Minutes at the place. */
  readonly minutes: number;
  /** Any of these; none at all: it cannot be planned. */
  readonly windows: readonly Span[];
  /** The part of the day that was promised to the resident: beginning later is allowed and counts as lateness. */
  readonly promised: Span | null;
  /** All of them. */
  readonly skills: readonly string[];
  readonly forbiddenAgents: readonly string[];
  /** Who should go, and how much (1 = ordinary) it matters. Anybody else costs the greatest of these weights. */
  readonly preferredAgents: readonly { readonly agent: string; readonly weight: number }[];
  /** 1 (can wait) … 9 (must be). */
  readonly priority: number;
  /** Last day on which it may be made; null: only the windows say. */
  readonly deadlineDay: number | null;
  readonly fixed: Fixed | null;
};

export type Link =
  /** Both begin at the same minute of the same day, by two agents. */
  | { readonly kind: 'together'; readonly stops: readonly [string, string] }
  /**
   * `then` is made after `first`: at least `days` days later; on the same day (`days` 0) it begins at least `minutes`, and at most
   * `atMost` minutes (null: no limit), after the beginning of `first`. Without `first` in the plan `then` is not planned either.
   */
  | {
      readonly kind: 'before';
      readonly first: string;
      readonly then: string;
      readonly days: number;
      readonly minutes: number;
      readonly atMost: number | null;
    }
  /** Not by the same agent, or not on the same day. */
  | {
      readonly kind: 'notTogether';
      readonly stops: readonly [string, string];
      readonly same: 'agent' | 'day';
    };

/** One way of travelling. Both matrices are square, row = from, over `PlanProblem.places`. */
export type Travel = {
  /** Minutes. */
  readonly minutes: Float64Array;
  /** Metres. */
  readonly metres: Float64Array;
};

/** What the residents have been told. */
export type Published = { readonly stop: string; readonly shift: string; readonly start: number };

/**
 * What the aim counts, and how. Of two plans the better one is better on the first level on which they differ, whatever stands below:
 * nothing of a lower level buys anything of a higher one, however much of it there is. Only what shares a level is weighed against each
 * other. Between levels a weight says no more than how eagerly the search looks there.
 */
export type Weights = {
  /** A stop left out, for each point of priority. */
  readonly unserved: number;
  /** Given to another agent, against what was published. */
  readonly agentChanged: number;
  /** Moved to another day. */
  readonly dayChanged: number;
  /** Begins more than `Weights.tolerance` minutes later or earlier than published. */
  readonly timeChanged: number;
  /** Two neighbours of a route that were published the other way round. */
  readonly orderChanged: number;
  /** Minutes by which a published beginning may be missed without counting as changed. */
  readonly tolerance: number;
  /** A minute later than promised. */
  readonly late: number;
  /** A minute of the longest of all latenesses: nobody is to bear the whole of it. */
  readonly latest: number;
  /** A stop whose preferred agent does not go, times the weight of the preference. */
  readonly continuity: number;
  /** A whole hour by which an agent's time with visits differs from their part of all of it, squared: ways make nobody look busy. */
  readonly fairness: number;
  /** A minute of travel. */
  readonly travel: number;
  /** Level of each, 0 is compared first. */
  readonly levels: Levels;
};

/** What of the aim has a level. */
export type Levels = Readonly<Record<Exclude<keyof Weights, 'tolerance' | 'levels'>, number>>;

/** Left out, then changed (agent, day, time, order), then late, then continuity, then fairness, then the way. */
const defaultLevels: Levels = {
  unserved: 0,
  agentChanged: 1,
  dayChanged: 2,
  timeChanged: 3,
  orderChanged: 4,
  late: 5,
  latest: 5,
  continuity: 6,
  fairness: 7,
  travel: 8,
};

/** What has not been left out, and is not late, is weighed in minutes of the way. */
export const minutesOfWay: Levels = {
  ...defaultLevels,
  agentChanged: 6,
  dayChanged: 6,
  timeChanged: 6,
  orderChanged: 6,
  continuity: 6,
  fairness: 6,
  travel: 6,
};

export const defaultWeights: Weights = {
  unserved: 1_000_000,
  agentChanged: 30_000,
  dayChanged: 20_000,
  timeChanged: 10_000,
  orderChanged: 1_000,
  tolerance: 10,
  late: 200,
  latest: 200,
  continuity: 30,
  fairness: 5,
  travel: 1,
  levels: defaultLevels,
};

export type PlanProblem = {
  /** Number of places in the matrices. */
  readonly places: number;
  /** Number of days of the plan. */
  readonly days: number;
  /** Nothing that has not begun is put before this moment; null: the plan lies wholly ahead. */
  readonly now: { readonly day: number; readonly minute: number } | null;
  readonly shifts: readonly Shift[];
  readonly stops: readonly Stop[];
  readonly links: readonly Link[];
  readonly travel: readonly Travel[];
  readonly published: readonly Published[];
  /** Minutes of the clock on which stops that are tied on one day begin, as people agree on it: 5 unless told; 0: any moment. */
  readonly grid?: number;
  readonly weights: Weights;
};
