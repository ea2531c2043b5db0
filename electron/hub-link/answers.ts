// What a hub may answer, parsed before anybody believes it. What does not fit is `nonsense`: a wrong address, a log-in page of
// a network, a hub that lies. Checks that keep the sync loop from turning for ever are here too.
import { z } from 'zod';
import { entityKinds, type EntityKind, type JourneyEvent } from '../../core/journey';
import { parseEvent } from '../../core/sync/parse-event';
import {
  mostPageBytes,
  pagePieceBytes,
  type DigestAnswer,
  type EnrolAnswer,
  type PagePiece,
  type PageStanding,
  type PullAnswer,
  type PushAnswer,
  type PushGap,
  type SnapshotAnswer,
  type WireRefusal,
} from '../../core/sync/wire';

const id = z.string().min(1).max(200);
const epoch = z.string().min(1).max(100);
const count = z.int().min(0);

const entity: z.ZodType<EntityKind> = z.enum(entityKinds);

const journeyEvent = z.unknown().transform((value, context): JourneyEvent => {
  const parsed = parseEvent(value);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.refusal.path });
  return z.NEVER;
});

export const enrolAnswer: z.ZodType<EnrolAnswer> = z.object({
  epoch,
  hub: id,
  hubName: z.string().max(200),
  token: z.string().regex(/^[\w-]{20,200}$/),
});

/** Results must be for what was sent, in order, and at least one: an answer that decides nothing would be asked for ever. */
export const pushAnswer = (sent: readonly JourneyEvent[]): z.ZodType<PushAnswer> =>
  z
    .object({
      epoch,
      results: z.array(
        z.object({
          seq: count,
          outcome: z.enum(['applied', 'merged', 'conflict', 'noop', 'rejected']),
          srv: count.nullable(),
          reason: z.string().max(1000).nullable(),
        }),
      ),
      ackSeq: count,
    })
    .refine(
      ({ results }) =>
        results.length <= sent.length &&
        (results.length > 0 || sent.length === 0) &&
        results.every(({ seq }, at) => seq === sent[at]?.seq),
      'results do not fit what was sent',
    );

/** Numbers must rise, and a page with more behind it must move the cursor. */
export const pullAnswer = (cursor: number): z.ZodType<PullAnswer> =>
  z
    .object({
      epoch,
      events: z.array(z.object({ srv: count, event: journeyEvent })),
      exits: z.array(z.object({ entity, entityId: id })),
      next: count,
      more: z.boolean(),
    })
    .refine(({ events, next, more }) => {
      const numbers = [cursor, ...events.map(({ srv }) => srv)];
      const rises = numbers.every((srv, at) => at === 0 || srv > (numbers[at - 1] ?? 0));
      return rises && next >= (numbers.at(-1) ?? 0) && (!more || next > cursor);
    }, 'the cursor does not move forward');

export const snapshotAnswer: z.ZodType<SnapshotAnswer> = z.object({
  epoch,
  cursor: count,
  rows: z.array(
    z
      .object({
        entity,
        entityId: id,
        version: z.int().min(1),
        srv: z.int().min(1),
        state: z.looseObject({ id, version: z.int().min(1) }),
      })
      .refine(
        ({ entityId, version, state }) => state.id === entityId && state.version === version,
        'a state of another entity',
      ),
  ),
  devices: z.record(id, count).exactOptional(),
  next: z.string().max(1000).nullable(),
});

export const digestAnswer: z.ZodType<DigestAnswer> = z.object({
  epoch,
  cursor: count,
  kinds: z.record(z.string(), z.object({ count, hash: z.string().max(100) })),
});

export const pageStanding: z.ZodType<PageStanding> = z.object({
  epoch,
  have: count,
  isWhole: z.boolean(),
});

export const pagePiece: z.ZodType<PagePiece> = z.object({
  epoch,
  total: z.int().min(1).max(mostPageBytes).nullable(),
  piece: z.base64().max(Math.ceil(pagePieceBytes / 3) * 4),
});

export const pushGap: z.ZodType<PushGap> = z.object({ epoch, expectedSeq: z.int().min(1) });

export const wireRefusal: z.ZodType<WireRefusal> = z.object({
  code: z.enum([
    'wrong_code',
    'code_used',
    'counter_taken',
    'unknown_device',
    'revoked',
    'wrong_epoch',
    'too_old',
    'too_large',
    'bad_request',
    'busy',
  ]),
  epoch: epoch.nullable(),
  lastSeq: count.nullable(),
});
