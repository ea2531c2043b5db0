// Who is next, and why. A rank of priority is worth a fixed head start in the line, and at most `priorityRatio` calls
// in a row may pass over whoever waits longest: the promise that priority never makes anybody wait for ever.
// Places are compared with each other, never with the clock, so a changed clock changes nobody's place.
import type { Instant } from '../kit/time';
import type { Site } from '../station/station';
import type { Ticket } from './ticket';

/** Shown on the desk beside the next ticket. */
export type WhyNext =
  | { readonly code: 'longest_waiting' }
  | { readonly code: 'priority'; readonly band: string }
  /** So many were called over the head of this one: now it is its turn. */
  | { readonly code: 'fair_turn'; readonly passedOver: number };

export type Next = { readonly ticket: Ticket; readonly why: WhyNext };

type NextRules = Pick<Site, 'priorityRatio' | 'ageingMinutes' | 'recall'>;

/**
 * The waiting ticket to call next, or undefined when nobody can be called now.
 * `today`: all tickets of the day; the latest calls are read from them.
 * A ticket called less than the recall gap ago and sent back is left out until the gap has passed.
 */
export function whoIsNext(
  today: readonly Ticket[],
  site: NextRules,
  now: Instant,
): Next | undefined {
  const waiting = today.filter(({ state }) => state === 'waiting');
  const callable = waiting.filter((ticket) => secondsToNextCall(ticket, site, now) === 0);
  const longest = callable.toSorted(byArrival)[0];
  const ahead = waitingLine(callable, site)[0];
  if (!longest || !ahead) return undefined;
  if (ahead === longest) return { ticket: longest, why: { code: 'longest_waiting' } };
  const passedOver = callsOverHead(longest, today);
  return passedOver >= site.priorityRatio
    ? { ticket: longest, why: { code: 'fair_turn', passedOver } }
    : { ticket: ahead, why: { code: 'priority', band: ahead.priority.band } };
}

/** The line as it stands: arrival, moved forward by the head start of the rank. */
export function waitingLine(
  tickets: readonly Ticket[],
  site: Pick<Site, 'ageingMinutes'>,
): readonly Ticket[] {
  const place = ({ queuedAt, priority }: Ticket): Instant =>
    queuedAt - priority.rank * site.ageingMinutes * 60_000;
  return tickets
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => place(a) - place(b) || byArrival(a, b));
}

/** Whole seconds until the ticket may be called again; 0 = now. A clock that went back does not lock anybody out. */
export function secondsToNextCall(
  { lastCallAt }: Ticket,
  { recall }: Pick<Site, 'recall'>,
  now: Instant,
): number {
  if (lastCallAt === null || now < lastCallAt) return 0;
  return Math.max(0, Math.ceil(recall.gapSeconds - (now - lastCallAt) / 1000));
}

/** How many of the latest calls in a row went to people who came after this one, the same person twice included. */
function callsOverHead(longest: Ticket, today: readonly Ticket[]): number {
  const latestTurn = (tickets: readonly Ticket[]): number =>
    tickets.reduce((latest, { turn }) => Math.max(latest, turn), 0);
  return latestTurn(today) - latestTurn(today.filter((one) => byArrival(one, longest) <= 0));
}

/** Arrivals of one hall are strictly increasing (`take-ticket.ts`); the id only settles what was merged from two. */
function byArrival(a: Ticket, b: Ticket): number {
  return a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
