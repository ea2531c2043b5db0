// The spool: every job and every change of its state, on the disk before the step that it allows. It keeps two promises
// over crashes: a key has one original for ever, and a job of which bytes may have left is never sent again.
import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
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
  trouble: z
    .enum([
      'paper_out',
      'cover_open',
      'printer_error',
      'refused',
      'unreachable',
      'no_answer',
      'reset',
      'glyph_missing',
      'restarted',
    ])
    .nullable(),
  detail: z.string(),
  submittedAt: z.number(),
  changedAt: z.number(),
  urgent: z.boolean(),
  left: z.boolean(),
  /** What kind of payload lies beside the log; null when there is none. */
  payload: z.enum(['escpos', 'sheet']).nullable(),
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
  // Compacts, and cuts a torn tail so that the next record begins on its own line.
  await writeDurably(log, records.map(toLine).join(''), 0o600);
  const pathOf = (job: Pick<Job, 'id' | 'printer'>): string => payloadPath(folder, job);
  const found = await Promise.all(records.map((one) => withPayload(folder, one, sealer)));
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
        if (payload !== null && before?.data !== payload.data) {
          // Until the log has its record, nobody looks for it: only what is looked for must be replaced in one step.
          const write = before?.path === path ? writeDurably : writeNew;
          await write(path, sealer.seal(payload.data), 0o600);
          stored.set(job.id, { path, data: payload.data });
        }
        await append(log, toLine({ ...job, payload: payload?.kind ?? null }));
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

async function withPayload(folder: string, one: Record, sealer: Sealer): Promise<Job> {
  const file = one.payload === null ? null : await readIfThere(payloadPath(folder, one));
  const data = file === null ? null : sealer.open(file);
  const payload = one.payload === null || data === null ? null : { kind: one.payload, data };
  return { ...one, payload };
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
