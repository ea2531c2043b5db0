// A meal driver says that an old man has died. Until a paper is seen everything that would disturb the family stands; it is read
// out what stops next month; his wife takes home what to bring and until when; nobody acts for him any more; the proof seals it.
import type { Page } from '@playwright/test';
import zhAuthority from '../../resources/locales/zh-CN/authority.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import people from '../../resources/locales/zh-CN/people.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import allowance from '../../resources/matters/elder-allowance-2.json';
import funeral from '../../resources/matters/death-benefit.json';
import lessons from '../../resources/matters/class-signup.json';
import pension from '../../resources/matters/pension-claim.json';
import { buildIdNumber } from '../../core/resident/id-number';
import { startPrinterEmulator } from '../support/printer-emulator';
import { samplePerson } from '../support/sample-person';
import { fill, openMatter, whole } from './support/any-matter';
import { authorise } from './support/authorise';
import * as desk from './support/case-desk';
import { bookVisitFor, life, panelOf } from './support/life';
import { counterWithPaper } from './support/open-counter';
import { sheetWith } from './support/paper';
import { say, saying } from './support/say';
import { accessibilityFaults, expect, test } from './support/station';
import { storeOf } from './support/store-of';

const shen = samplePerson({
  ...{ name: '沈国良', certNo: buildIdNumber('990101', '1941-06-02', 11), sex: '1' },
  birth: '1941-06-02',
});
const nephew = { name: '周志强', certNo: buildIdNumber('990101', '1975-03-08', 11) };
const grant = whole(funeral);
const question = '年底的补贴几时到';

/** He is found by his name, whatever stands on the screen. */
const open = (page: Page) => desk.findAndOpen(page, shen.name, shen.name);

const stateOf = async (page: Page, table: string): Promise<readonly string[]> =>
  ((await storeOf(page))[table] ?? []).map(
    ({ sealed }) => (sealed as { readonly state: string }).state,
  );

test('he died: what was to come stands, the family knows what stops and what to bring', async ({
  launchStation,
}) => {
  test.setTimeout(300_000);
  const printer = await startPrinterEmulator();
  const station = await launchStation();
  const { page } = await counterWithPaper(station, printer);
  const dialog = page.getByRole('dialog');
  await desk.register(page, shen);

  await test.step('he has applied for an allowance and a class; there is a visit, a call and an agent', async () => {
    await desk.promiseCall(page, question);
    await authorise(page, {
      ...{ by: shen.name, agent: { ...nephew, phone: '19900000002' } },
      ...{ matter: allowance.name, powers: '24' },
    });
    await bookVisitFor(page, shen.name, {
      ...{ [zhVisits.day]: '20271101', [zhVisits.from]: '0930', [zhVisits.to]: '1000' },
      [zhVisits.agents]: '1',
    });
    await desk.openAllowance(page);
    await open(page);
    await openMatter(page, whole(lessons), 'ylkt');
  });

  await test.step('a third person tells it, and everything ahead stands at once', async () => {
    await open(page);
    await life(page, shen.name, people.menu_death);
    await dialog.getByRole('textbox', { name: people.diedOn }).fill('20261101');
    await dialog.getByRole('textbox', { name: people.toldBy }).fill('小刘');
    await dialog.getByRole('textbox', { name: people.relation }).fill('送餐员');
    await page.keyboard.press('F9');
    await expect(dialog.getByText(people.hasHappened)).toBeVisible();
    await expect(dialog).toContainText(say(people.visitRow, { what: zh.visit_walk_round }));
    await expect(dialog).toContainText(say(people.callRow, { what: question }));
    await expect(dialog).toContainText(say(people.hasCases, { count: 2 }));
    await expect(dialog).toContainText(people.hasAuthorisations);
  });

  await test.step('it is read out what stops with the next month, and what to ask for', async () => {
    const rows = dialog.getByRole('listitem');
    await expect(rows.filter({ hasText: allowance.name })).toContainText(/从(2026年)?12月起停/);
    await expect(rows.filter({ hasText: pension.name })).toContainText(/从(2026年)?12月起停/);
    await expect(dialog.getByText(people.afterDeath)).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const panel = panelOf(page);
    await expect(panel).toContainText(people.proof_pending);
    await expect(panel).toContainText(
      say(people.isDeadToldBy, { who: '小刘', relation: '送餐员' }),
    );
    expect(await stateOf(page, 'visits')).toEqual(['cancelled']);
    await expect(panel.getByRole('button', { name: allowance.name })).toContainText(
      people.casePaused,
    );
  });

  await test.step('his agent is told why nothing is done for him any more', async () => {
    await page.keyboard.press('Control+d');
    await page.getByRole('button', { name: nephew.name }).first().click();
    await page.keyboard.press('F6');
    await expect(dialog.getByRole('combobox', { name: zhAuthority.tryPower })).toBeFocused();
    await page.keyboard.press('2');
    await page.keyboard.press('F9');
    await expect(dialog.getByRole('alert')).toContainText(saying(zhAuthority.principalDiedOn));
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('button', { name: zhAuthority.wants })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Escape');
  });

  await test.step('his wife takes home what to bring, and until when', async () => {
    await openMatter(page, grant, 'sz');
    await fill(page, grant, { died_on: '20261101' });
    await page.keyboard.press('F8');
    await expect(page.getByRole('dialog', { name: zh.noticeTitle })).toBeVisible();
    await page.keyboard.press('F8');
    await expect(dialog).toBeHidden();
    const paper = await sheetWith(printer, '一次性告知单');
    expect(paper).toContain('继承人的户口簿');
    expect(paper).toContain('2026年12月1日');
  });

  await test.step('the proof seals him, and the list is there for whoever asks later', async () => {
    await open(page);
    await life(page, shen.name, people.menu_prove);
    await dialog.getByRole('textbox', { name: people.proofNo }).fill('火2026-18');
    await page.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    await expect(panelOf(page)).toContainText(people.isLocked);
    await life(page, shen.name, people.menu_leaving);
    await expect(dialog.getByRole('listitem').filter({ hasText: allowance.name })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });
  expect(station.complaints()).toEqual([]);
  await printer.close();
});
