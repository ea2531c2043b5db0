// How many are ahead and about how long it takes: whole milliseconds inside, whole minutes outside, never negative.
import type { Instant } from '../kit/time';
import type { Site } from '../station/station';
import { waitingLine } from './next';
import type { Ticket } from './ticket';

/** Until a service has times of its own (12 minutes is what others fall back to as well). */
const assumedServiceMs = 12 * 60_000;
/** Longer ones are forgotten tickets, not services. */
const longestServiceMs = 4 * 3600_000;
const recentServices = 20;
const windowIdleMs = 30 * 60_000;

export type WaitEstimate = { readonly ahead: number; readonly minutes: number };

/** People called before this waiting ticket as the line stands, and the minutes until it is called. */
export function waitFor(
  ticket: Pick<Ticket, 'id' | 'service'>,
  today: readonly Ticket[],
  site: Pick<Site, 'ageingMinutes'>,
  now: Instant,
): WaitEstimate {
  const place = waitingLine(today, site).findIndex(({ id }) => id === ticket.id);
  return estimate(Math.max(0, place), ticket.service, today, now);
}

/** The same for somebody without priority who would come now. */
export function waitForNewcomer(
  service: string,
  today: readonly Ticket[],
  now: Instant,
): WaitEstimate {
  return estimate(today.filter(isWaiting).length, service, today, now);
}

/** Waiting people by service key, for the board. Services without any are left out. */
export function waitingByService(today: readonly Ticket[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { service } of today.filter(isWaiting))
    counts.set(service, (counts.get(service) ?? 0) + 1);
  return counts;
}

function estimate(
  ahead: number,
  service: string,
  today: readonly Ticket[],
  now: Instant,
): WaitEstimate {
  const ms = (ahead * usualServiceMs(service, today)) / windowsAtWork(today, now);
  return { ahead, minutes: Math.ceil(ms / 60_000) };
}

/** Median of the latest services of this kind, else of all kinds, else the assumed one. */
function usualServiceMs(service: string, today: readonly Ticket[]): number {
  const own = median(serviceTimes(today.filter((ticket) => ticket.service === service)));
  return own ?? median(serviceTimes(today)) ?? assumedServiceMs;
}

function serviceTimes(tickets: readonly Ticket[]): readonly number[] {
  return tickets
    .filter(({ state }) => state === 'done')
    .toSorted((a, b) => b.turn - a.turn)
    .slice(0, recentServices)
    .map(({ startedAt, endedAt }) => (endedAt ?? 0) - (startedAt ?? 0))
    .filter((ms) => ms > 0 && ms <= longestServiceMs);
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}

/** Windows that serve now or did a short while ago; at least one, or nobody could ever come. */
function windowsAtWork(today: readonly Ticket[], now: Instant): number {
  const atWork = today.filter(
    ({ state, endedAt }) =>
      state === 'called' ||
      state === 'serving' ||
      (endedAt !== null && Math.abs(now - endedAt) < windowIdleMs),
  );
  return Math.max(1, new Set(atWork.map(({ window }) => window).filter((w) => w !== null)).size);
}

const isWaiting = ({ state }: Ticket): boolean => state === 'waiting';
