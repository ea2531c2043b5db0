// Who is next, and why. A rank of priority is worth a fixed head start in the line, and at most `priorityRatio` calls
// in a row may pass over whoever waits longest: the promise that priority never makes anybody wait for ever.
// Places are compared with each other, never with the clock, so a changed clock changes nobody's place.
import type { Instant } from '../kit/time';
import type { Site } from '../station/station';
import { workOf } from './hall';
import type { Ticket, TicketJump } from './ticket';
import type { WindowState } from './window-state';

/** Shown on the desk beside the next ticket. */
export type WhyNext =
  | { readonly code: 'longest_waiting' }
  /** A person put this one first. */
  | { readonly code: 'jump'; readonly reason: string }
  /** Handed on to this very window. */
  | { readonly code: 'transferred_to_you' }
  | { readonly code: 'priority'; readonly band: string }
  /** So many were called over the head of this one: now it is its turn. */
  | { readonly code: 'fair_turn'; readonly passedOver: number };

export type Next = { readonly ticket: Ticket; readonly why: WhyNext };

/** Where the question is asked: what was handed on to another window is not for this one. */
export type Post = { readonly window: number; readonly windows: readonly WindowState[] };

type NextRules = Pick<Site, 'priorityRatio' | 'ageingMinutes' | 'recall'>;

/**
 * The waiting ticket to call next, or undefined when nobody can be called now. Who was put first by hand comes first; such a
 * call counts as one over the heads of the others, whose turn comes the sooner.
 * `today`: all tickets of the day; the latest calls are read from them. `post`: the window that asks; without it the hall's next.
 * A ticket called less than the recall gap ago and sent back is left out until the gap has passed.
 */
export function whoIsNext(
  today: readonly Ticket[],
  site: NextRules,
  now: Instant,
  post?: Post,
): Next | undefined {
  const waiting = today.filter((ticket) => ticket.state === 'waiting' && isFor(ticket, post));
  const callable = waiting.filter((ticket) => secondsToNextCall(ticket, site, now) === 0);
  const longest = callable.toSorted(byArrival)[0];
  const ahead = waitingLine(callable, site)[0];
  if (!longest || !ahead) return undefined;
  const why = placeReason(ahead, post);
  if (why.code === 'jump') return { ticket: ahead, why };
  if (ahead === longest)
    return {
      ticket: longest,
      why: why.code === 'priority' ? { code: 'longest_waiting' } : why,
    };
  const passedOver = callsOverHead(longest, today);
  return passedOver >= site.priorityRatio
    ? { ticket: longest, why: { code: 'fair_turn', passedOver } }
    : { ticket: ahead, why };
}

/** Why a waiting ticket stands where it does, without the calls that may have gone over its head. */
export function placeReason(ticket: Ticket, post?: Post): WhyNext {
  const jump = activeJump(ticket);
  if (jump) return { code: 'jump', reason: jump.reason };
  if (post && ticket.toWindow === post.window) return { code: 'transferred_to_you' };
  const { band, rank } = ticket.priority;
  return rank > 0 ? { code: 'priority', band } : { code: 'longest_waiting' };
}

/** Whether this window may call the ticket: it was not handed on to another one, or that one has closed. */
export const isFor = ({ toWindow = null }: Ticket, post: Post | undefined): boolean =>
  toWindow === null ||
  post === undefined ||
  toWindow === post.window ||
  workOf(post.windows, toWindow) === 'closed';

/** The jump that still puts the ticket first: one that no call has used up. */
export function activeJump({ jumps = [], turn }: Ticket): TicketJump | undefined {
  const latest = jumps.at(-1);
  return latest?.turn === turn ? latest : undefined;
}

/** The line as it stands: who was put first, then by arrival, moved forward by the head start of the rank. */
export function waitingLine(
  tickets: readonly Ticket[],
  site: Pick<Site, 'ageingMinutes'>,
): readonly Ticket[] {
  const place = ({ queuedAt, priority }: Ticket): Instant =>
    queuedAt - priority.rank * site.ageingMinutes * 60_000;
  return tickets
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => byJump(a, b) || place(a) - place(b) || byArrival(a, b));
}

/** Who was put first earlier is first of those. */
function byJump(a: Ticket, b: Ticket): number {
  const [one, other] = [activeJump(a), activeJump(b)];
  if (one && other) return one.at - other.at;
  return Number(other !== undefined) - Number(one !== undefined);
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
