// A print job as the spool keeps it, and how a job looks to the pages.
import type { JobState, PrintJob } from '../contract/printing';
import type { Payload } from './render';

export type Job = PrintJob & {
  /** Tickets go ahead of long notices: people stand and wait for them. */
  readonly urgent: boolean;
  /** Bytes of it have left this machine: from here on it is never sent again by anybody. */
  readonly left: boolean;
  /** What the printer gets; gone once the job has ended. */
  readonly payload: Payload | null;
};

const ended: ReadonlySet<JobState> = new Set([
  'printed',
  'unconfirmed',
  'unknown',
  'failed',
  'cancelled',
]);

export const hasEnded = (job: Pick<Job, 'state'>): boolean => ended.has(job.state);

/** A `failed` job of which nothing left may be tried again, so it keeps its payload. */
export const keepsPayload = (job: Job): boolean =>
  !hasEnded(job) || (job.state === 'failed' && !job.left);

export function toPrintJob(job: Job): PrintJob {
  const { id, key, printer, state, trouble, detail, submittedAt, changedAt } = job;
  return { id, key, printer, state, trouble, detail, submittedAt, changedAt };
}
