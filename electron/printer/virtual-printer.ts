// The virtual printer: paper on the screen. It goes through the same queue, spool and states as every other one, and can be
// told to have each trouble, so that a clerk can practise and a demonstration shows the truth.
import { setTimeout as sleep } from 'node:timers/promises';
import type { JobTrouble, VirtualPrinter } from '../contract/printing';
import type { Attempt, Outcome } from './transport';

export type Switches = Omit<VirtualPrinter, 'sheets'>;

export type Virtual = {
  readonly state: () => VirtualPrinter;
  readonly set: (switches: Partial<Switches>) => VirtualPrinter;
  readonly probe: () => JobTrouble | null;
  readonly deliver: (svg: Buffer, attempt: Attempt) => Promise<Outcome>;
};

const mostSheets = 20;
const slowMs = 4_000;
const turnMs = 50;

/** @param now epoch milliseconds, for the time on the sheets */
export function createVirtualPrinter(now: () => number): Virtual {
  let state: VirtualPrinter = {
    paperOut: false,
    coverOpen: false,
    unplugged: false,
    slow: false,
    oneWay: false,
    sheets: [],
  };
  let count = 0;

  const trouble = (): JobTrouble | null => {
    if (state.unplugged) return 'unreachable';
    if (state.oneWay) return null;
    if (state.coverOpen) return 'cover_open';
    return state.paperOut ? 'paper_out' : null;
  };
  const comesOut = (svg: string): void => {
    const width = svg.includes(' width="464" ') ? 58 : 80;
    const sheet = { id: String(++count), at: now(), svg, width } as const;
    state = { ...state, sheets: [sheet, ...state.sheets].slice(0, mostSheets) };
  };
  return {
    state: () => state,
    set: (switches) => (state = { ...state, ...switches }),
    probe: trouble,
    deliver: async (svg, attempt) => {
      const before = trouble();
      if (before !== null) return { left: false, trouble: before };
      await attempt.leaving();
      const end = performance.now() + (state.slow ? slowMs : 0);
      for (let told: JobTrouble | null = null; performance.now() < end || told !== null;) {
        await sleep(turnMs);
        const seen = trouble();
        if (seen === 'unreachable') return { left: true, state: 'unknown', trouble: 'reset' };
        if (seen !== told) attempt.awaiting(seen);
        told = seen;
        if (attempt.cancelled.aborted) return { left: true, state: 'unknown', trouble: seen };
      }
      // A one-way printer without paper takes everything and says nothing: that is the lesson.
      if (!state.paperOut && !state.coverOpen) comesOut(svg.toString('utf8'));
      return { left: true, state: state.oneWay ? 'unconfirmed' : 'printed', trouble: null };
    },
  };
}
