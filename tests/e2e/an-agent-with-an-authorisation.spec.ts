// A nephew brings his aunt's paper reading “full power”: refused. A new one names what he may do; she cannot write, so it is her
// fingerprint and two witnesses; what is not ticked is refused with its reason. And a consent, given and taken back.
import type { Page } from '@playwright/test';
import type { Authorisation } from '../../core/authorisation/authorisation';
import type { Consent } from '../../core/consent/consent';
import { addDays } from '../../core/kit/day';
import { buildIdNumber } from '../../core/resident/id-number';
import alarm from '../../resources/consents/alarm.json';
import visit from '../../resources/consents/visit.json';
import zh from '../../resources/locales/zh-CN/authority.json';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import zhResident from '../../resources/locales/zh-CN/resident.json';
import pack from '../../resources/matters/elder-allowance-2.json';
import points from '../../resources/matters/points.json';
import { samplePerson } from '../support/sample-person';
import { fill, openMatter, whole } from './support/any-matter';
import { authorise } from './support/authorise';
import { askAndIdentify, register } from './support/case-desk';
import { counterOf } from './support/counter';
import { fillByKeyboard } from './support/keyboard-form';
import { drawSignature } from './support/resident-screen';
import { say } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { slipsIn, storeOf } from './support/store-of';

const aunt = samplePerson();
const nephew = {
  name: '周志强',
  certNo: buildIdNumber('990101', '1975-03-08', 11),
  phone: '19900000002',
};
const witnesses = [
  { name: '何静', certNo: buildIdNumber('990101', '1960-05-06', 22) },
  { name: '邱国强', certNo: buildIdNumber('990101', '1958-07-08', 31) },
] as const;

const authorisations = async (page: Page): Promise<readonly Authorisation[]> =>
  ((await storeOf(page))['authorisations'] ?? []).map(({ sealed }) => sealed as Authorisation);

const consents = async (page: Page): Promise<readonly Consent[]> =>
  ((await storeOf(page))['consents'] ?? []).map(({ sealed }) => sealed as Consent);

/** The list of authorisations and consents of whoever is here. */
async function openAuthority(page: Page): Promise<void> {
  await page.keyboard.press('Control+d');
  const title = say(zh.title, { name: aunt.name });
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
}

/** The form, from the paper that was brought to the powers; `powers`: their figures. */
async function write(page: Page, powers: string): Promise<void> {
  await page.keyboard.press('F6');
  const title = say(zh.formTitle, { name: aunt.name });
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const box = page.getByRole('textbox', { name: zh.paperText });
  await expect(box).toBeFocused();
  await page.keyboard.insertText('全权代理一切事宜');
  await expect(page.getByRole('alert')).toContainText('这张不能用');
  await expect(page.getByRole('alert')).toContainText('全权');
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await page.keyboard.press('F6');
  await expect(box).toHaveValue('');
  await box.focus();
  await fillByKeyboard(page, {
    [zh.agentName]: nephew.name,
    [zh.agentRelation]: '6',
    [zh.agentCert]: nephew.certNo,
    [zh.agentPhone]: nephew.phone,
  });
  await page.getByRole('group', { name: zh.matters }).getByText(pack.name).click();
  const ticks = page.getByRole('group', { name: zh.powers });
  await ticks.getByRole('checkbox').first().focus();
  for (const figure of powers) {
    await page.keyboard.press(figure);
    await expect(ticks.getByRole('checkbox').nth(Number(figure) - 1)).toBeChecked();
  }
  await page.keyboard.press('F9');
}

test('“full power” is refused; a fingerprint with two witnesses; what is not ticked is refused', async ({
  staffed,
}) => {
  const station = await staffed.start();
  const { page, openDay } = await counterOf(station);
  await openDay();
  await register(page, aunt);

  const dialog = page.getByRole('dialog');
  await test.step('a new paper names two powers for thirty days', async () => {
    await openAuthority(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await write(page, '24');
    await expect(dialog).toContainText(nephew.name);
    const [a] = await authorisations(page);
    expect(a).toMatchObject({ state: 'draft', powers: ['submit', 'collect'], paperText: '' });
    expect(a?.to).toBe(addDays(a?.from ?? '', 29));
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('it is printed, to be taken home', async () => {
    await dialog.getByRole('button', { name: zh.print, exact: true }).click();
    const printed = async () =>
      slipsIn(await storeOf(page)).map(({ kind, state }) => [kind, state]);
    await expect.poll(printed).toEqual([['authorisation', 'printed']]);
  });

  await test.step('she cannot write: two witnesses, and not one', async () => {
    await page.keyboard.press('F9');
    await expect(dialog.getByRole('combobox', { name: zh.signMode })).toBeFocused();
    await page.keyboard.press('2');
    await dialog
      .getByRole('textbox', { name: say(zh.witnessName, { n: 1 }) })
      .fill(witnesses[0].name);
    await dialog
      .getByRole('textbox', { name: say(zh.witnessCert, { n: 1 }) })
      .fill(witnesses[0].certNo);
    await page.keyboard.press('F9');
    await expect(dialog.getByRole('alert')).toContainText(say(zh.witnessesNeeded, { has: 1 }));
    await dialog
      .getByRole('textbox', { name: say(zh.witnessName, { n: 2 }) })
      .fill(witnesses[1].name);
    await dialog
      .getByRole('textbox', { name: say(zh.witnessCert, { n: 2 }) })
      .fill(witnesses[1].certNo);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('F9');
    await expect(dialog.getByRole('button', { name: zh.wants })).toBeVisible();
    await expect(dialog).toContainText(witnesses[1].name);
  });

  await test.step('he wants to redeem her points: not in the powers', async () => {
    await page.keyboard.press('F6');
    await expect(dialog.getByRole('combobox', { name: zh.tryPower })).toBeFocused();
    await page.keyboard.press('6');
    await page.keyboard.press('F9');
    await expect(dialog.getByRole('alert')).toContainText(`“${zh.power_redeem}”`);
    await page.keyboard.press('Escape');
    await expect(dialog.getByRole('button', { name: zh.wants })).toBeVisible();
    await page.keyboard.press('F6');
    await expect(dialog.getByRole('combobox', { name: zh.tryPower })).toBeFocused();
    await page.keyboard.press('2');
    await page.keyboard.press('F9');
    await expect(dialog.getByRole('status').filter({ hasText: zh.power_submit })).toBeVisible();
    const [a] = await authorisations(page);
    expect(a?.attempts.map(({ power, refused }) => [power, refused])).toEqual([
      ['redeem', 'authority_power'],
      ['submit', null],
    ]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  await test.step('the case says who acts, and takes over what the paper says', async () => {
    // Cases of the same name stand beside it; a matter to be opened has its figure.
    const matter = page.getByRole('button', { name: pack.name });
    await matter.and(page.locator('[aria-keyshortcuts]')).click();
    await expect(page.getByRole('heading', { name: pack.name })).toBeVisible();
    await askAndIdentify(page);
    await page.getByRole('combobox', { name: '谁来办' }).selectOption({ label: '别人代办' });
    await expect(page.getByText(zh.caseAgentNone)).toBeVisible();
    await page.keyboard.press('F9');
    await expect(page.getByText(zh.none)).toBeVisible();
    await page.getByRole('button', { name: zh.caseAgentUse }).click();
    await expect(page.getByText(zh.caseAgentNone)).toBeHidden();
    await expect(page.getByText(zh.none)).toBeHidden();
    const [c] = (await storeOf(page))['cases'] ?? [];
    expect(c?.['sealed']).toMatchObject({
      agent: { name: nephew.name },
      answers: { agent_name: { value: nephew.name, source: 'authorisation' } },
    });
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('she takes it back: from then on nothing is done for him', async () => {
    await openAuthority(page);
    await page.getByRole('button', { name: nephew.name }).first().click();
    await page.keyboard.press('F7');
    await page.keyboard.press('1');
    // The reason stands on a button first, and on the paper once it was taken back.
    await expect(dialog.getByRole('term').filter({ hasText: zh.f_ended })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Escape');
    await page.keyboard.press('F9');
    await expect(page.getByRole('alert').filter({ hasText: zh.revokeReason1 })).not.toHaveCount(0);
  });
  expect(station.complaints()).toEqual([]);
});

test('who may hand it in may not redeem her points: the record of the paper says so', async ({
  staffed,
}) => {
  const station = await staffed.start();
  const { page, openDay } = await counterOf(station);
  await openDay();
  await register(page, aunt);
  const matter = whole(points);
  await authorise(page, { by: aunt.name, agent: nephew, matter: matter.name, powers: '2' });
  await openMatter(page, matter, 'jfdh');
  await expect(page.getByRole('combobox', { name: zhCounter.documentSeen })).toBeFocused();
  await page.keyboard.press('1');
  await fill(page, matter, { op: '3', handled_by: '2' });
  await page.getByRole('button', { name: zh.caseAgentUse }).click();
  await expect(page.getByText(zh.caseAgentNone)).toBeHidden();
  await page.keyboard.press('F9');
  const lacks = say(zh.powerNotGiven, { power: zh.power_redeem, has: zh.power_submit });
  await expect(page.getByText(lacks).first()).toBeVisible();
  // What she came to write down needs no more than that.
  await fill(page, matter, { op: '2' });
  await expect(page.getByText(lacks)).toHaveCount(0);
  expect(station.complaints()).toEqual([]);
});

test('an authorisation is read and signed on the resident’s screen', async ({ staffed }) => {
  const station = await staffed.start();
  const { page, openDay } = await counterOf(station);
  await openDay();
  await register(page, aunt);
  const resident = await openWindow(station, 'counter', 'resident');
  await openAuthority(page);
  await write(page, '4');
  await page.keyboard.press('F6');
  await expect(page.getByRole('dialog')).toContainText(zh.shownNow);
  const seen: string[] = [];
  for (const question of [zh.ask_who, zh.ask_matters, zh.ask_powers, zh.ask_period]) {
    await expect(resident.getByRole('heading', { name: question })).toBeVisible();
    seen.push(await resident.locator('body').innerText());
    expect(await accessibilityFaults(resident)).toEqual([]);
    await resident.getByRole('button', { name: zhResident.yes }).click();
  }
  expect(seen.join()).not.toContain(nephew.certNo);
  const question = say(zh.signAuthorisation, { name: nephew.name });
  await expect(resident.getByRole('heading', { name: question })).toBeVisible();
  await drawSignature(resident);
  await resident.getByRole('button', { name: zhResident.signDone }).click();
  await expect(resident.getByRole('heading', { name: zh.agreedAll })).toBeVisible();
  await expect(page.getByRole('img', { name: zhCounter.signature })).toBeVisible();
  const [a] = await authorisations(page);
  expect(a).toMatchObject({ state: 'given', signature: { mode: 'sign', onPaper: false } });
  expect(station.complaints()).toEqual([]);
});

test('each purpose is asked by itself on the resident’s screen, and taken back by itself', async ({
  staffed,
}) => {
  const station = await staffed.start();
  const { page, openDay } = await counterOf(station);
  await openDay();
  await register(page, aunt);
  const resident = await openWindow(station, 'counter', 'resident');
  const dialog = page.getByRole('dialog');
  await openAuthority(page);
  await page.keyboard.press('F7');
  for (const { name } of [alarm, visit]) {
    await dialog.getByRole('checkbox', { name }).check();
  }
  await page.keyboard.press('F9');
  await expect(dialog).toBeHidden();

  const heading = (words: string) => resident.getByRole('heading', { name: words });
  const sized = await resident.evaluate(() => document.documentElement.scrollHeight > innerHeight);
  expect(sized).toBe(false);
  await expect(heading(alarm.question)).toBeVisible();
  expect(await accessibilityFaults(resident)).toEqual([]);
  await expect(resident.getByText(alarm.receivers)).toBeVisible();
  await resident.getByRole('button', { name: zh.notAgree, exact: true }).click();
  await expect(heading(visit.question)).toBeVisible();
  await page.getByRole('button', { name: visit.name }).click();
  await expect(dialog.getByText(visit.question)).toBeVisible();
  await resident.getByRole('button', { name: zh.agree, exact: true }).click();
  await expect(heading(say(zh.signConsents, { names: visit.name }))).toBeVisible();
  await drawSignature(resident);
  await resident.getByRole('button', { name: zhResident.signDone }).click();
  await expect(heading(zh.agreedAll)).toBeVisible();
  const stateOf = async () =>
    Object.fromEntries((await consents(page)).map(({ purpose, state }) => [purpose, state]));
  expect(await stateOf()).toEqual({ alarm: 'declined', visit: 'given' });

  await expect(dialog.getByRole('img', { name: zhCounter.signature })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('F7');
  await expect(dialog.getByText(visit.revoked)).toBeVisible();
  await page.keyboard.press('1');
  await expect(dialog.getByText(`${zh.consent_revoked} ·`)).toBeVisible();
  expect(await stateOf()).toEqual({ alarm: 'declined', visit: 'revoked' });
  expect(station.complaints()).toEqual([]);
});
