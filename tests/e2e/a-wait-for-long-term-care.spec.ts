// Incapable for four months only: the form stops at “since” and says why, and the case comes back by itself on the day six months are
// reached. Then the assessment at home, a conclusion for two years, and a reminder in time to renew it.
import type { Page } from '@playwright/test';
import zhLife from '../../resources/locales/zh-CN/life.json';
import zhRemind from '../../resources/locales/zh-CN/remind.json';
import written from '../../resources/matters/ltci-assess.json';
import { buildIdNumber } from '../../core/resident/id-number';
import { samplePerson } from '../support/sample-person';
import { addRow, fieldOf, fill, openMatter, readAloud, whole } from './support/any-matter';
import { findAndOpen, markPapers, register } from './support/case-desk';
import { note, reach, record } from './support/case-file';
import { clockOf, dayPassesTo } from './support/clock';
import { counterOf } from './support/counter';
import { say } from './support/say';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { storeOf } from './support/store-of';

const pack = whole(written);
const him = samplePerson({
  ...{ name: '鲍德明', certNo: buildIdNumber('990101', '1943-08-15', 11), sex: '1' },
});
const tooEarly = pack.checks.find(({ key }) => key === 'since_six_months')?.says ?? '';
const says = (key: string): string => pack.reminders.find((one) => one.key === key)?.says ?? '';
const remind = (key: string): string => say(zhRemind.work, { says: says(key) });
const selfRated = Object.fromEntries(
  pack.fields.filter(({ key }) => key.startsWith('self_')).map(({ key }) => [key, '2']),
);

test('too early, and not forgotten: six months, the assessment, two years, the renewal', async ({
  staffed,
}) => {
  test.setTimeout(300_000);
  const station = await staffed.start();
  const clock = clockOf(station, { timePasses: true });
  await clock.set('2026-11-23 09:05');
  const { page } = await counterOf(station);
  const passTo = (moment: string) => dayPassesTo(page, clock, moment);
  const file = page.getByRole('region', { name: zhLife.file });
  await register(page, him);

  await test.step('the form stops at “since” with a plain reason', async () => {
    await openMatter(page, pack, 'chx');
    await page.keyboard.press('1');
    await fill(page, pack, { insured: '1', handled_by: '1' });
    await turnTo(page, 2, 'since');
    await fill(page, pack, { since: '202607' });
    await expect(page.getByText(tooEarly)).toBeVisible();
    await expect(page.getByText('2027年1月1日')).toBeVisible();
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: pack.name, exact: true })).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await stateOf(page)).toBe('filling');
    await page.keyboard.press('Escape');
  });

  await test.step('nobody need remember: it stands in the worklist on the day, and not before', async () => {
    await passTo('2026-12-31 17:00');
    await openWork(page);
    await expect(page.getByText(remind('ripe'))).toHaveCount(0);
    await page.keyboard.press('Escape');
    await passTo('2027-01-01 09:00');
    await openWork(page);
    const row = page.getByRole('option').filter({ hasText: remind('ripe') });
    await expect(row).toContainText(him.name);
    await row.click();
    await expect(file).toBeVisible();
    await note(page, says('ripe'), '打电话告诉家里人，明天来');
  });

  await test.step('the same form goes on where it stopped, and is accepted', async () => {
    await page.keyboard.press('F6');
    await turnTo(page, 2, 'since');
    await expect(page.getByText(tooEarly)).toHaveCount(0);
    await fill(page, pack, {
      ...{ live_same: '1', living: '1', insured_area: '临江市江南区', assess_addr: him.address },
      ...{ guardian_name: '鲍建国', guardian_relation: '3', guardian_mobile: '19900000002' },
      ...{ conclusion_by: '1', want: '2', lives: '5', support: '1', cause: '2' },
      ...{ history: '七月中风，右边不能动。', ...selfRated },
    });
    await page.getByRole('group', { name: '生活费从哪里来' }).getByRole('checkbox').first().check();
    await markPapers(page, ['2', '3', '2', '2', '3']);
    await readAloud(page);
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: `${pack.name} · 已受理` })).toBeVisible();
  });

  await test.step('the assessors come; the family is told the day before', async () => {
    await passTo('2027-01-04 09:00');
    await page.keyboard.press('F4');
    await expect(file).toBeVisible();
    await reach(page);
    await reach(page);
    await page.keyboard.press('F5');
    await expect(fieldOf(page, pack, 'visit_slot')).toBeVisible();
    await fill(page, pack, { visit_slot: '20270105' });
    await page.keyboard.press('Escape');
    await note(page, says('visit'), '打过电话，儿子在家等');
    await passTo('2027-01-05 11:00');
    await page.keyboard.press('F5');
    await expect(fieldOf(page, pack, 'family_present')).toBeVisible();
    await fill(page, pack, { family_present: '1' });
    const assessors = page.getByRole('region', { name: '评估员' });
    await addRow(page, assessors, ['邱国强', 'D001']);
    await addRow(page, assessors, ['周志强', 'D002']);
    await page.keyboard.press('Escape');
    await expect(file).toBeVisible();
  });

  await test.step('the conclusion is valid for two years', async () => {
    await reach(page);
    await page.keyboard.press('F5');
    await expect(fieldOf(page, pack, 'level')).toBeVisible();
    await fill(page, pack, { level: '4', decided_on: '20270105' });
    await expect(page.getByText('2029年1月5日')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await record(page, '9', zhLife.do_result, '1');
    await record(page, '9', zhLife.do_deliver);
    await expect(file.getByRole('heading', { name: `${pack.name} · 已送达` })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('sixty days before it runs out, somebody is told to renew it', async () => {
    await passTo('2028-11-05 09:00');
    await openWork(page);
    await expect(page.getByText(zhLife.workNone)).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Escape');
    await passTo('2028-11-06 09:00');
    await openWork(page);
    const row = page.getByRole('option').filter({ hasText: remind('renew') });
    await expect(row).toContainText(him.name);
    await row.click();
    await note(page, says('renew'), '家里人说要续评，下周来');
    await page.keyboard.press('Escape');
    await expect(page.getByText(zhLife.workNone)).toBeVisible();
  });
  expect(station.complaints()).toEqual([]);
});

async function stateOf(page: Page): Promise<unknown> {
  return ((await storeOf(page))['cases'] ?? [])[0]?.['state'];
}

/** A page of the case, once this field of it stands there. */
async function turnTo(page: Page, at: number, path: string): Promise<void> {
  await page.keyboard.press(`Alt+${at}`);
  await expect(fieldOf(page, pack, path)).toBeVisible();
}

async function openWork(page: Page): Promise<void> {
  await findAndOpen(page, zhLife.work, zhLife.work);
  await expect(page.getByRole('heading', { name: zhLife.workTitle })).toBeVisible();
}
