// The reason for the repair, tried on a real browser: a torn log costs the whole database at the start after next; repaired, it costs nothing.
import { execFileSync } from 'node:child_process';
import { readdir, stat, truncate } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { describe, expect, test } from 'vitest';
import { repairLogs } from '../../../electron/store-guard/repair-logs';
import { inFolder } from '../journal/entries';

const browser = (() => {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      return execFileSync('which', [name]).toString().trim();
    } catch {
      continue;
    }
  }
  return null;
})();

const servingPage = async (work: (url: string) => Promise<void>): Promise<void> => {
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html').end('<p>page</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
  }
};

/** One start of the browser: adds rows, each in a strict transaction, and counts what is there. */
const start = async (profile: string, url: string, added: number): Promise<number> => {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser ?? '',
    args: ['--no-sandbox'],
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await page.evaluate(addAndCount, added);
  } finally {
    await context.close();
  }
};

const addAndCount = async (added: number): Promise<number> => {
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error(request.error?.message));
      };
    });
  const opening = indexedDB.open('store', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
  const database = await answered(opening);
  for (let row = 0; row < added; row += 1) {
    const change = database.transaction('rows', 'readwrite', { durability: 'strict' });
    change.objectStore('rows').add({ text: 'x'.repeat(900) });
    await new Promise((resolve) => (change.oncomplete = resolve));
  }
  return answered(database.transaction('rows').objectStore('rows').count());
};

const storeOf = async (profile: string): Promise<string> => {
  const folder = join(profile, 'Default', 'IndexedDB');
  const name = (await readdir(folder)).find((one) => one.endsWith('.leveldb'));
  return join(folder, name ?? '');
};

/** What a crash in mid-write leaves: the last row's record without its end. */
const tear = async (store: string): Promise<void> => {
  const log = (await readdir(store))
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1);
  const path = join(store, log ?? '');
  await truncate(path, (await stat(path)).size - 300);
};

const title = `a torn log in ${browser ?? 'Chromium (skipped: none is installed)'}`;

describe.skipIf(browser === null)(title, { timeout: 60_000 }, () => {
  test('repaired before the start, all whole rows stay for good', () =>
    inFolder((profile) =>
      servingPage(async (url) => {
        expect(await start(profile, url, 60)).toBe(60);
        const store = await storeOf(profile);
        expect(await repairLogs(store)).toEqual([]);
        await tear(store);
        expect(await repairLogs(store)).toMatchObject([{ damaged: false }]);
        expect(await start(profile, url, 20)).toBe(79);
        expect(await repairLogs(store)).toEqual([]);
        expect(await start(profile, url, 0)).toBe(79);
      }),
    ));

  test('control: not repaired, the start after next finds an empty database', () =>
    inFolder((profile) =>
      servingPage(async (url) => {
        await start(profile, url, 60);
        await tear(await storeOf(profile));
        expect(await start(profile, url, 20)).toBe(79);
        expect(await start(profile, url, 0)).toBe(0);
      }),
    ));
});
