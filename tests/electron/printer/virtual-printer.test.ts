// The virtual printer obeys the same rules as a real one, so that what is learned on it is true.
import { afterEach, expect, it } from 'vitest';
import type { PrinterSettings } from '../../../core/station/station';
import { openRoom, slipOf, tcpPrinter, type Room } from './room';

const rooms: Room[] = [];
afterEach(() => rooms.splice(0).forEach((room) => room.close()));

const printer: PrinterSettings = {
  ...tcpPrinter(1),
  connection: { kind: 'virtual' },
  width: 58,
  mode: 'raster',
};
const room = (): Room => {
  const opened = openRoom([printer]);
  rooms.push(opened);
  return opened;
};
const request = (id: string) => ({ id, key: `key-${id}`, printer: 'desk', document: slipOf(id) });

it('prints a sheet that can be looked at', async () => {
  const { printing, until } = room();
  await printing.submit(request('A001'));
  await until('A001', 'printed');
  const { sheets } = await printing.virtual({});
  expect(sheets).toHaveLength(1);
  expect(sheets[0]).toMatchObject({ width: 58 });
  expect(sheets[0]?.svg).toContain('>A001</text>');
});

it('waits for paper, and goes on at once when there is some', async () => {
  const { printing, until } = room();
  await printing.virtual({ paperOut: true });
  await printing.submit(request('A001'));
  expect(await until('A001', 'blocked')).toMatchObject({ trouble: 'paper_out' });
  await printing.virtual({ paperOut: false });
  await until('A001', 'printed');
});

it('pulled out while it prints is unknown; out of paper while it prints waits for a person', async () => {
  const { printing, until } = room();
  await printing.virtual({ slow: true });
  await printing.submit(request('A001'));
  await until('A001', 'sending');
  await printing.virtual({ paperOut: true });
  expect(await until('A001', 'awaiting')).toMatchObject({ trouble: 'paper_out' });
  await printing.virtual({ unplugged: true });
  expect(await until('A001', 'unknown')).toMatchObject({ trouble: 'reset' });
  expect((await printing.virtual({})).sheets).toHaveLength(0);
});

it('as a one-way printer it never says printed, not even without paper', async () => {
  const { printing, until } = room();
  await printing.virtual({ oneWay: true, paperOut: true });
  await printing.submit(request('A001'));
  await until('A001', 'unconfirmed');
  expect((await printing.virtual({})).sheets).toHaveLength(0);
  expect(await printing.act('A001', 'came_out')).toMatchObject({ state: 'printed' });
});
