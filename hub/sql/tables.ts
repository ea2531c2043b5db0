// The hub's tables as the compiler sees them. Every key begins with hub_id: a city distributes on that column.
import type { ColumnType, Generated } from 'kysely';
import type { EntityKind } from '../../core/journey';
import type { EntityState } from '../../core/sync/fold';
import type { PushOutcome } from '../../core/sync/wire';

/** Written as JSON text, read back as the value. */
type Json<T> = ColumnType<T, string, string>;
type When = Generated<Date>;

export type Tables = {
  hub: { hub_id: string; name: string; created_at: When };

  /** `n` is the hub order of the last event. Its row is locked from the moment a number is taken until commit. */
  hub_counter: { hub_id: string; n: number };

  /** One row per life of the data: a restored backup begins a new one. The latest `since` counts. */
  epoch: { hub_id: string; epoch: string; since: When; restored: boolean };

  device: {
    hub_id: string;
    device: string;
    name: string;
    community: string;
    hall: string;
    /** Counter character of provisional case numbers: one device per community and character. */
    counter: string;
    status: 'active' | 'revoked';
    /** SHA-256 of the token, hex. The token itself is with the device only. */
    token_hash: string;
    /** Highest seq that was decided on. */
    last_seq: number;
    enrolled_at: When;
  };

  enrol_code: {
    hub_id: string;
    /** SHA-256 of the code, hex. */
    code_hash: string;
    /** `start`: shown when the hub starts, and replaced at the next start. `asked`: made by command. */
    origin: 'start' | 'asked';
    expires_at: ColumnType<Date, Date, Date>;
    used_by: string | null;
    used_at: ColumnType<Date | null, Date | null, Date | null>;
  };

  event: {
    hub_id: string;
    /** Hub order, gapless. */
    srv: number;
    device: string;
    seq: number;
    id: string;
    act: string;
    community: string;
    /** Null: for the whole community; otherwise for this hall only. */
    hall: string | null;
    entity: EntityKind;
    entity_id: string;
    /** Version of the entity with this event folded in. */
    version: number;
    outcome: PushOutcome;
    reason: string | null;
    body: Json<unknown>;
    received_at: When;
  };

  entity_row: {
    hub_id: string;
    community: string;
    entity: EntityKind;
    entity_id: string;
    hall: string | null;
    version: number;
    srv: number;
    state: Json<EntityState>;
  };

  /** A page of a paper, sealed by a station. Whole when `have` is `total`. */
  page: {
    hub_id: string;
    community: string;
    name: string;
    total: number;
    /** SHA-256 of the sealed content, hex. */
    digest: string;
    have: number;
    received_at: When;
  };

  page_piece: { hub_id: string; community: string; name: string; start: number; content: Buffer };

  dead_letter: {
    hub_id: string;
    device: string;
    seq: number;
    /** As far as it could be read. */
    id: string;
    reason: string;
    /** The event as it came, JSON text: it may hold what jsonb cannot. */
    raw: string;
    received_at: When;
  };
};
