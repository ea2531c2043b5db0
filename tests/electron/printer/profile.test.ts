// What a printer's profile changes in the bytes: bands no taller than it can hold, its own way to beep, and how fast they leave.
import { expect, it } from 'vitest';
import { createGlyphs } from '../../../electron/printer/glyphs';
import { renderSlip } from '../../../electron/printer/render';
import { startPrinterEmulator } from '../../support/printer-emulator';
import { takeCommand, type Command } from '../../support/paper-decoder';
import { fonts, openRoom, slipOf, tcpPrinter } from './room';
import type { PrinterSettings } from '../../../core/station/station';

const glyphs = createGlyphs(fonts);

async function commandsFor(changes: Partial<PrinterSettings>): Promise<readonly Command[]> {
  const made = await renderSlip(
    slipOf('A001'),
    tcpPrinter(1, { mode: 'raster', ...changes }),
    glyphs,
  );
  if (!made.ok) throw new Error(made.refusal.characters);
  const commands: Command[] = [];
  const { data } = made.value;
  for (let at = 0, next = takeCommand(data, at); next !== null; next = takeCommand(data, at)) {
    commands.push(next.command);
    at += next.length;
  }
  return commands;
}

it.each([24, 64, 300])(
  'pictures come in bands of at most %i rows, and none is lost',
  async (most) => {
    const bands = (await commandsFor({ bandRows: most })).flatMap((one) =>
      one.op === 'image' ? [one.rows] : [],
    );
    const whole = (await commandsFor({ bandRows: 1024 })).flatMap((one) =>
      one.op === 'image' ? [one.rows] : [],
    );
    const sum = (rows: readonly number[]): number => rows.reduce((total, one) => total + one, 0);
    expect(Math.max(...bands)).toBeLessThanOrEqual(most);
    expect(sum(bands)).toBe(sum(whole));
  },
);

it.each([
  ['none', 0],
  ['esc_b', 1],
  ['esc_c', 1],
] as const)(
  'a buzzer of kind %s beeps %i times after the cut, with no other trace',
  async (buzzer, beeps) => {
    const ops = (await commandsFor({ buzzer })).map(({ op }) => op);
    expect(ops.filter((op) => op === 'beep')).toHaveLength(beeps);
    expect(ops).not.toContain('garbage');
    if (beeps > 0) expect(ops.indexOf('beep')).toBeGreaterThan(ops.indexOf('cut'));
  },
);

it('a paced line gets its bytes no faster than it can take them, and the slip is whole', async () => {
  const emulator = await startPrinterEmulator();
  const pacing = 2_000;
  const room = openRoom([tcpPrinter(emulator.port, { pacing, mode: 'raster' })]);
  await room.printing.submit({
    id: 'A001',
    key: 'A001',
    printer: 'desk',
    document: slipOf('A001'),
  });
  await room.until('A001', 'sending');
  const start = performance.now();
  await room.until('A001', 'printed');
  const took = performance.now() - start;
  // A slow machine only makes it slower.
  expect(emulator.taken() / (took / 1000)).toBeLessThan(pacing * 1.3);
  expect(emulator.sheets).toMatchObject([{ cut: true, garbage: [] }]);
  room.close();
  await emulator.close();
});
