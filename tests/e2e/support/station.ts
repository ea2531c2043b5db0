// A real station for a journey: real Electron, a data folder of its own, and the means to hurt it.
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import {
  _electron,
  expect,
  test as base,
  type ElectronApplication,
  type JSHandle,
  type Page,
  type TestInfo,
} from '@playwright/test';
import type { BrowserWindow } from 'electron';
import type { Role, Station } from '../../../core/station/station';
import type { BootSnapshot } from '../../../electron/contract/boot';
import { killTree } from './processes';
import { checkout } from './start-electron';

type WindowRole = BootSnapshot['role'];

export type StationOptions = {
  /** Data folder of an earlier station; a fresh one without it. */
  readonly data?: string;
  /** Written as station.json before the start: a station that is set up already. */
  readonly settings?: Station;
  /** Windows to open, instead of those that the station would choose. */
  readonly open?: readonly Role[];
  readonly hub?: { readonly url: string; readonly code: string };
  readonly env?: Readonly<Record<string, string>>;
  /** Chromium's own switches: a camera that is not there. */
  readonly switches?: readonly string[];
};

export type RunningStation = {
  readonly app: ElectronApplication;
  readonly data: string;
  /** The page of a role, once it has drawn something. */
  readonly page: (role: WindowRole) => Promise<Page>;
  /** Main's end of a window. */
  readonly windowOf: (role: WindowRole) => Promise<JSHandle<BrowserWindow>>;
  /** Errors that pages wrote to their consoles, content-policy violations among them. */
  readonly complaints: () => readonly string[];
  /** The size of what a page shows, in CSS pixels. */
  readonly resize: (role: WindowRole, width: number, height: number) => Promise<void>;
  /** kill -9 for every process of the station. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type OrdinaryUser = {
  readonly electron: string;
  readonly app: string;
  readonly loader: string;
  readonly data: string;
};

const asUser = process.env['SILVER_WINDOW_USER'];
const isRoot = process.getuid?.() === 0;

export const test = base.extend<{
  /** Starts a station; whatever still runs at the end of the test is ended. */
  launchStation: (options?: StationOptions) => Promise<RunningStation>;
}>({
  launchStation: async ({}, use, info) => {
    const user = info.project.name === 'user' ? ordinaryUser() : null;
    const running: RunningStation[] = [];
    const folders: string[] = [];
    await use(async (options = {}) => {
      const data = options.data ?? (await freshFolder(user));
      if (options.data === undefined) folders.push(data);
      if (options.settings !== undefined) await writeSettings(data, options.settings);
      const station = await launch(user, data, options);
      running.push(station);
      return station;
    });
    for (const station of running) {
      await station.kill();
      if (info.status !== info.expectedStatus) await tellTrouble(info, station);
    }
    for (const data of folders) await fs.rm(data, { recursive: true, force: true });
  },
});

function ordinaryUser(): OrdinaryUser | null {
  return asUser === undefined ? null : (JSON.parse(asUser) as OrdinaryUser);
}

/** What the pages and the machine complained of, for the report of a failed journey. */
async function tellTrouble(info: TestInfo, station: RunningStation): Promise<void> {
  const log = await fs.readFile(join(station.data, 'logs/station.log'), 'utf8').catch(() => '');
  await info.attach('complaints', { body: [...station.complaints(), log].join('\n') });
}

async function freshFolder(user: OrdinaryUser | null): Promise<string> {
  const data = await fs.mkdtemp(join(user?.data ?? tmpdir(), 'station-'));
  await giveTo(user, data);
  return data;
}

async function giveTo(user: OrdinaryUser | null, path: string): Promise<void> {
  if (user === null) return;
  const { uid, gid } = await fs.stat(user.data);
  await fs.chown(path, uid, gid);
}

async function writeSettings(data: string, settings: Station): Promise<void> {
  await fs.writeFile(join(data, 'station.json'), JSON.stringify(settings));
  await giveTo(ordinaryUser(), join(data, 'station.json'));
}

async function launch(
  user: OrdinaryUser | null,
  data: string,
  options: StationOptions,
): Promise<RunningStation> {
  const args = [
    user?.app ?? checkout,
    `--data=${data}`,
    ...(options.open === undefined ? [] : [`--open=${options.open.join(',')}`]),
    ...(options.switches ?? []),
  ];
  const app = await _electron.launch({
    // With a program of our own Playwright leaves its loader to us.
    ...(user === null ? {} : { executablePath: user.electron }),
    args: user === null ? args : ['-r', user.loader, ...args],
    chromiumSandbox: user !== null || !isRoot,
    cwd: user?.app ?? checkout,
    env: environment(options),
  });
  // Playwright forgets the process once it has ended.
  const process = app.process();
  const complaints: string[] = [];
  const hear = (page: Page): void => {
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
  };
  app.on('window', hear);
  for (const page of app.windows()) hear(page);
  return {
    app,
    data,
    page: (role) => pageOf(app, role),
    windowOf: (role) => windowOf(app, role),
    complaints: () => complaints,
    resize: (role, width, height) => resize(app, role, width, height),
    kill: () => killTree(process),
    close: () => app.close(),
  };
}

function environment({ hub, env }: StationOptions): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {
    ...Object.fromEntries(own),
    ...(hub === undefined
      ? {}
      : { SILVER_WINDOW_HUB_URL: hub.url, SILVER_WINDOW_HUB_CODE: hub.code }),
    ...env,
  };
}

async function pageOf(app: ElectronApplication, role: WindowRole): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(
      async () => {
        for (const page of app.windows()) {
          const shown = await page
            .evaluate(() => document.documentElement.dataset['role'])
            .catch(() => undefined);
          if (shown === role) found = page;
        }
        return found !== undefined;
      },
      { message: `the window ${role}`, timeout: 30_000 },
    )
    .toBe(true);
  if (found === undefined) throw new Error(`no window ${role}`);
  await found.locator('#root > *').first().waitFor();
  return found;
}

async function windowOf(
  app: ElectronApplication,
  role: WindowRole,
): Promise<JSHandle<BrowserWindow>> {
  return app.browserWindow(await pageOf(app, role)) as Promise<JSHandle<BrowserWindow>>;
}

async function resize(
  app: ElectronApplication,
  role: WindowRole,
  width: number,
  height: number,
): Promise<void> {
  const window = await windowOf(app, role);
  await window.evaluate((shown, size) => shown.setContentSize(size.width, size.height), {
    width,
    height,
  });
  const page = await pageOf(app, role);
  await expect
    .poll(() => page.evaluate(() => [globalThis.innerWidth, globalThis.innerHeight]))
    .toEqual([width, height]);
}

/**
 * Accessibility faults of a page, each with the places where it is. Electron needs axe's legacy mode. Left out: the announcer
 * of react-aria, in which a pressed button is still named for some seconds after it has gone from the page.
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .exclude('[data-live-announcer]')
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

export { expect } from '@playwright/test';
