// The day on which an age is reached: bands, windows and start months count from it.
import { isDay } from '../kit/day';
import type { Day } from '../kit/time';

/** The birthday of an age; somebody born on 29 February reaches it on 1 March of a common year, as `kit/age.ts` counts. */
export function dayOfAge(birth: Day, age: number): Day {
  const day = `${Number(birth.slice(0, 4)) + age}${birth.slice(4)}`;
  return isDay(day) ? day : day.replace('-02-29', '-03-01');
}
