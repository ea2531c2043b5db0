// What a station may say to the hub. Events themselves are parsed one by one with core/sync/parse-event.ts,
// so that one broken event becomes a dead letter instead of refusing the whole push.
import { z } from 'zod';
import { longestAct, mostPageBytes, pagePieceBytes } from '../../core/sync/wire';

const id = z.string().min(1).max(200);

export const enrolRequest = z.object({
  wire: z.int(),
  code: z.string().min(1).max(40),
  device: id,
  deviceName: z.string().max(200),
  hall: id,
  community: id,
  counter: z.string().regex(/^[1-9A-Z]$/),
});

export const pushRequest = z.object({
  wire: z.int(),
  epoch: z.string().max(100),
  events: z.array(z.looseObject({ seq: z.int().positive() })).max(longestAct),
});

export const pullQuery = z.object({
  cursor: z.coerce.number().int().min(0),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
  /** The epoch that the cursor belongs to. */
  epoch: z.string().max(100).optional(),
  own: z.enum(['0', '1']).default('0'),
});

export const snapshotQuery = z.object({
  after: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
});

const digest = z.string().regex(/^[0-9a-f]{64}$/);

export const pageName = z.object({ name: digest });

export const pagePiece = z.object({
  wire: z.int(),
  total: z.int().min(1).max(mostPageBytes),
  digest,
  offset: z.int().min(0),
  piece: z.base64().max(Math.ceil(pagePieceBytes / 3) * 4),
});

export const pieceQuery = z.object({ offset: z.coerce.number().int().min(0) });

/** What the opaque mark of a snapshot page holds. */
export const snapshotMark = z.object({
  cursor: z.int().min(0),
  entity: z.string().max(20),
  entityId: id,
});
