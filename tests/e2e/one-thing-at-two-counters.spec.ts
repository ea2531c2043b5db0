// Story 7: the daughter files 临时救助 at one counter, the father at the other, both without a line. After the line is back both
// are found, a supervisor puts them together, the first day counts, and the family gets one paper.
import type { Page } from '@playwright/test';
import type { Case } from '../../core/case/case';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhLife from '../../resources/locales/zh-CN/life.json';
import zhLink from '../../resources/locales/zh-CN/link.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import pack from '../../resources/matters/temp-relief.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { goTo } from './support/office';
import { say, saying } from './support/say';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { storeOf } from './support/store-of';
import { twoCounters } from './support/two-counters';

const father = samplePerson();
const cause = pack.fields.find(({ key }) => key === 'cause')?.label ?? '';

const casesIn = async (page: Page): Promise<readonly Case[]> =>
  ((await storeOf(page))['cases'] ?? []).map((row) => row['sealed'] as Case);

/** 临时救助 for a sudden illness, begun and left half done. */
async function fileRelief(page: Page): Promise<void> {
  await desk.findAndOpen(page, 'wgl', father.name);
  await expect(
    page.getByRole('heading', { name: say(zh.whatFor, { name: father.name }) }),
  ).toBeVisible();
  await page.keyboard.type('lsjz');
  await expect(page.getByRole('option', { selected: true })).toContainText(pack.name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: zh.steps })).toBeVisible();
  await page.keyboard.press('Alt+2');
  const field = page.getByRole('combobox', { name: cause });
  await field.focus();
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await casesIn(page)).map(({ answers }) => answers['cause']?.value))
    .toEqual(['sudden_illness']);
}

test('one thing handed in at two counters without a line becomes one, and nobody runs twice', async ({
  staffed,
}) => {
  test.setTimeout(240_000);
  const { hub, here, there, offices, exchange } = await twoCounters(staffed);
  await desk.register(here, father);
  await exchange();
  await here.keyboard.press('Escape');
  await here.keyboard.press('Escape');

  await hub.kill();
  await fileRelief(here);
  await fileRelief(there);
  await hub.again();
  await exchange();

  const [hers] = await casesIn(here);
  await test.step('both counters find it among what is to be done', async () => {
    await desk.findAndOpen(there, zhLife.work, zhLife.work);
    await there.keyboard.press('Alt+0');
    const row = there.getByRole('option').filter({ hasText: pack.name });
    await expect(row).toHaveCount(1, { timeout: 60_000 });
    await there.keyboard.press('Enter');
    await expect(there.getByText(saying(zhLink.sameAs))).toBeVisible();
    expect(await accessibilityFaults(there)).toEqual([]);
  });

  await test.step('a row of the office opens its case file at the counter', async () => {
    const [office] = offices;
    await goTo(office, 'work');
    const row = office.getByRole('option').filter({ hasText: pack.name });
    await expect(row).toHaveCount(1, { timeout: 60_000 });
    expect(await accessibilityFaults(office)).toEqual([]);
    await row.click();
    await expect(here.getByText(saying(zhLink.sameAs))).toBeVisible();
    await goTo(office, 'upload');
  });

  await test.step('a supervisor puts them together, and the first day counts', async () => {
    await there.keyboard.press('F9');
    const dialog = there.getByRole('dialog', { name: zhLink.decide });
    await expect(dialog.getByText(zhLink.goesOn)).toBeVisible();
    expect(await accessibilityFaults(there)).toEqual([]);
    await there.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    await expect(there.getByText(saying(zhLink.partOf))).toBeVisible();
  });

  await test.step('the family gets one paper', async () => {
    await there.keyboard.press('F8');
    await expect
      .poll(async () => ((await storeOf(there))['slips'] ?? []).map(({ state }) => state), {
        timeout: 60_000,
      })
      .toEqual(['printed']);
    await there.keyboard.press('F8');
    await expect(there.getByRole('dialog', { name: zhSlips.reprintTitle })).toBeVisible();
    await there.keyboard.press('Escape');
  });

  await exchange();
  for (const page of [here, there]) {
    await expect
      .poll(async () => (await casesIn(page)).map(({ state }) => state).toSorted(), {
        timeout: 60_000,
      })
      .toEqual(['filling', 'linked']);
    const [main, joined] = (await casesIn(page)).toSorted((a, b) => a.state.localeCompare(b.state));
    expect(main?.id).toBe(hers?.id);
    expect(main?.tookIn?.map(({ from }) => from)).toEqual([joined?.id]);
    expect(joined?.answers['cause']?.value).toBe('sudden_illness');
  }
  await hub.remove();
});
