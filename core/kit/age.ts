// Full years on a day: the base of every age band, so that all rooms count alike.
import type { Day } from './time';

/** Full years on `on`; who was born on 29 February has the birthday on 1 March in common years. Negative before birth. */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}
