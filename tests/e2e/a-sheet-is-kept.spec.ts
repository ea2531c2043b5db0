// A notice on A4: the PDF is made by the real machine, kept and recorded before anything is printed, read back as it says, shown
// and copied again after a restart, and refused once somebody has changed it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import zhOffice from '../../resources/locales/zh-CN/office.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import type { Slip } from '../../core/slip/slip';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { counterOf } from './support/counter';
import { goTo } from './support/office';
import { hasPdfReader, pdfSays, savedCopy, withoutPrinters } from './support/sheets';
import { openAndSignIn, signIn } from './support/sign-in';
import { test } from './support/staffed';
import { accessibilityFaults, expect, type RunningStation } from './support/station';
import { eventsIn, slipsIn, storeOf } from './support/store-of';

/** One of the rarest names that the shipped fonts have. */
const person = samplePerson({ name: '王㛃䶮' });

async function sheetOf(page: Page): Promise<Slip> {
  await expect
    .poll(async () => slipsIn(await storeOf(page)).map(({ state }) => state), { timeout: 60_000 })
    .toEqual(['failed']);
  const [slip] = slipsIn(await storeOf(page));
  if (slip === undefined) throw new Error('no slip');
  return slip;
}

function readsRight(pdf: Buffer): void {
  if (!hasPdfReader) return;
  pdfSays(pdf, ['一次性告知单', person.name, desk.paperName('M01'), '第 1 页']);
  const facts = execFileSync('pdfinfo', ['-'], { input: pdf, stdio: 'pipe' }).toString();
  expect(facts).toMatch(/Page size: .*\(A4\)/);
  const fonts = execFileSync('pdffonts', ['-'], { input: pdf, stdio: 'pipe' })
    .toString()
    .trim()
    .split('\n')
    .slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/\s(yes)\s+\S+\s+\S+\s+\d+\s+\d+$/);
}

test('a notice on A4 without a system printer: kept first, said, and there after a restart', async ({
  staffed,
}) => {
  test.setTimeout(180_000);
  const station = await staffed.start(withoutPrinters);
  const { page } = await counterOf(station);
  await page.getByRole('button', { name: zhCounter.openDay }).click();
  await desk.register(page, person);
  await desk.openAllowance(page);
  await desk.askAndIdentify(page);
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog', { name: zhCounter.noticeTitle });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Shift+F8');
  await expect(dialog).toBeHidden();
  await expect(page.getByText(zhRefusals.noSystemPrinter).first()).toBeVisible({ timeout: 60_000 });

  const slip = await sheetOf(page);
  expect(slip).toMatchObject({ printer: 'a4', archive: { template: 'one_time_notice' } });
  const kinds = eventsIn(await storeOf(page)).map(({ kind }) => kind);
  expect(kinds.slice(-3)).toEqual(['slip.requested', 'slip.archived', 'slip.settled']);
  for (const name of await fs.readdir(join(station.data, 'archive')))
    expect((await fs.readFile(join(station.data, 'archive', name))).includes('%PDF')).toBe(false);
  await station.kill();

  const again = await staffed.again(station, ['counter']);
  const counter = await signIn(again);
  const office = await openAndSignIn(again, 'office');
  await goTo(office, 'printers');
  await expect(office.getByText(zhOffice.sheetsNoPrinter)).toBeVisible();
  expect(await accessibilityFaults(office)).toEqual([]);
  const pdf = await savedCopy(again, office);
  expect(createHash('sha256').update(pdf).digest('hex')).toBe(slip.archive?.sha256);
  readsRight(pdf);

  const folder = join(again.data, 'archive');
  const sealed = (await fs.readdir(folder)).find((name) => name.endsWith('.pdf')) ?? '';
  const bytes = await fs.readFile(join(folder, sealed));
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await fs.writeFile(join(folder, sealed), bytes);
  await office.getByRole('button', { name: new RegExp(`^${zhSlips.sheetOpen}`) }).click();
  await expect(office.getByText(zhRefusals.pdfChanged)).toBeVisible();
  expect(slipsIn(await storeOf(counter))).toHaveLength(1);
});

/** Stands in for the system's own viewer: what it is shown lies in a file that is given. */
async function shownIn(station: RunningStation): Promise<() => Promise<Buffer | null>> {
  const shown = join(station.data, 'shown.pdf');
  await station.app.evaluate(({ shell }, to) => {
    const { copyFileSync, renameSync } = process.getBuiltinModule('node:fs');
    shell.openPath = (pdf) => {
      copyFileSync(pdf, `${to}.part`);
      renameSync(`${to}.part`, to);
      return Promise.resolve('');
    };
  }, shown);
  return async () => {
    const pdf = await fs.readFile(shown).catch(() => null);
    // Only what was read goes: it may come between the two.
    if (pdf !== null) await fs.rm(shown);
    return pdf;
  };
}

test('the application form of a case: whole numbers for the dossier, large print and last fours for the resident', async ({
  staffed,
}) => {
  test.setTimeout(180_000);
  const station = await staffed.start(withoutPrinters);
  const { page, openDay } = await counterOf(station);
  await openDay();
  await desk.register(page, person);
  await desk.openAllowance(page);
  await desk.askAndIdentify(page);
  const panel = page.getByRole('complementary', { name: zhCounter.person });
  const settled = (count: number) =>
    expect
      .poll(async () => slipsIn(await storeOf(page)).map(({ state }) => state), { timeout: 60_000 })
      .toEqual(Array.from({ length: count }, () => 'failed'));
  await page.keyboard.press('Control+p');
  await settled(1);
  await page.keyboard.press('Alt+p');
  await settled(2);
  expect(await accessibilityFaults(page)).toEqual([]);

  await panel.getByRole('button', { name: zhCounter.slip_application_form_large }).first().click();
  const history = page.getByRole('dialog').getByRole('table');
  const shown = await shownIn(station);
  const pdfOf = async (copy: string): Promise<Buffer> => {
    const row = history
      .getByRole('row')
      .filter({ has: page.getByRole('cell', { name: new RegExp(`^${copy} · `) }) });
    await row.getByRole('button', { name: new RegExp(`^${zhSlips.sheetOpen}`) }).click();
    const read: Buffer[] = [];
    await expect
      .poll(async () => {
        const pdf = await shown();
        if (pdf !== null) read.push(pdf);
        return read.length;
      })
      .toBe(1);
    const [pdf] = read;
    if (pdf === undefined) throw new Error('nothing was shown');
    return pdf;
  };
  const whole = await pdfOf(zhCounter.slip_application_form);
  const large = await pdfOf(zhCounter.slip_application_form_large);
  const slips = slipsIn(await storeOf(page));
  for (const [kind, pdf] of [
    ['application_form', whole],
    ['application_form_large', large],
  ] as const) {
    const slip = slips.find((one) => one.kind === kind);
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(slip?.archive?.sha256);
    const pages = slip?.archive?.pages ?? 0;
    pdfSays(pdf, ['高龄津贴申请表', person.name, `第 ${pages} 页 共 ${pages} 页`, '签名']);
  }
  pdfSays(whole, ['存档联', person.certNo, '审核意见', '盖章']);
  pdfSays(large, ['申请人留存', `尾号 ${person.certNo.slice(-4)}`]);
  if (hasPdfReader)
    expect(
      execFileSync('pdftotext', ['-layout', '-', '-'], { input: large, stdio: 'pipe' }).toString(),
    ).not.toContain(person.certNo);
});
