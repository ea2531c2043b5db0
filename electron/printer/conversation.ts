// One attempt at a printer that may answer, over any wire: look at it first, write "sending" to the disk, send, and wait for
// its own word that the paper is out. While a person changes the paper the line stays open: the printer then goes on by itself.
import { setTimeout as sleep } from 'node:timers/promises';
import type { PrinterSettings } from '../../core/station/station';
import type { JobTrouble } from '../contract/printing';
import { Link } from './link';
import { statusTrouble } from './status';
import type { Attempt, Deliver, Outcome } from './transport';
import type { OpenWire } from './wire';

/** All in milliseconds; tests pass shorter ones. */
export type Timing = {
  readonly connect: number;
  /** For an answer to a status question. */
  readonly hello: number;
  /** For the line to take the next piece; a printer without paper may stop reading in the middle. */
  readonly write: number;
  /** After so long without progress the clerk is told. */
  readonly notice: number;
  readonly poll: number;
  /** So long without a single byte from a printer that answers: it is not there any more. */
  readonly silence: number;
  /** So long well, answering, and still no end of the job. */
  readonly ack: number;
  /** How long a person may take to change the paper. */
  readonly patience: number;
  readonly goodbye: number;
  /** So long holds what a printer said of itself ahead of its job, and so long another caller must wait for its only line. */
  readonly greeting: number;
};

export const usualTiming: Timing = {
  connect: 3_000,
  hello: 2_000,
  write: 120_000,
  notice: 8_000,
  poll: 1_000,
  silence: 45_000,
  ack: 30_000,
  patience: 4 * 3_600_000,
  goodbye: 3_000,
  greeting: 2_000,
};

const DLE = 0x10;
/** More than one band of the widest paper: ends a picture that an earlier, broken job left half sent. */
const flushFor = (bandRows: number): Buffer => Buffer.alloc(bandRows * 72 + 84);

/** @param greeted the line that was opened ahead of this job and has been asked already; null: to be opened now */
export function conversation(
  printer: PrinterSettings,
  wire: OpenWire,
  timing: Timing,
  greeted: () => Promise<Link | JobTrouble | null>,
): Deliver {
  return async (payload, attempt) => {
    const link = (await greeted()) ?? (await openLink(printer, wire, timing));
    if (typeof link === 'string') return { left: false, trouble: link };
    try {
      if (attempt.cancelled.aborted) return { left: false, trouble: null, cancelled: true };
      await attempt.leaving();
      const before = attempt.afterTrouble ? [flushFor(printer.bandRows)] : [];
      return await send(link, Buffer.concat([...before, payload]), printer, attempt, timing);
    } finally {
      await link.end(timing.goodbye);
    }
  };
}

/** A line to a printer that has been looked at and is well; else its trouble, and the line is closed. */
export async function openLink(
  printer: PrinterSettings,
  wire: OpenWire,
  timing: Timing,
): Promise<Link | JobTrouble> {
  const link = await Link.open(wire, timing.connect);
  if (typeof link === 'string' || !printer.answersStatus) return link;
  const trouble = await preflight(link, timing);
  if (trouble === null) return link;
  await link.end(timing.goodbye);
  return trouble;
}

/** What is wrong with the printer, as far as it can tell. */
export async function preflight(link: Link, timing: Timing): Promise<JobTrouble | null> {
  for (const n of [1, 2, 4] as const) {
    const answer = await ask(link, n, n === 1 ? 2 * timing.hello : timing.hello);
    if (answer === null) return link.closed === null ? 'no_answer' : 'reset';
    const trouble = statusTrouble(n, answer);
    if (trouble !== null) return trouble;
  }
  return null;
}

/** DLE EOT n: the byte of the answer, null after `ms` or when the line is gone. */
export async function ask(link: Link, n: 1 | 2 | 4, ms: number): Promise<number | null> {
  const heard = link.answer('status', ms);
  if (!(await link.write(Buffer.of(DLE, 0x04, n), ms))) return null;
  return (await heard)?.byte ?? null;
}

async function send(
  link: Link,
  payload: Buffer,
  printer: PrinterSettings,
  attempt: Attempt,
  timing: Timing,
): Promise<Outcome> {
  const job = Buffer.concat([payload, ...ackRequests(printer)]);
  const acknowledged = watchAck(link, printer);
  const stopped = whenAborted(attempt.cancelled);
  const written = await sendPieces(link, job, { printer, attempt, stopped, timing });
  if (!written) return unknown(link.closed === null ? 'no_answer' : 'reset');
  attempt.awaiting(null);
  return acknowledged === null
    ? withoutAck(link, job.length, { printer, attempt, stopped, timing })
    : withAck(link, acknowledged, { printer, attempt, stopped, timing });
}

/** Small enough for a slow line to take one well before its silence would be told; `rate` in bytes a second. */
const pieceSize = (rate: number, notice: number): number =>
  Math.max(16, Math.min(4096, Math.floor((rate * notice) / 4000)));

/** True once the line took everything; false when it broke, took nothing more for too long, or a person gave up. */
async function sendPieces(
  link: Link,
  job: Buffer,
  { printer: { pacing }, attempt, stopped, timing }: Waiting,
): Promise<boolean> {
  const size = pieceSize(pacing > 0 ? pacing : link.bytesPerSecond, timing.notice);
  const line = { isStalled: false };
  for (let at = 0; at < job.length; at += size) {
    const piece = job.subarray(at, at + size);
    const notice = setTimeout(() => {
      line.isStalled = true;
      attempt.awaiting('no_answer');
    }, timing.notice);
    const pause = pacing > 0 ? sleep((1000 * piece.length) / pacing, true as const) : true;
    const taken = await Promise.race([link.write(piece, timing.write), stopped]);
    clearTimeout(notice);
    if (!taken || !(await Promise.race([pause, stopped]))) return false;
    if (line.isStalled) attempt.awaiting(null);
    line.isStalled = false;
  }
  return true;
}

const unknown = (trouble: JobTrouble): Outcome => ({ left: true, state: 'unknown', trouble });

/** Any four printable characters: one job a connection, so a constant is as good as a number. */
const processId = 'SWEN';

/** GS ( H 48: answered when all before it is printed. */
export const processRequest = Buffer.concat([
  Buffer.of(0x1d, 0x28, 0x48, 6, 0, 48, 48),
  Buffer.from(processId, 'latin1'),
]);

/** GS r 1: answered when all before it was taken from the buffer. */
export const barrierRequest = Buffer.of(0x1d, 0x72, 1);

function ackRequests(printer: PrinterSettings): readonly Buffer[] {
  return [
    ...(printer.answersProcessId ? [processRequest] : []),
    ...(printer.answersBarrier ? [barrierRequest] : []),
  ];
}

/** Resolves with the printer's word that the job is done: the stronger one where it has both. Null when it has none. */
function watchAck(link: Link, printer: PrinterSettings): Promise<true> | null {
  if (!printer.answersProcessId && !printer.answersBarrier) return null;
  return new Promise((resolve) => {
    link.onAnswer((answer) => {
      if (printer.answersProcessId ? isOurEnd(answer) : answer.type === 'barrier') resolve(true);
    });
  });
}

export const isOurEnd = (answer: { readonly type: string; readonly id?: string }): boolean =>
  answer.type === 'process' && answer.id === processId;

type Waiting = {
  readonly printer: PrinterSettings;
  readonly attempt: Attempt;
  /** A person gave up waiting. */
  readonly stopped: Promise<false>;
  readonly timing: Timing;
};

async function withAck(
  link: Link,
  acknowledged: Promise<true>,
  { printer, attempt, stopped, timing }: Waiting,
): Promise<Outcome> {
  const start = performance.now();
  let wellSince = start;
  let told: JobTrouble | null = null;
  for (;;) {
    const turn = Promise.race([look(link, printer, timing), stopped]);
    const seen = await Promise.race([acknowledged, turn]);
    if (seen === true) return { left: true, state: 'printed', trouble: null };
    if (seen === false) return clearBuffer(link, told, timing);
    if (link.closed !== null) return unknown('reset');
    const now = performance.now();
    const quiet = now - Math.max(link.lastHeard, start);
    if (seen !== null) wellSince = now;
    const trouble = seen ?? (quiet > timing.notice ? 'no_answer' : null);
    if (trouble !== told) attempt.awaiting(trouble);
    told = trouble;
    const gone = quiet > timing.silence && (seen === null || printer.answersStatus);
    const idle = seen === null && quiet < timing.notice && now - wellSince > timing.ack;
    if (gone || idle) return unknown('no_answer');
    if (now - start > timing.patience) return unknown(trouble ?? 'no_answer');
  }
}

/** One look at the printer: its trouble, null when it is well or says nothing. Takes at least one poll interval. */
async function look(
  link: Link,
  printer: PrinterSettings,
  timing: Timing,
): Promise<JobTrouble | null> {
  await sleep(timing.poll);
  if (!printer.answersStatus || link.closed !== null) return link.volunteered;
  for (const n of [2, 4] as const) {
    const answer = await ask(link, n, timing.hello);
    const trouble = answer === null ? link.volunteered : statusTrouble(n, answer);
    if (trouble !== null || answer === null) return trouble;
  }
  return null;
}

/** A person gave up waiting: DLE ENQ 2 drops what the printer still holds. Part may be on paper, so only they can say. */
async function clearBuffer(link: Link, told: JobTrouble | null, timing: Timing): Promise<Outcome> {
  await link.write(Buffer.of(DLE, 0x05, 2), timing.hello);
  return unknown(told ?? 'no_answer');
}

/**
 * A printer that has no word for "done": the best there is, is that it took everything, has no trouble afterwards, and
 * did not break the connection. Said as `unconfirmed`, never as printed.
 */
async function withoutAck(
  link: Link,
  bytes: number,
  { printer, attempt, stopped, timing }: Waiting,
): Promise<Outcome> {
  const start = performance.now();
  for (let told: JobTrouble | null = null; printer.answersStatus;) {
    const seen = await Promise.race([look(link, printer, timing), stopped]);
    if (seen === false) return clearBuffer(link, told, timing);
    if (link.closed !== null || seen === null) break;
    if (seen !== told) attempt.awaiting(seen);
    told = seen;
    if (performance.now() - start > timing.patience) return unknown(seen);
  }
  // A close while bytes may still be on their way.
  const over = await link.end(timing.goodbye + (2 * 1000 * bytes) / link.bytesPerSecond);
  if (over === 'reset') return unknown('reset');
  return over === 'cut'
    ? unknown('no_answer')
    : { left: true, state: 'unconfirmed', trouble: null };
}

function whenAborted(signal: AbortSignal): Promise<false> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(false);
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });
}
