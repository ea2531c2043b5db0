// @electron/remote hands over one string and nothing that leads further; the control shows what the same attack does elsewhere.
import { resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { stationSettings } from '../support/station-settings';
import { expect, test } from './support/station';

const attackPreload = resolve(__dirname, 'support/attack-preload.cjs');

type Outcome = {
  readonly handles: readonly string[];
  readonly strays: readonly number[];
  readonly shell: string | null;
  readonly snapshot: unknown;
};

async function outcomeIn(page: Page): Promise<Outcome> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['attack'] ?? ''))
    .not.toBe('');
  const told = await page.evaluate(() => document.documentElement.dataset['attack'] ?? '');
  return JSON.parse(told) as Outcome;
}

/** Puts the attacking script into the preload's world of every page, then loads the page again. */
async function attack(app: ElectronApplication, page: Page): Promise<Outcome> {
  await app.evaluate(({ session }, file) => {
    // Electron 35 has a new name for it.
    const own = session.defaultSession as unknown as {
      setPreloads: (files: readonly string[]) => void;
      registerPreloadScript?: (script: { type: 'frame'; filePath: string }) => void;
    };
    if (own.registerPreloadScript === undefined) own.setPreloads([file]);
    else own.registerPreloadScript({ type: 'frame', filePath: file });
  }, attackPreload);
  await page.reload();
  return outcomeIn(page);
}

test('the usual allow list with one object: the attack runs a shell (control)', async () => {
  const app = await _electron.launch({
    args: [resolve(__dirname, 'support/open-remote')],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const { handles, shell } = await outcomeIn(await app.firstWindow());
    expect(handles).toEqual(['builtin screen']);
    expect(shell).toBe('owned');
  } finally {
    await app.close();
  }
});

test('a staff window gets the start snapshot and no handle on anything', async ({
  launchStation,
}) => {
  const station = await launchStation({ settings: stationSettings(), open: ['counter'] });
  const { handles, strays, shell, snapshot } = await attack(
    station.app,
    await station.page('counter'),
  );
  expect({ handles, strays, shell }).toEqual({ handles: [], strays: [], shell: null });
  expect(typeof snapshot).toBe('string');
  expect(JSON.parse(String(snapshot))).toMatchObject({ role: 'counter', locale: 'zh-CN' });
});

test('an object handed out by mistake cannot be used', async ({ launchStation }) => {
  const station = await launchStation({ settings: stationSettings(), open: ['counter'] });
  await station.app.evaluate(({ app }) => {
    const events: NodeJS.EventEmitter = app;
    events.on('remote-get-global', (event: { returnValue: unknown }, _contents, name: string) => {
      if (name === 'leaked') event.returnValue = process;
    });
  });
  const { handles, strays, shell } = await attack(station.app, await station.page('counter'));
  // The handle is there, which shows that the mistake was made; nothing can be done with it.
  expect(handles).toEqual(['global leaked']);
  expect({ strays, shell }).toEqual({ strays: [], shell: null });
});

test('a screen that faces residents has no remote at all and asks for its snapshot', async ({
  launchStation,
}) => {
  const station = await launchStation({ settings: stationSettings(), open: ['resident'] });
  const page = await station.page('resident');
  expect(await page.evaluate(() => window.station.boot)).toBe('');
  const { handles, shell, snapshot } = await attack(station.app, page);
  expect({ handles, shell }).toEqual({ handles: [], shell: null });
  expect(typeof snapshot).not.toBe('string');
});

test('a station whose remote does not answer starts all the same', async ({ launchStation }) => {
  const station = await launchStation({ settings: stationSettings(), open: ['counter'] });
  const page = await station.page('counter');
  expect(await page.evaluate(() => window.station.boot)).toContain('"role":"counter"');
  await station.app.evaluate(({ ipcMain }) => {
    ipcMain.removeAllListeners('REMOTE_BROWSER_GET_GLOBAL');
    ipcMain.on('REMOTE_BROWSER_GET_GLOBAL', (event) => {
      event.returnValue = null;
    });
  });
  await page.reload();
  await station.page('counter');
  expect(await page.evaluate(() => window.station.boot)).toBe('');
});
