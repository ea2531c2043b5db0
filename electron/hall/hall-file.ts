// What this machine keeps of its hall, sealed with the machine's key: as owner its key and whom it let in, as window whom it belongs to.
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeDurably } from '../journal/disk';
import { oneAtATime } from '../journal/one-at-a-time';
import type { MachineSealer } from '../machine-key';

const time = z.int().min(0);
const lane = z.string().regex(/^[A-Z]$/);
const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const window = z.int().min(1).max(99).nullable();

const memberForm = z.object({
  id: z.string(),
  name: z.string(),
  device: z.string(),
  /** SHA-256 of its token: what lies here opens nothing. */
  tokenHash: z.string(),
  window,
  lane,
  letInAt: time,
  lastSeenAt: time.nullable(),
  revokedAt: time.nullable(),
});

const ownerForm = z.object({
  /** Windows may come; a hall that is switched off keeps its key and its members. */
  on: z.boolean(),
  key: z.string(),
  certificate: z.string(),
  port: z.int().min(1).max(65535),
  members: z.array(memberForm),
});

const windowForm = z.object({
  address: z.string(),
  /** Of the owner's certificate: nobody else is spoken to. */
  fingerprint: z.string(),
  ownerDevice: z.string(),
  owner: z.string(),
  id: z.string(),
  token: z.string(),
  /** The last line of this machine's journal when it joined. */
  since: z.int().min(0),
  /** When the owner's rules came that this machine's settings hold. */
  rulesAt: time.nullable().default(null),
  /** What cards are hashed with in this hall; null until the owner has said it. */
  cardKey: hex64.nullable().default(null),
  window,
  lane,
});

const fileForm = z.object({ owner: ownerForm.nullable(), window: windowForm.nullable() });

export type Member = z.infer<typeof memberForm>;
export type OwnerRecord = z.infer<typeof ownerForm>;
export type WindowRecord = z.infer<typeof windowForm>;
type HallRecord = z.infer<typeof fileForm>;

export type HallFile = {
  readonly read: () => HallRecord;
  readonly write: (change: Partial<HallRecord>) => Promise<void>;
  /** Resolves when nothing is on its way to the disk. */
  readonly written: () => Promise<void>;
};

const nothing: HallRecord = { owner: null, window: null };

/** A file that this machine's key does not open is as good as none: windows are let in anew. */
export async function openHallFile(data: string, sealer: MachineSealer): Promise<HallFile> {
  const path = join(data, 'hall.sealed');
  const alone = oneAtATime();
  let record = parsed(await readIfThere(path), sealer);
  return {
    read: () => record,
    written: () => alone(() => undefined),
    write: async (change) => {
      record = { ...record, ...change };
      const content = sealer.seal(Buffer.from(JSON.stringify(record), 'utf8'));
      await alone(() => writeDurably(path, content, 0o600));
    },
  };
}

function parsed(content: Buffer | null, sealer: MachineSealer): HallRecord {
  const plain = content && sealer.open(content);
  if (!plain) return nothing;
  const form = fileForm.safeParse(JSON.parse(plain.toString('utf8')));
  return form.success ? form.data : nothing;
}

/** What the machines of a hall hash cards with, so that each knows a card again which another one has read. It opens nothing. */
export const cardKeyOf = ({ key }: Pick<OwnerRecord, 'key'>): string =>
  createHmac('sha256', key).update('cards of the hall').digest('hex');

/** The mark of a card's number in the hall that this machine is of; null where it stands alone. */
export function markOfCard({ owner, window }: HallRecord, certNo: string): string | null {
  const key = owner?.on ? cardKeyOf(owner) : window?.cardKey;
  return key ? createHmac('sha256', key).update(certNo).digest('base64') : null;
}

export const hashOfToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');

/** A member and the token that only it will know; null when every letter of a lane is somebody's. */
export function newMember(
  members: readonly Member[],
  who: Pick<Member, 'name' | 'device' | 'window'>,
  now: number,
): { readonly member: Member; readonly token: string } | null {
  const free = freeLane(members, now);
  if (free === null) return null;
  const token = randomBytes(32).toString('hex');
  const facts = { id: randomUUID(), tokenHash: hashOfToken(token), lane: free, letInAt: now };
  return { member: { ...who, ...facts, lastSeenAt: null, revokedAt: null }, token };
}

/** Longer than a business day that nobody closed over a holiday: numbers with the letter are no longer in anybody's hand. */
const restMs = 30 * 86_400_000;

function freeLane(members: readonly Member[], now: number): string | null {
  const isHeld = (letter: string): boolean =>
    members.some(
      ({ lane: one, revokedAt }) =>
        one === letter && (revokedAt === null || Math.abs(now - revokedAt) < restMs),
    );
  return 'BCDEFGHJKLMNPQRSTUVWXYZA'.split('').find((letter) => !isHeld(letter)) ?? null;
}
