// Where a time of day stands on the timeline. Lunch is folded away unless somebody visits then: nothing happens there, and width is dear.
import type { TimeOfDay } from '../../../core/kit/time';
import { minuteOf, timeOfMinute } from '../../../core/visit/clock';

type Span = { readonly from: TimeOfDay; readonly to: TimeOfDay };

export type DayAxis = {
  /** Hours to write above the lanes, and where (0–1). */
  readonly hours: readonly { readonly time: TimeOfDay; readonly at: number }[];
  /** Place of a time, 0–1; times outside the day stand at its ends. */
  readonly place: (time: TimeOfDay) => number;
  /** The time at a place, on five minutes; the way back from `place`. */
  readonly timeAt: (place: number) => TimeOfDay;
};

const usualStart = 9 * 60;
const usualEnd = 17 * 60;
const lunch = { start: 12 * 60, end: 13 * 60 + 30 };

/** An axis that holds all visits, from 9:00 to 17:00 at least. */
export function dayAxis(visits: readonly Span[]): DayAxis {
  const froms = visits.map(({ from }) => minuteOf(from));
  const tos = visits.map(({ to }) => minuteOf(to));
  const start = Math.min(usualStart, ...froms.map((minute) => Math.floor(minute / 60) * 60));
  const end = Math.max(usualEnd, ...tos.map((minute) => Math.ceil(minute / 60) * 60));
  const atLunch = visits.some(
    ({ from, to }) => minuteOf(from) < lunch.end && minuteOf(to) > lunch.start,
  );
  const fold = atLunch ? 0 : lunch.end - lunch.start;
  const shown = (minute: number) => minute - Math.min(Math.max(0, minute - lunch.start), fold);
  const length = shown(end) - start;
  const placeMinute = (minute: number) =>
    Math.min(1, Math.max(0, (shown(minute) - start) / length));
  return {
    hours: hoursBetween(start, end, fold > 0).map((minute) => ({
      time: timeOfMinute(minute),
      at: placeMinute(minute),
    })),
    place: (time) => placeMinute(minuteOf(time)),
    timeAt: (place) => {
      const within = start + Math.min(1, Math.max(0, place)) * length;
      const minute = within > lunch.start ? within + fold : within;
      return timeOfMinute(Math.min(end, Math.round(minute / 5) * 5));
    },
  };
}

/** Full hours; after a folded lunch counted from its end. The last one is the edge and not written. */
function hoursBetween(start: number, end: number, folded: boolean): readonly number[] {
  const hours: number[] = [];
  for (let minute = start; minute <= end - 30; minute += 60) {
    if (folded && minute === lunch.start) minute = lunch.end;
    hours.push(minute);
  }
  return hours;
}
