// Jobs to printers: one lane for each physical address, however many printers of the settings point to it.
import type { PrinterSettings } from '../../core/station/station';
import type { JobTrouble } from '../contract/printing';
import { oneAtATime } from '../journal/one-at-a-time';
import type { Greetings } from './greetings';
import { hasEnded, type Job } from './job';
import { createLane, type Ending, type Lane, type LaneTiming } from './lane';
import type { Ledger } from './ledger';
import type { Timing } from './conversation';
import type { Deliver } from './transport';
import { addressOf, deliveryOf } from './ways';
import type { Virtual } from './virtual-printer';

export type Lanes = {
  /** Begins with what waits for this printer, and tries a blocked job again at once. */
  readonly wake: (printer: string) => void;
  /** Stops the attempt at a job; false when nothing is being done with it. */
  readonly cancel: (job: Job) => boolean;
  /**
   * Takes a job out of its line. Resolves once nothing is done with it any more: `blocked` where nothing has left,
   * so that it can go to another printer, else with the end it came to.
   */
  readonly takeOut: (job: Job) => Promise<void>;
  /** The job that occupies this address. */
  readonly working: (address: string) => string | null;
  readonly close: () => void;
};

export type LanesOptions = {
  readonly ledger: Ledger;
  readonly settings: () => readonly PrinterSettings[];
  readonly virtual: Virtual;
  readonly timing: Timing;
  readonly greetings: Greetings;
  readonly laneTiming: LaneTiming;
};

export function createLanes(options: LanesOptions): Lanes {
  const { ledger } = options;
  const lanes = new Map<string, Lane>();
  const turns = new Map<string, Turn>();
  const takenOut = new Map<string, () => void>();
  const printerOf = (id: string): PrinterSettings | undefined =>
    options.settings().find((printer) => printer.id === id);
  const addressFor = (id: string): string => {
    const printer = printerOf(id);
    return printer === undefined ? `gone:${id}` : addressOf(printer);
  };
  const waitingAt = (address: string): readonly Job[] =>
    ledger.all().filter((job) => job.state === 'queued' && addressFor(job.printer) === address);
  const laneOf = (printer: string): Lane => {
    const address = addressFor(printer);
    const known = lanes.get(address);
    if (known !== undefined) return known;
    const lane = createLane(
      {
        ...told(ledger, takenOut),
        next: () => nextOf(waitingAt(address)),
        deliver: (job) => deliveryTo(printerOf(job.printer), options, turns),
      },
      options.laneTiming,
      ledger.unclean.has(printer),
    );
    lanes.set(address, lane);
    return lane;
  };
  return {
    wake: (printer) => laneOf(printer).wake(),
    // By job, not by address: the settings may have changed since it began.
    cancel: (job) => !hasEnded(job) && [...lanes.values()].some((lane) => lane.cancel(job.id)),
    takeOut: (job) =>
      new Promise((resolve) => {
        takenOut.set(job.id, resolve);
        if ([...lanes.values()].some((lane) => lane.cancel(job.id))) return;
        takenOut.delete(job.id);
        if (job.state === 'queued') ledger.note(job.id, { state: 'blocked' });
        resolve();
      }),
    working: (address) => lanes.get(address)?.current() ?? null,
    close: () => {
      for (const lane of lanes.values()) lane.close();
    },
  };
}

/** What a lane says about a job, written where it belongs. */
function told(ledger: Ledger, takenOut: Map<string, () => void>) {
  return {
    preflight: (id: string) => void ledger.note(id, { state: 'preflight', trouble: null }),
    leaving: async (id: string) => {
      await ledger.record(id, { state: 'sending', trouble: null, left: true });
    },
    awaiting: (id: string, trouble: JobTrouble | null) =>
      void ledger.note(id, { state: 'awaiting', trouble }),
    blocked: (id: string, trouble: JobTrouble) =>
      void ledger.note(id, { state: 'blocked', trouble }),
    ended: async (id: string, ending: Ending) => {
      const release = takenOut.get(id);
      takenOut.delete(id);
      if (release && !ending.left) ledger.note(id, { state: 'blocked' });
      else await ledger.settle(id, endOf(ending));
      release?.();
    },
  };
}

type Turn = ReturnType<typeof oneAtATime>;

function deliveryTo(
  printer: PrinterSettings | undefined,
  options: LanesOptions,
  turns: Map<string, Turn>,
): Deliver | JobTrouble {
  // Taken out of the settings while its job waited.
  if (printer === undefined) return 'unreachable';
  const deliver = deliveryOf(printer, options);
  // A device that comes back, or changed settings, may put two lines onto one machine: then one waits for the other.
  const address = addressOf(printer);
  const turn = turns.get(address) ?? oneAtATime();
  turns.set(address, turn);
  return (payload, attempt) => turn(() => deliver(payload, attempt));
}

/** Tickets first, then the order of asking. */
function nextOf(queued: readonly Job[]): Job | undefined {
  return queued.find((job) => job.urgent) ?? queued[0];
}

function endOf(ending: Ending): Partial<Job> {
  if (ending.left) return { state: ending.state, trouble: ending.trouble };
  if ('failed' in ending) return { state: 'failed', trouble: null, detail: ending.failed };
  return ending.trouble === null
    ? { state: 'cancelled', trouble: null }
    : { state: 'failed', trouble: ending.trouble };
}
