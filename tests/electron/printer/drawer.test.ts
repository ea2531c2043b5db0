// Slips are drawn beside the main thread, which has journals to sync and windows to serve, and a thread that dies takes no slip
// with it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, expect, it, vi } from 'vitest';
import { createGlyphs } from '../../../electron/printer/glyphs';
import { renderSlip } from '../../../electron/printer/render';
import { createSlipDrawer } from '../../../electron/printer/slip-drawer';
import { decodeJob } from '../../support/paper-decoder';
import { drawer, fonts, slipOf, tcpPrinter } from './room';

// Reading the fonts takes half a second of a processor, and as long as it takes where that is shared.
vi.setConfig({ testTimeout: 240_000 });

const folder = mkdtempSync(join(tmpdir(), 'drawer-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const printer = tcpPrinter(1, { mode: 'raster' });

it('draws what is drawn here, to the byte', async () => {
  const slips = createSlipDrawer(drawer, fonts);
  const there = await slips.draw(slipOf('王㛃'), printer);
  const here = await renderSlip(slipOf('王㛃'), printer, createGlyphs(fonts));
  expect(there).toEqual(here);
  if (there.ok) expect(decodeJob(there.value.data)).toMatchObject([{ cut: true, garbage: [] }]);
  expect(await slips.draw(slipOf('\u{E000}'), printer)).toEqual({
    ok: false,
    refusal: { code: 'glyph_missing', characters: '\u{E000}' },
  });
  slips.close();
});

it('says which signs no font has, each once', async () => {
  const slips = createSlipDrawer(drawer, fonts);
  expect(await slips.missing(['王', '\u{E000}', '㛃', ' ', '\u{E000}'])).toEqual(['\u{E000}']);
  slips.close();
});

/** The part of the time in which this thread was at work and nobody else could be heard, 0 to 1. */
async function busyDuring(work: () => Promise<unknown>): Promise<number> {
  const before = performance.eventLoopUtilization();
  await work();
  return performance.eventLoopUtilization(before).utilization;
}

it('leaves this thread free while the fonts are read', async () => {
  const slips = createSlipDrawer(drawer, fonts);
  const there = await busyDuring(() => slips.draw(slipOf('王㛃'), printer));
  const here = await busyDuring(() => renderSlip(slipOf('李㛃'), printer, createGlyphs(fonts)));
  slips.close();
  // The second is what it would be without the thread: this thread alone has the work then.
  expect(there).toBeLessThan(here / 2);
});

it('begins again when its thread dies in the middle, and the slip is drawn', async () => {
  const once = join(folder, 'once');
  const program = join(folder, 'dies-once.mjs');
  writeFileSync(
    program,
    `import fs from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     if (!fs.existsSync(${JSON.stringify(once)})) {
       fs.writeFileSync(${JSON.stringify(once)}, 'died');
       parentPort.on('message', () => process.exit(3));
     } else await import(${JSON.stringify(drawer)});`,
  );
  const slips = createSlipDrawer(program, fonts);
  const drawn = await Promise.all([
    slips.draw(slipOf('A001'), printer),
    slips.draw(slipOf('A002'), printer),
  ]);
  expect(readFileSync(once, 'utf8')).toBe('died');
  expect(drawn.map(({ ok }) => ok)).toEqual([true, true]);
  slips.close();
});

it('says so when the thread dies of every slip, and is there for the next one', async () => {
  const program = join(folder, 'dies.mjs');
  writeFileSync(
    program,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', () => { throw new Error('out of everything'); });`,
  );
  const slips = createSlipDrawer(program, fonts);
  await expect(slips.draw(slipOf('A001'), printer)).rejects.toThrow('again and again');
  await expect(slips.draw(slipOf('A002'), printer)).rejects.toThrow('again and again');
  slips.close();
});
