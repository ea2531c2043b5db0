// Starts that meet trouble on the disk: a sentence, and nothing is destroyed.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { stationSettings } from '../support/station-settings';
import { killTree } from './support/processes';
import { checkout, startElectron } from './support/start-electron';
import { expect, test } from './support/station';

test('a first start asks for set-up and writes no settings', async ({ launchStation }) => {
  const station = await launchStation();
  await station.page('setup');
  expect(await fs.readdir(station.data)).not.toContain('station.json');
  expect(station.complaints()).toEqual([]);
});

test('damaged settings are kept aside and the ones before are used', async ({ launchStation }) => {
  const settings = stationSettings();
  const first = await launchStation({ settings, open: ['office'] });
  const office = await first.page('office');
  await office.evaluate(
    (changed) => window.station.call('station.save', changed),
    stationSettings({ ...settings, window: 8 }),
  );
  await first.kill();
  await fs.writeFile(join(first.data, 'station.json'), '{"device": "9');

  const second = await launchStation({ data: first.data, open: ['counter'] });
  const page = await second.page('counter');
  const read = await page.evaluate(() => window.station.call('station.read', null));
  expect(read).toEqual(settings);
  const kept = (await fs.readdir(first.data)).filter((name) => name.startsWith('station.broken-'));
  expect(kept).toHaveLength(1);
});

test('a folder written by a newer version is not opened and not touched', async ({
  launchStation,
}) => {
  const first = await launchStation({ settings: stationSettings(), open: ['counter'] });
  await first.page('counter');
  await first.kill();
  const marker = join(first.data, 'store-version.json');
  const newer = JSON.stringify({ electron: '99.0.0', chrome: '300.0.1.2' });
  await fs.writeFile(marker, newer);

  const second = startElectron([checkout, `--data=${first.data}`]);
  await expect.poll(second.said, { timeout: 60_000 }).toContain('更新版本');
  await killTree(second.process);
  expect(await fs.readFile(marker, 'utf8')).toBe(newer);
});
