// Jobs, printers and kept sheets as the pages see them.
import type { Document } from '../../core/slip/document';
import type { PrintTrouble } from '../../core/slip/print-trouble';
import type { PrinterConnection } from '../../core/station/station';

export type JobState =
  | 'queued'
  | 'preflight'
  | 'blocked'
  | 'sending'
  | 'awaiting'
  | 'printed'
  | 'unconfirmed'
  | 'unknown'
  | 'failed'
  | 'cancelled';

export type JobTrouble = PrintTrouble;

export type PrintJob = {
  /** The slip's entity id. */
  readonly id: string;
  readonly key: string;
  readonly printer: string;
  readonly state: JobState;
  readonly trouble: JobTrouble | null;
  /** For `glyph_missing`: the characters. */
  readonly detail: string;
  readonly submittedAt: number;
  readonly changedAt: number;
};

export type PrintRequest = {
  readonly id: string;
  readonly key: string;
  readonly printer: string;
  readonly document: Document;
};

export type PrintRefusal =
  | { readonly code: 'unknown_printer' }
  /** The key has had its one original; a further copy needs its own key and the 补打 mark. */
  | { readonly code: 'key_used'; readonly job: PrintJob }
  | { readonly code: 'glyph_missing'; readonly characters: string }
  /** Bytes of it may be on paper: it is not sent again. */
  | { readonly code: 'bytes_left'; readonly job: PrintJob }
  | { readonly code: 'unknown_job' }
  | { readonly code: 'spool_failed'; readonly detail: string };

/** What a printer answers. With a trouble nothing was learned beyond it: mend it and ask again. */
export type LearntPrinter = {
  readonly trouble: JobTrouble | null;
  readonly answersStatus: boolean;
  readonly answersBarrier: boolean;
  readonly answersProcessId: boolean;
};

/** A printer that this machine can see, or a line at which one may hang. */
export type FoundPrinter = { readonly connection: PrinterConnection; readonly label: string };

/** A printer as the system knows it. */
export type SystemPrinter = { readonly name: string; readonly label: string };

/** A PDF in the archive: what the journal says of it. */
export type KeptPdf = {
  /** Of the PDF itself, hexadecimal. */
  readonly sha256: string;
  readonly pages: number;
  readonly bytes: number;
};

export type A4Refusal =
  | { readonly code: 'glyph_missing'; readonly characters: string }
  | { readonly code: 'pdf_failed'; readonly detail: string }
  | { readonly code: 'archive_failed'; readonly detail: string }
  | { readonly code: 'pdf_gone' }
  /** What lies there is not what was kept. */
  | { readonly code: 'pdf_changed' }
  | { readonly code: 'no_system_printer' }
  /** The system did not take it: nothing of it can come out. */
  | { readonly code: 'system_refused'; readonly detail: string }
  /** A crash, or no answer: the system may have it. */
  | { readonly code: 'maybe_handed' }
  | { readonly code: 'no_viewer'; readonly detail: string };

/** The virtual printer: paper on the screen and as files, and troubles to practise with. */
export type VirtualPrinter = {
  readonly paperOut: boolean;
  readonly coverOpen: boolean;
  readonly unplugged: boolean;
  /** Takes a slip and is not done with it until this is turned off. */
  readonly slow: boolean;
  readonly oneWay: boolean;
  /** Newest first, at most 20. */
  readonly sheets: readonly {
    readonly id: string;
    readonly at: number;
    readonly svg: string;
  }[];
  /** Where the latest sheets lie as files, how many stay, and the system's code when the last one could not be written. */
  readonly files: {
    readonly folder: string;
    readonly most: number;
    readonly trouble: string | null;
  };
};
