// The spool: every job and every change of its state, on the disk before the step that it allows. It keeps two promises
// over crashes: a key has one original for ever, and a job of which bytes may have left is never sent again.
import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { printTroubles } from '../../core/slip/print-trouble';
import { readIfThere, writeDurably, writeNew } from '../journal/disk';
import { oneAtATime } from '../journal/one-at-a-time';
import { hasEnded, keepsPayload, type Job } from './job';

/** Seals payloads (they hold names) while they rest on the disk. */
export type Sealer = {
  readonly seal: (plain: Buffer) => Buffer;
  /** Null when it cannot be opened any more. */
  readonly open: (sealed: Buffer) => Buffer | null;
};

export type Spool = {
  /** The jobs found at the start, oldest first. */
  readonly found: readonly Job[];
  /**
   * Resolves once the job, as it is now, is on the disk; its payload goes to a file of its own, once, and is removed when
   * the job has ended. Throws the system's error when the disk refuses.
   */
  readonly put: (job: Job) => Promise<void>;
};

const record = z.object({
  id: z.string(),
  key: z.string(),
  printer: z.string(),
  state: z.enum([
    'queued',
    'preflight',
    'blocked',
    'sending',
    'awaiting',
    'printed',
    'unconfirmed',
    'unknown',
    'failed',
    'cancelled',
  ]),
  trouble: z.enum(printTroubles).nullable(),
  detail: z.string(),
  submittedAt: z.number(),
  changedAt: z.number(),
  urgent: z.boolean(),
  left: z.boolean(),
  /** What kind of payload lies beside the log; null when there is none. */
  payload: z.enum(['escpos', 'sheet']).nullable(),
  /** SHA-256 of that file where the two were written beside each other, so that half a file after a power cut is known. */
  sum: z.string().optional(),
});

type Record = z.infer<typeof record>;

const noSealer: Sealer = { seal: (plain) => plain, open: (sealed) => sealed };

/** Ended jobs are remembered so long, so that their keys stay used. */
const rememberedMs = 60 * 86_400_000;

/**
 * Opens `<dataDir>/spool`. A last line torn by a power cut is dropped: the step that it allowed was not taken.
 * @param now epoch milliseconds, to forget what ended two months ago
 */
export async function openSpool(
  dataDir: string,
  now: number,
  sealer: Sealer = noSealer,
): Promise<Spool> {
  const folder = join(dataDir, 'spool');
  const log = join(folder, 'jobs.log');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const records = foldRecords((await readIfThere(log))?.toString('utf8') ?? '').filter(
    (one) => !hasEnded(one) || one.changedAt > now - rememberedMs,
  );
  const pathOf = (job: Pick<Job, 'id' | 'printer'>): string => payloadPath(folder, job);
  const read = await Promise.all(records.map((one) => withPayload(folder, one, sealer)));
  const whole = read.filter(({ wasEntered }) => wasEntered);
  for (const { one, wasEntered } of read) if (!wasEntered) await rm(pathOf(one), { force: true });
  // Compacts, and cuts a torn tail so that the next record begins on its own line.
  await writeDurably(log, whole.map(({ one }) => toLine(one)).join(''), 0o600);
  const found = whole.map(({ job }) => job);
  /** Where the payload of a job lies, and which it is: a job that goes to another printer is drawn again. */
  const stored = new Map(
    found.flatMap((job) =>
      job.payload === null ? [] : [[job.id, { path: pathOf(job), data: job.payload.data }]],
    ),
  );
  const serial = oneAtATime();
  return {
    found,
    put: (job) =>
      serial(async () => {
        const payload = keepsPayload(job) ? job.payload : null;
        const before = stored.get(job.id);
        const path = pathOf(job);
        const line = (sum?: string): string =>
          toLine({ ...job, payload: payload?.kind ?? null, ...(sum === undefined ? {} : { sum }) });
        if (payload === null || before?.data === payload.data) await append(log, line());
        else {
          const sealed = sealer.seal(payload.data);
          if (before === undefined && isFresh(job))
            // Both on their way at once: a job of which the disk has only one was never entered.
            await both(writeNew(path, sealed, 0o600), append(log, line(sumOf(sealed))));
          else {
            await writeDurably(path, sealed, 0o600);
            await append(log, line());
          }
          stored.set(job.id, { path, data: payload.data });
        }
        if (payload === null) stored.delete(job.id);
        if (before && (payload === null || before.path !== path))
          await rm(before.path, { force: true });
      }),
  };
}

/** Named by a hash: an id comes from a page and must not choose a path. A job's bytes are those of one printer. */
function payloadPath(folder: string, { id, printer }: Pick<Job, 'id' | 'printer'>): string {
  const name = createHash('sha256').update(`${id} ${printer}`).digest('hex').slice(0, 32);
  return join(folder, `${name}.job`);
}

/** `wasEntered`: false where the power went while record and payload were written; whoever submitted it was told nothing yet. */
async function withPayload(folder: string, one: Record, sealer: Sealer) {
  const { sum, ...job } = one;
  const file = one.payload === null ? null : await readIfThere(payloadPath(folder, one));
  const wasEntered = sum === undefined || (file !== null && sumOf(file) === sum);
  const data = file === null ? null : sealer.open(file);
  const payload = one.payload === null || data === null ? null : { kind: one.payload, data };
  return { one, wasEntered, job: { ...job, payload } satisfies Job };
}

/** As it comes in: nothing has ever been done with it. */
const isFresh = ({ state, left, submittedAt, changedAt }: Job): boolean =>
  state === 'queued' && !left && submittedAt === changedAt;

const sumOf = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');

/** Neither is left running when the other one has failed. */
async function both(...work: readonly [Promise<void>, Promise<void>]): Promise<void> {
  for (const one of await Promise.allSettled(work)) if (one.status === 'rejected') throw one.reason;
}

/** One write, one sync; a record that a full disk cut short is taken back, so that it cannot spoil the next one. */
async function append(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    const { size } = await file.stat();
    try {
      await file.writeFile(line);
      await file.datasync();
    } catch (error) {
      await file.truncate(size).catch(() => undefined);
      throw error;
    }
  } finally {
    await file.close();
  }
}

const toLine = (one: Record): string => `${JSON.stringify(record.parse(one))}\n`;

function foldRecords(text: string): readonly Record[] {
  const jobs = new Map<string, Record>();
  for (const line of text.split('\n')) {
    const parsed = record.safeParse(jsonOrNull(line));
    if (parsed.success) jobs.set(parsed.data.id, parsed.data);
  }
  return [...jobs.values()];
}

function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}
