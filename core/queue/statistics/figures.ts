// The figures of any set of tickets. Every number here can be counted again by hand from the events.
import { measure, type Measure } from './measure';
import type { ServicePart, TicketFacts, Wait } from './ticket-facts';

export type Figures = {
  readonly tickets: number;
  /** The outcomes, apart; together with `missed` and `open` they are all tickets. */
  readonly done: number;
  readonly didNotCome: number;
  readonly notFinished: number;
  readonly carried: number;
  /** Called, and has not come yet; the day still runs. */
  readonly missed: number;
  readonly open: number;
  /** Called at least once by a call that stood. */
  readonly called: number;
  /**
   * Called at least once, and in the end nobody came: missed and not back, or written down as not come when the day was
   * closed. Who was never called is not among them. The no-show rate is `noShows` of `called`.
   */
  readonly noShows: number;
  /** Neither called nor served directly: no wait is known of them. */
  readonly neverCalled: number;
  readonly direct: number;
  readonly jumps: number;
  /** From the arrival to the first call. */
  readonly wait: Measure;
  /** The further waits of those who went back into the line: after a return, a transfer, a rejoin. */
  readonly laterWait: Measure;
  /** Serving without holds, of services that were brought to their end. */
  readonly service: Measure;
  /** Waits and services whose length nobody can know, because a clock was moved: not in the measures. */
  readonly unsure: number;
  /** Services that a return or the closing day broke off: not in the measure. */
  readonly brokenOff: number;
  /** Tickets that this machine knows by their outcome only: counted, and not timed. */
  readonly withoutHistory: number;
};

/** What the figures are made of; the parts of one ticket may be counted under different windows and services. */
export type Counted = {
  readonly tickets: readonly TicketFacts[];
  readonly firstWaits: readonly Wait[];
  readonly laterWaits: readonly Wait[];
  readonly parts: readonly ServicePart[];
};

/** Durations in whole milliseconds, null while there is nothing to measure. */
export function figuresOf({ tickets, firstWaits, laterWaits, parts }: Counted): Figures {
  const count = (isCounted: (ticket: TicketFacts) => boolean): number =>
    tickets.filter(isCounted).length;
  const ended = parts.filter(({ isEnded }) => isEnded);
  return {
    tickets: tickets.length,
    done: count(({ outcome }) => outcome === 'done'),
    didNotCome: count(({ outcome }) => outcome === 'did_not_come'),
    notFinished: count(({ outcome }) => outcome === 'not_finished'),
    carried: count(({ outcome }) => outcome === 'carried'),
    missed: count(({ outcome }) => outcome === 'missed'),
    open: count(({ outcome }) => outcome === 'open'),
    called: count(({ wasCalled }) => wasCalled),
    noShows: count(isNoShow),
    neverCalled: count(({ wasCalled, isDirect }) => !wasCalled && !isDirect),
    direct: count(({ isDirect }) => isDirect),
    jumps: tickets.reduce((sum, { jumps }) => sum + jumps.length, 0),
    wait: measure(known(firstWaits)),
    laterWait: measure(known(laterWaits)),
    service: measure(known(ended)),
    unsure: [...firstWaits, ...laterWaits, ...ended].filter(({ ms }) => ms === null).length,
    brokenOff: parts.length - ended.length,
    withoutHistory: count(({ hasHistory }) => !hasHistory),
  };
}

const isNoShow = ({ wasCalled, outcome }: TicketFacts): boolean =>
  wasCalled && (outcome === 'did_not_come' || outcome === 'missed');

const known = (timed: readonly { readonly ms: number | null }[]): readonly number[] =>
  timed.flatMap(({ ms }) => ms ?? []);

/** Tenths of a percent, rounded to the nearest; null of nothing. `317` = 31.7 %. */
export const perMille = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 1000) / whole);
