// What a page cannot do, tried from inside the real pages.
import { readFileSync, readlinkSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { stationSettings } from '../support/station-settings';
import { expect, test } from './support/station';

/** Makes a call by name, typed or not, and gives the refusal's words. */
function refusalOf(page: Page, name: string, input: unknown): Promise<string> {
  return page.evaluate(
    async ([call, given]) => {
      const bridge = window.station as unknown as {
        call: (name: unknown, input: unknown) => Promise<unknown>;
      };
      return bridge.call(call, given).then(
        () => 'answered',
        (error: unknown) => String(error),
      );
    },
    [name, input] as const,
  );
}

test('a page has the bridge and nothing of Node or Electron', async ({ launchStation }) => {
  const station = await launchStation();
  const page = await station.page('setup');
  const there = await page.evaluate(() => ({
    origin: location.origin,
    isolated: window.isSecureContext,
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(window.station).sort(),
  }));
  expect(there).toEqual({
    origin: 'app://counter',
    isolated: true,
    node: [],
    bridge: ['boot', 'call', 'on'],
  });
});

test('every window is made with the doors closed', async ({ launchStation }) => {
  const roles = ['counter', 'kiosk', 'board', 'resident', 'visits', 'office'] as const;
  const station = await launchStation({ settings: stationSettings(), open: roles });
  for (const role of roles) await station.page(role);
  const preferences = await station.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
        contents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
    }),
  );
  expect(preferences).toHaveLength(roles.length);
  for (const shown of preferences) {
    expect(shown).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(shown.webSecurity).not.toBe(false);
  }
  expect(station.complaints()).toEqual([]);
});

test('the content policy lets in our own files only', async ({ launchStation }) => {
  const station = await launchStation({ settings: stationSettings(), open: ['counter'] });
  const page = await station.page('counter');
  const outcome = await page.evaluate(async () => {
    const policy = (await fetch(location.href)).headers.get('content-security-policy') ?? '';
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(event.effectiveDirective);
    });
    const script = document.createElement('script');
    script.textContent = 'window.broughtIn = true';
    const style = document.createElement('style');
    style.textContent = 'body { outline: 9px solid red }';
    document.head.append(script, style);
    const image = document.createElement('img');
    image.src = 'https://elsewhere.invalid/a.png';
    document.body.append(image);
    const reached = await fetch('https://elsewhere.invalid/').then(
      () => true,
      () => false,
    );
    const text = (() => {
      try {
        return String((globalThis['eval'] as (code: string) => unknown)('1'));
      } catch {
        return 'refused';
      }
    })();
    await new Promise((done) => setTimeout(done, 200));
    return {
      policy,
      reached,
      text,
      ran: 'broughtIn' in window,
      violations: [...new Set(violations)].sort(),
    };
  });
  expect(outcome.policy).toContain("default-src 'none'");
  expect(outcome.policy).toMatch(/style-src 'self' 'nonce-[A-Za-z0-9+/]{22}=='/);
  expect(outcome).toMatchObject({ reached: false, text: 'refused', ran: false });
  expect(outcome.violations).toEqual([
    'connect-src',
    'img-src',
    'script-src',
    'script-src-elem',
    'style-src-elem',
  ]);
});

test('the number that lets styles in is new with every load', async ({ launchStation }) => {
  const station = await launchStation();
  const page = await station.page('setup');
  const nonce = (): Promise<string | undefined> =>
    page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce);
  const first = await nonce();
  await page.reload();
  await station.page('setup');
  const second = await nonce();
  expect(first).toMatch(/^[A-Za-z0-9+/]{22}==$/);
  expect(second).not.toBe(first);
});

test('a page cannot leave, open a window, or use a permission', async ({ launchStation }) => {
  const station = await launchStation({ settings: stationSettings(), open: ['counter'] });
  const page = await station.page('counter');
  const outcome = await page.evaluate(async () => {
    const opened = window.open('https://elsewhere.invalid/');
    const openedOwn = window.open('app://counter/index.html');
    location.assign('https://elsewhere.invalid/');
    await new Promise((done) => setTimeout(done, 300));
    return {
      opened: opened !== null || openedOwn !== null,
      notifications: await Notification.requestPermission(),
      // The counter's camera takes pictures of papers; nothing here ever listens.
      microphone: await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
        () => 'granted',
        () => 'refused',
      ),
      place: await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('granted'),
          () => done('refused'),
        ),
      ),
    };
  });
  expect(outcome).toEqual({
    opened: false,
    notifications: 'denied',
    microphone: 'refused',
    place: 'refused',
  });
  expect(page.url()).toBe('app://counter/index.html');
  expect(station.app.windows()).toHaveLength(1);
});

test('nothing outside the folder of pages is served', async ({ launchStation }) => {
  const station = await launchStation();
  const page = await station.page('setup');
  const codes = await page.evaluate(() =>
    Promise.all(
      ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain%2findex.js', '/none.js'].map(
        async (path) => (await fetch(`app://counter${path}`)).status,
      ),
    ),
  );
  expect(codes).toEqual([404, 404, 404, 404]);
});

test('a call is refused for its name, its window and its shape, in that order', async ({
  launchStation,
}) => {
  const settings = stationSettings();
  const station = await launchStation({ settings, open: ['counter', 'board'] });
  const counter = await station.page('counter');
  const board = await station.page('board');
  expect(await refusalOf(counter, 'station.erase', null)).toContain('unknown_call');
  expect(await refusalOf(counter, 'constructor', null)).toContain('unknown_call');
  expect(await refusalOf(counter, '__proto__', null)).toContain('unknown_call');
  expect(await refusalOf(board, 'station.save', settings)).toContain('not_allowed');
  expect(await refusalOf(board, 'print.submit', {})).toContain('not_allowed');
  expect(await refusalOf(board, 'hall.share', {})).toContain('not_allowed');
  // The board writes down what the owner of its hall says, and nothing else, however well it is put.
  const others = { type: 'acked', epoch: 'e', results: [] };
  const after = { n: 0, hash: '0'.repeat(64), lastSeq: 0 };
  expect(await refusalOf(board, 'journal.append', { after, entry: others })).toContain('failed');
  expect(await refusalOf(counter, 'station.save', settings)).toContain('not_allowed');
  const malformed = await refusalOf(counter, 'journal.append', {
    after: { n: -1 },
    entry: '王秀英',
  });
  expect(malformed).toContain('bad_input');
  // A refusal names fields, never what they held.
  expect(malformed).not.toContain('王秀英');
  expect(await refusalOf(counter, 'station.open', { role: 'cellar' })).toContain('bad_input');
  expect(await refusalOf(counter, 'station.open', { role: 'board', extra: 1 })).toContain(
    'bad_input',
  );
  expect(await refusalOf(counter, 'station.read', null)).toBe('answered');
});

test('a window that the machine did not open is refused', async ({ launchStation }) => {
  const station = await launchStation({ settings: stationSettings(), open: ['counter'] });
  await station.page('counter');
  const opened = station.app.waitForEvent('window');
  await station.app.evaluate(({ app, BrowserWindow }) => {
    const window = new BrowserWindow({
      webPreferences: { preload: `${app.getAppPath()}/out/preload/index.js`, sandbox: true },
    });
    void window.loadURL('app://counter/index.html');
  });
  const stranger = await opened;
  await stranger.waitForFunction(() => 'station' in window);
  expect(await refusalOf(stranger, 'station.read', null)).toContain('unknown_sender');
});

test('@user without root the pages run in the sandbox of the system', async ({ launchStation }) => {
  const station = await launchStation({ settings: stationSettings(), open: ['counter'] });
  await station.page('counter');
  const { main, page } = await station.app.evaluate(({ BrowserWindow }) => ({
    main: process.pid,
    page: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
  }));
  const status = readFileSync(`/proc/${page}/status`, 'utf8');
  expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).not.toBe('0');
  expect(/^Seccomp:\s+(\d)/m.exec(status)?.[1]).toBe('2');
  expect(readlinkSync(`/proc/${page}/ns/net`)).not.toBe(readlinkSync(`/proc/${main}/ns/net`));
});
