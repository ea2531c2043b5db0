// The roster round the National Day: how a date gives way to days off, one date changed, all later ones, the end of a calendar
// said; then everybody who is due is booked at one stroke, the figures count the visits made, and leave as a file.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import zh from '../../resources/locales/zh-CN/rounds.json';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhStatistics from '../../resources/locales/zh-CN/statistics.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { say, saying } from './support/say';
import { openAndSignIn } from './support/sign-in';
import { accessibilityFaults, expect, test, type RunningStation } from './support/station';
import { tryItOn } from './support/try-it';

/** A Monday. 1 to 7 October are days off, Saturday 10 October is worked. */
const today = '2026-09-21';

test('dates give way to days off, one or all later ones change, and everybody due is booked at one stroke', async ({
  launchStation,
}) => {
  test.setTimeout(420_000);
  const station = await launchStation();
  await tryItOn(station, `${today} 08:35`);
  const visits = await openAndSignIn(station, 'visits');
  await expect(visits.getByRole('region', { name: /路线/ }).first()).toBeVisible({
    timeout: 60_000,
  });
  await visits.keyboard.press('Alt+2');
  await expect(visits.getByRole('table')).toBeVisible();
  await lateFirst(visits);
  const name = await putOnRoster(visits);
  await givesWay(visits, name);
  await oneDateOnly(visits, name);
  await laterAndItsEnd(visits, name);
  await bookedTogether(visits);
  await weekOfLanes(visits);
  await counted(visits, station);
  expect(station.complaints()).toEqual([]);
});

const detail = (visits: Page): Locator => visits.getByRole('complementary', { name: zh.dueDetail });

/** Those who are late stand in the first part, the latest on top. */
async function lateFirst(visits: Page): Promise<void> {
  const late = visits.getByRole('table').locator('tbody').first();
  await expect(late.getByRole('rowheader').or(late.locator('th'))).toContainText(
    zh.part_late.split(' ')[0] ?? '',
  );
  const days = await late.getByRole('cell', { name: /^迟了/ }).allInnerTexts();
  const figures = days.map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(figures.length).toBeGreaterThan(0);
  expect(figures).toEqual(figures.toSorted((a, b) => b - a));
  expect(await accessibilityFaults(visits)).toEqual([]);
}

/** Somebody is to be seen on the first of every month, beginning with the National Day. */
async function putOnRoster(visits: Page): Promise<string> {
  await visits.keyboard.press('F3');
  const finder = visits.getByRole('dialog').getByRole('combobox');
  await finder.fill('欧阳');
  const hit = visits.getByRole('option', { selected: true });
  await expect(hit).toBeVisible();
  await visits.keyboard.press('Enter');
  const dialog = visits.getByRole('dialog', { name: saying(zh.enterTitle) });
  await expect(dialog).toBeVisible();
  const title = await dialog.getByRole('heading').first().innerText();
  const name = title
    .replace(zh.enterTitle.split('{{name}}')[0] ?? '', '')
    .replace(zh.enterTitle.split('{{name}}')[1] ?? '', '');
  await choose(dialog, zh.colGroup, groupFigure);
  await choose(dialog, zh.often, monthly);
  await date(dialog, zh.first, '2026-10-01');
  expect(await accessibilityFaults(visits)).toEqual([]);
  await visits.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await expect(visits.getByText(say(zh.entered, { name }))).toBeVisible();
  await expect(detail(visits).getByRole('heading', { name })).toBeVisible();
  return name;
}

/** The fourth group of the data has one surge a year; the fourth way of “how often” is monthly. */
const groupFigure = '4';
const monthly = '4';

async function choose(dialog: Locator, label: string, figure: string): Promise<void> {
  await dialog.getByRole('combobox', { name: label, exact: true }).press(figure);
}

async function date(dialog: Locator, label: string, day: string): Promise<void> {
  const field = dialog.getByRole('textbox', { name: label, exact: true });
  await field.fill(day);
  await field.blur();
}

async function changed(
  visits: Page,
  name: string,
  change: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await visits.keyboard.press('F4');
  const dialog = visits.getByRole('dialog', { name: say(zh.changeTitle, { name }) });
  await expect(dialog).toBeVisible();
  await change(dialog);
  await visits.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await expect(visits.getByText(say(zh.changed, { name }))).toBeVisible();
}

/** After, before, left out, kept; and the Saturday that is worked is a working day. */
async function givesWay(visits: Page, name: string): Promise<void> {
  const next = detail(visits)
    .getByRole('region', { name: zh.nextDates })
    .or(detail(visits).locator('section'));
  const moved = say(zh.offHoliday, { day: '10月1日' });
  await expect(next.first()).toContainText(`10月8日 周四 ${moved}`);
  for (const [figure, words] of [
    ['2', `9月30日 周三 ${moved}`],
    ['4', '10月1日 周四'],
  ] as const) {
    await changed(visits, name, (dialog) => choose(dialog, zh.holidays, figure));
    await expect(next.first()).toContainText(words);
  }
  await changed(visits, name, (dialog) => choose(dialog, zh.holidays, '3'));
  await expect(next.first()).not.toContainText('10月1日');
  await changed(visits, name, async (dialog) => {
    await choose(dialog, zh.scope, '2');
    await date(dialog, zh.first, '2026-10-10');
  });
  await expect(next.first()).toContainText('10月10日 周六');
  await expect(next.first()).not.toContainText(say(zh.offHoliday, { day: '10月10日' }));
}

/** That date alone lies on another day; the one after it stays, and a date is left out only with a reason. */
async function oneDateOnly(visits: Page, name: string): Promise<void> {
  const next = detail(visits).locator('section').first();
  const later = '11月10日 周二';
  await visits.keyboard.press('F6');
  const dialog = visits.getByRole('dialog', { name: saying(zh.shiftTitle) });
  await date(dialog, zh.shiftTo, '2026-10-12');
  await visits.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await expect(next).toContainText(`10月12日 周一 ${say(zh.movedFrom, { day: '10月10日' })}`);
  await expect(next).toContainText(later);
  await visits.keyboard.press('F6');
  await choose(dialog, zh.shiftWay, '2');
  await visits.keyboard.press('F9');
  await expect(dialog.getByRole('alert').or(dialog.getByRole('status')).first()).toBeVisible();
  await dialog.getByRole('textbox', { name: zh.why, exact: true }).fill('去女儿家住');
  await visits.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await expect(visits.getByText(say(zh.skipped, { name }))).toBeVisible();
  await expect(next).not.toContainText(say(zh.movedFrom, { day: '10月10日' }));
  await expect(next).toContainText(later);
}

/** From today on weekly, until a day: the end is said, and that nobody knows the days off of the next year. */
async function laterAndItsEnd(visits: Page, name: string): Promise<void> {
  await changed(visits, name, async (dialog) => {
    await choose(dialog, zh.scope, '1');
    await choose(dialog, zh.often, '2');
    await date(dialog, zh.first, '2026-11-02');
    await choose(dialog, zh.endsWhen, '2');
    await date(dialog, zh.until, '2026-11-20');
  });
  await expect(detail(visits)).toContainText(say(zh.ends, { day: '11月16日 星期一' }));
  await changed(visits, name, (dialog) => choose(dialog, zh.endsWhen, '1'));
  await expect(detail(visits)).toContainText(say(zh.assumed, { years: '2027' }));
  await expect(detail(visits)).not.toContainText('11月16日 星期一为止');
}

/** Whoever is late or due within the week is fitted into the routes, and stands in the list as booked. */
async function bookedTogether(visits: Page): Promise<void> {
  await visits.keyboard.press('F7');
  const dialog = visits.getByRole('dialog', { name: zhSchedule.duePlanTitle });
  await expect(dialog.getByRole('table')).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText(saying(zhSchedule.planning))).toBeHidden({ timeout: 120_000 });
  expect(await accessibilityFaults(visits)).toEqual([]);
  const rows = dialog.getByRole('table').locator('tbody tr');
  const count = await rows.count();
  expect(count).toBeGreaterThan(0);
  const [who = ''] = await rows.first().getByRole('cell').allInnerTexts();
  await visits.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await expect(visits.getByText(say(zhSchedule.duePlanDone, { count }))).toBeVisible();
  const row = visits
    .getByRole('row')
    .filter({ has: visits.getByRole('button', { name: who, exact: true }) });
  await expect(row).not.toContainText(zh.notBooked);
  await visits.keyboard.press('F7');
  await expect(dialog.getByRole('table')).toBeHidden();
  await visits.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** In a week a visit of another day is read beside it, and is put into another day by mouse or by key. */
async function weekOfLanes(visits: Page): Promise<void> {
  await visits.keyboard.press('Alt+1');
  await visits.keyboard.press('Alt+w');
  const cells = visits.getByRole('row', { name: /^邱芳/ }).getByRole('cell');
  const one = cells.nth(2).getByRole('button').first();
  await one.click();
  const beside = visits.getByRole('complementary', { name: zhVisits.detail });
  const [, name = ''] = (await one.innerText()).split(/\s/);
  await expect(beside.getByRole('heading', { name: new RegExp(name.slice(0, 2)) })).toBeVisible();
  await visits.keyboard.press('m');
  const dialog = visits.getByRole('dialog', { name: saying(zhSchedule.moveTitle) });
  const day = dialog.getByRole('textbox', { name: zhVisits.day, exact: true });
  await expect(day).toHaveValue('2026-09-23');
  await visits.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const [from, to] = [await one.boundingBox(), await cells.nth(3).boundingBox()];
  if (!from || !to) throw new Error('nothing to drag');
  await visits.mouse.move(from.x + 10, from.y + 10);
  await visits.mouse.down();
  await visits.mouse.move(to.x + 10, to.y + 12, { steps: 8 });
  await visits.mouse.up();
  await expect(day).toHaveValue('2026-09-24');
  await visits.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await visits.keyboard.press('Alt+m');
  const lanes = visits.getByRole('table', { name: zhSchedule.monthLanes });
  await expect(lanes.getByRole('row', { name: /^邱芳/ })).toBeVisible();
  expect(await accessibilityFaults(visits)).toEqual([]);
  await visits.keyboard.press('Alt+d');
  await visits.getByRole('button', { name: zhVisits.goToday }).click();
}

/** A visit that is made now is one more for whoever made it; the file says what the screen says, with units. */
async function counted(visits: Page, station: RunningStation): Promise<void> {
  await visits.keyboard.press('Alt+4');
  const agents = visits.getByRole('table', { name: zh.figuresAgents });
  const made = async (agent: string) =>
    agents.getByRole('row', { name: agent }).getByRole('cell').nth(2).innerText();
  await expect(agents.getByRole('row', { name: '邱芳' })).toContainText(
    saying(zhSchedule.kilometres),
  );
  const before = Number(await made('邱芳'));
  await visits.keyboard.press('Alt+1');
  const lane = visits.getByRole('region', { name: /邱芳/ });
  await lane.getByRole('button').first().click();
  await visits.keyboard.press('F9');
  const record = visits.getByRole('dialog');
  await record.getByRole('textbox', { name: zhVisits.health }).fill('血压平稳');
  await visits.keyboard.press('Control+Enter');
  await expect(visits.getByText(zhVisits.recordSeen)).toBeVisible();
  await visits.keyboard.press('Alt+4');
  await expect.poll(() => made('邱芳')).toBe(String(before + 1));
  expect(await accessibilityFaults(visits)).toEqual([]);

  const path = join(station.data, '上门.csv');
  await station.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await visits.keyboard.press('F7');
  await expect(visits.getByText(say(zhStatistics.saved, { path }))).toBeVisible();
  const csv = await readFile(path, 'utf8');
  expect(csv).toContain(say(zh.figureInKilometres, { column: zh.figureWay }));
  expect(csv).toMatch(new RegExp(`邱芳,\\d+,${before + 1},`));

  const until = visits.getByRole('textbox', { name: zh.figuresTo, exact: true });
  await until.fill('20200101');
  await until.press('Tab');
  await expect(visits.getByRole('alert')).toContainText('2020年1月1日');
  await expect(agents).toHaveCount(0);
}
