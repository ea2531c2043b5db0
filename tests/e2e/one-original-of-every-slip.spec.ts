// kill -9 between the recorded slip and the paper. After the restart the number is the same, what nobody can know is asked, and
// never do two unmarked originals lie under the printer.
import zh from '../../resources/locales/zh-CN/counter.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import { startPrinterEmulator, type PrinterEmulator } from '../support/printer-emulator';
import { counterOf, type Counter } from './support/counter';
import { holdCall } from './support/hold';
import { copies, jobIs, originals, printsTo } from './support/printers';
import { say } from './support/say';
import { expect, test as base } from './support/staffed';

const test = base.extend<{ printer: PrinterEmulator }>({
  printer: async ({}, use) => {
    const printer = await startPrinterEmulator();
    await use(printer);
    await printer.close();
  },
});

const question = say(zhSlips.ask, { what: 'A001', kind: zh.slip_queue_ticket });

/** What every one of these journeys ends with: the number stands, and the next one prints as usual. */
async function goesOn(counter: Counter, printer: PrinterEmulator): Promise<void> {
  expect(await counter.waiting()).toEqual(['A001']);
  expect(await counter.take()).toBe('A002');
  await counter.printed('A002');
  await expect.poll(() => originals(printer, 'A002')).toBe(1);
  expect(originals(printer, 'A001')).toBeLessThanOrEqual(1);
}

test('asked for and not handed to the printer: it prints by itself, once', async ({
  staffed,
  printer,
}) => {
  const first = await staffed.start({ settings: printsTo(printer.port) });
  const before = await counterOf(first);
  await before.openDay();
  const { reached } = await holdCall(first, { call: 'print.submit', at: 'before' });
  await before.askNumber();
  await reached();
  await first.kill();
  expect(originals(printer, 'A001')).toBe(0);

  const counter = await counterOf(await staffed.again(first));
  await counter.printed('A001');
  await expect.poll(() => originals(printer, 'A001')).toBe(1);
  await goesOn(counter, printer);
});

test('handed over while the printer has no paper: it prints after the restart, once', async ({
  staffed,
  printer,
}) => {
  printer.faults.paperOut = true;
  const first = await staffed.start({ settings: printsTo(printer.port) });
  const before = await counterOf(first);
  await before.openDay();
  await before.take();
  await jobIs(before.page, 'blocked');
  await first.kill();
  printer.mend();

  const counter = await counterOf(await staffed.again(first));
  await counter.printed('A001');
  await expect.poll(() => originals(printer, 'A001')).toBe(1);
  await goesOn(counter, printer);
});

test('killed in the middle of sending: the clerk is asked, and nothing is sent again', async ({
  staffed,
  printer,
}) => {
  printer.faults.freezeAt = 60;
  const first = await staffed.start({ settings: printsTo(printer.port) });
  const before = await counterOf(first);
  await before.openDay();
  await before.take();
  await expect.poll(printer.taken).toBe(60);
  await first.kill();
  // Off and on: what the printer had in its buffer is lost, as it would be for a clerk who helps himself.
  printer.powerCycle();

  const counter = await counterOf(await staffed.again(first));
  await expect(counter.page.getByRole('alert')).toContainText(question);
  expect(originals(printer, 'A001')).toBe(0);
  await counter.page.getByRole('button', { name: zhSlips.didNot, exact: true }).click();
  await expect(counter.page.getByText(question)).toBeHidden();
  // “No” is a marked copy with the same number, never a second original.
  await expect.poll(() => copies(printer, 'A001')).toBe(1);
  await goesOn(counter, printer);
});

test('killed while the printer owes its answer: the clerk says yes, and that is that', async ({
  staffed,
  printer,
}) => {
  printer.faults.noAck = true;
  const first = await staffed.start({ settings: printsTo(printer.port) });
  const before = await counterOf(first);
  await before.openDay();
  await before.take();
  await expect.poll(() => originals(printer, 'A001')).toBe(1);
  await jobIs(before.page, 'awaiting');
  await first.kill();
  printer.mend();

  const counter = await counterOf(await staffed.again(first));
  await expect(counter.page.getByRole('alert')).toContainText(question);
  await counter.page.getByRole('button', { name: zhSlips.cameOut, exact: true }).click();
  await expect(counter.page.getByText(question)).toBeHidden();
  await counter.printed('A001');
  await expect.poll(() => originals(printer, 'A001')).toBe(1);
  await goesOn(counter, printer);
});
