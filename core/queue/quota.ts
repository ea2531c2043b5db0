// How many numbers a service gives out in a day and in a part of it, counted from the tickets that there are.
import { timeOf, type Instant, type TimeOfDay } from '../kit/time';
import type { Service } from '../station/station';
import type { Ticket } from './ticket';

export type QuotaReached = {
  readonly code: 'quota_reached';
  /** The door's name, as on its button. */
  readonly service: string;
  readonly most: number;
  /** The part of the day that is full, with when the next one may begin; null = the whole day. */
  readonly segment: { readonly from: TimeOfDay; readonly to: TimeOfDay } | null;
};

/**
 * Why the service has no number left at this instant, or null. Counted by the series on paper, so that a ticket that was
 * transferred still counts where it was taken. `today`: all tickets of the day.
 */
export function whenFull(
  { name, series, quota = {} }: Pick<Service, 'name' | 'series' | 'quota'>,
  today: readonly Ticket[],
  at: Instant,
): QuotaReached | null {
  // A lane of a window that was cut off begins with the service's letter.
  const given = today.filter((ticket) => ticket.series.startsWith(series));
  const { perDay, segments = [] } = quota;
  if (perDay !== undefined && given.length >= perDay)
    return { code: 'quota_reached', service: name, most: perDay, segment: null };
  const time = timeOf(at);
  const segment = segments.find(({ from, to }) => from <= time && time < to);
  if (!segment) return null;
  const { from, to, most } = segment;
  const inIt = given.filter(({ arrivedAt }) => {
    const came = timeOf(arrivedAt);
    return from <= came && came < to;
  });
  return inIt.length >= most
    ? { code: 'quota_reached', service: name, most, segment: { from, to } }
    : null;
}
