// The virtual printer obeys the same rules as a real one, so that what is learned on it is true.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { PrinterSettings } from '../../../core/station/station';
import { openSheetFiles } from '../../../electron/printer/sheet-files';
import { decodeJob } from '../../support/paper-decoder';
import { freshFolder } from '../../support/fresh-folder';
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

it('keeps each sheet as a drawing and as the bytes for a real printer, named by the time alone', async () => {
  const opened = openRoom([{ ...printer, mode: 'text' }]);
  rooms.push(opened);
  await opened.printing.submit(request('A001'));
  await opened.until('A001', 'printed');
  const { files, sheets } = await opened.printing.virtual({});
  expect(files).toEqual({ folder: join(opened.dir, 'printed'), most: 20, trouble: null });
  const names = readdirSync(files.folder).sort();
  expect(names).toEqual([
    expect.stringMatching(/^\d{8}-\d{9}-001\.bin$/),
    expect.stringMatching(/^\d{8}-\d{9}-001\.svg$/),
  ]);
  const [bytes, drawing] = names.map((name) => readFileSync(join(files.folder, name)));
  expect(drawing?.toString('utf8')).toBe(sheets[0]?.svg);
  const [sheet] = decodeJob(bytes ?? Buffer.alloc(0));
  expect(sheet?.texts.map(({ text }) => text)).toContain('A001');
  if (process.platform !== 'win32')
    for (const name of names) expect(statSync(join(files.folder, name)).mode & 0o077).toBe(0);
});

it('takes a slip and holds it while it is slow, then lets it out', async () => {
  const { printing, until, told } = room();
  await printing.virtual({ slow: true });
  await printing.submit(request('A001'));
  await until('A001', 'sending');
  expect((await printing.virtual({})).sheets).toHaveLength(0);
  await printing.virtual({ slow: false });
  await until('A001', 'printed');
  expect(told.filter(({ state }) => state === 'printed')).toHaveLength(1);
});

it('says that a sheet has no files, and shows it all the same', async () => {
  const { printing, until, dir } = room();
  writeFileSync(join(dir, 'printed'), 'not a folder');
  await printing.submit(request('A001'));
  await until('A001', 'printed');
  const { files, sheets } = await printing.virtual({});
  expect(files.trouble).toBe('EEXIST');
  expect(sheets).toHaveLength(1);
});

it('throws away the oldest sheets, and nothing that somebody else put there', async () => {
  const data = await freshFolder();
  const folder = join(data, 'printed');
  mkdirSync(folder);
  writeFileSync(join(folder, '20200101-notes.txt'), 'mine');
  const files = openSheetFiles(data, 2);
  for (const minute of [1, 2, 3])
    await files.keep({ svg: String(minute), escpos: Buffer.of(minute) }, minute * 60_000);
  expect(readdirSync(folder).sort()).toEqual([
    '19700101-000200000-002.bin',
    '19700101-000200000-002.svg',
    '19700101-000300000-003.bin',
    '19700101-000300000-003.svg',
    '20200101-notes.txt',
  ]);
});
