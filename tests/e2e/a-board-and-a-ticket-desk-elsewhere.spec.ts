// A machine that joins a hall with a ticket desk and a board and no window of its own: its desk gives the owner's numbers, its board
// follows the owner's calls in silence, it goes by the owner's rules, and while it is cut off it gives numbers of its own.
import type { Page } from '@playwright/test';
import type { Station } from '../../core/station/station';
import zhBoards from '../../resources/locales/zh-CN/boards.json';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import zhHall from '../../resources/locales/zh-CN/hall.json';
import zhKiosk from '../../resources/locales/zh-CN/kiosk.json';
import zhOffice from '../../resources/locales/zh-CN/office.json';
import zhRules from '../../resources/locales/zh-CN/rules.json';
import { boardPage, noteSounds, soundsOf } from './support/boards';
import { counterOf } from './support/counter';
import { hallOf, joinHall } from './support/halls';
import { leave, pressDoor } from './support/kiosk';
import { saying } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, quickSettings, test } from './support/staffed';
import { storeOf, ticketsIn } from './support/store-of';

const stationOf = (page: Page): Promise<Station | null> =>
  page.evaluate(() => window.station.call('station.read', null));

const save = (page: Page, station: Station): Promise<unknown> =>
  page.evaluate((wanted) => window.station.call('station.save', wanted), station);

async function numbersOf(page: Page): Promise<readonly string[]> {
  const tickets = ticketsIn(await storeOf(page));
  return tickets.map(({ number, state }) => `${number} ${state}`).sort();
}

test('a ticket desk and a board on another machine follow the owner of their hall', async ({
  staffed,
}) => {
  test.setTimeout(240_000);
  const owner = await staffed.start({ open: ['counter', 'office'] });
  const other = await staffed.start({ settings: quickSettings({ window: 9 }), open: ['office'] });
  await noteSounds(other);
  const desk = await counterOf(owner);
  const office = await hallOf(owner);
  const there = await hallOf(other);
  await joinHall(office, there, '');
  await desk.openDay();
  const kiosk = await openWindow(other, 'office', 'kiosk');
  await openWindow(other, 'office', 'board');
  const board = await boardPage(other, 'main');

  await test.step('linked: the owner’s number, and its call on the board', async () => {
    expect(await pressDoor(kiosk, '领补贴')).toBe('A001');
    await leave(kiosk);
    await expect.poll(desk.waiting).toEqual(['A001']);
    expect(await desk.call()).toBe('A001');
    await expect(board.getByRole('heading', { level: 1, name: 'A001' })).toBeVisible();
  });

  await test.step('its board is silent until somebody lets it speak', async () => {
    await there.getByRole('button', { name: zhOffice.section_boards }).click();
    await expect(there.getByText(saying(zhBoards.speaksJoined))).toBeVisible();
    const speaks = there.getByRole('combobox', { name: zhBoards.speaks });
    await expect(speaks).toHaveValue('no');
    expect(await soundsOf(board)).toEqual([]);
    await speaks.selectOption('yes');
    await there.keyboard.press('Control+Enter');
    await expect(there.getByText(zhBoards.saved)).toBeVisible();
    await expect.poll(async () => (await soundsOf(board)).includes('digit-1')).toBe(true);
  });

  await test.step('the rules are the owner’s, shown there and changed here', async () => {
    await there.getByRole('button', { name: zhOffice.section_rules }).click();
    await expect(there.getByText(saying(zhHall.rulesFromAt))).toBeVisible();
    const ratio = there.getByRole('textbox', { name: zhRules.priorityRatio });
    await expect(ratio).toBeDisabled();
    const station = (await stationOf(office))!;
    await save(office, { ...station, site: { ...station.site, priorityRatio: 7 } });
    await expect(ratio).toHaveValue('7');
    const own = (await stationOf(there))!;
    await save(there, { ...own, site: { ...own.site, priorityRatio: 2 } });
    expect((await stationOf(there))!.site.priorityRatio).toBe(7);
  });

  await test.step('the day is ended at the owner', async () => {
    await there.getByRole('button', { name: zhOffice.section_day }).click();
    await expect(there.getByText(saying(zhCounter.closeElsewhere))).toBeVisible();
    await expect(there.getByRole('button', { name: zhOffice.dayCloseDo })).toHaveCount(0);
  });

  await test.step('cut off: a number with its own letter, and a calm word', async () => {
    await owner.kill();
    await expect(kiosk.getByText(zhKiosk.howCutOff)).toBeVisible({ timeout: 30_000 });
    expect(await pressDoor(kiosk, '领补贴')).toBe('AB001');
    await leave(kiosk);
    await expect(board.getByRole('heading', { level: 1, name: 'A001' })).toBeVisible();
  });

  await test.step('back again: one queue, and the next call is seen there', async () => {
    const back = await counterOf(await staffed.again(owner, ['counter']));
    await expect(kiosk.getByText(zhKiosk.how)).toBeVisible({ timeout: 60_000 });
    await expect
      .poll(() => numbersOf(back.page), { timeout: 60_000 })
      .toEqual(['A001 called', 'AB001 waiting']);
    await back.page.keyboard.press('F6');
    await expect(back.page.getByText(saying(zhCounter.whoIsAt))).toBeVisible();
    await back.page.keyboard.press('F10');
    await expect(back.page.getByText(zhCounter.idle)).toBeVisible();
    await back.page.keyboard.press('F2');
    await expect(board.getByRole('heading', { level: 1, name: 'AB001' })).toBeVisible();
    expect(await numbersOf(there)).toEqual(await numbersOf(back.page));
  });
});
