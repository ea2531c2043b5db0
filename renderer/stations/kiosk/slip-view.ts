// What the person at the ticket desk must know of their slip: coming, here, perhaps here, or not, and why. Never a printer's word for it.
import type { Slip } from '../../../core/slip/slip';
import type { JobTrouble, PrintJob } from '../../../electron/contract/printing';

export type SlipView =
  | { readonly state: 'none' }
  | { readonly state: 'printing' }
  | { readonly state: 'printed' }
  | { readonly state: 'perhaps' }
  | { readonly state: 'trouble'; readonly trouble: JobTrouble | 'other' };

/** A healthy printer has answered by then; later the page stops saying “one moment”. */
const patienceMs = 12_000;

/** The latest slip of a ticket with its live job, where the machine still knows one. */
export function slipViewOf(
  slip: Slip | undefined,
  job: PrintJob | undefined,
  now: number,
): SlipView {
  if (slip === undefined) return { state: 'none' };
  const state = job?.state ?? slip.state;
  switch (state) {
    case 'printed':
      return { state: 'printed' };
    case 'unconfirmed':
    case 'handed':
    case 'unknown':
      return { state: 'perhaps' };
    case 'blocked':
    case 'failed':
    case 'cancelled':
    case 'waived':
      return { state: 'trouble', trouble: job?.trouble ?? 'other' };
    case 'requested':
    case 'queued':
    case 'preflight':
    case 'sending':
    case 'awaiting':
      return now - slip.requestedAt < patienceMs
        ? { state: 'printing' }
        : { state: 'trouble', trouble: job?.trouble ?? 'no_answer' };
  }
}
