// One station per data folder: a second start brings the first to the front, another folder is another station.
import { stationSettings } from '../support/station-settings';
import { checkout, runElectron } from './support/start-electron';
import { expect, test } from './support/station';

test('a second start says so, ends, and brings the first to the front', async ({
  launchStation,
}) => {
  const first = await launchStation({ settings: stationSettings(), open: ['counter'] });
  const window = await first.windowOf('counter');
  await window.evaluate((shown) => shown.minimize());
  const { code, said } = await runElectron([checkout, `--data=${first.data}`]);
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
