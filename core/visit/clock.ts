// Times of day as minutes since midnight, and back; and moments that cannot have been yet.
import type { Instant, TimeOfDay } from '../kit/time';

export const minuteOf = (time: TimeOfDay): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** `minute` within one day. */
export const timeOfMinute = (minute: number): TimeOfDay =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Clocks of two machines differ by minutes: so much “future” is let through. */
const toleranceMs = 5 * 60_000;

/** Of a moment that has not come yet: written down by a clock that runs ahead, or mistyped. */
export const isAhead = (at: Instant, now: Instant): boolean => at > now + toleranceMs;
