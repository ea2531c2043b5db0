// What a page may send to the journal: sealed events, and which of them the journal may look into.
import { z } from 'zod';
import { entityKinds, type EntityKind, type EventKind } from '../../core/journey';
import type { JournalEntry, JournalHead } from '../contract/journal';
import { count, id } from '../schema-parts';

export const entity: z.ZodType<EntityKind> = z.enum(entityKinds);

/** `entity.past-tense`; which kinds there are is the business of core and of the hub, an old machine keeps newer ones whole. */
export const kind = z
  .string()
  .max(64)
  .regex(/^[a-z]+\.[a-z-]+$/) as unknown as z.ZodType<EventKind>;

/** `alg.epoch.iv.ciphertext`; 8 MiB holds an event with a drawn signature many times over. */
const sealed = z.string().min(1).max(8_388_608);
export const epoch = z.string().max(128);
const srv = count.nullable();

const sealedEvent = z.strictObject({
  id,
  device: id,
  seq: z.int().min(1),
  group: id,
  entity,
  entityId: id,
  kind,
  srv,
  sealed,
});

const acked = z.strictObject({
  seq: z.int().min(1),
  srv,
  outcome: z.string().max(32),
  reason: z.string().max(1000).nullable(),
});

const row = z.strictObject({ entity, entityId: id, version: count, srv: count, sealed });

export const entry: z.ZodType<JournalEntry> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('own'),
    events: z.array(sealedEvent).min(1).max(10_000),
    command: id.exactOptional(),
  }),
  z.strictObject({ type: z.literal('acked'), results: z.array(acked).max(10_000), epoch }),
  z.strictObject({
    type: z.literal('received'),
    events: z.array(sealedEvent).max(10_000),
    exits: z.array(z.strictObject({ entity, entityId: id })).max(10_000),
    cursor: count,
    epoch,
  }),
  z.strictObject({
    type: z.literal('snapshot'),
    rows: z.array(row).max(10_000),
    cursor: count.nullable(),
    epoch,
    devices: z.record(id, count).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('hall'),
    from: id,
    order: z.enum(['owner', 'handed']),
    events: z.array(sealedEvent).max(10_000),
    dropped: z.array(id).max(10_000),
    cursor: count,
  }),
  z.strictObject({ type: z.literal('epoch'), epoch, lastSeq: count }),
]);

export const head: z.ZodType<JournalHead> = z.strictObject({
  n: count,
  hash: z.string().regex(/^([0-9a-f]{64})?$/),
  lastSeq: count,
});
