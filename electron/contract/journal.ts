// The journal as the pages see it: entries, its head, and what was found wrong with it.
import type { EntityKind, EventKind } from '../../core/journey';

/** An event as it rests on a disk: the plain part for finding, everything else sealed (AES-256-GCM). */
export type SealedEvent = {
  readonly id: string;
  readonly device: string;
  readonly seq: number;
  readonly group: string;
  readonly entity: EntityKind;
  readonly entityId: string;
  readonly kind: EventKind;
  /** Hub order; null while the hub has not acknowledged it. */
  readonly srv: number | null;
  /** `alg.epoch.iv.ciphertext`, see renderer/data/seal.ts; opens to the whole event. */
  readonly sealed: string;
};

/** One line of the journal. The working store is nothing but these, applied in order. */
export type JournalEntry =
  /** One act on this device. `command`: another window of the hall asked for it under this id, and may ask again. */
  | { readonly type: 'own'; readonly events: readonly SealedEvent[]; readonly command?: string }
  /** The hub's decisions on own events. */
  | {
      readonly type: 'acked';
      readonly results: readonly {
        readonly seq: number;
        readonly srv: number | null;
        readonly outcome: string;
        readonly reason: string | null;
      }[];
      readonly epoch: string;
    }
  /** Events of other devices (and own ones, after a recovery), in hub order. */
  | {
      readonly type: 'received';
      readonly events: readonly SealedEvent[];
      readonly exits: readonly { readonly entity: EntityKind; readonly entityId: string }[];
      readonly cursor: number;
      readonly epoch: string;
    }
  /** A page of entities as folded by the hub. */
  | {
      readonly type: 'snapshot';
      readonly rows: readonly {
        readonly entity: EntityKind;
        readonly entityId: string;
        readonly version: number;
        readonly srv: number;
        readonly sealed: string;
      }[];
      readonly cursor: number | null;
      readonly epoch: string;
      /** Per device the last event that is in the rows; absent from an older hub. */
      readonly devices?: Readonly<Record<string, number>>;
    }
  /**
   * Events of the hall's queue from another machine of the hall, before the hub has brought them. `owner`: in the order of the
   * hall's owner, so own ones among them take their place in it. `handed`: from a window to this machine, which owns the queue.
   */
  | {
      readonly type: 'hall';
      readonly from: string;
      readonly order: 'owner' | 'handed';
      readonly events: readonly SealedEvent[];
      /** Events that the hub will never take: as if they had not happened. */
      readonly dropped: readonly string[];
      /** The line of the sender's journal that this reaches. */
      readonly cursor: number;
    }
  /** The hub was restored from a backup: own events after `lastSeq` are sent again, and everything is fetched anew. */
  | { readonly type: 'epoch'; readonly epoch: string; readonly lastSeq: number };

/** `n` counts entries from 1; `hash` chains them (SHA-256 over the previous hash and the line). `{n: 0, hash: ''}` when empty. */
export type JournalHead = { readonly n: number; readonly hash: string; readonly lastSeq: number };

export type JournalLine = {
  readonly n: number;
  readonly hash: string;
  readonly entry: JournalEntry;
};

/** Where the chain does not hold. What is before `at` is whole; reading from `resumesAt` gives what is whole after it. */
export type JournalBreak = {
  readonly at: number;
  /** `missing`: unreadable or gone. `changed`: the line before `at` is not the one that was written. */
  readonly cause: 'missing' | 'changed';
  readonly resumesAt: number | null;
};

export type JournalTrouble =
  /** Another window appended first: read the state again. Carries the true head. */
  | { readonly code: 'moved_on'; readonly head: JournalHead }
  | { readonly code: 'disk_full' }
  | { readonly code: 'disk_failed'; readonly detail: string };

export type GuardState = {
  /** `low` under 2 GB, `stop` under 500 MB: nothing new is taken in. */
  readonly space: 'ok' | 'low' | 'stop';
  readonly freeBytes: number;
  readonly journalBytes: number;
  readonly head: JournalHead;
  /** Where the cold copies lie, and where the store lies: for a technician who puts one back. */
  readonly copies: { readonly folder: string; readonly store: string };
  /** What the start-up check did, in order: shown in the office. */
  readonly startup: readonly {
    readonly what:
      | 'log_repaired'
      | 'journal_tail_cut'
      | 'journal_broken'
      | 'cold_copy'
      | 'cold_copy_failed'
      | 'store_missing'
      | 'newer_store';
    readonly detail: string;
  }[];
};
