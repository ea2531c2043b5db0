// All jobs of this machine: in memory for the pages, on the disk for the truth. The one place where a job changes.
import type { PrintJob } from '../contract/printing';
import type { Unsubscribe } from '../ports';
import { hasEnded, keepsPayload, toPrintJob, type Job } from './job';
import { openSpool, type Sealer, type Spool } from './spool';

export type Ledger = {
  /** Rejects with the system's error when the spool cannot be opened. */
  readonly ready: Promise<void>;
  readonly all: () => readonly Job[];
  readonly get: (id: string) => Job | undefined;
  /** The job that has used this key or id, waiting ones included. */
  readonly holderOf: (key: string, id: string) => Job | undefined;
  /** Takes key and id before the job is there, so that of two submits at once the second one finds them taken. */
  readonly claim: (job: Job) => void;
  readonly release: (job: Job) => void;
  /** Puts a claimed job on the disk, then into memory. Throws when the disk refuses. */
  readonly enter: (job: Job) => Promise<Job>;
  /** A change that need not survive a crash. */
  readonly note: (id: string, change: Partial<Job>) => Job;
  /** A change that must be on the disk before it counts. Throws when the disk refuses. */
  readonly record: (id: string, change: Partial<Job>) => Promise<Job>;
  /** A change that has happened whatever the disk says: if the disk refuses, the next start says `unknown` of it. */
  readonly settle: (id: string, change: Partial<Job>) => Promise<Job>;
  /** True while such a change is on its way to the disk: no second act may decide on the state before it. */
  readonly isSettling: (id: string) => boolean;
  /** Printers that had a job under way when the machine stopped: half a picture may wait in them. */
  readonly unclean: ReadonlySet<string>;
  readonly onChange: (listener: (job: PrintJob) => void) => Unsubscribe;
};

export type LedgerOptions = {
  readonly dataDir: string;
  readonly now: () => number;
  readonly sealer?: Sealer;
};

export function createLedger(options: LedgerOptions): Ledger {
  const { jobs, need, remember, tell, onChange } = openShelf();
  const keys = new Map<string, string>();
  const claims = new Set<Job>();
  const unclean = new Set<string>();
  const settling = new Set<string>();
  const spool = openSpool(options.dataDir, options.now(), options.sealer);

  const next = (id: string, change: Partial<Job>): Job => ({
    ...need(id),
    ...change,
    changedAt: options.now(),
  });
  const settle = async (id: string, change: Partial<Job>): Promise<Job> => {
    const job = next(id, change);
    settling.add(id);
    await (await spool).put(job).catch(() => undefined);
    settling.delete(id);
    remember(job);
    return tell(id);
  };
  return {
    ready: spool.then((found) => takeUp(found, { jobs, keys, unclean, settle })),
    all: () => [...jobs.values()],
    get: (id) => jobs.get(id),
    holderOf: (key, id) =>
      jobs.get(keys.get(key) ?? id) ?? [...claims].find((one) => one.key === key || one.id === id),
    claim: (job) => claims.add(job),
    release: (job) => claims.delete(job),
    enter: async (job) => {
      await (await spool).put(job);
      keys.set(job.key, job.id);
      remember(job);
      return tell(job.id);
    },
    note: (id, change) => {
      remember(next(id, change));
      return tell(id);
    },
    record: async (id, change) => {
      const job = next(id, change);
      await (await spool).put(job);
      remember(job);
      return tell(id);
    },
    settle,
    isSettling: (id) => settling.has(id),
    unclean,
    onChange,
  };
}

/** The jobs in memory, and who wants to hear of them. */
function openShelf() {
  const jobs = new Map<string, Job>();
  const listeners = new Set<(job: PrintJob) => void>();
  const need = (id: string): Job => {
    const job = jobs.get(id);
    if (job === undefined) throw new Error('a print job that is not there');
    return job;
  };
  return {
    jobs,
    need,
    remember: (job: Job): void => {
      jobs.set(job.id, keepsPayload(job) ? job : { ...job, payload: null });
    },
    tell: (id: string): Job => {
      const job = need(id);
      for (const listener of listeners) listener(toPrintJob(job));
      return job;
    },
    onChange: (listener: (job: PrintJob) => void): Unsubscribe => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** After a stop: what was under way is `unknown`, what waited waits again. */
async function takeUp(
  spool: Spool,
  into: {
    readonly jobs: Map<string, Job>;
    readonly keys: Map<string, string>;
    readonly unclean: Set<string>;
    readonly settle: Ledger['settle'];
  },
): Promise<void> {
  for (const job of spool.found) {
    into.keys.set(job.key, job.id);
    const waits = !hasEnded(job) && !job.left;
    into.jobs.set(job.id, waits ? { ...job, state: 'queued', trouble: null } : job);
    if (hasEnded(job) || !job.left) continue;
    into.unclean.add(job.printer);
    await into.settle(job.id, { state: 'unknown', trouble: 'restarted' });
  }
}
