// A printer is set up step by step in the office: found, asked, printed on and looked at. Only the last page writes, and the next
// slip is printed as it was learned.
import type { Page } from '@playwright/test';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zhOffice from '../../resources/locales/zh-CN/office.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zh from '../../resources/locales/zh-CN/wizard.json';
import type { PrinterSettings } from '../../core/station/station';
import type { Faults, PrinterEmulator } from '../support/printer-emulator';
import { startPrinterEmulator } from '../support/printer-emulator';
import { goTo } from './support/office';
import { sheetWith } from './support/paper';
import { passphrase, signIn } from './support/sign-in';
import { quickSettings, test as base } from './support/staffed';
import { accessibilityFaults, expect, type RunningStation } from './support/station';

const test = base.extend<{ printers: (faults?: Partial<Faults>) => Promise<PrinterEmulator> }>({
  printers: async ({}, use) => {
    const started: PrinterEmulator[] = [];
    await use(async (faults) => {
      const printer = await startPrinterEmulator(faults);
      started.push(printer);
      return printer;
    });
    for (const printer of started) await printer.close();
  },
});

const office = async (station: RunningStation): Promise<Page> => {
  const page = await signIn(station, 'office', passphrase);
  await goTo(page, 'printers');
  return page;
};

const asks = (page: Page, title: string) =>
  expect(page.getByRole('heading', { name: title })).toBeVisible();
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click();

/** Found at an address, of an unknown model, and asked what it answers. */
async function found(page: Page, port: number, answers: string): Promise<void> {
  await press(page, zhOffice.printerAdd);
  await asks(page, zh.whereTitle);
  await page.getByRole('textbox', { name: zhOffice.printerHost }).fill('127.0.0.1');
  await page.getByRole('textbox', { name: zhOffice.printerPort }).fill(String(port));
  await page.keyboard.press('F9');
  await asks(page, zh.modelTitle);
  await press(page, zh.modelUnknown);
  await asks(page, zh.learnTitle);
  await expect(page.getByText(answers)).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('F9');
  await asks(page, zh.printTitle);
}

/** All that a good printer shows, answered by figures alone. */
async function seesAllWell(page: Page, from: 'came' | 'sizes' = 'came'): Promise<void> {
  const questions = ['came', 'ruler', 'sizes', 'signs', 'codes', 'bands', 'cut', 'buzzer'] as const;
  for (const question of questions.slice(questions.indexOf(from))) {
    await asks(page, zh[`ask_${question}`]);
    await page.keyboard.press('1');
  }
  await asks(page, zh.resultTitle);
}

const savedPrinters = (page: Page): Promise<readonly PrinterSettings[]> =>
  page.evaluate(async () => (await window.station.call('station.read', null))?.printers ?? []);

test('two-way, and out of paper in the middle of the sheet: mended, learned, and used by the next slip', async ({
  staffed,
  printers,
}) => {
  const printer = await printers({ paperOutAt: 300 });
  const page = await office(
    await staffed.start({ settings: quickSettings({ printers: [] }), open: ['office'] }),
  );
  await found(page, printer.port, zh.twoWay);
  await page.keyboard.press('F9');
  await expect(page.getByText(zhRefusals.printPaperOut)).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  printer.mend();
  await expect(page.getByText(zh.printed)).toBeVisible();
  await page.keyboard.press('F9');
  const sheet = await sheetWith(printer, 'A 老年人服务专窗', 'SW1/PROBE/G');
  expect(sheet).toContain('E 镕 喆 堃');
  expect(sheet).not.toContain('䶮');
  await seesAllWell(page);
  expect(await savedPrinters(page)).toEqual([]);
  await page.keyboard.press('F9');
  await asks(page, zh.savedTitle);
  expect(await savedPrinters(page)).toMatchObject([
    {
      connection: { kind: 'tcp', host: '127.0.0.1', port: printer.port },
      ...{ width: 80, repertoire: 'gbk', nativeQr: true, cutter: true, buzzer: 'esc_b' },
      ...{ answersStatus: true, answersBarrier: true, answersProcessId: true },
    },
  ]);
  const before = printer.sheets.length;
  await page.keyboard.press('F9');
  await expect(page.getByText(zhOffice.printerTestSent)).toBeVisible();
  await expect.poll(() => printer.sheets.length).toBeGreaterThan(before);
});

test('one-way and narrow: the sheet is printed again at 58, and what was seen is what is kept', async ({
  staffed,
  printers,
}) => {
  const printer = await printers({ oneWay: true });
  const page = await office(
    await staffed.start({ settings: quickSettings({ printers: [] }), open: ['office'] }),
  );
  await found(page, printer.port, zh.oneWay);
  await page.keyboard.press('F9');
  await expect(page.getByText(zh.printedOneWay)).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('F9');
  await press(page, zh.came_fine);
  // The first sheet was for 576 dots, the second one for 512.
  for (const sheets of [2, 3]) {
    await asks(page, zh.ask_ruler);
    await press(page, zh.ruler_cut_off);
    await expect(page.getByText(zh.printAgainLead)).toBeVisible();
    await page.keyboard.press('F9');
    await expect(page.getByText(zh.printedOneWay)).toBeVisible({ timeout: 20_000 });
    await expect.poll(() => printer.sheets.filter(({ cut }) => cut).length).toBe(sheets);
    await page.keyboard.press('F9');
  }
  await asks(page, zh.ask_ruler);
  await press(page, zh.ruler_both);
  await press(page, zh.sizes_grow);
  await press(page, zh.signs_not_e);
  await press(page, zh.codes_only_h);
  await press(page, zh.bands_whole);
  await press(page, zh.cut_no);
  await press(page, zh.buzzer_no);
  await asks(page, zh.resultTitle);
  await page.keyboard.press('F9');
  await asks(page, zh.savedTitle);
  expect(await savedPrinters(page)).toMatchObject([
    {
      ...{ width: 58, repertoire: 'gb2312', nativeQr: false, cutter: false, buzzer: 'none' },
      ...{ answersStatus: false, answersBarrier: false, answersProcessId: false },
    },
  ]);
});

test('the printer on the screen, set up again; leaving on the way changes nothing', async ({
  staffed,
}) => {
  const station = await staffed.start({ open: ['office'] });
  const page = await office(station);
  const before = await savedPrinters(page);
  const begin = async () => {
    await press(page, zhOffice.printerTune);
    await asks(page, zh.whereTitle);
    await page.getByRole('button', { name: zh.whereVirtual }).click();
    await asks(page, zh.modelTitle);
    await page.keyboard.press('1');
    await expect(page.getByText(zh.twoWay)).toBeVisible();
    await page.keyboard.press('F9');
    await page.keyboard.press('F9');
    await expect(page.getByText(zh.printed)).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('F9');
    await asks(page, zh.ask_came);
  };
  await begin();
  for (let at = 0; at < 5; at++) await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: zhOffice.printerTune })).toBeVisible();
  expect(await savedPrinters(page)).toEqual(before);
  await begin();
  await seesAllWell(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('F9');
  await asks(page, zh.savedTitle);
  const [after] = await savedPrinters(page);
  expect(after).toMatchObject({ id: before[0]?.id, buzzer: 'esc_b', nativeQr: true });
  await press(page, zh.done);
  await expect(page.getByRole('button', { name: zhOffice.printerTune })).toBeVisible();
  expect(station.complaints()).toEqual([]);
});

test('nobody at the address, and nothing on the paper: each has its sentence and a way on', async ({
  staffed,
  printers,
}) => {
  const gone = await printers();
  const { port } = gone;
  await gone.close();
  const page = await office(
    await staffed.start({ settings: quickSettings({ printers: [] }), open: ['office'] }),
  );
  await press(page, zhOffice.printerAdd);
  await page.getByRole('textbox', { name: zhOffice.printerHost }).fill('http://printer');
  await page.keyboard.press('F9');
  await expect(page.getByText(zhOffice.printerHostWrong)).toBeVisible();
  await page.getByRole('textbox', { name: zhOffice.printerHost }).fill('127.0.0.1');
  await page.getByRole('textbox', { name: zhOffice.printerPort }).fill(String(port));
  await page.keyboard.press('F9');
  await press(page, zh.modelUnknown);
  await expect(page.getByText(zhRefusals.printUnreachable)).toBeVisible({ timeout: 20_000 });
  const back = await startPrinterEmulator({}, port);
  await press(page, zh.learnAgain);
  await expect(page.getByText(zh.twoWay)).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('F9');
  await page.keyboard.press('F9');
  await expect(page.getByText(zh.printed)).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('F9');
  await press(page, zh.came_nothing);
  await asks(page, zh.nothingTitle);
  await expect(page.getByText(zh.nothing_tcp)).toBeVisible();
  await press(page, zh.otherPlace);
  await asks(page, zh.whereTitle);
  await expect(page.getByRole('button', { name: zhCommon.back })).toBeHidden();
  await back.close();
});
