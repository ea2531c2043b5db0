// The whole protocol between a station and the hub. HTTP with JSON bodies; every answer carries the hub's epoch.
//
//   POST /enrol                 a one-time code → a device with a token
//   POST /sync/push             own events in seq order → one result each; a gap answers 409 with the expected seq
//   GET  /sync/pull             ?cursor&limit&epoch&own → events of the other devices (own=1: of all) in hub order after
//                               the cursor; pages end between acts. A cursor of another epoch, or beyond the hub's last
//                               number: wrong_epoch
//   GET  /sync/snapshot         ?after&limit → entities as folded by the hub, for a first sync and for recovery.
//                               A row may be newer than the cursor: events up to the row's `srv` are in it already
//   GET  /sync/digest           → count and hash per kind of entity, to prove two sides equal
//   POST /pages/:name           the next piece of a sealed page → how much of it the hub has. A line that broke goes on from there
//   GET  /pages/:name           ?offset → the piece that begins there; total null while the page is not whole on the hub
//   GET  /poke                  server-sent events: “there is something for you”, nothing more
//
// Every request but /enrol carries `Authorization: Bearer <token>` and `Wire: <version>`. A new kind of event, or a body that
// older stations cannot fold, raises the version. 429 and 503 carry Retry-After.
// Order is the hub's: each accepted event gets a number `srv` from a per-hub counter row that is locked until commit.
import type { EntityKind, JourneyEvent } from '../journey';

export const wireVersion = 1;

/** Request header with the station's wire version. */
export const wireHeader = 'wire';

/** At most this many events, or this many bytes of JSON, go in one push. */
export const pushLimit = { events: 500, bytes: 1_000_000 } as const;

/** An act is never cut: one of more events than a push goes alone, up to this many. */
export const longestAct = 2_000;

export type EnrolRequest = {
  readonly wire: number;
  readonly code: string;
  /** UUID that the device gave itself when it was set up; its events may be older than its enrolment. */
  readonly device: string;
  readonly deviceName: string;
  readonly hall: string;
  readonly community: string;
  /** Counter character of provisional case numbers, as chosen at set-up; refused when another device of the community has it. */
  readonly counter: string;
};

export type EnrolAnswer = {
  readonly epoch: string;
  readonly hub: string;
  readonly hubName: string;
  readonly token: string;
};

export type PushRequest = {
  readonly wire: number;
  readonly epoch: string;
  readonly events: readonly JourneyEvent[];
};

/**
 * `applied`: took effect. `merged`: took effect beside somebody else's change of other fields.
 * `conflict`: kept, but the hub's value stands and a review is open. `noop`: came too late to be true, kept without effect.
 * `rejected`: can never be applied; kept in the dead letters of both sides, shown to clerk and supervisor.
 */
export type PushOutcome = 'applied' | 'merged' | 'conflict' | 'noop' | 'rejected';

export type PushResult = {
  readonly seq: number;
  readonly outcome: PushOutcome;
  /** Hub order; null for a rejected event. */
  readonly srv: number | null;
  readonly reason: string | null;
};

export type PushAnswer = {
  readonly epoch: string;
  readonly results: readonly PushResult[];
  /** Highest seq of this device that the hub has decided on. */
  readonly ackSeq: number;
};

export type PushGap = { readonly epoch: string; readonly expectedSeq: number };

export type OrderedEvent = { readonly srv: number; readonly event: JourneyEvent };

export type PullAnswer = {
  readonly epoch: string;
  readonly events: readonly OrderedEvent[];
  /** Entities that left this device's scope: to be forgotten here. */
  readonly exits: readonly { readonly entity: EntityKind; readonly entityId: string }[];
  /** Cursor for the next call. */
  readonly next: number;
  readonly more: boolean;
};

export type SnapshotRow = {
  readonly entity: EntityKind;
  readonly entityId: string;
  readonly version: number;
  readonly srv: number;
  readonly state: unknown;
};

export type SnapshotAnswer = {
  readonly epoch: string;
  /** Pull goes on from here once the last page has come. */
  readonly cursor: number;
  readonly rows: readonly SnapshotRow[];
  /** Per device the last event that the rows of all pages hold; events after it come by pull. Absent from an older hub. */
  readonly devices?: Readonly<Record<string, number>>;
  /** Opaque mark for the next page; null after the last. */
  readonly next: string | null;
};

export type DigestAnswer = {
  readonly epoch: string;
  readonly cursor: number;
  readonly kinds: Readonly<Record<string, { readonly count: number; readonly hash: string }>>;
};

/** Bytes of one piece of a page: small enough for a line that breaks every few seconds. */
export const pagePieceBytes = 128 * 1024;

/** Bytes of one sealed page at most. */
export const mostPageBytes = 4 * 1024 * 1024 + 64;

export type PagePieceRequest = {
  readonly wire: number;
  readonly total: number;
  /** SHA-256 of the whole sealed page, hex. */
  readonly digest: string;
  readonly offset: number;
  /** Base64; empty asks how much is there. */
  readonly piece: string;
};

/** Where the hub stands. `have: 0` after the last piece: it did not come to the digest, and was thrown away. */
export type PageStanding = {
  readonly epoch: string;
  readonly have: number;
  readonly isWhole: boolean;
};

export type PagePiece = {
  readonly epoch: string;
  readonly total: number | null;
  readonly piece: string;
};

/** What a station may be told instead of an answer. */
export type WireRefusal = {
  readonly code:
    | 'wrong_code'
    | 'code_used'
    | 'counter_taken'
    | 'unknown_device'
    | 'revoked'
    | 'wrong_epoch'
    | 'too_old'
    | 'too_large'
    | 'bad_request'
    | 'busy';
  readonly epoch: string | null;
  /** `wrong_epoch`: the hub was restored from a backup; push again from here. */
  readonly lastSeq: number | null;
};
