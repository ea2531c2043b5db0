// A blind resident votes on a micro-renewal: read aloud, marked by a neighbour she trusts, on paper, into the box. The machine knows
// that she voted, and nothing of what; of a tiny building nobody learns how it voted, the machine included.
import type { Page } from '@playwright/test';
import zh from '../../resources/locales/zh-CN/counter.json';
import written from '../../resources/matters/renewal-opinion.json';
import { buildIdNumber } from '../../core/resident/id-number';
import { startPrinterEmulator, type PrinterEmulator } from '../support/printer-emulator';
import { samplePerson } from '../support/sample-person';
import { addRow, fill, openMatter, turnToForm, whole } from './support/any-matter';
import { findAndOpen, register } from './support/case-desk';
import { counterOf } from './support/counter';
import { sheetWith } from './support/paper';
import { printsTo } from './support/printers';
import { expect, test as base } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { eventsIn, slipsIn, storeOf } from './support/store-of';

const test = base.extend<{ printer: PrinterEmulator }>({
  printer: async ({}, use) => {
    const printer = await startPrinterEmulator();
    await use(printer);
    await printer.close();
  },
});

const pack = whole(written);
const her = samplePerson({ name: '姚秀英' });
const watcher = samplePerson({
  ...{ name: '何静', certNo: buildIdNumber('990101', '1960-05-06', 22), phone: '19900000143' },
});
const poll = '3号楼前空地怎么改';
const options = ['多装几排座椅', '改成停车位'] as const;
const says = (key: string): string => pack.checks.find((one) => one.key === key)?.says ?? '';

test('she voted: the receipt says so, nothing says how, and a tiny building stays untold', async ({
  staffed,
  printer,
}) => {
  test.setTimeout(180_000);
  const station = await staffed.start({ settings: printsTo(printer.port) });
  const { page, openDay } = await counterOf(station);
  await openDay();
  await register(page, her);

  await test.step('read to her, marked by a neighbour, seen by two', async () => {
    await begin(page, '1');
    await turnToForm(page, pack, 'poll');
    await fill(page, pack, { poll, how: '2', helper: '3', helper_name: '何静' });
    const watchers = page.getByRole('region', { name: '看着的人' });
    await addRow(page, watchers, ['邱国强']);
    await addRow(page, watchers, ['周志强']);
    await fill(page, pack, { closes: '20301201', count_at: '社区会议室' });
    // All that is asked of whoever votes: no field could take what she chose.
    const asked = page.locator('[data-form] [data-path]:not([data-path*="/"])');
    const paths = await asked.evaluateAll((all) => all.map((one) => one.getAttribute('data-path')));
    const block = ['name', 'building', 'unit', 'room'];
    const rest = ['how', 'helper', 'helper_name', 'watcher', 'closes', 'count_at', 'needs'];
    expect(paths).toEqual(['poll', ...block, ...rest]);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  await test.step('her receipt says that she voted, and neither what nor who', async () => {
    await sayYes(page);
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: `${pack.name} · 已受理` })).toBeVisible();
    await page.keyboard.press('F8');
    const words = await sheetWith(printer, '投票回执', '您已经投过票了', poll);
    for (const told of [her.name, her.certNo.slice(-4), ...options])
      expect(words).not.toContain(told);
    const kinds = async () => slipsIn(await storeOf(page)).map(({ kind, state }) => [kind, state]);
    await expect.poll(kinds).toEqual([['ballot_receipt', 'printed']]);
  });

  await test.step('one matter, one vote', async () => {
    await page.keyboard.press('Escape');
    await findAndOpen(page, her.name, her.name);
    await begin(page, '1');
    await turnToForm(page, pack, 'poll');
    await fill(page, pack, { poll });
    await page.keyboard.press('F9');
    await expect(page.getByText(says('same_case'))).toBeVisible();
  });

  await test.step('the box is counted; three ballots of a building are not told apart', async () => {
    await register(page, watcher);
    await begin(page, '2');
    await turnToForm(page, pack, 'poll');
    await fill(page, pack, { poll, counted_on: '20261101' });
    await fill(page, pack, { option_first: options[0], option_second: options[1] });
    const tally = page.getByRole('region', { name: '各楼的票' });
    await addRow(page, tally, ['3号楼', '12', '7', '4', '2']);
    await expect(page.getByText(says('tally_sum'))).toBeVisible();
    const neither = tally.getByRole('textbox', { name: '都没有选的' });
    await neither.fill('1');
    await neither.press('Enter');
    await expect(page.getByText(says('tally_sum'))).toBeHidden();
    await expect(tally.getByRole('group').first()).toContainText('照数公布');
    await addRow(page, tally, ['7号楼', '3']);
    const tiny = tally.getByRole('group').last();
    await expect(tiny).toContainText('不到 5 张，不单独公布');
    await expect(tiny.getByRole('textbox')).toHaveCount(2);
    await sayYes(page);
    await page.keyboard.press('F9');
    await expect(page.getByRole('heading', { name: `${pack.name} · 已受理` })).toBeVisible();
  });

  await test.step('an audit of everything that is stored cannot tie her to an option', async () => {
    const events = eventsIn(await storeOf(page));
    const opened = events.filter(({ kind }) => kind === 'case.opened');
    const [hers, second, count] = opened.map(({ entityId }) => entityId);
    expect(opened).toHaveLength(3);
    const telling = events.filter((event) =>
      options.some((one) => JSON.stringify(event).includes(one)),
    );
    expect(new Set(telling.map(({ entityId }) => entityId))).toEqual(new Set([count]));
    expect(telling.map(({ entityId }) => entityId)).not.toContain(hers);
    const ofCount = events.filter(({ entityId }) => entityId === count);
    expect(JSON.stringify(ofCount)).not.toContain(her.name);
    expect(second).not.toBe(hers);
  });
  expect(station.complaints()).toEqual([]);
});

/** The matter, and which of its two sides. */
async function begin(page: Page, figure: string): Promise<void> {
  await openMatter(page, pack, 'wgx');
  await fill(page, pack, { op: figure });
}

/** The questions are read aloud, and the clerk notes her yes. */
async function sayYes(page: Page): Promise<void> {
  await page.keyboard.press('Alt+4');
  await page.keyboard.press('F6');
  await page.getByRole('button', { name: zh.saidYes }).click();
  await expect(page.getByText(zh.itemYes)).toBeVisible();
}
