// Who is called sooner is derived from the person's age, from facts of the visit and from the site's bands, never ticked as a rank.
import { ageOn } from '../kit/age';
import type { Day } from '../kit/time';
import type { PriorityBand, Site } from '../station/station';
import type { Priority, PriorityFact } from './ticket';

export const noPriority: Priority = { band: 'none', rank: 0 };

/** The highest of the site's bands that the age on that day or one of the facts reaches. */
export function priorityOf(
  birth: Day | null,
  on: Day,
  site: Pick<Site, 'bands'>,
  facts: readonly PriorityFact[] = [],
): Priority {
  const age = birth === null ? -1 : ageOn(birth, on);
  const reached = site.bands.filter((band) => isReached(band, age, facts));
  const highest = reached.toSorted((a, b) => b.rank - a.rank)[0];
  return highest ? { band: highest.key, rank: highest.rank } : noPriority;
}

const isReached = (
  { fromAge, fact }: PriorityBand,
  age: number,
  facts: readonly string[],
): boolean => (fact === undefined ? fromAge !== undefined && age >= fromAge : facts.includes(fact));
