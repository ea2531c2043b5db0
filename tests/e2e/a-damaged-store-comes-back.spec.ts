// What a crash or a meddling hand leaves on the disk is found before the first window, mended from the journal, and said in the office.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zh from '../../resources/locales/zh-CN/office.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import type { RunningStation } from './support/station';
import { counterOf } from './support/counter';
import { goTo } from './support/office';
import { passphrase, signIn } from './support/sign-in';
import { expect, test, type Staffed } from './support/staffed';
import { eventsIn, storeOf } from './support/store-of';

const levelDb = 'IndexedDB/app_counter_0.indexeddb.leveldb';

/** Two numbers, on paper and written down, and the station closed in order. */
async function morning(staffed: Staffed): Promise<RunningStation> {
  const station = await staffed.start();
  const counter = await counterOf(station);
  await counter.openDay();
  for (const number of ['A001', 'A002']) {
    expect(await counter.take()).toBe(number);
    await counter.printed(number);
  }
  await station.close();
  return station;
}

/** The sentence stands on the office's page about this machine. */
async function officeSays(station: RunningStation, sentence: string): Promise<void> {
  const office = await signIn(station, 'office');
  await goTo(office, 'health');
  await expect(office.getByRole('listitem').filter({ hasText: sentence })).toBeVisible();
}

test('the database is gone: the queue is rebuilt from the journal, and the office says so', async ({
  staffed,
}) => {
  const first = await morning(staffed);
  await fs.rm(join(first.data, 'IndexedDB'), { recursive: true });
  const second = await staffed.again(first, ['counter', 'office']);
  const counter = await counterOf(second);
  await expect.poll(counter.waiting).toEqual(['A001', 'A002']);
  expect(await counter.take()).toBe('A003');
  await officeSays(second, zh.start_store_missing);
});

test('half a record at the end of the database log is cut away, and nothing is lost', async ({
  staffed,
}) => {
  const first = await morning(staffed);
  const folder = join(first.data, levelDb);
  const [log] = (await fs.readdir(folder))
    .filter((name) => /^\d+\.log$/.test(name))
    .sort()
    .slice(-1);
  // A record that promises 4,000 bytes and has 100.
  const header = Buffer.from('01234567a00f01', 'hex');
  await fs.appendFile(join(folder, log ?? ''), Buffer.concat([header, Buffer.alloc(100, 7)]));

  const second = await staffed.again(first, ['counter', 'office']);
  const counter = await counterOf(second);
  await expect.poll(counter.waiting).toEqual(['A001', 'A002']);
  await officeSays(second, zh.start_log_repaired);
  // Left alone, Chromium goes on writing behind the torn record and deletes everything at the start after this one.
  expect(await counter.take()).toBe('A003');
  await counter.printed('A003');
  await second.close();
  const third = await counterOf(await staffed.again(first));
  await expect.poll(third.waiting).toEqual(['A001', 'A002', 'A003']);
});

test('half a line at the end of the journal was acknowledged to nobody: it is cut away and said', async ({
  staffed,
}) => {
  const first = await morning(staffed);
  const folder = join(first.data, 'journal');
  const [segment] = (await fs.readdir(folder)).filter((name) => name.endsWith('.log'));
  const file = join(folder, segment ?? '');
  const whole = await fs.readFile(file);
  await fs.appendFile(file, whole.subarray(0, 300));

  const second = await staffed.again(first, ['counter', 'office']);
  const counter = await counterOf(second);
  await expect.poll(counter.waiting).toEqual(['A001', 'A002']);
  expect(await counter.take()).toBe('A003');
  const seqs = eventsIn(await storeOf(counter.page)).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, i) => i + 1));
  await officeSays(second, zh.start_journal_tail_cut);
});

test('the journal was taken away: nothing is shown as if it were empty, and a person is told', async ({
  staffed,
}) => {
  const first = await morning(staffed);
  await fs.rm(join(first.data, 'journal'), { recursive: true });
  const second = await staffed.again(first);
  const page = await second.page('counter');
  await page.getByLabel(zhCommon.passphrase).fill(passphrase);
  await page.keyboard.press('Enter');
  const missing = zhRefusals.journalMissing.split('（')[0] ?? '';
  await expect(page.getByText(missing)).toBeVisible();
});

test('journal and database are damaged: a person puts a cold copy back, as the office says', async ({
  staffed,
}) => {
  const first = await morning(staffed);
  // The copy is made at a start, of what was there before it.
  const second = await staffed.again(first, ['counter', 'office']);
  const office = await signIn(second, 'office');
  await goTo(office, 'health');
  await expect(office.getByText(join(first.data, 'store-copies'))).toBeVisible();
  await expect(
    office.getByRole('listitem').filter({ hasText: zh.start_cold_copy }).first(),
  ).toBeVisible();
  const counter = await counterOf(second);
  expect(await counter.take()).toBe('A003');
  await counter.printed('A003');
  await second.close();

  await breakLine(first.data, 3);
  const store = join(first.data, 'IndexedDB');
  await fs.rm(store, { recursive: true });
  const copies = join(first.data, 'store-copies');
  const newest = join(copies, (await fs.readdir(copies)).sort().at(-1) ?? '');
  for (const name of await fs.readdir(newest)) {
    if (!name.startsWith('app_counter_0')) continue;
    await fs.cp(join(newest, name), join(store, name), { recursive: true });
  }

  const third = await staffed.again(first, ['counter', 'office']);
  await expect.poll((await counterOf(third)).waiting).toEqual(['A001', 'A002', 'A003']);
  await officeSays(third, zh.start_journal_broken);
});

/** One line in the middle of the journal can no longer be read. */
async function breakLine(data: string, line: number): Promise<void> {
  const folder = join(data, 'journal');
  const [segment] = (await fs.readdir(folder)).filter((name) => name.endsWith('.log')).sort();
  const file = join(folder, segment ?? '');
  const lines = (await fs.readFile(file, 'utf8')).split('\n');
  lines[line - 1] = '?'.repeat(lines[line - 1]?.length ?? 0);
  await fs.writeFile(file, lines.join('\n'));
}
