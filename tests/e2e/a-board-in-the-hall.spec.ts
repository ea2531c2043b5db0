// The boards of a hall: read from eight metres, honest about when the hall opens, heard once, and never blanked by one bad window.
import type { Page } from '@playwright/test';
import zh from '../../resources/locales/zh-CN/board.json';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import type { Board } from '../../core/station/station';
import { boardPage, chimesOf, heardBy, noteSounds } from './support/boards';
import { counterOf, type Counter } from './support/counter';
import { say, saying } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, quickSettings, test } from './support/staffed';
import { accessibilityFaults } from './support/station';

const large = (board: Page) => board.getByRole('heading', { level: 1 });
const before = (board: Page) => board.getByRole('list', { name: zh.before });

/** Calls the next one, serves and lets go, so that the window is free again. */
async function serveNext(counter: Counter): Promise<string> {
  const number = await counter.call();
  await letGo(counter);
  return number;
}

async function letGo({ page }: Counter): Promise<void> {
  await page.keyboard.press('F6');
  await expect(page.getByText(saying(zhCounter.whoIsAt))).toBeVisible();
  await page.keyboard.press('F10');
  await expect(page.getByText(zhCounter.idle)).toBeVisible();
}

/** Quick to say, and a call may be repeated at once. */
function settingsWith(boards?: readonly Board[]) {
  const settings = quickSettings({
    voice: { source: 'clips', rate: 1.5, times: 1 },
    volume: 1,
    ...(boards === undefined ? {} : { boards }),
  });
  return { ...settings, site: { ...settings.site, recall: { most: 3, gapSeconds: 0 } } };
}

type Drawn = { readonly part: string; readonly letters: number; readonly characters: number };

/**
 * How large each part draws, in lines of a 1080p screen: a figure or capital letter has 0.73 of the size of Source Han Sans,
 * a Chinese character 0.92.
 */
function drawn(): readonly Drawn[] {
  const line = Math.min(innerWidth / 1920, innerHeight / 1080);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const sizes: Drawn[] = [];
  while (texts.nextNode()) {
    const { textContent: text, parentElement: element } = texts.currentNode as Text;
    if (text.trim() === '' || element?.closest('main') == null) continue;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) / line;
    sizes.push({
      part: `${element.tagName} ${text}`,
      letters: /[0-9A-Za-z]/.test(text) ? size * 0.73 : Infinity,
      characters: /\p{Script=Han}/u.test(text) ? size * 0.92 : Infinity,
    });
  }
  return sizes;
}

/** Parts that stand out of the screen or out of their own box. */
function outOfPlace(): readonly string[] {
  return [...document.querySelectorAll('main *')]
    .filter((element) => {
      const { right, bottom, width } = element.getBoundingClientRect();
      const isOut = right > innerWidth + 1 || bottom > innerHeight + 1;
      const isCut = element.matches('h1, li, li *, dd') && element.scrollWidth > width + 1;
      const isOver = element.matches('aside') && element.scrollHeight > element.clientHeight + 1;
      return isOut || isCut || isOver;
    })
    .map((element) => `${element.tagName} ${element.textContent}`);
}

/** The longest that there can be: the number of a window that was cut off, at a window of two figures. */
function putLongest(): void {
  for (const number of document.querySelectorAll('h1, li strong')) number.textContent = 'AC001';
  for (const at of document.querySelectorAll('li b')) at.textContent = '28';
}

test('numbers and windows are read from eight metres, on every screen', async ({ staffed }) => {
  const boards: readonly Board[] = [{ id: 'main', title: '东厅', speaks: true }];
  const station = await staffed.start({ settings: { ...settingsWith(boards), volume: 0 } });
  const counter = await counterOf(station);
  await counter.openDay();
  const board = await openWindow(station, 'counter', 'board');
  await expect(large(board)).toHaveText(zh.emptyTitle);
  for (let n = 0; n < 9; n += 1) await counter.take(1 + (n % 4));
  const numbers: string[] = [];
  for (let n = 0; n < 6; n += 1) numbers.push(await serveNext(counter));
  await expect(large(board)).toHaveText(numbers.at(-1) ?? '');
  await expect(before(board).getByRole('listitem')).toHaveText(
    numbers
      .slice(0, 5)
      .toReversed()
      .map((number) => new RegExp(`^${number}3号窗口`)),
  );
  expect(await accessibilityFaults(board)).toEqual([]);
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
    [3840, 2160],
  ] as const) {
    await station.resize('board', width, height);
    const sizes = await board.evaluate(drawn);
    const calling = sizes.filter(({ part }) => /^(H1|STRONG|B) /.test(part));
    expect(calling).toHaveLength(11);
    // 1/200 of the distance for what calls, 1/300 for everything else: see board.module.css.
    expect(calling.filter(({ letters }) => letters < 63)).toEqual([]);
    const others = sizes.filter(({ part, letters, characters }) =>
      /^P /.test(part) ? characters < 42 : letters < 42 || characters < 42,
    );
    expect(others).toEqual([]);
    expect(await board.evaluate(outOfPlace)).toEqual([]);
  }
  await board.evaluate(putLongest);
  expect(await board.evaluate(outOfPlace)).toEqual([]);
});

test('a row that cannot be read is left out alone', async ({ staffed }) => {
  const station = await staffed.start({ settings: settingsWith() });
  const counter = await counterOf(station);
  await counter.openDay();
  const board = await openWindow(station, 'counter', 'board');
  for (let n = 0; n < 3; n += 1) await counter.take();
  const first = await serveNext(counter);
  const second = await serveNext(counter);
  await expect(large(board)).toHaveText(second);
  await expect(before(board).getByRole('listitem')).toHaveText([new RegExp(`^${first}`)]);
  await board.evaluate(spoilTicket, 1);
  await board.reload();
  await expect(large(board)).toHaveText(second);
  await expect(board.getByText(first)).toHaveCount(0);
  // Who waits is counted as before.
  await expect(board.getByText(say(zh.people, { count: 1 }))).toBeVisible();
});

/** Puts nonsense in the place of a sealed row, as a fault of the disk or of another version would. */
async function spoilTicket(serial: number): Promise<void> {
  const opened = await new Promise<IDBDatabase>((done, failed) => {
    const asked = indexedDB.open('station');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(new Error('no store'));
  });
  const tickets = opened.transaction('tickets', 'readwrite').objectStore('tickets');
  await new Promise<void>((done) => {
    tickets.getAll().onsuccess = ({ target }) => {
      const rows = (target as IDBRequest<{ numberKey: string; sealed: string }[]>).result;
      const row = rows.find(({ numberKey }) => numberKey.endsWith(`:${serial}`));
      tickets.put({ ...row, sealed: '1.1.broken.broken' }).onsuccess = () => done();
    };
  });
  opened.close();
}

test('a call that was made while the board was away is said once, and never again', async ({
  staffed,
}) => {
  const station = await staffed.start({ settings: settingsWith() });
  await noteSounds(station);
  const counter = await counterOf(station);
  await counter.openDay();
  await counter.take();
  const number = await counter.call();
  const first = await openWindow(station, 'counter', 'board');
  await expect(large(first)).toHaveText(number);
  await expect.poll(() => heardBy(first)).toHaveLength(1);
  expect(await chimesOf(first)).toBe(1);
  await first.close();

  const second = await openWindow(station, 'counter', 'board');
  await expect(large(second)).toHaveText(number);
  // Called again, so that there is something to wait for: nothing else was said by then.
  await counter.page.getByRole('button', { name: zhCounter.recall }).click();
  await expect.poll(() => heardBy(second)).toHaveLength(2);
  expect(await chimesOf(second)).toBe(1);
});

test('two boards share the services, speak in turn, and both come back where they were', async ({
  staffed,
}) => {
  const boards: readonly Board[] = [
    { id: 'main', title: '东厅', services: ['allowance'], speaks: true },
    { id: 'west', title: '西厅', services: ['allowance', 'medical'], speaks: true },
  ];
  const station = await staffed.start({ settings: settingsWith(boards) });
  await noteSounds(station);
  const counter = await counterOf(station);
  await counter.openDay();
  for (const board of ['main', 'west'])
    await counter.page.evaluate(
      (id) => window.station.call('station.open', { role: 'board', board: id }),
      board,
    );
  const east = await boardPage(station, 'main');
  const west = await boardPage(station, 'west');
  await counter.take(1);
  await counter.take(2);
  await counter.call();
  await expect(large(east)).toHaveText('A001');
  await expect(large(west)).toHaveText('A001');
  await expect(west.getByText('西厅')).toBeVisible();
  await expect.poll(() => heardBy(east)).toHaveLength(1);
  await letGo(counter);
  await counter.call();
  await expect(large(west)).toHaveText('B001');
  await expect.poll(() => heardBy(west)).toHaveLength(2);
  // Both boards show A001, and one of them said it.
  expect((await chimesOf(east)) + (await chimesOf(west))).toBe(2);
  await expect(large(east)).toHaveText('A001');
  await station.kill();

  const again = await staffed.again(station, []);
  await counterOf(again);
  await expect(large(await boardPage(again, 'main'))).toHaveText('A001');
  await expect(large(await boardPage(again, 'west'))).toHaveText('B001');
});

test('a window at rest or in need of a hand is nothing for the hall, and a locked one blanks nothing', async ({
  staffed,
}) => {
  const station = await staffed.start({ settings: settingsWith() });
  const counter = await counterOf(station);
  await counter.openDay();
  const board = await openWindow(station, 'counter', 'board');
  await counter.take();
  const number = await serveNext(counter);
  await expect(large(board)).toHaveText(number);
  const words = await board.getByRole('main').locator('section').allInnerTexts();
  await counter.page.keyboard.press('F12');
  await expect(counter.page.getByRole('heading', { name: number })).toBeHidden();
  expect(await board.getByRole('main').locator('section').allInnerTexts()).toEqual(words);
});
