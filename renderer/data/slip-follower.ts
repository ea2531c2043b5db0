// One window of the machine writes down what the printers report, so that a slip's end is in the journal like everything else.
// After a restart it compares: a slip that the printer's side never heard of is handed over again, under the same key.
import type { PrintJob } from '../../electron/contract/printing';
import { call, on, reportTrouble } from '../shell';
import { openRows, readOne } from './read';
import { currentSession, type Session } from './session';
import { settleAs, submitSlip } from './submit-slip';

/** Starts following; the window that holds the lock does the work, the next one takes over when it closes. */
export function startSlipFollower(): void {
  void navigator.locks.request('slip-follower', async () => {
    const session = currentSession();
    if (!session) return;
    // One slip that cannot be written down must not keep the next ones from it.
    let work = compare(session).catch(reportTrouble);
    on('print.changed', (job) => {
      work = work.then(() => writeDown(session, job)).catch(reportTrouble);
    });
    // Held until the page goes.
    await new Promise(() => undefined);
  });
}

async function compare(session: Session): Promise<void> {
  const jobs = new Map((await call('print.jobs', null)).map((job) => [job.id, job]));
  const rows = await session.store.db.slips
    .where('state')
    .anyOf('requested', 'unknown', 'unconfirmed', 'waived')
    .toArray();
  for (const slip of await openRows(session.store, 'slip', rows)) {
    // A slip of another machine of the hall is in this store too: its paper is not ours to print.
    if (slip.device !== session.store.device) continue;
    const job = jobs.get(slip.id);
    if (job) await writeDown(session, job);
    else if (slip.state === 'requested') await submitSlip(session, slip);
  }
}

async function writeDown(session: Session, job: PrintJob): Promise<void> {
  await settleAs(session, job);
  if (job.state !== 'unknown' && job.state !== 'unconfirmed') return;
  const slip = await readOne(session.store, 'slip', job.id);
  // Somebody let go of it while it was being printed: nobody is asked about it any more.
  if (slip?.state === 'waived') await call('print.act', { id: job.id, act: 'did_not' });
}
