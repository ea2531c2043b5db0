// An old woman moves to her son in another district. She is told what stops, what moves along and until when; the device that was
// lent to her is fetched; and only the papers that she agreed to go to her new community.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Consent } from '../../core/consent/consent';
import type { Handover } from '../../core/paper/handover';
import type { Visit } from '../../core/visit/visit';
import alarm from '../../resources/consents/alarm.json';
import zhAuthority from '../../resources/locales/zh-CN/authority.json';
import zhBundles from '../../resources/locales/zh-CN/bundles.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhLater from '../../resources/locales/zh-CN/later.json';
import zhPapers from '../../resources/locales/zh-CN/papers.json';
import people from '../../resources/locales/zh-CN/people.json';
import zhResident from '../../resources/locales/zh-CN/resident.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import device from '../../resources/matters/alarm-device.json';
import card from '../../resources/matters/disability-card.json';
import allowance from '../../resources/matters/elder-allowance-2.json';
import { buildIdNumber } from '../../core/resident/id-number';
import { startPrinterEmulator } from '../support/printer-emulator';
import { samplePerson } from '../support/sample-person';
import { fill, readAloud, turnToForm, whole } from './support/any-matter';
import * as desk from './support/case-desk';
import { bookVisitFor, life, panelOf } from './support/life';
import { goTo } from './support/office';
import { counterWithPaper } from './support/open-counter';
import { sheetWith } from './support/paper';
import { dropOn, photoOfPaper } from './support/pictures-of-paper';
import { drawSignature } from './support/resident-screen';
import { say, saying } from './support/say';
import { openWindow } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { storeOf } from './support/store-of';

const kong = samplePerson({
  ...{ name: '孔秀英', certNo: buildIdNumber('990101', '1940-03-15', 22) },
  birth: '1940-03-15',
});
const community = '清河区柳园社区';
const [hukou, bank] = [desk.paperName('M03'), desk.paperName('M05')];

/** She agrees to the device on her own screen, and signs. */
async function agreeToTheDevice(page: Page, resident: Page): Promise<void> {
  await page.keyboard.press('Control+d');
  await page.keyboard.press('F7');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: alarm.name }).check();
  await page.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await resident.getByRole('button', { name: zhAuthority.agree, exact: true }).click();
  const names = { names: alarm.name };
  await expect(
    resident.getByRole('heading', { name: say(zhAuthority.signConsents, names) }),
  ).toBeVisible();
  await drawSignature(resident);
  await resident.getByRole('button', { name: zhResident.signDone }).click();
  await expect(resident.getByRole('heading', { name: zhAuthority.agreedAll })).toBeVisible();
  await page.keyboard.press('Escape');
}

const consentsOf = async (page: Page): Promise<readonly Consent[]> =>
  ((await storeOf(page))['consents'] ?? []).map(({ sealed }) => sealed as Consent);

/** A page of this paper, dropped onto its row. */
async function keepPage(page: Page, paper: string): Promise<void> {
  const content = await photoOfPaper(page);
  await dropOn(page, page.getByRole('group', { name: paper }), { name: 'page.jpg', content });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(saying(zhPapers.willKeep))).toBeVisible();
  await page.keyboard.press('F9');
  await expect(dialog).toBeHidden();
}

test('she moved: what stops is read to her, the device is fetched, and only what she agreed to goes on', async ({
  launchStation,
}) => {
  test.setTimeout(300_000);
  const printer = await startPrinterEmulator();
  const station = await launchStation();
  const { page } = await counterWithPaper(station, printer);
  const dialog = page.getByRole('dialog');
  await desk.register(page, kong);
  await agreeToTheDevice(page, await openWindow(station, 'counter', 'resident'));
  await desk.findAndOpen(page, kong.name, kong.name);

  await test.step('she has an allowance under way, and two originals lie here', async () => {
    await desk.openAllowance(page);
    await desk.askAndIdentify(page);
    const form = whole(allowance);
    await turnToForm(page, form, 'live_same');
    await fill(page, form, { live_same: '1', living: '1', bank: '1', account_kind: '1' });
    await fill(page, form, { account: desk.account });
    await page.getByRole('textbox', { name: zh.onceMore }).fill(desk.account);
    await page.keyboard.press('Enter');
    await fill(page, form, { other_allowance: '2' });
    await desk.markPapers(page, ['1', '3', '3', '3']);
    await keepPage(page, hukou);
    await keepPage(page, bank);
    await readAloud(page);
    await desk.accept(page);
  });

  await test.step('the move is registered; what stops, moves along or comes back is read to her', async () => {
    await desk.findAndOpen(page, kong.name, kong.name);
    await life(page, kong.name, people.menu_away);
    await dialog.getByRole('textbox', { name: people.movedOn }).fill('20261101');
    await dialog.getByRole('textbox', { name: people.movedTo }).fill(community);
    await page.keyboard.press('F9');
    await expect(dialog.getByText(people.hasHappened)).toBeVisible();
    const row = (name: string) => dialog.getByRole('listitem').filter({ hasText: name });
    await expect(row(allowance.name)).toContainText(/要停的，从(2026年)?12月起/);
    await expect(row(allowance.name)).toContainText(allowance.leaving.moved.says);
    await expect(row(card.name)).toContainText(/最晚(2027年)?5月1日/);
    await expect(row(device.name)).toContainText(device.leaving.moved.says);
    await expect(row(device.name)).toContainText(say(people.consentStands, { name: alarm.name }));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(panelOf(page)).toContainText(`搬到${community}`);
    await expect(panelOf(page).getByRole('button', { name: allowance.name })).toContainText(
      people.casePaused,
    );
  });

  await test.step('the device is fetched by a visit', async () => {
    await bookVisitFor(page, kong.name, {
      ...{ [zhVisits.purpose]: '8', [zhVisits.day]: '20271101' },
      ...{ [zhVisits.from]: '0930', [zhVisits.to]: '1000', [zhVisits.agents]: '1' },
      [zhVisits.note]: '收回一键呼叫器',
    });
    await expect(panelOf(page)).toContainText(zh.visit_other);
    const visits = ((await storeOf(page))['visits'] ?? []).map(({ sealed }) => sealed as Visit);
    expect(visits).toMatchObject([
      { state: 'booked', purpose: 'other', note: '收回一键呼叫器', residentId: expect.any(String) },
    ]);
  });

  await test.step('once the device is back, her consent to it is taken back', async () => {
    await life(page, kong.name, people.menu_leaving);
    const row = dialog.getByRole('listitem').filter({ hasText: device.name });
    const end = row.getByRole('button', { name: people.endConsent });
    await end.click();
    await expect(row).toContainText(saying(people.consentEnded));
    await expect(end).toHaveCount(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    const ended = (await consentsOf(page)).find(({ purpose }) => purpose === 'alarm');
    expect(ended).toMatchObject({ state: 'revoked', revoked: { reason: people.cameBack } });
    await expect(row.getByText(saying(people.consentEnded))).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('only what she agreed to goes to her new community', async () => {
    await desk.findAndOpen(page, zhPapers.originals, zhPapers.originals);
    await expect(page.getByRole('checkbox', { name: hukou })).toBeChecked();
    await page.getByRole('checkbox', { name: bank }).uncheck();
    await page.getByRole('checkbox', { name: zhLater.withCopies }).uncheck();
    await page.getByRole('textbox', { name: zhPapers.officeLabel }).fill(community);
    await page.keyboard.press('F8');
    const list = page.getByRole('button', { name: new RegExp(`^J\\d{8}`) });
    await expect(list).toContainText(community);
    const paper = await sheetWith(printer, '材料交接单', community);
    expect(paper).toContain(hukou);
    expect(paper).not.toContain(bank);
    await list.click();
    const file = join(station.data, 'list.swb');
    await station.app.evaluate(({ dialog: asked }, filePath) => {
      asked.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      asked.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, file);
    await page.keyboard.press('F6');
    const saved = page
      .getByRole('status')
      .filter({ hasText: say(zhPapers.fileSaved, { path: file }) });
    await expect(saved).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    const code = await saved.getByRole('strong').innerText();
    expect((await readFile(file)).includes(kong.name)).toBe(false);
    const office = await station.page('office');
    await goTo(office, 'upload');
    await office.getByRole('button', { name: zhBundles.choose }).click();
    await office.getByRole('textbox', { name: zhBundles.code }).fill(code);
    await office.getByRole('button', { name: zhBundles.open, exact: true }).click();
    const read = office.getByRole('region', { name: /^J\d{8}/ });
    await expect(read.getByRole('listitem')).toHaveCount(1);
    await expect(read).toContainText(hukou);
    await expect(read).toContainText(community);
    // The page that is shown is the one of the paper on the list; the account's went nowhere.
    await expect(read.getByRole('img')).toHaveCount(1);
    expect(await accessibilityFaults(office)).toEqual([]);
    await page.getByLabel(zhPapers.signTaker).fill('柳园社区收件员');
    await page.keyboard.press('F9');
    const signed = async () =>
      ((await storeOf(page))['handovers'] ?? []).map(({ sealed }) => {
        const { state, to, items, signed: by } = sealed as Handover;
        return { state, to, papers: items.map(({ paper }) => paper), giver: by?.giver };
      });
    await expect
      .poll(signed)
      .toEqual([{ state: 'signed', to: community, papers: ['M03'], giver: '卢静' }]);
  });
  expect(station.complaints()).toEqual([]);
  await printer.close();
});
