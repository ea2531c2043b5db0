// Two hours for a neighbour are entered in her passbook of points: the line comes to paper with the result, and so does, for whoever
// asks, the sheet that says who of us carries it.
import zh from '../../resources/locales/zh-CN/counter.json';
import zhLife from '../../resources/locales/zh-CN/life.json';
import zhResident from '../../resources/locales/zh-CN/resident.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import written from '../../resources/matters/points.json';
import { startPrinterEmulator } from '../support/printer-emulator';
import { samplePerson } from '../support/sample-person';
import { fill, openMatter, readAloud, turnToForm, whole } from './support/any-matter';
import { markPapers, register } from './support/case-desk';
import { record } from './support/case-file';
import { counterOf } from './support/counter';
import { fillByKeyboard } from './support/keyboard-form';
import { sheetWith } from './support/paper';
import { printsTo } from './support/printers';
import { say } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, supervisor, test } from './support/staffed';
import { accessibilityFaults } from './support/station';

const pack = whole(written);
const her = samplePerson();
const done = '陪老人取药';

test('a service is entered, its line is printed, and every further paper of the case is at hand', async ({
  staffed,
}) => {
  test.setTimeout(180_000);
  const printer = await startPrinterEmulator();
  const station = await staffed.start({ settings: printsTo(printer.port) });
  const { page, openDay } = await counterOf(station);
  await openDay();
  await register(page, her);

  await test.step('what she did, for how long, and who saw it', async () => {
    await openMatter(page, pack, 'zyzdj');
    await fillByKeyboard(page, { [zh.documentSeen]: '1' });
    await fill(page, pack, { op: '2', handled_by: '1' });
    await turnToForm(page, pack, 'live_same');
    await fill(page, pack, { live_same: '1', living: '1' });
    await fill(page, pack, { activity: done, done_on: '20261101', hours: '2', witness: '邱国强' });
    await markPapers(page, ['1']);
    await readAloud(page);
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: `${pack.name} · 已受理` })).toBeVisible();
  });

  await test.step('she would rather not rate, and nobody does it for her', async () => {
    const resident = await openWindow(station, 'counter', 'resident');
    await page.keyboard.press('F6');
    await resident.getByRole('button', { name: zhResident.noRating }).click();
    await expect(resident.getByRole('heading', { name: zhResident.thanks })).toBeVisible();
  });

  const file = page.getByRole('region', { name: zhLife.file });
  await test.step('it is entered, and the line comes first', async () => {
    await page.keyboard.press('F4');
    await expect(file.getByText(zhLife.ratingSilent)).toBeVisible();
    await record(page, '9', zhLife.do_result, '1');
    await page.keyboard.press('F8');
    const line = await sheetWith(printer, '积分存折', done);
    for (const words of ['2 分', '邱国强', her.name]) expect(line).toContain(words);
    await expect(
      file.getByRole('button', { name: new RegExp(`^${zh.slip_points_line}`) }),
    ).toContainText(zhSlips.state_printed);
  });

  await test.step('the other papers of the case are one press away', async () => {
    await file.getByRole('button', { name: new RegExp(`^${zh.slip_points_line}`) }).click();
    const further = page.getByRole('region', { name: zhSlips.further });
    await expect(further.getByRole('listitem')).toHaveCount(4);
    expect(await accessibilityFaults(page)).toEqual([]);
    const agent = say(zhSlips.furtherRoll, { paper: zh.slip_agent_acceptance });
    await further.getByRole('button', { name: agent }).click();
    const sheet = await sheetWith(printer, '代办承接单');
    for (const words of [pack.name, supervisor, '代办不收钱']) expect(sheet).toContain(words);
    await expect(further.getByRole('listitem')).toHaveCount(3);
  });
  expect(station.complaints()).toEqual([]);
  await printer.close();
});
