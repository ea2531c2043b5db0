// The clock went back a day over night. Numbers go on in the stored business day, none is given twice, and the counter says it.
import type { Page } from '@playwright/test';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import { findAndOpen } from './support/case-desk';
import { counterOf } from './support/counter';
import { saying } from './support/say';
import { expect, test } from './support/staffed';
import { accessibilityFaults, type RunningStation } from './support/station';
import { eventsIn, storeOf, ticketsIn } from './support/store-of';

const day = 86_400_000;

/** From now on everything of the station that asks for the time gets another one; the page is loaded anew under it. */
async function shiftClock(station: RunningStation, by: number): Promise<void> {
  const shift = (ms: number): void => {
    const world = globalThis as { trueDate?: DateConstructor };
    const True = (world.trueDate ??= Date);
    globalThis.Date = class extends True {
      constructor(...given: readonly unknown[]) {
        super(...((given.length === 0 ? [True.now() + ms] : given) as [number]));
      }
      static override now(): number {
        return True.now() + ms;
      }
    } as DateConstructor;
  };
  // The debugger sometimes loses the answer of a call that changes the clock; shifting twice is shifting once.
  await expect(() =>
    station.app.evaluate((_, source) => {
      (0, eval)(source);
    }, `(${shift.toString()})(${by})`),
  ).toPass();
  const page = await station.page('counter');
  await page.addInitScript(shift, by);
  await page.reload();
}

test('a day back: the numbers go on, and a sentence asks for the clock to be checked', async ({
  staffed,
}) => {
  const first = await staffed.start();
  const before = await counterOf(first);
  await before.openDay();
  expect(await before.take()).toBe('A001');
  await before.printed('A001');
  await expect(before.page.getByText(saying(zh.clockBack))).toBeHidden();
  await first.close();

  const second = await staffed.again(first);
  await shiftClock(second, -day);
  const counter = await counterOf(second);
  await expect(counter.page.getByText(saying(zh.clockBack))).toBeVisible();
  expect(await counter.take()).toBe('A002');
  expect(await counter.take()).toBe('A003');
  expect(await counter.call()).toBe('A001');
  const store = await storeOf(counter.page);
  const tickets = ticketsIn(store);
  expect(tickets.map(({ serial }) => serial).sort()).toEqual([1, 2, 3]);
  expect(new Set(tickets.map((ticket) => ticket.day)).size).toBe(1);
  // The clock is believed for what it says of itself, and no further: nobody overtakes the one who came before.
  const taken = eventsIn(store).filter(({ kind }) => kind === 'ticket.taken');
  expect(taken[1]?.at).toBeLessThan(Date.now() - day / 2);
  await second.close();

  const third = await counterOf(await staffed.again(first));
  await expect.poll(third.waiting).toEqual(['A002', 'A003']);
  await expect(third.page.getByText(saying(zh.clockBack))).toBeHidden();
});

test('two months ahead: nobody opens a day before a person has looked at the date', async ({
  staffed,
}) => {
  const first = await staffed.start();
  const before = await counterOf(first);
  await before.openDay();
  await endDay(before.page);
  await first.close();

  const second = await staffed.again(first);
  await shiftClock(second, 60 * day);
  const { page } = await counterOf(second);
  const question = page.getByRole('dialog', { name: zh.confirmDateTitle });
  await page.keyboard.press('F2');
  await expect(question).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  // The careful answer has the focus.
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await expect(page.getByRole('heading', { name: zh.dayNotOpen })).toBeVisible();
  expect(await openedDays(page)).toHaveLength(1);

  await page.keyboard.press('F2');
  await expect(question).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: zh.nextUp })).toBeVisible();
  expect(await openedDays(page)).toHaveLength(2);
});

test('a machine that was never used, with the clock of its first day: it is said, and asked', async ({
  staffed,
}) => {
  const station = await staffed.start();
  await station.page('counter');
  const year = 1970 - new Date().getFullYear();
  await shiftClock(station, year * 365 * day);
  const { page } = await counterOf(station);
  await expect(page.getByText(saying(zhCommon.unlikelyDate))).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  const question = page.getByRole('dialog', { name: zh.confirmDateTitle });
  await page.keyboard.press('F2');
  await expect(question).toContainText(zh.confirmDateFirst);
  await page.keyboard.press('Enter');
  await expect(question).toBeHidden();
  expect(await openedDays(page)).toHaveLength(0);
  await page.keyboard.press('F2');
  await expect(question).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: zh.nextUp })).toBeVisible();
  expect(await openedDays(page)).toHaveLength(1);
});

async function endDay(page: Page): Promise<void> {
  await findAndOpen(page, zh.command_closeDay, zh.command_closeDay);
  await expect(page.getByRole('dialog', { name: zh.closeDayTitle })).toBeVisible();
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: zh.dayNotOpen })).toBeVisible();
}

const openedDays = async (page: Page) =>
  eventsIn(await storeOf(page)).filter(({ kind }) => kind === 'day.opened');
