// Times of day as minutes since midnight, and back.
import type { TimeOfDay } from '../kit/time';

export const minuteOf = (time: TimeOfDay): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** `minute` within one day. */
export const timeOfMinute = (minute: number): TimeOfDay =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
