// Printers at the counter: the banner of what needs a person, and the word in the status line.
import type { Slip } from '../../../core/slip/slip';
import { actOnJob, answerSlip } from '../../data/acts/slip-acts';
import { useCase, useResident } from '../../data/queries/case';
import { useTicket } from '../../data/queries/queue';
import { useJobs, useUnsettledSlips } from '../../data/queries/machine';
import { sayPrinterState } from '../../ui/say-print';
import type { StatusPart } from '../../ui/top-bar';
import type { Acting } from '../../ui/use-act';
import { isStuck, needsPerson, PrinterBanner } from './printer-banner';

export function PrinterDesk({ acting }: { readonly acting: Acting }) {
  const slips = useUnsettledSlips();
  const jobs = useJobs();
  const slip = slips?.find((one) => needsPerson(one, jobs?.get(one.id))) ?? null;
  const name = useSlipName(slip);
  if (slip === null) return null;
  return (
    <PrinterBanner
      slip={slip}
      job={jobs?.get(slip.id)}
      name={name}
      onAnswer={(cameOut) => void acting.run(() => answerSlip(slip.id, cameOut))}
      onRetry={() => void actOnJob(slip.id, 'retry')}
      onCancel={() => void actOnJob(slip.id, 'cancel')}
    />
  );
}

/** `A017` for a ticket, the resident's name for papers of a case; empty for everything else. */
function useSlipName(slip: Slip | null): string {
  const isTicket = slip?.kind === 'queue_ticket';
  const isCase = slip?.kind === 'acceptance_receipt' || slip?.kind === 'one_time_notice';
  const ticket = useTicket(isTicket ? slip.about : null);
  const caze = useCase(isCase ? slip.about : null);
  const resident = useResident(caze?.residentId ?? null);
  return ticket?.number ?? resident?.person.name ?? '';
}

/** `打印机：正常`, or the trouble of the job that waits. */
export function usePrinterStatus(): StatusPart {
  const jobs = [...(useJobs()?.values() ?? [])];
  const stuck = jobs.findLast((job) => job.state === 'unknown' || isStuck(job));
  const text = sayPrinterState(stuck?.trouble ?? null);
  return stuck === undefined
    ? { key: 'printer', text }
    : { key: 'printer', text, tone: 'needs-you' };
}
