// What every way to a printer owes the queue: one attempt at one job, an honest end, and word before the first byte.
import type { JobTrouble } from '../contract/printing';

/** How an attempt ended. `left` = bytes of the job may have reached the printer. */
export type Outcome =
  | { readonly left: false; readonly trouble: JobTrouble }
  | { readonly left: false; readonly trouble: null; readonly cancelled: true }
  | {
      readonly left: true;
      readonly state: 'printed' | 'unconfirmed' | 'unknown';
      readonly trouble: JobTrouble | null;
    };

export type Attempt = {
  /** To be awaited before the first byte leaves: writes "sending" to the disk. Throws when the disk refuses. */
  readonly leaving: () => Promise<void>;
  /** Everything is sent; with a trouble while the printer waits for a person. */
  readonly awaiting: (trouble: JobTrouble | null) => void;
  readonly cancelled: AbortSignal;
  /** The job before may have stopped in the middle of a picture. */
  readonly afterTrouble: boolean;
};

export type Deliver = (payload: Buffer, attempt: Attempt) => Promise<Outcome>;
