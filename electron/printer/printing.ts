// The printing room's door: jobs come in once per key, wait in the line of their printer, and every change is told.
// Commit first, then print: the page has recorded the slip before it submits it, and the spool has it before a byte leaves.
import { ok, refuse, type Result } from '../../core/kit/result';
import type { PrinterSettings } from '../../core/station/station';
import type { Calls } from '../contract/calls';
import type {
  JobTrouble,
  LearntPrinter,
  PrintJob,
  PrintRefusal,
  PrintRequest,
} from '../contract/printing';
import { errorCode } from '../journal/disk';
import type { PrintingPort } from '../ports';
import { usualTiming, type Timing } from './conversation';
import { cupsTrouble } from './cups-delivery';
import { createDrawnAhead, type DrawnAhead } from './drawn-ahead';
import { findPrinters } from './find-printers';
import type { FontFiles } from './glyphs';
import { createGreetings, type Greetings } from './greetings';
import { hasEnded, toPrintJob, type Job } from './job';
import { usualLaneTiming, type LaneTiming } from './lane';
import { createLanes, type Lanes } from './lanes';
import { learnOver } from './learn';
import { createLedger, type Ledger } from './ledger';
import { resend } from './resend';
import { createSlipDrawer, type SlipDrawer } from './slip-drawer';
import type { Sealer } from './spool';
import { createTrial } from './trial';
import { createVirtualPrinter, type Virtual } from './virtual-printer';
import { addressOf, wireOf } from './ways';
import { windowsTrouble } from './windows-delivery';

export type PrintingOptions = {
  readonly dataDir: string;
  /** The printers as set up now; read at every use, so that a changed address counts at once. */
  readonly settings: () => readonly PrinterSettings[];
  readonly fonts: FontFiles;
  /** The built drawer-thread.ts, which draws the slips. */
  readonly drawer: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Seals what waits on the disk. Without it only the file's mode protects the names in waiting slips. */
  readonly sealer?: Sealer;
  readonly timing?: Timing;
  readonly laneTiming?: LaneTiming;
};

export type Printing = PrintingPort & {
  /** Those of these signs that no font here has. */
  readonly missing: SlipDrawer['missing'];
  /** Stops trying; a job under way ends by itself. What waits goes on at the next start. */
  readonly close: () => void;
};

type Act = Calls['print.act']['in']['act'];

export type Room = {
  readonly settings: PrintingOptions['settings'];
  readonly now: PrintingOptions['now'];
  readonly timing: Timing;
  readonly ledger: Ledger;
  readonly lanes: Lanes;
  readonly drawer: SlipDrawer;
  readonly ahead: DrawnAhead;
  readonly greetings: Greetings;
  readonly virtual: Virtual;
};

/** Takes up the spool in `<dataDir>/spool` and goes on with what waits there. */
export function createPrinting(options: PrintingOptions): Printing {
  const { now, fonts } = options;
  const trial = createTrial(options.settings);
  const settings = trial.printers;
  const timing = options.timing ?? usualTiming;
  const drawer = createSlipDrawer(options.drawer, fonts);
  const virtual = createVirtualPrinter(options.dataDir, now);
  const ledger = createLedger(options);
  const laneTiming = options.laneTiming ?? usualLaneTiming;
  const greetings = createGreetings(timing);
  const lanes = createLanes({ ledger, settings, virtual, timing, greetings, laneTiming });
  const ahead = createDrawnAhead(drawer);
  const room: Room = { settings, now, timing, ledger, lanes, drawer, ahead, greetings, virtual };
  const ready = takeUp(room);
  return {
    prepare: (request) => prepare(room, request),
    submit: async (request) => {
      const broken = await ready;
      return broken === null
        ? submit(room, request)
        : refuse({ code: 'spool_failed', detail: broken });
    },
    resend: async (request) => {
      const broken = await ready;
      if (broken !== null) return refuse({ code: 'spool_failed', detail: broken });
      return room.ledger.get(request.id) === undefined
        ? submit(room, request)
        : resend(room, request);
    },
    act: async (id, act) => {
      await ready;
      const job = ledger.get(id);
      return job === undefined ? null : toPrintJob(await actOn(room, job, act));
    },
    jobs: async () => {
      await ready;
      return listed(ledger.all()).map(toPrintJob);
    },
    find: () => findPrinters(),
    learn: (printer) => learn(room, printer),
    trial: trial.set,
    virtual: (set) => {
      const state = virtual.set(set);
      // Only a turned switch wakes what waits: looking alone would change the job, and make pages look again, for ever.
      if (Object.keys(set).length > 0) {
        for (const job of ledger.all()) if (job.state === 'blocked') lanes.wake(job.printer);
      }
      return Promise.resolve(state);
    },
    onChange: ledger.onChange,
    missing: drawer.missing,
    close: () => {
      lanes.close();
      greetings.close();
      drawer.close();
    },
  };
}

/** Goes on with what waits; null, or why the spool cannot be opened. */
const takeUp = ({ ledger, lanes }: Room): Promise<string | null> =>
  ledger.ready.then(
    () => {
      for (const job of ledger.all()) if (!hasEnded(job)) lanes.wake(job.printer);
      return null;
    },
    (error: unknown) => errorCode(error),
  );

/** Beside the commit of the act that wants the slip: nothing is kept, nothing is sent, and what fails here fails again later. */
function prepare(room: Room, { printer, document }: Calls['print.prepare']['in']): void {
  const found = room.settings().find(({ id }) => id === printer);
  if (found === undefined) return;
  greet(room, found);
  void room.ahead.begin(document, found).catch(() => undefined);
}

/** A printer at work is asked again by its next job. */
function greet({ lanes, greetings }: Room, printer: PrinterSettings): void {
  if (lanes.working(addressOf(printer)) === null) greetings.greet(printer);
}

async function submit(room: Room, request: PrintRequest): Promise<Result<PrintJob, PrintRefusal>> {
  const { ledger } = room;
  const { id, key, document } = request;
  const printer = room.settings().find((one) => one.id === request.printer);
  if (printer === undefined) return refuse({ code: 'unknown_printer' });
  const holder = ledger.holderOf(key, id);
  // The same slip asked again (a page that came back after a crash) is not a second one.
  if (holder?.id === id && holder.key === key) return ok(toPrintJob(holder));
  if (holder !== undefined) return refuse({ code: 'key_used', job: toPrintJob(holder) });
  const at = room.now();
  const job: Job = {
    ...{ id, key, printer: printer.id, state: 'queued', trouble: null, detail: '' },
    ...{ submittedAt: at, changedAt: at, left: false, payload: null },
    urgent: document.template === 'queue_ticket',
  };
  ledger.claim(job);
  greet(room, printer);
  try {
    const rendered = await room.ahead.draw(document, printer);
    if (!rendered.ok) return rendered;
    const queued = await ledger.enter({ ...job, payload: rendered.value });
    room.lanes.wake(printer.id);
    return ok(toPrintJob(queued));
  } catch (error) {
    return refuse({ code: 'spool_failed', detail: errorCode(error) });
  } finally {
    ledger.release(job);
  }
}

/** What is not allowed changes nothing: the answer shows the job as it is. */
async function actOn({ ledger, lanes }: Room, job: Job, act: Act): Promise<Job> {
  if (ledger.isSettling(job.id)) return job;
  const asksPerson = job.state === 'unknown' || job.state === 'unconfirmed';
  const nothingLeft = job.state === 'failed' && !job.left && job.payload !== null;
  if (act === 'came_out' && asksPerson)
    return ledger.settle(job.id, { state: 'printed', trouble: null });
  if (act === 'did_not' && asksPerson)
    return ledger.settle(job.id, { state: 'failed', detail: 'did_not' });
  if (act === 'retry' && nothingLeft) {
    const again = await ledger.settle(job.id, { state: 'queued', trouble: null, detail: '' });
    lanes.wake(job.printer);
    return again;
  }
  if (act === 'retry' && job.state === 'blocked') lanes.wake(job.printer);
  if (act === 'cancel' && (job.state === 'queued' || nothingLeft)) {
    // Out of the line at once, before its printer can take it up.
    ledger.note(job.id, { state: 'cancelled', trouble: null });
    return ledger.settle(job.id, {});
  }
  if (act === 'cancel') lanes.cancel(job);
  return ledger.get(job.id) ?? job;
}

async function learn(room: Room, printer: PrinterSettings): Promise<LearntPrinter> {
  const { connection, answersStatus, answersBarrier, answersProcessId } = printer;
  const known = (trouble: JobTrouble | null): LearntPrinter => ({
    ...{ trouble, answersStatus, answersBarrier, answersProcessId },
  });
  // A queue has a state, but carries nothing back from its printer.
  const oneWay = { answersStatus: false, answersBarrier: false, answersProcessId: false };
  if (connection.kind === 'virtual')
    return room.virtual.state().oneWay ? { trouble: null, ...oneWay } : known(room.virtual.probe());
  // A printer at work takes no second caller; what its job meets is the answer.
  const working = room.lanes.working(addressOf(printer));
  if (working !== null) return known(room.ledger.get(working)?.trouble ?? null);
  if (connection.kind === 'cups')
    return { trouble: await cupsTrouble(connection.queue), ...oneWay };
  if (connection.kind === 'windows')
    return { trouble: await windowsTrouble(connection.queue), ...oneWay };
  const wire = wireOf(printer);
  await room.greetings.drop(printer);
  return wire === null ? known('unreachable') : learnOver(wire, printer, room.timing);
}

/** At most so many ended jobs are shown to pages. */
const mostEnded = 200;

function listed(jobs: readonly Job[]): readonly Job[] {
  const open = jobs.filter((job) => !hasEnded(job));
  const ended = jobs.filter(hasEnded).sort((a, b) => b.changedAt - a.changedAt);
  return [...open, ...ended.slice(0, mostEnded)];
}
