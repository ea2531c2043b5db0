// The virtual printer: paper on the screen and as files. It goes through the same queue, spool and states as every other one,
// and can be told to have each trouble, so that a clerk can practise and a demonstration shows the truth.
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobTrouble, VirtualPrinter } from '../contract/printing';
import { errorCode } from '../journal/disk';
import { openSheetFiles, unpackSheet, type SheetContent } from './sheet-files';
import type { Attempt, Outcome } from './transport';

export type Switches = Omit<VirtualPrinter, 'sheets' | 'files'>;

export type Virtual = {
  readonly state: () => VirtualPrinter;
  readonly set: (switches: Partial<Switches>) => VirtualPrinter;
  readonly probe: () => JobTrouble | null;
  /** @param sheet as `packSheet` made it */
  readonly deliver: (sheet: Buffer, attempt: Attempt) => Promise<Outcome>;
};

const mostSheets = 20;
const turnMs = 50;

/**
 * @param dataDir its sheets are kept in `<dataDir>/printed`
 * @param now epoch milliseconds, for the time on the sheets
 */
export function createVirtualPrinter(dataDir: string, now: () => number): Virtual {
  const files = openSheetFiles(dataDir, mostSheets);
  let state: VirtualPrinter = {
    paperOut: false,
    coverOpen: false,
    unplugged: false,
    slow: false,
    oneWay: false,
    sheets: [],
    files: { folder: files.folder, most: mostSheets, trouble: null },
  };
  let count = 0;

  const trouble = (): JobTrouble | null => {
    if (state.unplugged) return 'unreachable';
    if (state.oneWay) return null;
    if (state.coverOpen) return 'cover_open';
    return state.paperOut ? 'paper_out' : null;
  };
  /** A sheet on the screen is a sheet that came out; that its files could not be written is said beside it. */
  const comesOut = async (content: SheetContent): Promise<void> => {
    const sheet = { id: String(++count), at: now(), svg: content.svg };
    const trouble = await files.keep(content, sheet.at).then(() => null, errorCode);
    const sheets = [sheet, ...state.sheets].slice(0, mostSheets);
    state = { ...state, sheets, files: { ...state.files, trouble } };
  };
  return {
    state: () => state,
    set: (switches) => (state = { ...state, ...switches }),
    probe: trouble,
    deliver: async (packed, attempt) => {
      const content = unpackSheet(packed);
      const before = trouble();
      if (before !== null) return { left: false, trouble: before };
      await attempt.leaving();
      // A slow one takes until its switch is turned: whoever practises decides how long, not a clock.
      for (let told: JobTrouble | null = null; state.slow || told !== null;) {
        await sleep(turnMs);
        const seen = trouble();
        if (seen === 'unreachable') return { left: true, state: 'unknown', trouble: 'reset' };
        if (seen !== told) attempt.awaiting(seen);
        told = seen;
        if (attempt.cancelled.aborted) return { left: true, state: 'unknown', trouble: seen };
      }
      // A one-way printer without paper takes everything and says nothing: that is the lesson.
      if (!state.paperOut && !state.coverOpen) await comesOut(content);
      return { left: true, state: state.oneWay ? 'unconfirmed' : 'printed', trouble: null };
    },
  };
}
