// The longest of forms, from choosing the matter to acceptance, without a mouse: rows of a household, lists found by typing, what is
// still empty at one key, and the power gone in the middle.
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Case } from '../../core/case/case';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhForms from '../../resources/locales/zh-CN/forms.json';
import zhMatters from '../../resources/locales/zh-CN/matters.json';
import { samplePerson } from '../support/sample-person';
import { burst } from './support/burst';
import * as desk from './support/case-desk';
import { counterOf } from './support/counter';
import { longMatter } from './support/long-matter';
import { goTo } from './support/office';
import { confirmAll, sign } from './support/resident-screen';
import { say, saying } from './support/say';
import { openWindow, signIn } from './support/sign-in';
import { expect, quickSettings, test } from './support/staffed';
import { accessibilityFaults, type RunningStation } from './support/station';
import { storeOf } from './support/store-of';

const her = samplePerson();

test('forty fields and a household by keyboard alone, with the power gone in the middle', async ({
  staffed,
}) => {
  // Two starts of the machine and a whole service between them.
  test.setTimeout(240_000);
  const folder = await fs.mkdtemp(join(tmpdir(), 'long-matter-'));
  const first = await staffed.start({ settings: quickSettings(), open: ['counter', 'office'] });
  await bring(first, folder);
  const counter = await counterOf(first);
  await counter.openDay();
  const number = await counter.take();
  expect(await counter.call()).toBe(number);
  await counter.page.keyboard.press('F6');
  await expect(counter.page.getByRole('combobox', { name: zh.findResident })).toBeFocused();
  await desk.register(counter.page, her);

  await test.step('found among all matters by its initials', async () => {
    await counter.page.keyboard.type('zhbz');
    await expect(counter.page.getByRole('option', { selected: true })).toContainText('照护补助');
    expect(await accessibilityFaults(counter.page)).toEqual([]);
    await counter.page.keyboard.press('Enter');
    await expect(counter.page.getByRole('heading', { name: longMatter.name })).toBeVisible();
    await expect(field(counter.page, zh.documentSeen)).toBeFocused();
    await burst(first, ['1', 'Enter', 'Enter', '1', 'PageDown']);
    await expect(field(counter.page, '住在户籍地')).toBeFocused();
  });

  await test.step('what is asked after acceptance is not there; why a field is asked is', async () => {
    await expect(counter.page.getByText('入户日期')).toHaveCount(0);
    await expect(
      counter.page.getByText(say(zhForms.why, { why: '上门核实要知道去哪里。' })),
    ).toBeVisible();
  });

  await test.step('a long list by its initials, dates and numbers as clerks type them', async () => {
    await burst(first, ['1', 'Enter']);
    await press(counter.page, 'F6', '主要病种');
    await counter.page.keyboard.type('pjs');
    const list = counter.page.getByRole('listbox', { name: '主要病种' });
    await expect(list.getByRole('option', { selected: true })).toContainText('帕金森病');
    await burst(first, ['Enter', '202503', 'Enter', '2025.3.9', 'Enter']);
    await burst(first, ['111101070000678541', 'Enter', 'Enter', '61.5', 'Enter']);
    await expect
      .poll(async () => answersIn(counter.page))
      .toMatchObject({
        ...{ live_same: true, disease: 'D04', ill_since: '2025-03', diagnosed_on: '2025-03-09' },
        ...{ hospital_code: '111101070000678541', area: 61.5 },
      });
  });

  await test.step('a wrong code is said beside its field and takes nobody’s place', async () => {
    await counter.page.keyboard.press('Shift+Tab');
    await counter.page.keyboard.press('Shift+Tab');
    await expect(field(counter.page, '残疾人证号')).toBeFocused();
    await burst(first, ['990101', 'Enter']);
    await expect(counter.page.getByRole('alert')).toContainText('20');
    await expect(field(counter.page, '住房面积')).toBeFocused();
    await counter.page.keyboard.press('Shift+Enter');
    await burst(first, ['Ctrl+A', 'Delete', 'Enter']);
  });

  await test.step('the household, row by row', async () => {
    await press(counter.page, 'F6', null);
    await burst(first, [
      'Ctrl+Enter',
      '李大山',
      'Enter',
      '10',
      'Enter',
      '1936-5-2',
      'Enter',
      '3',
      'Enter',
    ]);
    await burst(first, ['2,400', 'Enter', '60', 'Enter']);
    await expect(counter.page.getByRole('group', { name: '成员 1' })).toContainText('李大山');
    await burst(first, ['Ctrl+Enter', '李小山']);
  });

  // The second row was added, its name is half typed.
  await expect.poll(async () => rowsIn(await answersIn(counter.page))).toBe(2);
  await burst(first, ['Enter', 'ez']);
  await expect.poll(async () => Object.values(await answersIn(counter.page))).toContain('李小山');
  await first.kill();

  const again = await staffed.again(first, ['counter', 'office']);
  const page = await signIn(again);
  await test.step('after the crash: the same case, the same cell', async () => {
    const cell = page
      .getByRole('group', { name: '成员 2' })
      .getByRole('combobox', { name: '关系' });
    await expect(cell).toBeFocused();
    await expect(page.getByRole('group', { name: '成员 2' })).toContainText('李小山');
  });

  await test.step('sums and shares are shown; a row goes and comes back', async () => {
    await burst(again, [
      '20',
      'Enter',
      '19650203',
      'Enter',
      '2',
      'Enter',
      '3100.5',
      'Enter',
      '30',
      'Enter',
    ]);
    const household = page.getByRole('region', { name: '家庭成员' });
    await expect(household).toContainText(
      say(zhForms.columnSum, { name: '月收入', sum: '5500.5', unit: '元/月' }),
    );
    await expect(household).toContainText('各人分担加起来要是 100。');
    await page.keyboard.press('Shift+Enter');
    await burst(again, ['Ctrl+Delete']);
    await expect(household).toContainText(say(zhForms.rowGone, { name: '成员' }));
    await burst(again, ['Ctrl+Z']);
    await expect(household.getByRole('group')).toHaveCount(2);
    await household
      .getByRole('group', { name: '成员 2' })
      .getByRole('textbox', { name: '照护分担' })
      .focus();
    await burst(again, ['Ctrl+A', '40', 'Enter']);
    await expect(household).not.toContainText('各人分担加起来要是 100。');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('the rest, from one empty place to the next', async () => {
    await expect(field(page, '收款银行')).toBeFocused();
    await burst(again, ['1', 'Enter', '1', 'Enter', desk.account, 'Enter', desk.account, 'Enter']);
    await burst(again, ['儿女都不在身边，没人照看。', 'Enter']);
    await expect(page.getByText(saying(zhForms.stepFull))).toBeVisible();
  });

  await test.step('papers, the resident’s yes, acceptance', async () => {
    await desk.markPapers(page, ['1']);
    const resident = await openWindow(again, 'counter', 'resident');
    await desk.present(page);
    await confirmAll(resident);
    await sign(resident);
    await expect(page.getByRole('img', { name: zh.signature })).toBeVisible();
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: `${longMatter.name} · 已受理` })).toBeVisible();
  });
  expect([...first.complaints(), ...again.complaints()]).toEqual([]);
  await fs.rm(folder, { recursive: true });
});

const field = (page: Page, name: string) =>
  page.getByRole('combobox', { name }).or(page.getByRole('textbox', { name }));

/** Presses a key and waits for the field that it leads to. */
async function press(page: Page, key: string, name: string | null): Promise<void> {
  await page.keyboard.press(key);
  if (name !== null) await expect(field(page, name)).toBeFocused();
}

async function answersIn(page: Page): Promise<Record<string, unknown>> {
  const [row] = (await storeOf(page))['cases'] ?? [];
  const { answers = {} } = (row?.['sealed'] ?? {}) as Partial<Case>;
  return Object.fromEntries(Object.entries(answers).map(([path, { value }]) => [path, value]));
}

const rowsIn = (answers: Record<string, unknown>): number =>
  Object.entries(answers).filter(([path, there]) => /^member\/[^/]+$/.test(path) && there === true)
    .length;

/** The city's file, through the office. */
async function bring(station: RunningStation, folder: string): Promise<void> {
  const path = join(folder, 'long.json');
  await fs.writeFile(path, JSON.stringify(longMatter));
  await station.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  const office = await signIn(station, 'office');
  await goTo(office, 'matters');
  await office.getByRole('button', { name: zhMatters.bring }).click();
  await expect(office.getByText(say(zhMatters.kept, { count: 1 }))).toBeVisible();
}
