import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { GuardState } from '../../../electron/contract/journal';
import { openGuard } from '../../../electron/store-guard/guard';
import { prepareStore, type PreparedStore } from '../../../electron/store-guard/prepare-store';
import { fill, inFolder, openedJournal } from '../journal/entries';
import { logOf, makeStore, record } from './leveldb';

const plenty = () => Promise.resolve(50_000_000_000);
const versions = { electron: '33.2.1', chrome: '130.0.6723.137' };

const prepared = async (
  data: string,
  more: Partial<Parameters<typeof prepareStore>[0]> = {},
): Promise<PreparedStore> => {
  const options = { data, versions, expectsStore: false, freeBytes: plenty, ...more };
  const answer = await prepareStore(options);
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
};

const copies = (data: string) => readdir(join(data, 'store-copies'));

describe('before the first window', () => {
  test('a first start finds nothing to do', () =>
    inFolder(async (data) => {
      expect(await prepared(data)).toEqual({ startup: [], finishCopy: null });
    }));

  test('a store written by a newer Electron is refused, and not touched', () =>
    inFolder(async (data) => {
      const log = Buffer.concat([logOf([record(50)]).bytes, Buffer.alloc(9, 1)]);
      const folder = await makeStore(data, log);
      const newer = { electron: '45.4.1', chrome: '156.0.8078.48' };
      await prepared(data, { versions: newer });
      await writeFile(join(folder, '000003.log'), log);
      expect(await prepareStore({ data, versions, expectsStore: true, freeBytes: plenty })).toEqual(
        {
          ok: false,
          refusal: { code: 'newer_store', written: newer },
        },
      );
      expect(await readFile(join(folder, '000003.log'))).toEqual(log);
    }));

  test('the same milestone with an older patch may start, and so may a newer one', () =>
    inFolder(async (data) => {
      await prepared(data);
      await prepared(data, { versions: { ...versions, chrome: '130.0.6723.5' } });
      await prepared(data, { versions: { electron: '45.4.1', chrome: '156.0.8078.48' } });
    }));

  test.each(['', 'no json', '{"chrome":156}'])(
    'an unreadable version marker (%j) does not stop work',
    (text) =>
      inFolder(async (data) => {
        await writeFile(join(data, 'store-version.json'), text);
        await prepared(data);
      }),
  );

  test('torn logs are cut at their last whole record, the manifest too, and it is said', () =>
    inFolder(async (data) => {
      const { bytes, ends } = logOf([record(50), record(60)]);
      const folder = await makeStore(data, bytes.subarray(0, -4));
      await appendFile(join(folder, 'MANIFEST-000001'), 'torn');
      await writeFile(join(folder, 'MANIFEST-000000'), 'an old one, not current');
      const { startup } = await prepared(data);
      expect(startup.map(({ what }) => what)).toEqual(['log_repaired', 'log_repaired']);
      expect(startup[0]?.detail).toBe('000003.log −63 B');
      expect((await stat(join(folder, '000003.log'))).size).toBe(ends[0]);
      expect((await stat(join(folder, 'MANIFEST-000001'))).size).toBe(67);
      expect((await stat(join(folder, 'MANIFEST-000000'))).size).toBe(23);
      expect((await prepared(data)).startup).toEqual([]);
    }));

  test('a manifest damaged in the middle is left to the rebuild', () =>
    inFolder(async (data) => {
      const folder = await makeStore(data, logOf([record(50)]).bytes);
      const { bytes } = logOf([record(50), record(20_000), record(30_000)]);
      bytes.fill(9, 200, 210);
      await writeFile(join(folder, 'MANIFEST-000001'), bytes);
      expect((await prepared(data)).startup).toEqual([]);
      expect(await readFile(join(folder, 'MANIFEST-000001'))).toEqual(bytes);
    }));

  test.each([
    ['the folder', (folder: string) => rm(folder, { recursive: true })],
    ['its CURRENT', (folder: string) => unlink(join(folder, 'CURRENT'))],
  ])('%s deleted while the journal holds entries: the store is missing', (_, damage) =>
    inFolder(async (data) => {
      await damage(await makeStore(data, logOf([record(50)]).bytes));
      const { startup } = await prepared(data, { expectsStore: true });
      expect(startup[0]?.what).toBe('store_missing');
      expect((await prepared(data, { expectsStore: false })).startup).toEqual([]);
    }),
  );
});

describe('the cold copy', () => {
  const touchLog = async (folder: string, length: number) => {
    await writeFile(join(folder, '000003.log'), logOf([record(length)]).bytes);
  };

  test('holds every byte, is made once, and not again while nothing changes', () =>
    inFolder(async (data) => {
      const folder = await makeStore(data, logOf([record(50)]).bytes);
      const first = await prepared(data);
      expect(first.startup).toEqual([]);
      // Chromium goes on writing, and drops a table, before the copy is completed.
      await appendFile(join(folder, '000003.log'), 'later');
      await unlink(join(folder, '000005.ldb'));
      expect(await first.finishCopy?.()).toMatchObject({ what: 'cold_copy' });
      const copied = join(data, 'store-copies', '000001', 'app_counter_0.indexeddb.leveldb');
      expect((await readdir(copied)).sort()).toEqual([
        '000003.log',
        '000005.ldb',
        'CURRENT',
        'MANIFEST-000001',
      ]);
      expect(await readFile(join(copied, '000003.log'))).toEqual(logOf([record(50)]).bytes);
      expect(await readFile(join(copied, '000005.ldb'))).toEqual(Buffer.alloc(100_000, 't'));
      expect((await stat(join(copied, '000005.ldb'))).nlink).toBe(1);
    }));

  test('is skipped when unchanged', () =>
    inFolder(async (data) => {
      await makeStore(data, logOf([record(50)]).bytes);
      await (await prepared(data)).finishCopy?.();
      expect((await prepared(data)).finishCopy).toBeNull();
    }));

  test('the last three stay, and share the tables that did not change', () =>
    inFolder(async (data) => {
      const folder = await makeStore(data, logOf([record(50)]).bytes);
      for (let round = 1; round <= 5; round += 1) {
        await touchLog(folder, round * 10);
        await (await prepared(data)).finishCopy?.();
      }
      expect(await copies(data)).toEqual(['000003', '000004', '000005']);
      const table = 'app_counter_0.indexeddb.leveldb/000005.ldb';
      expect((await stat(join(data, 'store-copies', '000005', table))).nlink).toBe(3);
      expect((await stat(join(folder, '000005.ldb'))).nlink).toBe(1);
    }));

  test('a rotten file of the copy before is not shared', () =>
    inFolder(async (data) => {
      const folder = await makeStore(data, logOf([record(50)]).bytes);
      await (await prepared(data)).finishCopy?.();
      const table = 'app_counter_0.indexeddb.leveldb/000005.ldb';
      await writeFile(join(data, 'store-copies', '000001', table), Buffer.alloc(100_000, 'x'));
      await touchLog(folder, 10);
      expect(await (await prepared(data)).finishCopy?.()).toMatchObject({ what: 'cold_copy' });
      expect(await readFile(join(data, 'store-copies', '000002', table))).toEqual(
        Buffer.alloc(100_000, 't'),
      );
    }));

  test('a table that rotted where it lies stays sound in the copies', () =>
    inFolder(async (data) => {
      const folder = await makeStore(data, logOf([record(50)]).bytes);
      await utimes(join(folder, '000005.ldb'), 1, 1);
      await (await prepared(data)).finishCopy?.();
      await writeFile(join(folder, '000005.ldb'), Buffer.alloc(100_000, 'x'));
      await utimes(join(folder, '000005.ldb'), 1, 1);
      await touchLog(folder, 10);
      expect(await (await prepared(data)).finishCopy?.()).toMatchObject({ what: 'cold_copy' });
      const table = 'app_counter_0.indexeddb.leveldb/000005.ldb';
      expect(await readFile(join(data, 'store-copies', '000002', table))).toEqual(
        Buffer.alloc(100_000, 't'),
      );
    }));

  test('a copy that does not verify drops nothing older', () =>
    inFolder(async (data) => {
      const folder = await makeStore(data, logOf([record(50)]).bytes);
      for (const length of [10, 20, 30]) {
        await touchLog(folder, length);
        await (await prepared(data)).finishCopy?.();
      }
      await touchLog(folder, 40);
      const { finishCopy } = await prepared(data);
      const part = join(data, 'store-copies', '000004.part', 'app_counter_0.indexeddb.leveldb');
      await writeFile(join(part, '000003.log'), 'the disk wrote something else');
      expect((await finishCopy?.())?.what).toBe('cold_copy_failed');
      expect(await copies(data)).toEqual(['000001', '000002', '000003']);
    }));

  test('what a crash left of one is removed at the next start', () =>
    inFolder(async (data) => {
      const folder = await makeStore(data, logOf([record(50)]).bytes);
      await prepared(data);
      expect(await copies(data)).toEqual(['000001.part']);
      await touchLog(folder, 70);
      await (await prepared(data)).finishCopy?.();
      expect(await copies(data)).toEqual(['000001']);
    }));

  test('is not made when it would eat the reserve', () =>
    inFolder(async (data) => {
      await makeStore(data, logOf([record(50)]).bytes);
      const { startup, finishCopy } = await prepared(data, {
        freeBytes: () => Promise.resolve(500_100_000),
      });
      expect(startup).toEqual([{ what: 'cold_copy_failed', detail: 'ENOSPC' }]);
      expect(finishCopy).toBeNull();
      expect(await copies(data)).toEqual([]);
    }));

  test('trouble with its folder is said and does not stop the start', () =>
    inFolder(async (data) => {
      await makeStore(data, logOf([record(50)]).bytes);
      await writeFile(join(data, 'store-copies'), 'a file in the way');
      expect((await prepared(data)).startup).toEqual([
        { what: 'cold_copy_failed', detail: 'EEXIST' },
      ]);
    }));

  test('a changed time alone is a change', () =>
    inFolder(async (data) => {
      const folder = await makeStore(data, logOf([record(50)]).bytes);
      await (await prepared(data)).finishCopy?.();
      await utimes(join(folder, '000005.ldb'), 1, 1);
      expect((await prepared(data)).finishCopy).not.toBeNull();
    }));
});

describe('while people work', () => {
  const guarded = async (data: string, free: { bytes: number }) => {
    const journal = await openedJournal({ data, ballastBytes: 1000 });
    const guard = openGuard({
      data,
      journal,
      prepared: await prepared(data),
      freeBytes: () =>
        free.bytes < 0 ? Promise.reject(new Error('EIO')) : Promise.resolve(free.bytes),
      everyMilliseconds: 5,
    });
    const heard: GuardState['space'][] = [];
    guard.onChange(({ space }) => heard.push(space));
    return { journal, guard, heard };
  };

  test('crossing a mark is told once, in both directions', () =>
    inFolder(async (data) => {
      const free = { bytes: 9e9 };
      const { guard, heard } = await guarded(data, free);
      await guard.begin();
      for (const [bytes, space] of [
        [1.9e9, 'low'],
        [4.9e8, 'stop'],
        [6e8, 'low'],
        [-1, 'stop'],
        [2.1e9, 'ok'],
      ] as const) {
        free.bytes = bytes;
        await vi.waitFor(() => expect(heard.at(-1)).toBe(space));
      }
      guard.stop();
      expect(heard).toEqual(['low', 'stop', 'low', 'stop', 'ok']);
    }));

  test('the state carries journal and start-up list, and the copy is told when it is done', () =>
    inFolder(async (data) => {
      await makeStore(data, logOf([record(50)]).bytes.subarray(0, -1));
      const { journal, guard, heard } = await guarded(data, { bytes: 9e9 });
      await fill(journal, 2);
      await guard.begin();
      guard.stop();
      expect(heard).toEqual(['ok']);
      expect(await guard.state()).toMatchObject({
        space: 'ok',
        freeBytes: 9e9,
        journalBytes: journal.bytes(),
        head: journal.head(),
        copies: { folder: join(data, 'store-copies'), store: join(data, 'IndexedDB') },
        startup: [{ what: 'log_repaired' }, { what: 'cold_copy' }],
      });
    }));

  test('the ballast is made only while there is room', () =>
    inFolder(async (data) => {
      await mkdir(join(data, 'journal'));
      const free = { bytes: 1e9 };
      const { guard } = await guarded(data, free);
      await guard.begin();
      expect(await readdir(join(data, 'journal'))).not.toContain('ballast');
      free.bytes = 3e9;
      await vi.waitFor(async () =>
        expect(await readdir(join(data, 'journal'))).toContain('ballast'),
      );
      guard.stop();
    }));
});
