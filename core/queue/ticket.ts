// A queue ticket as folded from its events. States are one field; flags stay outside it.
import type { Day, Instant } from '../kit/time';

export type TicketChannel = 'kiosk' | 'desk' | 'appointment' | 'handwritten';

export const priorityFacts = [
  'disability',
  'appointment',
  'returning',
  'infant',
  'veteran',
] as const;

/**
 * What puts somebody forward besides the age, where the site has a band for it. `returning`: back with the papers that were
 * missing; `infant` and `veteran`: accompanied by one, by the local rule.
 */
export type PriorityFact = (typeof priorityFacts)[number];

/** Outcomes that a closing day may write: never “served” for somebody who was not. */
export type TicketEnding = 'did_not_come' | 'not_finished' | 'carried';

export type TicketState =
  'waiting' | 'called' | 'serving' | 'held' | 'missed' | 'done' | TicketEnding;

/** Why somebody is called sooner: derived from the person, shown on desk and ticket, never ticked. */
export type Priority = {
  /** Key of the band in the site's data, e.g. `age_80`; `none` for everybody else. */
  readonly band: string;
  /** 0 = no priority; larger is sooner. */
  readonly rank: number;
};

export type TicketJump = {
  readonly reason: string;
  readonly window: number;
  readonly at: Instant;
  /** The ticket's `turn` then: the jump is used up by the next call. */
  readonly turn: number;
};

export type Ticket = {
  readonly id: string;
  readonly version: number;
  readonly hall: string;
  readonly day: Day;
  readonly service: string;
  readonly series: string;
  readonly serial: number;
  readonly number: string;
  readonly channel: TicketChannel;
  readonly residentId: string | null;
  readonly maskedName: string | null;
  readonly age: number | null;
  readonly priority: Priority;
  readonly arrivedAt: Instant;
  /** From when its place in the line counts: the arrival, or the moment it rejoined after a miss. */
  readonly queuedAt: Instant;
  readonly state: TicketState;
  /** The window that called, serves, holds or finished it. */
  readonly window: number | null;
  /** The hall's how-many-eth call of the day its latest call was; 0 = not called. */
  readonly turn: number;
  /** How often it was called (first call and recalls) and when last. */
  readonly calls: number;
  readonly lastCallAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly rejoins: number;
  // ── flags beside the state; tickets of before have none ──
  /** The name as it was written at the ticket desk, until the counter knows whose number it is (`residentId`). */
  readonly saidName?: string;
  /** A keyed hash of the number on the person's card: one live number for it too, for they may be registered between two readings. */
  readonly card?: string;
  readonly facts?: readonly PriorityFact[];
  readonly appointmentId?: string;
  readonly visitId?: string;
  /** When the called person stood there; null once it is called afresh. */
  readonly cameAt?: Instant | null;
  /** Served at its window without a call there (`ticket.served-directly`): no board shows it, whatever was called before. */
  readonly isUncalled?: boolean;
  /** The only window that calls it; null = any. */
  readonly toWindow?: number | null;
  /** Each time that a person put it before everybody. */
  readonly jumps?: readonly TicketJump[];
  /** The services of the visit in their order, from when on; absent = `service` alone. */
  readonly services?: readonly { readonly service: string; readonly startedAt: Instant }[];
  /** The latest step, for undo: its event, and the ticket before it. */
  readonly latest: {
    readonly eventId: string;
    readonly at: Instant;
    readonly before: Omit<Ticket, 'latest'>;
  } | null;
  /** Events that came too late to be true (another window was faster): kept and told, without effect. */
  readonly noops: readonly {
    readonly eventId: string;
    readonly kind: string;
    readonly device: string;
  }[];
};
