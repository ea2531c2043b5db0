// Who is called sooner is derived from the person's age and the site's bands, never ticked by anybody.
import { ageOn } from '../kit/age';
import type { Day } from '../kit/time';
import type { Site } from '../station/station';
import type { Priority } from './ticket';

export const noPriority: Priority = { band: 'none', rank: 0 };

/** The highest of the site's bands that the age on that day reaches; without a birth date there is none. */
export function priorityOf(birth: Day | null, on: Day, site: Pick<Site, 'bands'>): Priority {
  if (birth === null) return noPriority;
  const age = ageOn(birth, on);
  const reached = site.bands.filter((band) => band.fromAge !== undefined && age >= band.fromAge);
  const highest = reached.toSorted((a, b) => b.rank - a.rank)[0];
  return highest ? { band: highest.key, rank: highest.rank } : noPriority;
}
