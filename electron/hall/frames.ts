// What the machines of a hall say to each other, one JSON value a frame, behind its length in four bytes. Parsed before anybody
// believes it; before the other end has proved who it is, only a few words are understood, and only a few bytes are read.
import { z } from 'zod';
import type { JourneyEvent } from '../../core/journey';
import { parseEvent } from '../../core/sync/parse-event';
import type { HallCommand, HallPage } from '../contract/hall';
import { siteSchema } from '../station/station-schema';

/** Raised when an older machine could not understand a newer one. */
export const hallWire = 1;

export const limits = {
  /** Before the other end is known, and after. */
  strangerBytes: 4096,
  memberBytes: 16 << 20,
} as const;

const id = z.string().min(1).max(128);
const count = z.int().min(0);
const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const wire = z.int();

export const fromStranger = z.discriminatedUnion('t', [
  z.strictObject({
    t: z.literal('join'),
    wire,
    proof: hex64,
    device: z.uuid(),
    name: z.string().min(1).max(100),
    community: z.string().max(20),
  }),
  z.strictObject({ t: z.literal('hello'), wire, id, token: hex64, device: z.uuid() }),
]);

const refused = z.object({
  t: z.literal('refused'),
  code: z.enum(['wrong_code', 'revoked', 'other_version', 'other_community']),
});

/** What an owner answers to the first word. */
export const firstFromOwner = z.discriminatedUnion('t', [
  z.object({
    t: z.literal('joined'),
    id,
    window: z.int().min(1).max(99).nullable(),
    lane: z.string().regex(/^[A-Z]$/),
    token: hex64,
    ownerDevice: z.uuid(),
    owner: z.string().max(200),
  }),
  z.object({ t: z.literal('welcome') }),
  refused,
]);

const event = z.unknown().transform((value, context): JourneyEvent => {
  const parsed = parseEvent(value);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.refusal.path });
  return z.NEVER;
});

const page: z.ZodType<HallPage> = z.object({
  events: z.array(event).max(10_000),
  dropped: z.array(id).max(10_000),
  cursor: count,
});

/** `input` is parsed by the page that decides. */
export const commandSchema: z.ZodType<HallCommand> = z.strictObject({
  id,
  operator: id,
  verb: z.string().regex(/^[a-z_]{1,40}$/),
  input: z.record(z.string().max(64), z.unknown()),
});

const both = [
  z.object({ t: z.literal('ping') }),
  /** How far the other end's journal is known here. */
  z.object({ t: z.literal('have'), cursor: count.nullable() }),
  z.object({ t: z.literal('page'), page }),
  z.object({ t: z.literal('taken'), cursor: count }),
] as const;

export const fromMember = z.discriminatedUnion('t', [
  ...both,
  z.object({ t: z.literal('command'), command: commandSchema }),
]);

export const fromOwner = z.discriminatedUnion('t', [
  ...both,
  z.object({
    t: z.literal('settings'),
    hall: z.string().min(1).max(64),
    site: siteSchema,
    window: z.int().min(1).max(99).nullable(),
    lane: z.string().regex(/^[A-Z]$/),
    /** Absent from an owner of before. */
    cardKey: hex64.optional(),
  }),
  z.object({
    t: z.literal('answer'),
    id,
    answer: z.union([
      z.object({ ok: z.literal(true), entityId: id.nullable(), n: count }),
      // The facts of a refusal are for a sentence; an unknown one says itself that way.
      z.object({ ok: z.literal(false), refusal: z.looseObject({ code: z.string().max(64) }) }),
    ]),
  }),
]);

export type FromStranger = z.infer<typeof fromStranger>;
export type FirstFromOwner = z.infer<typeof firstFromOwner>;
export type FromMember = z.infer<typeof fromMember>;
export type FromOwner = z.infer<typeof fromOwner>;

export type Frame = FromStranger | FirstFromOwner | FromMember | FromOwner;

/** Four bytes of length, big-endian, then UTF-8. */
export function encodeFrame(frame: Frame): Buffer {
  const body = Buffer.from(JSON.stringify(frame), 'utf8');
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
}
