// A problem with what somebody asks a place for: one more visit, by one or two people, at a door that may be none of the problem's.
import type { Link, PlanProblem, Stop, Travel } from './problem';

export type PlaceWish = {
  /** New (not in the problem), or one of the problem's that stands in no route of the plan. */
  readonly stop: Stop;
  /** Of a visit by two people: the other one. */
  readonly partner?: Stop;
  /** What ties a new one to the problem's. */
  readonly links?: readonly Link[];
  /** By way of travelling: the ways of a new one's place, where that is the next one after the problem's. */
  readonly beside?: readonly Beside[] | null;
};

/** The ways from one more place to all of a problem's, and from these to it. */
type Beside = { readonly to: Travel; readonly from: Travel };

export const stopsAsked = ({ stop, partner }: PlaceWish): readonly Stop[] =>
  partner ? [stop, partner] : [stop];

export function widenProblem(problem: PlanProblem, wish: PlaceWish): PlanProblem {
  const { stop, partner, links = [], beside = null } = wish;
  const asked = stopsAsked(wish);
  const ids = new Set(asked.map(({ id }) => id));
  const isTie = (link: Link) => link.kind === 'together' && link.stops.every((id) => ids.has(id));
  const tie: readonly Link[] = partner ? [{ kind: 'together', stops: [stop.id, partner.id] }] : [];
  return {
    ...problem,
    ...(beside ? withOnePlaceMore(problem, beside) : {}),
    stops: [...problem.stops.filter(({ id }) => !ids.has(id)), ...asked],
    links: [...problem.links.filter((link) => !isTie(link)), ...links, ...tie],
  };
}

function withOnePlaceMore({ places, travel }: PlanProblem, beside: readonly Beside[]) {
  const wider = new Map<Travel, Travel>();
  travel.forEach((ways, i) => {
    const own = beside[i];
    if (!own || wider.has(ways)) return;
    const { to, from } = own;
    wider.set(ways, {
      minutes: widen(ways.minutes, places, to.minutes, from.minutes),
      metres: widen(ways.metres, places, to.metres, from.metres),
    });
  });
  return { places: places + 1, travel: travel.map((ways) => wider.get(ways) ?? ways) };
}

function widen(cells: Float64Array, places: number, to: Float64Array, from: Float64Array) {
  const wider = new Float64Array((places + 1) ** 2);
  for (let place = 0; place < places; place++) {
    const row = place * (places + 1);
    wider.set(cells.subarray(place * places, (place + 1) * places), row);
    wider[row + places] = from[place] as number;
  }
  wider.set(to, places * (places + 1));
  return wider;
}
