// What statistics know of one ticket: read from its events, without anything that names a person.
import type { Day } from '../../kit/time';
import type { TicketChannel, TicketEnding } from '../ticket';

/** From the arrival (or a return to the line) to the call that ended it. */
export type Wait = {
  /** The service that was waited for, and the window that called. */
  readonly service: string;
  readonly window: number | null;
  /** Null: a clock was moved meanwhile and nobody can know. */
  readonly ms: number | null;
};

/** One service given in a visit: its serving spells added up, without holds and without waiting again. */
export type ServicePart = {
  readonly service: string;
  /** The window that served it last. */
  readonly window: number | null;
  readonly ms: number | null;
  /** Finished, or gone on with another service. What a return or the closing day broke off has no service time. */
  readonly isEnded: boolean;
};

export type Jump = { readonly window: number; readonly reason: string };

/** `missed`: was called and has not come yet, on a day that still runs. `open`: any other ticket without an outcome. */
export type TicketOutcome = 'done' | TicketEnding | 'missed' | 'open';

export type TicketFacts = {
  readonly id: string;
  readonly number: string;
  /** The business day, and the hour of the arrival on the office's clock, 0–23. */
  readonly day: Day;
  readonly hour: number;
  /** Key of the service that the number was taken for. */
  readonly service: string;
  readonly channel: TicketChannel;
  readonly band: string;
  /** The window that called or served it last. */
  readonly window: number | null;
  readonly outcome: TicketOutcome;
  readonly wasCalled: boolean;
  /** Served without a call: it stood at the window already. */
  readonly isDirect: boolean;
  /** From the arrival to the first call. Null when no window called it. */
  readonly firstWait: Wait | null;
  /** Waits after a return, a transfer or a rejoin. */
  readonly laterWaits: readonly Wait[];
  readonly parts: readonly ServicePart[];
  /** Manual jumps that were not taken back. */
  readonly jumps: readonly Jump[];
  /** False: its beginning came to this machine as a state only, so it is counted and not timed. */
  readonly hasHistory: boolean;
};
