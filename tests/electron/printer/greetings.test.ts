// A printer is greeted, and its slip drawn, while the act is still on its way to the disk: nothing of a job goes over that line
// before it is submitted, one line is used and not two, and a line that nobody takes up is let go.
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import type { PrinterSettings } from '../../../core/station/station';
import { createGreetings, type Greetings } from '../../../electron/printer/greetings';
import { closedAfterEach } from '../../support/closed-after-each';
import {
  startPrinterEmulator,
  type Faults,
  type PrinterEmulator,
} from '../../support/printer-emulator';
import { openRoom, shortTiming, slipOf, tcpPrinter } from './room';

const open = closedAfterEach();

/** As long as no test waits for it to be over. */
const forLong = 60_000;

async function greeted(
  faults: Partial<Faults>,
  holdsMs: number,
): Promise<{ emulator: PrinterEmulator; greetings: Greetings; printer: PrinterSettings }> {
  const emulator = await startPrinterEmulator({ oneCaller: true, ...faults });
  open.push(emulator.close);
  const greetings = createGreetings({ ...shortTiming, greeting: holdsMs });
  open.push(greetings.close);
  const printer = tcpPrinter(emulator.port);
  greetings.greet(printer);
  return { emulator, greetings, printer };
}

/** Somebody else is let in, once the printer's only line is free. */
async function untilFree(port: number): Promise<void> {
  while (!(await isAnswered(port)));
}

function isAnswered(port: number): Promise<boolean> {
  const caller = connect({ host: '127.0.0.1', port }, () => caller.write(Buffer.of(0x10, 0x04, 1)));
  return new Promise<boolean>((resolve) => {
    caller.on('data', () => resolve(true));
    caller.on('error', () => resolve(false));
    caller.on('close', () => resolve(false));
  }).finally(() => caller.destroy());
}

it('gives the one line, looked at and well, to the one job that asks', async () => {
  const { emulator, greetings, printer } = await greeted({}, forLong);
  greetings.greet(printer);
  const link = await greetings.take(printer);
  expect(link).toBeTypeOf('object');
  expect(await greetings.take(printer)).toBeNull();
  expect([emulator.connections(), emulator.taken()]).toEqual([1, 0]);
  if (link !== null && typeof link !== 'string') await link.end(shortTiming.goodbye);
});

it('says what is wrong with the printer as the job itself would hear it', async () => {
  const { greetings, printer } = await greeted({ paperOut: true }, forLong);
  expect(await greetings.take(printer)).toBe('paper_out');
});

it('is no word about a printer that has left since, or is set up otherwise by now', async () => {
  const { emulator, greetings, printer } = await greeted({}, forLong);
  expect(await greetings.take({ ...printer, answersStatus: false })).toBeNull();
  await untilFree(emulator.port);
  const again = await greeted({}, forLong);
  const link = await again.greetings.take(again.printer);
  if (link === null || typeof link === 'string') throw new Error(String(link));
  again.emulator.powerCycle();
  await expect.poll(() => link.closed).not.toBeNull();
});

it('lets the line go when no job takes it up, and when somebody else is to talk to the printer', async () => {
  const late = await greeted({}, 1);
  await untilFree(late.emulator.port);
  expect(await late.greetings.take(late.printer)).toBeNull();
  const dropped = await greeted({}, forLong);
  await dropped.greetings.drop(dropped.printer);
  await untilFree(dropped.emulator.port);
  expect(late.emulator.taken() + dropped.emulator.taken()).toBe(0);
});

it('prints nothing of a slip that is only prepared, and the submitted one over the same line', async () => {
  const emulator = await startPrinterEmulator({ oneCaller: true });
  open.push(emulator.close);
  const room = openRoom([tcpPrinter(emulator.port)]);
  open.push(room.close);
  room.printing.prepare({ printer: 'desk', document: slipOf('A001') });
  room.printing.prepare({ printer: 'nowhere', document: slipOf('A001') });
  await expect.poll(emulator.connections).toBe(1);
  expect(emulator.taken()).toBe(0);
  const request = { id: 'A002', key: 'A002', printer: 'desk', document: slipOf('A002') };
  expect((await room.printing.submit(request)).ok).toBe(true);
  await room.until('A002', 'printed');
  expect([emulator.originals('A001'), emulator.originals('A002')]).toEqual([0, 1]);
});
