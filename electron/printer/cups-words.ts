// What lp and lpstat (CUPS 2.x, LC_ALL=C) say about a queue and its jobs, read into what the printing room knows.
import type { JobTrouble } from '../contract/printing';

/** `lp`: "request id is QUEUE-12 (0 file(s))". */
export function jobIdIn(said: string): string | null {
  return /^request id is (\S+) \(/m.exec(said)?.[1] ?? null;
}

/** What `lpstat -p QUEUE -a QUEUE -l` tells; empty when there is no such queue. */
export function queueTrouble(said: string): JobTrouble | null {
  if (!/^printer /m.test(said)) return 'unreachable';
  const alerts = /^\s+Alerts: (.*)$/m.exec(said)?.[1] ?? '';
  if (/media-(empty|needed)/.test(alerts)) return 'paper_out';
  if (/(cover|door|interlock)-open/.test(alerts)) return 'cover_open';
  if (/offline|timed-out|connecting-to-device/.test(alerts)) return 'unreachable';
  if (/media-jam|other-error/.test(alerts)) return 'printer_error';
  return isStopped(said) || / not accepting requests/.test(said) ? 'refused' : null;
}

/** Somebody, or CUPS after an error, stopped the queue: jobs wait in it. */
export function isStopped(said: string): boolean {
  return /^printer \S+ disabled since/m.test(said);
}

/** Ready, and at work on nothing. */
export function isIdle(said: string): boolean {
  return /^printer \S+ is idle\./m.test(said);
}

/** `lpstat -W completed -o QUEUE -l` lists ended jobs with how they ended. */
export function wasDropped(said: string, job: string): boolean {
  const lines = said.split('\n');
  const first = lines.findIndex((line) => line.split(/\s/)[0] === job);
  const end = lines.findIndex((line, at) => at > first && /^\S/.test(line));
  const about = lines.slice(first + 1, end === -1 ? undefined : end);
  return first !== -1 && about.some((line) => /Alerts:.*(abort|cancel)/.test(line));
}

export function isListed(said: string, job: string): boolean {
  return said.split('\n').some((line) => line.split(/\s/)[0] === job);
}

/** `lpstat -e`: a name a line. */
export function queuesIn(said: string): readonly string[] {
  return said.split('\n').filter((line) => line !== '');
}
