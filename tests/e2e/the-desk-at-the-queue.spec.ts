// What a desk does with the queue besides calling and finishing, by keyboard: handed on, served without a number, several services,
// put first, at rest, a hand asked for, and the slip of the hand taken back.
import zh from '../../resources/locales/zh-CN/counter.json';
import zhOffice from '../../resources/locales/zh-CN/office.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zhStatistics from '../../resources/locales/zh-CN/statistics.json';
import { findAndOpen } from './support/case-desk';
import { counterOf, type Counter } from './support/counter';
import { say } from './support/say';
import { signIn } from './support/sign-in';
import { expect, quickSettings, supervisor, test, type Staffed } from './support/staffed';
import { accessibilityFaults, type RunningStation } from './support/station';
import { eventsIn, slipsIn, storeOf, ticketsIn } from './support/store-of';

/** A step may be taken back for longer than the slowest machine needs to press the key. */
const settings = quickSettings({ site: { ...quickSettings().site, undoSeconds: 600 } });
const sites = settings.site.services;
const nameOf = (figure: number): string => sites[figure - 1]?.name ?? '';

/** F11 and the figure of what is meant. */
async function choose({ page }: Counter, figure: string, dialog: string): Promise<void> {
  await page.keyboard.press('F11');
  await expect(page.getByRole('dialog', { name: zh.menuTitle })).toBeVisible();
  await page.keyboard.press(figure);
  await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
}

async function answered({ page }: Counter): Promise<void> {
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** A number for a window of which nothing was ever heard would wait for nobody: this one has rested and come back today. */
async function heardOf(window: number, staffed: Staffed): Promise<RunningStation> {
  const station = await staffed.start({ settings: { ...settings, window } });
  const desk = await counterOf(station);
  await desk.openDay();
  await choose(desk, '7', zh.restTitle);
  await desk.page.keyboard.press('1');
  await desk.page.keyboard.press('F9');
  await answered(desk);
  await desk.page.keyboard.press('F2');
  await expect(desk.page.getByRole('heading', { name: zh.nextUp })).toBeVisible();
  await station.kill();
  return station;
}

/** The one ticket of this number, as the store has it. */
async function stored({ page }: Counter, number: string) {
  const ticket = ticketsIn(await storeOf(page)).find((one) => one.number === number);
  if (ticket === undefined) throw new Error(`no ${number} in the store`);
  return ticket;
}

test('handed on to another window, taken back, and handed on to another service', async ({
  staffed,
  launchStation,
}) => {
  const { data } = await heardOf(5, staffed);
  const desk = await counterOf(await launchStation({ data, settings, open: ['counter'] }));
  const { page, take, call, waiting } = desk;
  const number = await take(1);
  const { arrivedAt } = await stored(desk, number);
  await call();
  await page.keyboard.press('F3');
  const dialog = page.getByRole('dialog', { name: say(zh.transferTitle, { number }) });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('F9');
  await expect(dialog.getByRole('alert')).toContainText(zhRefusals.reasonNeeded);
  expect(await accessibilityFaults(page)).toEqual([]);
  const window = dialog.getByRole('textbox', { name: zh.transferWindow });
  await window.fill('77');
  await dialog.getByRole('combobox', { name: zh.transferReason }).focus();
  await page.keyboard.press('2');
  await page.keyboard.press('F9');
  await expect(dialog.getByRole('alert')).toContainText(
    say(zhRefusals.unknownWindow, { window: 77 }),
  );
  await window.fill('5');
  await page.keyboard.press('F9');
  await answered(desk);
  // It waits, and not for this window.
  await expect(page.getByText(zh.nobodyNow)).toBeVisible();
  await expect(page.getByRole('option', { name: number })).toContainText(
    say(zh.whyElsewhere, { window: 5 }),
  );
  expect(await stored(desk, number)).toMatchObject({ state: 'waiting', toWindow: 5, arrivedAt });

  const back = page.getByRole('button', {
    name: say(zh.undoStep, { number, step: zh.step_transferred }),
  });
  await expect(back).toBeVisible();
  await page.keyboard.press('Control+u');
  await expect(page.getByRole('heading', { name: number })).toBeVisible();
  await page.keyboard.press('F6');
  await choose(desk, '1', say(zh.transferTitle, { number }));
  await page.keyboard.press('2');
  await dialog.getByRole('combobox', { name: zh.transferReason }).focus();
  await page.keyboard.press('1');
  await page.keyboard.press('F9');
  await answered(desk);
  expect(await waiting()).toEqual([number]);
  expect(await stored(desk, number)).toMatchObject({
    ...{ state: 'waiting', toWindow: null, arrivedAt },
    service: sites[1]?.key,
  });
});

test('served without a number, two services in one visit, finished, and the finishing taken back', async ({
  staffed,
}) => {
  const desk = await counterOf(await staffed.start({ settings }));
  const { page, openDay, waiting } = desk;
  await openDay();
  await choose(desk, '4', zh.directTitle);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('1');
  await answered(desk);
  const number = 'A001';
  await expect(page.getByText(say(zh.whoIsAt, { number }))).toBeVisible();
  await choose(desk, '2', say(zh.anotherTitle, { number }));
  await page.keyboard.press('3');
  await answered(desk);
  await expect(page.getByText(say(zh.serving, { number, service: nameOf(3) }))).toBeVisible();
  await page.keyboard.press('F10');
  await expect(page.getByText(zh.idle)).toBeVisible();
  await page.keyboard.press('Control+u');
  await expect(page.getByText(say(zh.whoIsAt, { number }))).toBeVisible();
  await page.keyboard.press('F10');
  await expect(page.getByText(zh.idle)).toBeVisible();
  expect(await waiting()).toEqual([]);
  const done = await stored(desk, number);
  expect(done.state).toBe('done');
  expect(done.services?.map(({ service }) => service)).toEqual([sites[0]?.key, sites[2]?.key]);
  const kinds = eventsIn(await storeOf(page)).map(({ kind }) => kind);
  expect(kinds).not.toContain('ticket.called');
});

test('a chosen number is put first with a reason, which the end of the day lists with window and name', async ({
  staffed,
}) => {
  const desk = await counterOf(await staffed.start());
  const { page, openDay, take, waiting, call } = desk;
  await openDay();
  const first = await take(1);
  const second = await take(2);
  const third = await take(4);
  await page.getByRole('listbox', { name: zh.waiting }).focus();
  await page.keyboard.type('d1');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: third });
  await expect(dialog).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('3');
  await expect(
    page.getByRole('dialog', { name: say(zh.jumpTitle, { number: third }) }),
  ).toBeVisible();
  await page.keyboard.press('1');
  await answered(desk);
  await expect.poll(waiting).toEqual([third, first, second]);
  await expect(
    page
      .getByRole('region', { name: zh.queue })
      .getByText(say(zh.whyJump, { reason: zh.jumpUnwell })),
  ).toBeVisible();
  expect(await call()).toBe(third);
  await page.keyboard.press('F8');
  await expect(page.getByText(zh.arrivedLead)).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: zh.finish })).toBeVisible();
  await page.keyboard.press('F10');
  await expect(page.getByText(zh.idle)).toBeVisible();

  await choose(desk, '9', zh.closeDayTitle);
  const listed = page.getByRole('listitem').filter({ hasText: third });
  await expect(listed).toContainText(zh.jumpUnwell);
  await expect(listed).toContainText('3 号窗口');
  await expect(listed).toContainText(supervisor);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('F9');
  await expect(page.getByText(zh.idleClosed, { exact: true })).toBeVisible();
});

test('a window at rest calls nobody; another one is asked for a hand, comes, and takes over', async ({
  staffed,
  launchStation,
}) => {
  const { data } = await heardOf(5, staffed);
  const first = await launchStation({ data, settings: quickSettings(), open: ['counter'] });
  const desk = await counterOf(first);
  const { page, take, call } = desk;
  const number = await take(1);
  await choose(desk, '7', zh.restTitle);
  await page.keyboard.press('1');
  await page.getByRole('textbox', { name: zh.restReason }).fill('吃饭，13:30 回来');
  await page.keyboard.press('F9');
  await answered(desk);
  await expect(page.getByText('吃饭，13:30 回来', { exact: false })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('F11');
  await expect(page.getByRole('dialog', { name: zh.menuTitle })).toBeVisible();
  await expect(page.getByRole('button', { name: zh.menu_direct })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await expect(page.getByRole('heading', { name: zh.nextUp })).toBeVisible();
  expect(await call()).toBe(number);
  await page.keyboard.press('F6');
  await choose(desk, '8', zh.helpTitle);
  await page.keyboard.press('2');
  await answered(desk);
  await expect(page.getByText(say(zh.helpWaits, { note: zh.helpLift }))).toBeVisible();
  await choose(desk, '1', say(zh.transferTitle, { number }));
  await page.getByRole('textbox', { name: zh.transferWindow }).fill('5');
  await page.getByRole('combobox', { name: zh.transferReason }).focus();
  await page.keyboard.press('2');
  await page.keyboard.press('F9');
  await answered(desk);
  await first.kill();

  // The same hall from its other window.
  const other = { data: first.data, settings: quickSettings({ window: 5 }) };
  const there = await counterOf(await launchStation({ ...other, open: ['counter'] }));
  const asked = say(zh.helpFrom, { window: 3, note: zh.helpLift });
  await expect(there.page.getByRole('alert')).toContainText(asked);
  expect(await accessibilityFaults(there.page)).toEqual([]);
  await there.page.keyboard.press('Control+g');
  await expect(
    there.page.getByText(say(zh.helpMine, { window: 3, note: zh.helpLift })),
  ).toBeVisible();
  await expect(there.page.getByText(zh.whyTransferred, { exact: true })).toBeVisible();
  // Who was called a moment ago stands there already: they are served without a further call.
  await findAndOpen(there.page, number, number);
  await expect(there.page.getByRole('dialog', { name: number })).toBeVisible();
  await there.page.keyboard.press('2');
  await expect(there.page.getByText(say(zh.whoIsAt, { number }))).toBeVisible();
  expect(await stored(there, number)).toMatchObject({ state: 'serving', window: 5 });
});

test('on a low screen the foot stays in sight beside people kept, people who did not come and a line', async ({
  staffed,
}) => {
  const station = await staffed.start({ settings });
  const desk = await counterOf(station);
  const { page, openDay, take, call } = desk;
  await station.resize('counter', 1366, 768);
  await openDay();
  for (const figure of [1, 2, 3, 1, 2, 3, 1]) await take(figure);
  await call();
  await page.keyboard.press('F7');
  await expect(page.getByText(zh.idle)).toBeVisible();
  await call();
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: zh.finish })).toBeVisible();
  await page.keyboard.press('F4');
  await page.getByRole('button', { name: zh.holdCopy }).click();
  await expect(page.getByText(zh.idle)).toBeVisible();
  const panel = page.getByRole('region', { name: zh.queue });
  await expect(panel.getByText(zh.held)).toBeVisible();
  await expect(panel.getByText(zh.missed, { exact: true })).toBeVisible();
  await expect(panel.getByRole('button', { name: zh.menu })).toBeInViewport({ ratio: 1 });
});

test('a line of 500: drawn by what is in sight, walked and searched by keyboard, ended in one list', async ({
  staffed,
}) => {
  test.setTimeout(600_000);
  const station = await staffed.start({ open: ['counter', 'office'] });
  const desk = await counterOf(station);
  const { page, openDay } = desk;
  await openDay();
  await page.evaluate(takeMany, 501);
  const list = page.getByRole('listbox', { name: zh.waiting });
  const rows = list.getByRole('option');
  await expect(rows.first()).toHaveAttribute('aria-setsize', '500');
  expect(await rows.count()).toBeLessThan(60);
  await list.focus();
  const chosen = list.getByRole('option', { selected: true });
  await page.keyboard.press('End');
  await expect(chosen).toHaveAttribute('aria-posinset', '500');
  await expect(chosen).toBeInViewport();
  expect(await rows.count()).toBeLessThan(60);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await expect(chosen).toHaveAttribute('aria-posinset', '499');
  await page.keyboard.press('Home');
  await expect(chosen).toHaveAttribute('aria-posinset', '1');
  await page.keyboard.type('b20');
  await expect(chosen).toContainText('B020');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'B020' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByRole('heading', { name: 'B020' })).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByRole('combobox', { name: zh.findResident })).toBeFocused();
  await page.keyboard.press('F10');
  await expect(page.getByText(zh.idle)).toBeVisible();

  const state = zhRefusals.ticketState_waiting;
  const allOf = { name: say(zh.closeAll, { state, count: 500 }) };
  // The office asks for all of them together too.
  const office = await signIn(station, 'office');
  const sections = office.getByRole('navigation', { name: zhOffice.sections });
  await sections.getByRole('button', { name: zhOffice.section_day }).click();
  await expect(office.getByRole('combobox', allOf)).toBeVisible();
  expect(await office.getByRole('combobox').count()).toBe(1);
  expect(await accessibilityFaults(office)).toEqual([]);

  await choose(desk, '9', zh.closeDayTitle);
  const all = page.getByRole('combobox', allOf);
  await expect(all).toBeFocused();
  await page.keyboard.press('2');
  await expect(all).toHaveValue('did_not_come');
  const each = page.getByRole('listbox', { name: say(zh.closeEach, { state }) });
  await each.focus();
  await page.keyboard.press('Enter');
  await expect(each.getByRole('option', { name: 'A001' })).toContainText(
    zhRefusals.ticketState_carried,
  );
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('F9');
  await expect(page.getByText(zh.idleClosed, { exact: true })).toBeVisible({ timeout: 180_000 });
  const endings = ticketsIn(await storeOf(page)).map((ticket) => ticket.state);
  expect(endings.filter((ending) => ending === 'did_not_come')).toHaveLength(499);
  expect(endings.filter((ending) => ending === 'carried')).toHaveLength(1);
  // The day's sheet of figures is offered where the day was ended.
  await page.keyboard.press('F9');
  await expect(page.getByText(zhStatistics.sheetAsked)).toBeVisible();
  const sheets = async () =>
    slipsIn(await storeOf(page)).flatMap(({ kind, state }) =>
      kind === 'day_sheet' ? [state] : [],
    );
  await expect.poll(sheets).toEqual(['printed']);
});

test('keys come ahead of their screens at any moment of an act, and none is lost', async ({
  staffed,
}) => {
  const desk = await counterOf(await staffed.start());
  const { page, openDay } = desk;
  await openDay();
  await page.evaluate(takeMany, 60);
  const idle = page.getByText(zh.idle);
  for (let after = 0; after < 16; after++) {
    await desk.call();
    // F6 leads through two questions to the store before F10 means anything there.
    await page.evaluate(pressApart, { first: 'F6', then: 'F10', ms: after * 6 });
    await expect(idle).toBeVisible();
  }
  // Nothing is done between the menu's key and the figure in it but the drawing of the menu.
  for (let after = 1; after < 8; after++) {
    await page.evaluate(pressBeforeDrawing, { first: 'F11', then: '9', after });
    await expect(page.getByRole('dialog', { name: zh.closeDayTitle })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  const states = ticketsIn(await storeOf(page)).map(({ state }) => state);
  expect(states.filter((state) => state === 'done')).toHaveLength(16);
  expect(states.filter((state) => state === 'waiting')).toHaveLength(44);
});

/** Runs in the page. */
async function pressApart(keys: {
  readonly first: string;
  readonly then: string;
  readonly ms: number;
}): Promise<void> {
  const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key }));
  press(keys.first);
  await new Promise((later) => setTimeout(later, keys.ms));
  press(keys.then);
}

/** Runs in the page: the first key has acted, and nothing was drawn since. */
async function pressBeforeDrawing(keys: {
  readonly first: string;
  readonly then: string;
  /** Steps of the program between them, all before the next drawing. */
  readonly after: number;
}): Promise<void> {
  const press = (key: string) => window.dispatchEvent(new KeyboardEvent('keydown', { key }));
  press(keys.first);
  for (let step = 0; step < keys.after; step++) await Promise.resolve();
  press(keys.then);
}

/** Runs in the page: one number after the other, of three services in turn, as quickly as the desk gives them. */
async function takeMany(count: number): Promise<void> {
  // Told with the change itself, before anything else runs: no key comes sooner.
  const until = (isTrue: () => boolean): Promise<void> =>
    new Promise((done) => {
      const look = () => {
        if (!isTrue()) return;
        watch.disconnect();
        done();
      };
      const watch = new MutationObserver(look);
      watch.observe(document.body, { childList: true, subtree: true });
      look();
    });
  const press = (key: string, ctrlKey = false) =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey }));
  const asks = (): boolean => document.querySelector('[role=dialog]') !== null;
  for (let i = 0; i < count; i++) {
    press('t', true);
    await until(asks);
    press(String(1 + (i % 3)));
    await until(() => !asks());
  }
}
