// A card that ran out in March: told once with everything else that is missing, the police asked to come, and the case kept open. Weeks
// later a temporary one completes it, and only then its clock begins.
import type { Page } from '@playwright/test';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhLife from '../../resources/locales/zh-CN/life.json';
import people from '../../resources/locales/zh-CN/people.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import written from '../../resources/matters/med-offsite.json';
import type { Case } from '../../core/case/case';
import { buildIdNumber } from '../../core/resident/id-number';
import type { Visit } from '../../core/visit/visit';
import { samplePerson } from '../support/sample-person';
import { fill, openMatter, readAloud, turnToForm, whole } from './support/any-matter';
import { findAndOpen, giveNotice } from './support/case-desk';
import { clockOf, dayPassesTo } from './support/clock';
import { counterOf } from './support/counter';
import { fillByKeyboard } from './support/keyboard-form';
import { bookVisitFor } from './support/life';
import { say } from './support/say';
import { setUp, wutong } from './support/set-up';
import { withoutPrinters } from './support/sheets';
import { accessibilityFaults, expect, test } from './support/station';
import { storeOf } from './support/store-of';

const pack = whole(written);
const him = samplePerson({
  ...{ name: '方志强', certNo: buildIdNumber('990101', '1963-05-04', 11), sex: '1' },
});

const [copyKept, missing] = [2, 4];

test('told once, kept open, completed by a temporary card: the clock begins on that day', async ({
  launchStation,
}) => {
  test.setTimeout(240_000);
  const station = await launchStation(withoutPrinters);
  await setUp(station, {
    ...wutong,
    ...{ window: 3, counter: '1', person: '卢静' },
  });
  const clock = clockOf(station, { timePasses: true });
  await clock.set('2026-08-06 09:05');
  const { page } = await counterOf(station);
  const card = page.getByRole('complementary', { name: zh.person });

  await test.step('his card is written down as it is, and said to have run out 128 days ago', async () => {
    await findAndOpen(page, zh.command_find, zh.command_find);
    await page.keyboard.press('F3');
    await expect(page.getByRole('heading', { name: zh.registerTitle })).toBeVisible();
    await fillByKeyboard(page, {
      [zh.card_name]: him.name,
      [zh.card_certNo]: him.certNo,
      [zh.documentValidTo]: '20260331',
      [zh.card_hukou]: him.hukou,
      [zh.card_address]: him.address,
      [zh.phone]: him.phone,
    });
    await expect(page.getByText(say(people.expiredNote, { count: 128 }))).toBeVisible();
    await page.keyboard.press('F9');
    await expect(card).toContainText('已过 128 天');
  });

  await test.step('the matter is filled, and his card is not taken', async () => {
    await openMatter(page, pack, 'ydjy');
    await page.keyboard.press('1');
    const refusal = say(zhRefusals.documentExpired, { validTo: '2026年3月31日', days: 128 });
    await expect(page.getByText(refusal)).toBeVisible();
    expect((await theCase(page)).identified).toBeNull();
    await fill(page, pack, { class: '1', handled_by: '1' });
    await turnToForm(page, pack, 'live_same');
    await fill(page, pack, {
      ...{ live_same: '1', living: '1', insured_place: '临江市', scheme: '2' },
      ...{ dest_city: '990200', dest_city_text: '清河市', start: '20260901' },
      ...{ addr_there: '清河市柳林路 8 号', phone_there: '19900000777', proof: '2' },
    });
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('one notice tells both papers', async () => {
    await markPapers(page, { M01: missing, M04: missing });
    await giveNotice(page, [paperName('M01'), paperName('M04')]);
    await expect.poll(async () => (await theCase(page)).state).toBe('to_be_completed');
    expect((await theCase(page)).acceptance).toBeNull();
  });

  await test.step('the police are asked to come and take his picture at home', async () => {
    await bookVisitFor(page, him.name, {
      [zhVisits.purpose]: '8',
      [zhVisits.day]: '20260810',
      [zhVisits.from]: '0900',
      [zhVisits.to]: '1000',
      [zhVisits.agents]: '1',
      [zhVisits.bring]: '旧身份证；派出所上门采集照片和指纹',
    });
    const [visit] = (await storeOf(page))['visits'] ?? [];
    const { id } = await theCase(page);
    expect(visit?.['sealed'] as Visit).toMatchObject({ caseId: id, day: '2026-08-10' });
    await page.keyboard.press('Escape');
  });

  await test.step('it waits in the worklist, without a day that runs', async () => {
    await findAndOpen(page, zhLife.work, zhLife.work);
    const row = page.getByRole('option').filter({ hasText: him.name });
    await expect(row).toContainText(zhLife.needsNotice);
    await page.keyboard.press('Escape');
  });

  await test.step('a temporary card completes it twelve days later', async () => {
    await dayPassesTo(page, clock, '2026-08-18 10:00');
    // His number, the word that is read out for it, or what a reader sends from his slip: all lead to it.
    const { number, tracking } = await theCase(page);
    for (const typed of [number, tracking]) {
      await page.keyboard.press('Control+k');
      const finder = page.getByRole('dialog', { name: zhCommon.finderTitle });
      await finder.getByRole('combobox').fill(typed);
      await expect(finder.getByRole('option').filter({ hasText: him.name })).toHaveCount(1);
      await page.keyboard.press('Escape');
      await expect(finder).toBeHidden();
    }
    await findAndOpen(page, `SW1/C/${number}`, him.name);
    await page.keyboard.press('F6');
    await page.keyboard.press('Alt+1');
    const document = page.getByRole('combobox', { name: zh.documentSeen });
    await page.getByRole('textbox', { name: zh.documentValidTo }).fill('20261117');
    await document.focus();
    await page.keyboard.press('2');
    await expect
      .poll(async () => (await theCase(page)).identified)
      .toMatchObject({ document: 'temporary_id', validTo: '2026-11-17' });
    await page.keyboard.press('Alt+3');
    await markPapers(page, { M01: copyKept, M04: copyKept });
    await readAloud(page);
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: `${pack.name} · 已受理` })).toBeVisible();
  });

  const { acceptance, openedOn } = await theCase(page);
  expect(openedOn).toBe('2026-08-06');
  expect(acceptance).toMatchObject({ acceptedOn: '2026-08-18', legalLastDay: '2026-08-19' });
  expect(station.complaints()).toEqual([]);
});

async function theCase(page: Page): Promise<Case> {
  const [caze] = (await storeOf(page))['cases'] ?? [];
  return caze?.['sealed'] as Case;
}

const paperName = (code: string): string =>
  pack.papers.find((paper) => paper.code === code)?.name ?? code;

/** Each of these papers by the figure of its state. */
async function markPapers(page: Page, marks: Readonly<Record<string, number>>): Promise<void> {
  await page.keyboard.press('Alt+3');
  await expect(page.getByText(zh.papersHow)).toBeVisible();
  for (const [code, state] of Object.entries(marks)) {
    const radios = page
      .getByRole('group', { name: paperName(code), exact: true })
      .getByRole('radio');
    await radios.first().focus();
    await page.keyboard.press(String(state));
    await expect(radios.nth(state - 1)).toBeChecked();
  }
}
