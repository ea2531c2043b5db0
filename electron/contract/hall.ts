// The windows of one hall, as the pages see them: who owns the queue, who is linked, and what the machine asks its page to do.
import type { JourneyEvent } from '../../core/journey';
import type { QueueRefusal } from '../../core/queue/refusal';
import type { Result } from '../../core/kit/result';
import type { RecordTrouble } from '../../core/station/record-trouble';

/** A stretch of one machine's journal: what is of the hall's queue, in order. */
export type HallPage = {
  readonly events: readonly JourneyEvent[];
  /** Events that the hub will never take. */
  readonly dropped: readonly string[];
  /** The line that it reaches. */
  readonly cursor: number;
};

/** A machine that was let into the hall, as its owner sees it. */
export type HallMember = {
  readonly id: string;
  readonly name: string;
  /** Null: it only looks, or only gives out numbers. */
  readonly window: number | null;
  /** Letter of the numbers that it gives out while it is cut off: `C` in `AC001`. */
  readonly lane: string;
  readonly linked: boolean;
  readonly lastSeenAt: number | null;
  /** The line of the owner's journal that it is known to have; -1 = not since the start. */
  readonly told: number;
};

export type HallStatus =
  /** This machine stands alone. */
  | { readonly role: 'alone' }
  | {
      readonly role: 'owner';
      readonly addresses: readonly string[];
      readonly port: number;
      /** Why nobody can be let in, in the system's word: `EADDRINUSE`. */
      readonly trouble: string | null;
      readonly members: readonly HallMember[];
    }
  | {
      readonly role: 'window';
      readonly owner: string;
      readonly address: string;
      readonly window: number | null;
      readonly lane: string;
      readonly linked: boolean;
      /** Since when the owner is away; null while linked. */
      readonly since: number | null;
      readonly trouble: HallTrouble | null;
      /** When the owner's rules came last that were other ones; they stand until others come. Null = none came yet. */
      readonly rulesAt: number | null;
    };

/** `code` is said to the person at the other machine; it is good once, until `until`. */
export type HallInvitation = { readonly code: string; readonly until: number };

export type HallTrouble =
  /** Nobody answers at that address. */
  | { readonly code: 'away' }
  /** The other end is not the one that showed the code, or that let this machine in. */
  | { readonly code: 'not_the_owner' }
  | { readonly code: 'wrong_code' }
  /** The owner let this machine go. */
  | { readonly code: 'revoked' }
  /** Another version of the application. */
  | { readonly code: 'other_version' }
  | { readonly code: 'bad_address' }
  | { readonly code: 'bad_code' }
  /** Another community, or no settings yet. */
  | { readonly code: 'other_community' }
  | { readonly code: 'nonsense' };

/** What came of a command at the owner: the entity that it was about. Its events are in this machine's store by then. */
export type CommandAnswer = Result<
  { readonly entityId: string | null },
  QueueRefusal | RecordTrouble
>;

/** What the owner's page answers: `n` is the line of its journal that holds the events. */
export type Decided = Result<
  { readonly entityId: string | null; readonly n: number },
  QueueRefusal | RecordTrouble
>;

export type HallCommand = {
  /** Minted at the tap: the same id is done once. */
  readonly id: string;
  readonly operator: string;
  /** A verb of the queue and what it needs: parsed by the page that decides (`renderer/data/acts/in-hall.ts`). */
  readonly verb: string;
  readonly input: Readonly<Record<string, unknown>>;
};

/** What the machine asks the page that works for the hall; the same piece is asked again until it is answered. */
export type HallWork =
  | { readonly id: number; readonly kind: 'cursor'; readonly from: string }
  | {
      readonly id: number;
      readonly kind: 'read';
      readonly after: number | null;
      readonly own: boolean;
    }
  | {
      readonly id: number;
      readonly kind: 'take';
      readonly from: string;
      readonly order: 'owner' | 'handed';
      readonly page: HallPage;
    }
  | {
      readonly id: number;
      readonly kind: 'decide';
      /** Of the pairing, never of the command; null for a machine without a window. */
      readonly window: number | null;
      readonly command: HallCommand;
    };

export type HallDone =
  | { readonly kind: 'cursor'; readonly cursor: number | null }
  | { readonly kind: 'read'; readonly page: HallPage }
  | { readonly kind: 'take'; readonly taken: boolean }
  | { readonly kind: 'decide'; readonly decided: Decided };
