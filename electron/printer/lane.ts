// One physical printer, one line of jobs: port 9100 often takes a single client, and two jobs at once would mix on paper.
import type { JobTrouble } from '../contract/printing';
import { errorCode } from '../journal/disk';
import type { Job } from './job';
import type { Deliver, Outcome } from './transport';

export type LaneWork = {
  /** The waiting job that is next, undefined when there is none. */
  readonly next: () => Job | undefined;
  readonly deliver: (job: Job) => Deliver | JobTrouble;
  /** Says what an attempt is doing; `leaving` is on the disk before it resolves. */
  readonly preflight: (id: string) => void;
  readonly leaving: (id: string) => Promise<void>;
  readonly awaiting: (id: string, trouble: JobTrouble | null) => void;
  readonly blocked: (id: string, trouble: JobTrouble) => void;
  readonly ended: (id: string, outcome: Ending) => Promise<void>;
};

export type Ending = Outcome | { readonly left: false; readonly failed: string };

export type Lane = {
  /** Begins, or goes on at once where a blocked job waits for its next try. */
  readonly wake: () => void;
  /** Stops the attempt or the wait of this job; false when it is not the one being worked on. */
  readonly cancel: (id: string) => boolean;
  readonly current: () => string | null;
  readonly close: () => void;
};

export type LaneTiming = {
  /** Waits between tries of a job of which nothing has left. */
  readonly retry: readonly number[];
  /** After so long the job gives up: a ticket must not come out hours later by itself. */
  readonly giveUp: number;
};

export const usualLaneTiming: LaneTiming = {
  retry: [1_000, 2_000, 3_000, 5_000, 10_000],
  giveUp: 30 * 60_000,
};

/** @param startsUnclean a job of an earlier run broke off at this printer: the next one first ends what it may hold */
export function createLane(work: LaneWork, timing: LaneTiming, startsUnclean: boolean): Lane {
  const state = { running: false, closed: false, afterTrouble: startsUnclean };
  let current: { readonly id: string; readonly stop: AbortController } | null = null;
  let goOn: () => void = () => undefined;
  const isClosed = (): boolean => state.closed;

  const run = async (): Promise<void> => {
    for (let job = work.next(); job !== undefined && !state.closed; job = work.next()) {
      const stop = new AbortController();
      current = { id: job.id, stop };
      const ending = await untilEnd(job, stop.signal);
      current = null;
      if (ending === null) return;
      if ('state' in ending) state.afterTrouble = ending.state === 'unknown';
      await work.ended(job.id, ending);
    }
  };
  /** Tries again by itself only while nothing has left. Null when the machine closes. */
  const untilEnd = async (job: Job, cancelled: AbortSignal): Promise<Ending | null> => {
    const start = performance.now();
    for (let tries = 0; !state.closed; tries++) {
      const outcome = await attemptAt(job, cancelled, work, state.afterTrouble);
      if (outcome.left || 'failed' in outcome || outcome.trouble === null) return outcome;
      if (performance.now() - start > timing.giveUp) return outcome;
      work.blocked(job.id, outcome.trouble);
      const ms = timing.retry[Math.min(tries, timing.retry.length - 1)] ?? 0;
      await pause(isClosed() ? 0 : ms, cancelled, (done) => (goOn = done));
      if (cancelled.aborted) return { left: false, trouble: null, cancelled: true };
    }
    return null;
  };
  const wake = (): void => {
    goOn();
    if (state.running || state.closed) return;
    state.running = true;
    void run().finally(() => {
      state.running = false;
      if (!state.closed && work.next() !== undefined) wake();
    });
  };
  return {
    wake,
    cancel: (id) => {
      if (current?.id !== id) return false;
      current.stop.abort();
      return true;
    },
    current: () => current?.id ?? null,
    close: () => {
      state.closed = true;
      goOn();
    },
  };
}

async function attemptAt(
  job: Job,
  cancelled: AbortSignal,
  work: LaneWork,
  afterTrouble: boolean,
): Promise<Ending> {
  const deliver = work.deliver(job);
  if (typeof deliver === 'string') return { left: false, trouble: deliver };
  if (job.payload === null) return { left: false, failed: 'payload_lost' };
  work.preflight(job.id);
  const sent = { left: false };
  const leaving = async (): Promise<void> => {
    await work.leaving(job.id);
    sent.left = true;
  };
  const awaiting = (trouble: JobTrouble | null): void => work.awaiting(job.id, trouble);
  try {
    return await deliver(job.payload.data, { leaving, awaiting, cancelled, afterTrouble });
  } catch (error) {
    // Before: the disk refused to note it, so nothing was sent. After: whatever broke, bytes may be on paper.
    if (!sent.left) return { left: false, failed: errorCode(error) };
    return { left: true, state: 'unknown', trouble: 'printer_error' };
  }
}

/** Ends early when the job is given up, or when somebody calls what `offer` was given. */
function pause(
  ms: number,
  cancelled: AbortSignal,
  offer: (done: () => void) => void,
): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      cancelled.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, cancelled.aborted ? 0 : ms);
    cancelled.addEventListener('abort', done);
    offer(done);
  });
}
