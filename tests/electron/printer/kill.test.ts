// The machine dies with a real kill -9 between the bytes and the printer's word: the slip is unknown afterwards, and the
// same slip asked again does not come out twice.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPrinterEmulator } from '../../support/printer-emulator';
import { bundleProgram, pause, runProgram, type Run } from '../journal/program';

let folder = '';
let program = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'printing-program-'));
  program = await bundleProgram(join(import.meta.dirname, 'printer-child.ts'), folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** As long as the test may take: a busy machine is no fault, a program that has ended is. */
async function said(run: Run, ...wanted: readonly string[]): Promise<void> {
  while (!run.said().some((line) => wanted.some((one) => line.includes(one)))) {
    if (run.child.exitCode !== null) throw new Error(run.said().join(' | '));
    await pause(5);
  }
}

test('killed while it waits for the printer', { timeout: 180_000 }, async () => {
  const data = join(folder, 'a');
  const emulator = await startPrinterEmulator({ paperOutAt: 60 });
  const first = runProgram(program, [data, String(emulator.port), 'A001']);
  await said(first, 'A001 awaiting paper_out');
  first.child.kill('SIGKILL');
  await first.ended;
  emulator.mend();
  const second = runProgram(program, [data, String(emulator.port), 'A001']);
  await said(second, 'accepted unknown');
  await pause(200);
  second.child.kill('SIGKILL');
  await second.ended;
  expect(emulator.originals('A001')).toBe(1);
  await emulator.close();
});

test(
  'killed at random moments, ten times: one original at most, and the slip that was unharmed comes out',
  { timeout: 600_000 },
  async () => {
    const emulator = await startPrinterEmulator();
    const data = join(folder, 'b');
    for (let round = 0; round < 10; round++) {
      const id = `B${String(round)}`;
      const run = runProgram(program, [data, String(emulator.port), id]);
      await said(run, `${id} queued`);
      await pause(Math.random() * 30);
      run.child.kill('SIGKILL');
      await run.ended;
      const again = runProgram(program, [data, String(emulator.port), id]);
      await said(again, `${id} accepted`);
      // Both are honest ends; on a busy machine either takes its time.
      await said(again, `${id} printed`, 'accepted printed', 'accepted unknown', `${id} unknown`);
      again.child.kill('SIGKILL');
      await again.ended;
      expect(emulator.originals(id)).toBeLessThanOrEqual(1);
    }
    await emulator.close();
  },
);
