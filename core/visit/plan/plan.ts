// What the planner gives back: who goes where and when, who is left out and why, and what the plan costs, level by level.

export type PlannedStop = {
  readonly stop: string;
  /** Minutes of the shift's day: at the door, beginning (after a wait for the window), end. */
  readonly arrive: number;
  readonly start: number;
  readonly end: number;
};

export type PlannedRoute = {
  readonly shift: string;
  readonly stops: readonly PlannedStop[];
  readonly breaks: readonly { readonly start: number; readonly end: number }[];
  /** Back at the end place, or the end of the last stop. */
  readonly end: number;
  readonly travelMinutes: number;
  readonly metres: number;
  /** Visits and ways, without waiting and breaks. */
  readonly workMinutes: number;
};

/** Why a stop is not in the plan; the numbers and ids are for the sentence. */
export type LeftOutReason =
  | { readonly code: 'no_place' }
  | { readonly code: 'no_window' }
  | { readonly code: 'window_too_short'; readonly minutes: number; readonly longest: number }
  | { readonly code: 'after_deadline'; readonly deadlineDay: number }
  | { readonly code: 'in_the_past' }
  | { readonly code: 'no_shift_then' }
  | { readonly code: 'no_skill'; readonly missing: readonly string[] }
  | { readonly code: 'forbidden'; readonly agents: readonly string[] }
  | { readonly code: 'too_far'; readonly travelMinutes: number }
  | { readonly code: 'all_full'; readonly shifts: readonly string[] }
  | { readonly code: 'pair_impossible'; readonly partner: string }
  | { readonly code: 'partner_left_out'; readonly partner: string }
  | { readonly code: 'pin_impossible'; readonly shift: string; readonly start: number }
  | { readonly code: 'faulty' };

export type LeftOut = { readonly stop: string; readonly reasons: readonly LeftOutReason[] };

/** Amounts by level, from the first compared down; `total` is their sum with the problem's weights, and compares nothing. */
export type Score = {
  /** Sum of the priorities of the stops left out, and how many they are. */
  readonly unserved: number;
  readonly unservedStops: number;
  readonly agentsChanged: number;
  readonly daysChanged: number;
  readonly timesChanged: number;
  readonly orderChanged: number;
  /** Minutes. */
  readonly late: number;
  /** Minutes of the longest lateness. */
  readonly latest: number;
  /** Sum of the weights of the preferences that were not kept. */
  readonly continuity: number;
  /** Squared whole hours. */
  readonly fairness: number;
  /** Minutes. */
  readonly travel: number;
  readonly total: number;
};

export type Plan = {
  /** One for each shift of the problem, in its order, empty ones too. */
  readonly routes: readonly PlannedRoute[];
  readonly unserved: readonly LeftOut[];
  readonly score: Score;
};
