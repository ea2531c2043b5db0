// Ticket desk and counter of one machine at full speed beside each other: every number once, every ticket called once.
import { buildIdNumber } from '../../core/resident/id-number';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhKiosk from '../../resources/locales/zh-CN/kiosk.json';
import type { Page } from '@playwright/test';
import { counterOf, type Counter } from './support/counter';
import { pressDoor } from './support/kiosk';
import { saying } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, test } from './support/staffed';
import { eventsIn, storeOf, ticketsIn } from './support/store-of';

const takenAtDesk = 18;
const served = 12;

/** One after the other lays the card down, presses the door and goes; the next card clears the page. */
async function queueUp(kiosk: Page): Promise<readonly string[]> {
  const numbers: string[] = [];
  for (let i = 0; i < takenAtDesk; i++) {
    // Each card is somebody else's: one that came before has its live number.
    await kiosk.evaluate(readerTypes, buildIdNumber('990101', '1938-04-12', i + 1));
    await expect(kiosk.getByRole('navigation', { name: zhKiosk.doors })).toBeVisible();
    numbers.push(await pressDoor(kiosk, '领补贴'));
  }
  return numbers;
}

/**
 * Takes one for somebody, calls, serves, and begins again. Keys come twice, as from a bouncing keyboard, and ahead of their
 * screens, as from somebody who knows them by heart: each is done once, and none is lost.
 */
async function serve({ page, askNumber, waiting }: Counter): Promise<void> {
  const idle = page.getByText(zh.idle);
  for (let i = 0; i < served; i++) {
    await expect(idle).toBeVisible();
    if (i % 3 === 0) {
      await askNumber();
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await expect.poll(waiting).not.toEqual([]);
    await page.evaluate(pressTwice, 'F2');
    await page.evaluate(pressTwice, 'F6');
    await expect(page.getByText(saying(zh.whoIsAt))).toBeVisible();
    await page.evaluate(pressTwice, 'F10');
  }
  await expect(idle).toBeVisible();
}

/** A card reader types faster than Playwright does on a busy machine. */
function readerTypes(certNo: string): void {
  for (const key of [...certNo, 'Enter'])
    window.dispatchEvent(new KeyboardEvent('keydown', { key }));
}

function pressTwice(key: string): void {
  for (const press of [key, key])
    window.dispatchEvent(new KeyboardEvent('keydown', { key: press }));
}

test('takes and calls from two windows at once: no number twice, nobody called twice', async ({
  staffed,
}) => {
  const station = await staffed.start();
  const counter = await counterOf(station);
  await counter.openDay();
  await openWindow(station, 'counter', 'board');
  const kiosk = await openWindow(station, 'counter', 'kiosk');
  await expect(kiosk.getByRole('heading', { name: zhKiosk.ask })).toBeVisible();
  const [atDesk] = await Promise.all([queueUp(kiosk), serve(counter)]);

  const store = await storeOf(counter.page);
  const numbers = ticketsIn(store).map(({ number }) => number);
  expect(numbers).toHaveLength(takenAtDesk + served / 3);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(new Set(atDesk).size).toBe(takenAtDesk);
  expect(numbers).toEqual(expect.arrayContaining([...atDesk]));
  const serials = ticketsIn(store).map(({ serial }) => serial);
  expect(serials.sort((a, b) => a - b)).toEqual(serials.map((_, i) => i + 1));
  const called = eventsIn(store).filter(({ kind }) => kind === 'ticket.called');
  expect(called).toHaveLength(served);
  expect(new Set(called.map(({ entityId }) => entityId)).size).toBe(served);
  const seqs = eventsIn(store).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, i) => i + 1));
  expect(station.complaints()).toEqual([]);
});
