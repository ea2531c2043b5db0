// A leak between 401 and 301: 1,100 yuan in two parts. Each date is thought of three days before, on the day and three days after; the
// second part is missed, the grid worker goes there, it is missed again, and the justice office gets it with the list of the dossier.
import type { Page } from '@playwright/test';
import zhLife from '../../resources/locales/zh-CN/life.json';
import referralWritten from '../../resources/matters/legal-referral.json';
import written from '../../resources/matters/mediation.json';
import { samplePerson } from '../support/sample-person';
import { addRow, fieldOf, fill, openMatter, readAloud, whole } from './support/any-matter';
import { findAndOpen, markPapers, register } from './support/case-desk';
import { note, reach } from './support/case-file';
import { clockOf, dayPassesTo } from './support/clock';
import { counterOf } from './support/counter';
import { expect, test } from './support/staffed';
import { accessibilityFaults } from './support/station';

const pack = whole(written);
const referral = whole(referralWritten);
const her = samplePerson({ address: '梧桐里3号楼301' });
const says = (key: string): string => pack.reminders.find((one) => one.key === key)?.says ?? '';
const leads = pack.leadsTo.find(({ when }) => 'atLeast' in when)?.says ?? '';

test('two parts, one missed twice: every date is thought of, and the justice office gets the dossier', async ({
  staffed,
}) => {
  test.setTimeout(400_000);
  const station = await staffed.start();
  const clock = clockOf(station, { timePasses: true });
  await clock.set('2026-11-23 09:05');
  const { page } = await counterOf(station);
  const passTo = (day: string) => dayPassesTo(page, clock, `${day} 09:00`);
  const file = page.getByRole('region', { name: zhLife.file });
  await register(page, her);

  await test.step('both sides, what happened, what is asked', async () => {
    await openMatter(page, pack, 'rmtj');
    await page.keyboard.press('1');
    await fill(page, pack, { source: '1', kind: '1', handled_by: '1' });
    await page.keyboard.press('Alt+2');
    await expect(fieldOf(page, pack, 'facts')).toBeVisible();
    await fill(page, pack, { live_same: '1', job: '退休' });
    await addRow(page, page.getByRole('region', { name: '另一方' }), [
      ...['周志强', '1', '52', '职工', '19900000002', '梧桐里3号楼401'],
    ]);
    await fill(page, pack, { facts: '401 的水管漏水，泡坏了 301 的天花板。' });
    await addRow(page, page.getByRole('region', { name: '您要什么' }), ['赔修天花板的钱', '1100']);
    await fill(page, pack, { told_court: '2', violence: '2', slot: '20261124', rights_told: '1' });
    await markPapers(page, ['2', '3']);
    await readAloud(page);
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: `${pack.name} · 已受理` })).toBeVisible();
  });

  await test.step('the agreement: two dates, and the day until which the court confirms it', async () => {
    await passTo('2026-11-24');
    await page.keyboard.press('F4');
    await expect(file).toBeVisible();
    await reach(page);
    await reach(page);
    await page.keyboard.press('F5');
    await expect(fieldOf(page, pack, 'agreed_on')).toBeVisible();
    await fill(page, pack, { agreed_on: '20261124', agreement_no: '梧调2026-18' });
    await addRow(page, duties(page), ['周志强', '赔第一笔', '600', '20261210', '']);
    await addRow(page, duties(page), ['周志强', '赔第二笔', '500', '20270110', '']);
    await page.keyboard.press('Escape');
    await expect(file).toContainText('2026年12月24日');
    await reach(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('the first part: rung three days before, paid on its day', async () => {
    await passTo('2026-12-07');
    await note(page, says('soon'), '说准备好了');
    await passTo('2026-12-10');
    await expect(page.getByRole('status').filter({ hasText: says('due') })).toBeVisible();
    await mark(page, 0, '1');
    await expect(page.getByRole('status').filter({ hasText: says('due') })).toBeHidden();
    await passTo('2026-12-14');
    await note(page, says('court'), '两边约好 18 号一起去法院');
  });

  await test.step('the second is missed: before, on the day, after, and the grid worker goes', async () => {
    await passTo('2027-01-13');
    await note(page, says('soon'), '电话没人接');
    await note(page, says('due'), '没有付');
    await note(page, says('late'), '网格员赵敏上门，答应月底前付');
    await mark(page, 1, '2');
    await expect(page.getByText(leads)).toHaveCount(0);
    await openLater(page);
    await page.keyboard.press('Alt+1');
    await addRow(page, duties(page), ['周志强', '补第二笔', '500', '20270131', '']);
    await page.keyboard.press('Escape');
    await passTo('2027-02-03');
    await note(page, says('soon'), '说再缓一缓');
    await note(page, says('due'), '还是没有付');
    await note(page, says('late'), '网格员再去，不开门');
  });

  await test.step('missed twice: to the justice office, with the dossier', async () => {
    await mark(page, 2, '2');
    await expect(file).toContainText(leads);
    await expect(file).toContainText(referral.name);
    await openLater(page);
    await page.keyboard.press('Alt+2');
    const dossier = page.getByRole('group', { name: '案卷里有哪些' }).getByRole('checkbox');
    await expect(dossier).toHaveCount(12);
    for (const at of [0, 1, 2, 3, 4, 5, 7]) await dossier.nth(at).check();
    await page.keyboard.press('Escape');
    for (const part of ['调解申请书', '权利义务告知书', '调解记录', '走访记录']) {
      await expect(file).toContainText(part);
    }
    await page.keyboard.press('Escape');
    await findAndOpen(page, her.name, her.name);
    await openMatter(page, referral, 'flzx');
  });
  expect(station.complaints()).toEqual([]);
});

const duties = (page: Page) => page.getByRole('region', { name: '谁做什么' });

/** From the file to what is asked later; a figure pressed before that stands would still be the file's. */
async function openLater(page: Page): Promise<void> {
  await page.keyboard.press('F5');
  await expect(page.getByRole('region', { name: zhLife.file })).toBeHidden();
}

/** Whether a part was paid, on the page of the agreement. */
async function mark(page: Page, at: number, figure: string): Promise<void> {
  await openLater(page);
  await page.keyboard.press('Alt+1');
  const done = duties(page).getByRole('combobox', { name: '做到了吗' }).nth(at);
  await done.focus();
  await page.keyboard.press(figure);
  await expect(done).not.toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: zhLife.file })).toBeVisible();
}
