// A queue of the Windows spooler, RAW. Its state is looked at first, because a queue opens well while its printer is unplugged;
// the spooler knows what it gave to the device, not what came out: never more than `unconfirmed`.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { JobTrouble } from '../contract/printing';
import type { Timing } from './conversation';
import { runProgram } from './program';
import type { Attempt, Deliver, Outcome } from './transport';
import { queuesScript, queueVariable, shellArguments, spoolerScript } from './windows-script';
import { failureTrouble, spoolerLine, type SpoolerLine } from './windows-words';

/** PowerShell starts slowly, and compiles its glue to winspool each time. */
const answerMs = 30_000;

/** A program and its first arguments; tests put another one that speaks the same lines in its place. */
export type Shell = readonly [program: string, ...args: string[]];

const powerShell: Shell = ['powershell.exe', ...shellArguments(spoolerScript)];

export function windowsDelivery(queue: string, timing: Timing, shell = powerShell): Deliver {
  return async (payload, attempt) => {
    const spooler = openSpooler(queue, shell);
    try {
      const trouble = await readyFor(spooler);
      if (trouble !== null) return { left: false, trouble };
      if (attempt.cancelled.aborted) return { left: false, trouble: null, cancelled: true };
      await attempt.leaving();
      spooler.say(payload.toString('base64'));
      attempt.awaiting(null);
      return await follow(spooler, attempt, timing);
    } finally {
      // The end of its input takes a job that still waits out of the queue.
      spooler.leave();
    }
  };
}

/** What is wrong with the queue, as far as Windows knows. */
export async function windowsTrouble(
  queue: string,
  shell = powerShell,
): Promise<JobTrouble | null> {
  const spooler = openSpooler(queue, shell);
  const line = await spooler.next(answerMs);
  spooler.leave();
  return troubleIn(line);
}

/** Names of the queues; none where PowerShell does not answer. */
export async function windowsQueues(): Promise<readonly string[]> {
  const { out } = await runProgram('powershell.exe', shellArguments(queuesScript), answerMs);
  return out.split(/\r?\n/).filter((name) => name !== '');
}

type Spooler = {
  /** The next line that means something, null when none comes in time or the program has ended. */
  readonly next: (ms: number) => Promise<SpoolerLine | null>;
  readonly say: (line: string) => void;
  readonly leave: () => void;
};

function openSpooler(queue: string, [program, ...args]: Shell): Spooler {
  const child = spawn(program, args, {
    env: { ...process.env, [queueVariable]: queue },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  const lines: (SpoolerLine | null)[] = [];
  let wake: () => void = () => undefined;
  const add = (line: SpoolerLine | null): void => {
    lines.push(line);
    wake();
  };
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = spoolerLine(text);
    if (line !== null) add(line);
  });
  child.on('error', () => add(null)).on('close', () => add(null));
  child.stdin.on('error', () => undefined);
  return {
    next: async (ms) => {
      if (lines.length === 0)
        await new Promise<void>((resolve) => {
          const late = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(late);
            resolve();
          };
        });
      // The end of the program stays its last word.
      return lines[0] === null ? null : (lines.shift() ?? null);
    },
    say: (line) => void child.stdin.write(`${line}\n`),
    leave: () => {
      child.stdin.end();
      // One that hangs in a driver is not waited for.
      const late = setTimeout(() => child.kill('SIGKILL'), answerMs).unref();
      child.once('close', () => clearTimeout(late));
    },
  };
}

const troubleIn = (line: SpoolerLine | null): JobTrouble | null => {
  if (line === null) return 'unreachable';
  if (line.type === 'failed') return failureTrouble(line.code);
  return line.type === 'queue' ? line.trouble : null;
};

/** Opens the document; nothing of it is printed before its bytes are said. */
async function readyFor(spooler: Spooler): Promise<JobTrouble | null> {
  const trouble = troubleIn(await spooler.next(answerMs));
  if (trouble !== null) return trouble;
  spooler.say('open');
  const line = await spooler.next(answerMs);
  return line?.type === 'ready' ? null : (troubleIn(line) ?? 'unreachable');
}

const unknown = (trouble: JobTrouble): Outcome => ({ left: true, state: 'unknown', trouble });

async function follow(spooler: Spooler, attempt: Attempt, timing: Timing): Promise<Outcome> {
  const start = performance.now();
  const stopped = new Promise<'stopped'>((resolve) => {
    attempt.cancelled.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  for (let told: JobTrouble | null = null; ;) {
    const line = await Promise.race([spooler.next(timing.silence), stopped]);
    if (line === 'stopped' || attempt.cancelled.aborted) return unknown(told ?? 'no_answer');
    if (line === null || line.type === 'failed') return unknown('printer_error');
    if (line.type === 'gone') return { left: true, state: 'unconfirmed', trouble: null };
    const waited = performance.now() - start;
    const slow = waited > timing.notice ? 'no_answer' : null;
    const trouble = (line.type === 'job' ? line.trouble : null) ?? slow;
    if (trouble !== told) attempt.awaiting(trouble);
    told = trouble;
    if (waited > timing.patience) return unknown(trouble ?? 'no_answer');
  }
}
