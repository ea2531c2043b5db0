// What the record of a visit begins with: the times as booked, on the day itself never later than now.
import { dayOf, timeOf, type Day, type Instant, type TimeOfDay } from '../../../core/kit/time';
import type { Visit } from '../../../core/visit/visit';

export type ProposedTimes = {
  readonly today: Day;
  readonly arrived: TimeOfDay;
  readonly left: TimeOfDay;
};

/** @param now read when the record is opened: a clock of the screen is behind by up to its own pause. */
export function proposedTimes(
  { day, from, to }: Pick<Visit, 'day' | 'from' | 'to'>,
  now: Instant,
): ProposedTimes {
  const today = dayOf(now);
  const latest = timeOf(now);
  const past = (time: TimeOfDay) => (day === today && time > latest ? latest : time);
  return { today, arrived: past(from), left: past(to) };
}
