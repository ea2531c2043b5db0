// What the plan must know of whoever goes: when they work, what they can do, how they go, and when they are away.
import type { Day, TimeOfDay } from '../../kit/time';
import type { TravelMode } from '../map/sketch';

export type Shift = {
  /** 0 = Sunday … 6 = Saturday. */
  readonly weekday: number;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
};

/** Minutes of rest that lie somewhere between two times. */
export type Rest = { readonly from: TimeOfDay; readonly to: TimeOfDay; readonly minutes: number };

export type AgentFacts = {
  readonly shifts: readonly Shift[];
  readonly breaks: readonly Rest[];
  /** Keys of what not everybody can do, e.g. `assess`. */
  readonly skills: readonly string[];
  /** As people call them: 闽南话. */
  readonly dialects: readonly string[];
  readonly sex: 'female' | 'male' | null;
  readonly travel: TravelMode;
  readonly maxVisits: number;
  /** Work with the ways, a day. */
  readonly maxMinutes: number;
  /** The last day here; null while they stay. */
  readonly lastDay: Day | null;
};

export type Absence = {
  /** Id of the event that told of it. */
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  /** Away from this time of the first day on; absent = the whole day. */
  readonly since?: TimeOfDay;
  readonly reason: string;
};

const working = [1, 2, 3, 4, 5];

/** Whoever nobody described: the office's weekdays, on foot, one hour of rest at noon. */
export const usualAgent: AgentFacts = {
  shifts: working.map((weekday) => ({ weekday, from: '08:30', to: '17:00' })),
  breaks: [{ from: '11:30', to: '13:30', minutes: 60 }],
  skills: [],
  dialects: [],
  sex: null,
  travel: 'walk',
  maxVisits: 12,
  maxMinutes: 450,
  lastDay: null,
};
