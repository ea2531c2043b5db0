// Why a visit stands where it stands: what is true of it in the book, the weightiest first.
import type { Day, TimeOfDay } from '../../kit/time';
import { weekdayOf } from '../../kit/day';
import type { RosterEntry } from '../roster/roster';
import type { Visit } from '../visit';
import { whoKnows } from './learn';
import type { Leg } from './day-routes';

export type WhyHere =
  | { readonly code: 'pinned' }
  | { readonly code: 'confirmed' }
  | { readonly code: 'deadline'; readonly day: Day }
  | { readonly code: 'window'; readonly from: TimeOfDay; readonly to: TimeOfDay }
  | { readonly code: 'named_agent'; readonly agent: string }
  | { readonly code: 'knows'; readonly agent: string; readonly times: number }
  | { readonly code: 'skill'; readonly skills: readonly string[] }
  | { readonly code: 'same_house'; readonly agent: string }
  | { readonly code: 'near'; readonly agent: string; readonly minutes: number };

type Known = {
  readonly entry: RosterEntry | undefined;
  readonly history: readonly Visit[];
  /** The way there of each agent who goes. */
  readonly legs: ReadonlyMap<string, Leg>;
};

/** A way of so many minutes is worth saying. */
const nearMinutes = 6;

export function whyHere(visit: Visit, { entry, history, legs }: Known): readonly WhyHere[] {
  const known = whoKnows(history)(visit.residentId);
  const window = (visit.windows ?? []).find(
    ({ days, from, to }) =>
      (days.length === 0 || days.includes(weekdayOf(visit.day))) &&
      from <= visit.from &&
      visit.to <= to,
  );
  const skills = [...(visit.skills ?? []), ...(entry?.skills ?? [])];
  return [
    ...(visit.pinned ? [{ code: 'pinned' as const }] : []),
    ...(visit.state === 'confirmed' ? [{ code: 'confirmed' as const }] : []),
    ...(visit.deadline === undefined ? [] : [{ code: 'deadline' as const, day: visit.deadline }]),
    ...(window ? [{ code: 'window' as const, from: window.from, to: window.to }] : []),
    ...visit.agents.flatMap((agent): WhyHere[] => {
      if (agent === entry?.agent) return [{ code: 'named_agent', agent }];
      const times = known.get(agent) ?? 0;
      return times > 0 ? [{ code: 'knows', agent, times }] : [];
    }),
    ...(skills.length > 0 ? [{ code: 'skill' as const, skills }] : []),
    ...visit.agents.flatMap((agent): WhyHere[] => {
      const leg = legs.get(agent);
      if (!leg || leg.minutes === null) return [];
      if (leg.metres === 0) return [{ code: 'same_house', agent }];
      return leg.minutes <= nearMinutes ? [{ code: 'near', agent, minutes: leg.minutes }] : [];
    }),
  ];
}
