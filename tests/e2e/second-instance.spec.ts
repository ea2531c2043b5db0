// One station per data folder: a second start brings the first to the front, another folder is another station.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { stationSettings } from '../support/station-settings';
import { expect, test } from './support/station';

const checkout = resolve(__dirname, '../..');

/** Starts the application beside a running one and waits for its end. */
function startAgain(
  data: string,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '', 'electron');
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...root, checkout, `--data=${data}`]);
  let said = '';
  child.stdout.on('data', (text) => (said += String(text)));
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

test('a second start says so, ends, and brings the first to the front', async ({
  launchStation,
}) => {
  const first = await launchStation({ settings: stationSettings(), open: ['counter'] });
  const window = await first.windowOf('counter');
  await window.evaluate((shown) => shown.minimize());
  const { code, said } = await startAgain(first.data);
  expect(code).toBe(0);
  expect(said).toContain('银龄专窗已经开着');
  await expect.poll(() => window.evaluate((shown) => shown.isMinimized())).toBe(false);
  expect(first.app.windows()).toHaveLength(1);
});

test('two folders are two stations on one machine', async ({ launchStation }) => {
  const first = await launchStation({ settings: stationSettings(), open: ['counter'] });
  const second = await launchStation({ settings: stationSettings(), open: ['counter'] });
  const devices = await Promise.all(
    [first, second].map(async (station) => {
      const page = await station.page('counter');
      return page.evaluate(async () => (await window.station.call('station.read', null))?.device);
    }),
  );
  expect(devices[0]).toBeTruthy();
  expect(devices[0]).not.toBe(devices[1]);
});
