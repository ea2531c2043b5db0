// What a page may send with each call. Pages are not trusted: whatever is not exactly of its shape is refused before a handler runs.
// The mapped type proves that every call of contract.ts has its schema, and that it yields the call's input.
import { z } from 'zod';
import type { JourneyEvent } from '../core/journey';
import { longestAct } from '../core/sync/wire';
import { formSheet } from './a4/form-schema';
import { bundleSchemas } from './bundle/bundle-schemas';
import type { CallName, Calls } from './contract/calls';
import type { HallDone } from './contract/hall';
import type { StaffEntry } from './contract/vault';
import { table } from './export/table-schema';
import { commandSchema } from './hall/frames';
import { entity, entry, epoch, head, kind } from './journal/journal-schema';
import { document } from './printer/document-schema';
import { count, id } from './schema-parts';
import { boardIdSchema, printerSchema, roleSchema, stationSchema } from './station/station-schema';
import { mattersSchemas } from './matters/matters-schemas';
import { voiceSchemas } from './voice/voice-schemas';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = z.base64().max(1024);
const nothing = z.null();

// ── people ──────────────────────────────────────────────────────────────────────────────────────

const staff: z.ZodType<StaffEntry> = z.strictObject({
  id,
  name: z.string().min(1).max(300),
  role: z.enum(['clerk', 'agent', 'supervisor']),
  // Bounds both ways: too little is no protection, too much would stop the machine.
  kdf: z.strictObject({
    salt: z.base64().min(16).max(128),
    memoryKiB: z.int().min(8_192).max(1_048_576),
    passes: z.int().min(1).max(20),
  }),
});

// ── hub ─────────────────────────────────────────────────────────────────────────────────────────

/** The envelope; the body's shape is checked by the hub, which decides on it, and was decided on by core here. */
const event = z.strictObject({
  id,
  device: id,
  seq: z.int().min(1),
  group: id,
  v: z.int().min(1),
  entity,
  entityId: id,
  kind,
  body: z.record(z.string(), z.unknown()),
  base: count,
  operator: z.string().max(128),
  onBehalfOf: z.string().max(128).nullable(),
  at: z.int(),
  monotonic: z.number().min(0),
}) as unknown as z.ZodType<JourneyEvent>;

// ── hall ────────────────────────────────────────────────────────────────────────────────────────

const refusal = z.looseObject({ code: z.string().max(64) });

const hallDone = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cursor'), cursor: count.nullable() }),
  z.strictObject({
    kind: z.literal('read'),
    page: z.strictObject({
      events: z.array(event).max(10_000),
      dropped: z.array(id).max(10_000),
      cursor: count,
    }),
  }),
  z.strictObject({ kind: z.literal('take'), taken: z.boolean() }),
  z.strictObject({
    kind: z.literal('decide'),
    decided: z.discriminatedUnion('ok', [
      z.strictObject({
        ok: z.literal(true),
        value: z.strictObject({ entityId: id.nullable(), n: count }),
      }),
      z.strictObject({ ok: z.literal(false), refusal }),
    ]),
  }),
]) as unknown as z.ZodType<HallDone>;

export const schemas: { readonly [N in CallName]: z.ZodType<Calls[N]['in']> } = {
  'boot.read': nothing,
  'clock.read': nothing,
  'station.read': nothing,
  'station.save': stationSchema,
  'station.open': z.strictObject({
    role: roleSchema,
    board: boardIdSchema.exactOptional(),
    wish: z
      .discriminatedUnion('at', [
        z.strictObject({ at: z.literal('file'), caseId: z.string().max(100) }),
        z.strictObject({ at: z.literal('calls') }),
      ])
      .exactOptional(),
  }),
  'station.wish': nothing,
  'trouble.report': z.strictObject({
    name: z.string().max(100),
    places: z.array(z.string().max(300)).max(30),
  }),
  ...voiceSchemas,
  ...mattersSchemas,
  'vault.status': nothing,
  'vault.enrol': z.strictObject({ staff, stretched: base64 }),
  'vault.unlock': z.strictObject({ staffId: id, stretched: base64 }),
  // Longer than a code with its spaces: the vault reads it.
  'vault.recover': z.strictObject({ code: z.string().max(100), staff, stretched: base64 }),
  'vault.key': nothing,
  'vault.lock': z.strictObject({ scope: z.enum(['window', 'machine']) }),
  'journal.append': z.strictObject({ after: head, entry }),
  'journal.read': z.strictObject({ from: z.int().min(1), limit: z.int().min(1).max(10_000) }),
  'journal.guard': nothing,
  'print.prepare': z.strictObject({ printer: id, document }),
  'print.submit': z.strictObject({ id, key: id, printer: id, document }),
  'print.resend': z.strictObject({ id, key: id, printer: id, document }),
  'print.jobs': nothing,
  'print.act': z.strictObject({ id, act: z.enum(['retry', 'came_out', 'did_not', 'cancel']) }),
  'printer.find': nothing,
  'printer.learn': z.strictObject({ printer: printerSchema }),
  'printer.trial': z.strictObject({ printer: printerSchema.nullable() }),
  'printer.virtual': z.strictObject({
    set: z.strictObject({
      paperOut: z.boolean().exactOptional(),
      coverOpen: z.boolean().exactOptional(),
      unplugged: z.boolean().exactOptional(),
      slow: z.boolean().exactOptional(),
      oneWay: z.boolean().exactOptional(),
    }),
  }),
  'a4.printers': nothing,
  'a4.archive': z.strictObject({ id, document: z.union([document, formSheet]) }),
  'a4.hand': z.strictObject({ id, sha256 }),
  'a4.open': z.strictObject({ id, sha256 }),
  'a4.save': z.strictObject({ id, sha256 }),
  'attachment.keep': z.strictObject({ content: z.instanceof(Uint8Array) }),
  'attachment.read': z.strictObject({ sha256 }),
  'attachment.open': z.strictObject({ sha256 }),
  'attachment.leave': z.strictObject({ sha256 }),
  'attachment.leaving': nothing,
  'attachment.settle': z.strictObject({ sha256, stays: z.boolean() }),
  'table.save': table,
  ...bundleSchemas,
  'hub.enrol': z.strictObject({
    url: z.url({ protocol: /^https?$/ }).max(300),
    code: z.string().min(1).max(64),
  }),
  'hub.push': z.strictObject({ epoch, events: z.array(event).max(longestAct) }),
  'hub.pull': z.strictObject({
    cursor: count,
    limit: z.int().min(1).max(5_000),
    epoch: epoch.optional(),
    own: z.boolean().optional(),
  }),
  'hub.snapshot': z.strictObject({
    after: z.string().max(500).nullable(),
    limit: z.int().min(1).max(5_000),
  }),
  'hub.digest': nothing,
  'hub.pages': z.strictObject({ epoch }),
  'hall.status': nothing,
  'hall.card': z.strictObject({ certNo: z.string().min(1).max(64) }),
  'hall.share': z.strictObject({ on: z.boolean() }),
  'hall.invite': z.strictObject({ window: z.int().min(1).max(99).nullable() }),
  'hall.revoke': z.strictObject({ id }),
  'hall.join': z.strictObject({ address: z.string().max(300), code: z.string().max(40) }),
  'hall.leave': nothing,
  'hall.command': commandSchema,
  'hall.work': nothing,
  'hall.done': z.strictObject({ id: count, done: hallDone }),
};
