// Troubles that a printer has on whatever line it hangs, what each has to be called, and the promise that holds in all of them.
import { expect } from 'vitest';
import type { PrinterSettings } from '../../../core/station/station';
import type { JobState, JobTrouble } from '../../../electron/contract/printing';
import type { Faults, PrinterBody } from '../../support/printer-emulator';
import { slipOf, type Room } from './room';

export type TroubleCase = {
  readonly what: string;
  readonly faults: Partial<Faults>;
  readonly settings?: Partial<PrinterSettings>;
  readonly ends: readonly [JobState, JobTrouble | null];
  /** Originals on the paper, whole or in part, after everything that can still come out has. */
  readonly paper: number;
};

export const oneWay: Partial<PrinterSettings> = {
  ...{ answersStatus: false, answersBarrier: false, answersProcessId: false },
};

const blocked = (what: string, faults: Partial<Faults>, trouble: JobTrouble): TroubleCase => ({
  ...{ what, faults, ends: ['blocked', trouble], paper: 0 },
});
const unknown = (what: string, faults: Partial<Faults>, trouble: JobTrouble): TroubleCase => ({
  ...{ what, faults, ends: ['unknown', trouble], paper: 1 },
});
const well = (what: string, settings: Partial<PrinterSettings>): TroubleCase => ({
  ...{ what, faults: {}, settings, ends: ['printed', null], paper: 1 },
});

export const onAnyLine: readonly TroubleCase[] = [
  well('works', {}),
  well('knows the barrier only', { answersProcessId: false }),
  blocked('stalls', { stall: true }, 'no_answer'),
  blocked('is out of paper before', { paperOut: true }, 'paper_out'),
  blocked('has its cover open', { coverOpen: true }, 'cover_open'),
  blocked('fell silent, though it is a two-way printer', { oneWay: true }, 'no_answer'),
  unknown('freezes in the middle', { freezeAt: 60 }, 'no_answer'),
  unknown('is pulled out in the middle', { resetAt: 60 }, 'reset'),
  unknown('never acknowledges', { noAck: true }, 'no_answer'),
  { ...well('chatters', {}), faults: { chatter: true } },
  {
    ...{ what: 'is one-way', faults: { oneWay: true }, settings: oneWay },
    ...{ ends: ['unconfirmed', null], paper: 1 },
  },
];

/** Only a line that knows a goodbye, or notices one, has these. */
export const onTcp: readonly TroubleCase[] = [
  { ...unknown('freezes at the first byte', { freezeAt: 1 }, 'no_answer'), paper: 0 },
  unknown('closes politely in the middle', { closeAt: 60 }, 'reset'),
  {
    ...{ what: 'is one-way, and chatters after the goodbye', faults: { chatter: true } },
    ...{ settings: oneWay, ends: ['unconfirmed', null], paper: 1 },
  },
  {
    ...unknown('is one-way, and resets', { oneWay: true, resetAt: 60 }, 'reset'),
    settings: oneWay,
  },
];

/** The right word for what happened, and at most one unmarked original, whoever asks again. */
export async function expectPromise(
  printer: Pick<PrinterBody, 'originals' | 'mend' | 'sheets'>,
  { printing, until }: Pick<Room, 'printing' | 'until'>,
  { ends, paper }: TroubleCase,
): Promise<void> {
  const slip = { id: 'A001', key: 'key-A001', printer: 'desk', document: slipOf('A001') };
  await printing.submit(slip);
  const waits = ends[0] === 'blocked' ? (['blocked'] as const) : [];
  const job = await until('A001', ...waits, 'printed', 'unconfirmed', 'unknown', 'failed');
  expect([job.state, job.trouble]).toEqual(ends);
  // A second press of the button, a page that comes back, an impatient retry: none of them prints.
  expect(await printing.submit({ ...slip, id: 'again' })).toMatchObject({
    ok: false,
    refusal: { code: 'key_used' },
  });
  expect((await printing.submit(slip)).ok).toBe(true);
  if (job.state !== 'blocked') expect((await printing.act('A001', 'retry'))?.state).toBe(job.state);
  await expect.poll(() => printer.originals('A001')).toBe(paper);
  if (job.state === 'printed')
    expect(printer.sheets).toMatchObject([{ cut: true, chinese: true, garbage: [] }]);
  printer.mend();
  await new Promise((done) => setTimeout(done, 100));
  expect(printer.originals('A001')).toBeLessThanOrEqual(1);
}
