// A raw queue of CUPS. The job is handed over on hold, so that everything that can be refused is refused before a byte may
// leave; then it is released and followed. CUPS knows what it gave to the device, not what came out: never more than
// `unconfirmed`. A job that CUPS would try again by itself is taken back, because its second try is a second original.
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobTrouble } from '../contract/printing';
import type { Timing } from './conversation';
import { isIdle, isListed, isStopped, jobIdIn, queueTrouble, wasDropped } from './cups-words';
import { runProgram } from './program';
import type { Attempt, Deliver, Outcome } from './transport';

/** A busy machine starts programs slowly. */
const programMs = 20_000;

export function cupsDelivery(queue: string, timing: Timing): Deliver {
  return async (payload, attempt) => {
    const trouble = await cupsTrouble(queue);
    if (trouble !== null) return { left: false, trouble };
    const handed = await run('lp', ['-d', queue, '-o', 'raw', '-H', 'hold', '-t', 'slip'], payload);
    const job = jobIdIn(handed.out);
    if (!handed.ok || job === null) return { left: false, trouble: 'refused' };
    try {
      if (attempt.cancelled.aborted) return { left: false, trouble: null, cancelled: true };
      await attempt.leaving();
      if (!(await run('lp', ['-i', job, '-H', 'resume'])).ok) return unknown('refused');
      attempt.awaiting(null);
      return await follow(queue, job, attempt, timing);
    } finally {
      // However this went: nothing of it may print later by itself.
      await run('cancel', ['-x', job]);
    }
  };
}

/** What is wrong with the queue, as far as CUPS knows. */
export async function cupsTrouble(queue: string): Promise<JobTrouble | null> {
  return queueTrouble((await run('lpstat', ['-p', queue, '-a', queue, '-l'])).out);
}

const looksAtRest = 3;

const run = (name: string, args: readonly string[], input?: Uint8Array) =>
  runProgram(name, args, programMs, input);

const unknown = (trouble: JobTrouble): Outcome => ({ left: true, state: 'unknown', trouble });

async function follow(
  queue: string,
  job: string,
  attempt: Attempt,
  timing: Timing,
): Promise<Outcome> {
  const start = performance.now();
  let told: JobTrouble | null = null;
  for (let idle = 0; ;) {
    await sleep(timing.poll);
    if (attempt.cancelled.aborted) return unknown(told ?? 'no_answer');
    const waiting = await run('lpstat', ['-o', queue]);
    if (waiting.ok && !isListed(waiting.out, job)) return ended(queue, job);
    const state = (await run('lpstat', ['-p', queue, '-a', queue, '-l'])).out;
    // A queue at rest with our job in it has failed at it, and would try it again later.
    idle = isIdle(state) && (await isStillWaiting(queue, job)) ? idle + 1 : 0;
    if (isStopped(state) || idle >= looksAtRest) return unknown('printer_error');
    const slow = performance.now() - start > timing.notice ? 'no_answer' : null;
    const trouble = queueTrouble(state) ?? slow;
    if (trouble !== told) attempt.awaiting(trouble);
    told = trouble;
    if (performance.now() - start > timing.patience) return unknown(trouble ?? 'no_answer');
  }
}

async function isStillWaiting(queue: string, job: string): Promise<boolean> {
  return isListed((await run('lpstat', ['-o', queue])).out, job);
}

async function ended(queue: string, job: string): Promise<Outcome> {
  const { out } = await run('lpstat', ['-W', 'completed', '-o', queue, '-l']);
  return wasDropped(out, job)
    ? unknown('printer_error')
    : { left: true, state: 'unconfirmed', trouble: null };
}
