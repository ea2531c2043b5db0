// A place that was found for a visit, as it is offered: when, by whom, what it costs, and when the second visit of a pair would be.
import type { BestPlace } from '../plan/best-places';
import type { Placing } from './published-plan';
import { placingAt, type Asked } from './wish-of';

export type FitPlace = {
  readonly placing: Placing;
  /** Minutes of way that it adds; null = not known, of two people. */
  readonly moreTravel: number | null;
};

export type FitSlot = FitPlace & {
  /** Somebody goes whom the household knows as its own, or it has nobody. */
  readonly isNamed: boolean;
  /** The visit that brings papers back: null = it fits nowhere. Absent = there is none. */
  readonly then?: FitPlace | 'looking' | null;
};

export const fitPlace = ({ schedule, stop }: Asked, place: BestPlace): FitPlace => ({
  placing: placingAt(schedule, place, stop.minutes),
  moreTravel: place.moreTravel,
});

export function fitSlot(asked: Asked, place: BestPlace, then?: FitSlot['then']): FitSlot {
  const named = asked.stop.preferredAgents.filter(({ weight }) => weight > 1);
  const isNamed = named.length === 0 || named.some(({ agent }) => place.agents.includes(agent));
  return { ...fitPlace(asked, place), isNamed, ...(then === undefined ? {} : { then }) };
}
