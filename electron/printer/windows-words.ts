// The lines that windows-spooler.ps1 says, read; and the bits of the Windows spooler (winspool.h) as troubles.
import type { JobTrouble } from '../contract/printing';

export type SpoolerLine =
  /** The queue as it is before anything is sent. */
  | { readonly type: 'queue'; readonly trouble: JobTrouble | null }
  /** The document is open; what comes next on its input is printed. */
  | { readonly type: 'ready' }
  | { readonly type: 'job'; readonly trouble: JobTrouble | null }
  /** The job is not in the queue any more: handed to the device, which is all that Windows knows. */
  | { readonly type: 'gone' }
  | { readonly type: 'failed'; readonly step: string; readonly code: number };

/** Null for anything else that PowerShell may say. */
export function spoolerLine(line: string): SpoolerLine | null {
  const [word = '', first = '', second = ''] = line.trim().split(' ');
  switch (word) {
    case 'queue':
      return { type: 'queue', trouble: queueBits(Number(first), Number(second)) };
    case 'ready':
    case 'gone':
      return { type: word };
    case 'job':
      return { type: 'job', trouble: jobBits(Number(first)) };
    case 'failed':
      return { type: 'failed', step: first, code: Number(second) };
    default:
      return null;
  }
}

/** PRINTER_STATUS_* and PRINTER_ATTRIBUTE_WORK_OFFLINE. */
function queueBits(status: number, attributes: number): JobTrouble | null {
  if (status & 0x10 || status & 0x40) return 'paper_out';
  if (status & 0x400000) return 'cover_open';
  if (status & 0x80 || status & 0x1000 || attributes & 0x400) return 'unreachable';
  if (status & 0x1) return 'refused';
  return status & (0x2 | 0x8 | 0x100000) ? 'printer_error' : null;
}

/** JOB_STATUS_*. */
function jobBits(status: number): JobTrouble | null {
  if (status & 0x40) return 'paper_out';
  if (status & 0x20) return 'unreachable';
  if (status & 0x1) return 'refused';
  return status & (0x2 | 0x200 | 0x400) ? 'printer_error' : null;
}

/** What a failure before the first byte means: 5 access denied, 1801 no such printer, 1722 the spooler is away. */
export function failureTrouble(code: number): JobTrouble {
  return code === 5 ? 'refused' : 'unreachable';
}
