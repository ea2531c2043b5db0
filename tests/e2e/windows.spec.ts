// A machine comes back as it was left, and a page that dies comes back by itself.
import { readFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stationSettings } from '../support/station-settings';
import { checkout, runElectron } from './support/start-electron';
import { expect, test, type RunningStation } from './support/station';

const inkOf = (data: string): string => {
  try {
    return readFileSync(join(data, 'windows.json'), 'utf8');
  } catch {
    return '';
  }
};

/** Somebody who may sign in: without, a machine counts as not set up. */
async function enrolSomebody(station: RunningStation): Promise<void> {
  const office = await station.page('office');
  await office.evaluate(async () => {
    const kdf = { salt: btoa('0123456789abcdef'), memoryKiB: 65536, passes: 3 };
    const staff = { id: 's1', name: '李敏', role: 'supervisor', kdf } as const;
    const enrolled = await window.station.call('vault.enrol', {
      staff,
      stretched: btoa('0123456789abcdef0123456789abcdef'),
    });
    if (!enrolled.ok) throw new Error(enrolled.refusal.code);
  });
  await office.close();
}

test('after kill -9 the same windows stand where they stood', async ({ launchStation }) => {
  const first = await launchStation({
    settings: stationSettings(),
    open: ['counter', 'board', 'office'],
  });
  await enrolSomebody(first);
  const board = await first.windowOf('board');
  await board.evaluate((shown) => shown.setBounds({ x: 40, y: 60, width: 900, height: 700 }));
  await expect.poll(() => inkOf(first.data)).toContain('"width":900');
  await first.kill();

  const second = await launchStation({ data: first.data });
  await second.page('counter');
  const again = await second.windowOf('board');
  expect(await again.evaluate((shown) => shown.getBounds())).toMatchObject({
    width: 900,
    height: 700,
  });
});

test('a window that a person closed stays closed', async ({ launchStation }) => {
  const first = await launchStation({
    settings: stationSettings(),
    open: ['counter', 'board', 'office'],
  });
  await enrolSomebody(first);
  await first.page('counter');
  const board = await first.page('board');
  await board.close();
  await expect.poll(() => inkOf(first.data)).toContain('"open":["counter"]');
  await first.kill();
  const second = await launchStation({ data: first.data });
  await second.page('counter');
  expect(second.app.windows()).toHaveLength(1);
});

test('a set-up that was broken off begins again', async ({ launchStation }) => {
  const station = await launchStation({ settings: stationSettings() });
  await station.page('setup');
  expect(station.app.windows()).toHaveLength(1);
});

test('one role has one window, however often it is asked for', async ({ launchStation }) => {
  const station = await launchStation({ settings: stationSettings(), open: ['counter'] });
  const counter = await station.page('counter');
  for (let time = 0; time < 3; time++) {
    await counter.evaluate(() => window.station.call('station.open', { role: 'board' }));
  }
  await station.page('board');
  expect(station.app.windows()).toHaveLength(2);
});

test('a page whose process dies is loaded again, and the log says so', async () => {
  const data = await fs.mkdtemp(join(tmpdir(), 'station-'));
  const { said } = await runElectron([
    '-r',
    resolve(__dirname, 'support/crash-page.cjs'),
    checkout,
    `--data=${data}`,
  ]);
  expect(said).toContain('drawn again');
  expect(await fs.readFile(join(data, 'logs/station.log'), 'utf8')).toContain('"role":"setup"');
  await fs.rm(data, { recursive: true });
});

test('a bug in a page is logged by its place and said in a sentence', async ({ launchStation }) => {
  const station = await launchStation({ settings: stationSettings(), open: ['counter'] });
  const page = await station.page('counter');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new RangeError('王秀英 990101194003070000');
    });
  });
  await expect(page.getByRole('alert')).toContainText('程序出了一点意外');
  await expect
    .poll(() => fs.readFile(join(station.data, 'logs/station.log'), 'utf8').catch(() => ''))
    .toContain('RangeError');
  const log = await fs.readFile(join(station.data, 'logs/station.log'), 'utf8');
  expect(log).not.toContain('王秀英');
  expect(log).not.toContain('990101');
});
