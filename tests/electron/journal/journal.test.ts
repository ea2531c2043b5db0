import { createHash } from 'node:crypto';
import { appendFile, readFile, readdir, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { JournalEntry } from '../../../electron/contract/journal';
import {
  ackedEntry,
  appendNext,
  fill,
  inFolder,
  openedJournal,
  ownEntry,
  readAll,
} from './entries';

const segment = (data: string, first = 1) =>
  join(data, 'journal', `${String(first).padStart(9, '0')}.log`);

describe('appending', () => {
  test('an empty journal has no head', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data });
      expect(journal.head()).toEqual({ n: 0, hash: '', lastSeq: 0 });
      expect(await journal.read(1, 10)).toEqual({ lines: [], head: journal.head() });
    }));

  test('what was appended is there after a restart, in order, with the same head', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data });
      await appendNext(journal, ownEntry(1, '王𠮷', 3));
      await appendNext(journal, ackedEntry(1));
      await appendNext(journal, ownEntry(4));
      const head = journal.head();
      const lines = await readAll(journal);
      await journal.close();

      const again = await openedJournal({ data });
      expect(again.head()).toEqual(head);
      expect(head).toMatchObject({ n: 3, lastSeq: 4 });
      expect(again.startup).toEqual([]);
      expect(await readAll(again)).toEqual(lines);
      expect(lines.map(({ entry }) => entry)).toEqual([
        ownEntry(1, '王𠮷', 3),
        ackedEntry(1),
        ownEntry(4),
      ]);
      expect(lines.at(-1)?.hash).toBe(head.hash);
    }));

  test('every kind of entry is read back, also as the last line of the journal', () =>
    inFolder(async (data) => {
      const epoch = 'epoch-1';
      const kinds: readonly JournalEntry[] = [
        ownEntry(1),
        ackedEntry(1),
        { type: 'received', events: [], exits: [], cursor: 1, epoch },
        { type: 'snapshot', rows: [], cursor: 1, epoch },
        { type: 'epoch', epoch, lastSeq: 0 },
      ];
      for (const entry of kinds) {
        const journal = await openedJournal({ data });
        await appendNext(journal, entry);
        await journal.close();
      }
      const again = await openedJournal({ data });
      expect((await readAll(again)).map(({ entry }) => entry)).toEqual(kinds);
    }));

  test('a page that decided on an old head is told the true one', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data });
      await fill(journal, 2);
      const old = { n: 1, hash: (await readAll(journal))[0]!.hash, lastSeq: 1 };
      const answer = await journal.append(old, ownEntry(3));
      expect(answer).toEqual({
        ok: false,
        refusal: { code: 'moved_on', head: journal.head() },
      });
      expect(journal.head().n).toBe(2);
      const wrongHash = { ...journal.head(), hash: 'f'.repeat(64) };
      expect((await journal.append(wrongHash, ownEntry(3))).ok).toBe(false);
    }));

  test('two windows acting at once: one is recorded, the other moves on', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data });
      const head = journal.head();
      const other = { ...ownEntry(1), events: [{ ...eventOf(1), id: 'from-the-other-window' }] };
      const answers = await Promise.all([
        journal.append(head, ownEntry(1)),
        journal.append(head, other as never),
      ]);
      expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
      expect(await readAll(journal)).toHaveLength(1);
    }));

  test('the same act once more, after a lost answer, is one line', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data });
      await fill(journal, 1);
      const before = journal.head();
      const first = await journal.append(before, ownEntry(2, 'sealed once', 2));
      const second = await journal.append(before, ownEntry(2, 'sealed again', 2));
      expect(second).toEqual(first);
      const again = await openedJournal({ data });
      expect(await again.append(before, ownEntry(2, 'sealed once', 2))).toEqual(first);
      expect(await readAll(again)).toHaveLength(2);
      const acked = again.head();
      const third = await again.append(acked, ackedEntry(2));
      expect(await again.append(acked, ackedEntry(2))).toEqual(third);
      expect(await again.append(acked, ackedEntry(1))).toMatchObject({ ok: false });
    }));

  test.each([
    ['skips one', 4],
    ['repeats one', 2],
  ])('a sequence that %s is a bug of the page and throws', (_, seq) =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data });
      await fill(journal, 2);
      await expect(journal.append(journal.head(), ownEntry(seq))).rejects.toThrow(
        'does not follow',
      );
      expect(journal.head()).toMatchObject({ n: 2, lastSeq: 2 });
      await fill(journal, 1);
    }),
  );

  test('a station recovered from the hub goes on where the hub says', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data });
      await appendNext(journal, ownEntry(501));
      expect(journal.head().lastSeq).toBe(501);
      await expect(journal.append(journal.head(), ownEntry(503))).rejects.toThrow();
    }));

  test('a file that another process wrote to is not written over', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data });
      await fill(journal, 1);
      const other = await openedJournal({ data });
      await fill(other, 1);
      const answer = await journal.append(journal.head(), ownEntry(2));
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'disk_failed' } });
      expect(await readAll(await openedJournal({ data }))).toHaveLength(2);
    }));
});

describe('a disk that fails', () => {
  test('is said, nothing half-written stays, and what follows goes to a fresh file', () =>
    inFolder(async (data) => {
      let failing = false;
      const journal = await openedJournal({
        data,
        sync: async (handle) => {
          if (failing) throw Object.assign(new Error('i/o error'), { code: 'EIO' });
          await handle.datasync();
        },
      });
      await fill(journal, 2);
      const head = journal.head();
      failing = true;
      const refusal = { code: 'disk_failed', detail: 'EIO' };
      expect(await journal.append(head, ownEntry(3))).toEqual({ ok: false, refusal });
      expect(await journal.append(head, ownEntry(3))).toEqual({ ok: false, refusal });
      expect(journal.head()).toEqual(head);
      expect(await readAll(journal)).toHaveLength(2);
      failing = false;
      await fill(journal, 2);
      expect(await readAll(journal)).toHaveLength(4);
      expect((await readdir(join(data, 'journal'))).sort()).toEqual([
        '000000001.log',
        '000000003.log',
      ]);
      expect((await openedJournal({ data })).head()).toEqual(journal.head());
    }));
});

describe('segments', () => {
  test('begin anew at their size, and read as one', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data, segmentBytes: 1000 });
      await fill(journal, 40);
      const names = await readdir(join(data, 'journal'));
      expect(names.length).toBeGreaterThan(5);
      expect(await readAll(journal, 7)).toHaveLength(40);
      const sizes = await Promise.all(names.map((name) => stat(join(data, 'journal', name))));
      expect(journal.bytes()).toBe(sizes.reduce((sum, { size }) => sum + size, 0));

      const again = await openedJournal({ data, segmentBytes: 1000 });
      expect(again.head()).toEqual(journal.head());
      expect(again.bytes()).toBe(journal.bytes());
      for (const from of [1, 2, 13, 39, 40]) {
        expect((await again.read(from, 1)).lines[0]?.n).toBe(from);
      }
      expect((await again.read(41, 5)).lines).toEqual([]);
    }));

  test('a crash right after beginning one leaves it empty, and the head is that of the one before', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data, segmentBytes: 100 });
      await fill(journal, 2);
      const head = journal.head();
      await writeFile(segment(data, 3), '');
      const again = await openedJournal({ data, segmentBytes: 100 });
      expect(again.head()).toEqual(head);
      await fill(again, 2);
      expect(await readAll(await openedJournal({ data }))).toHaveLength(4);
    }));

  test('a line longer than a piece of reading, and pages cut by size', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data });
      for (let seq = 1; seq <= 4; seq += 1) {
        await appendNext(journal, ownEntry(seq, 'x'.repeat(3_000_000)));
      }
      const page = await journal.read(1, 100);
      expect(page.lines).toHaveLength(2);
      expect(page.broken).toBeUndefined();
      expect(await readAll(journal)).toHaveLength(4);
    }));
});

describe('a torn tail', () => {
  test('at every byte of the last line: the line is cut, the rest stays, work goes on', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data });
      await fill(journal, 2);
      const before = journal.head();
      const good = journal.bytes();
      await fill(journal, 1);
      await journal.close();
      const whole = await readFile(segment(data));
      for (let length = good; length < whole.length; length += 1) {
        await writeFile(segment(data), whole.subarray(0, length));
        const torn = await openedJournal({ data });
        expect(torn.head()).toEqual(before);
        expect((await stat(segment(data))).size).toBe(good);
        expect(torn.startup).toEqual(
          length > good ? [{ what: 'journal_tail_cut', detail: `${length - good} B` }] : [],
        );
        await fill(torn, 1);
        expect(await readAll(torn)).toHaveLength(3);
        await torn.close();
      }
    }));

  test.each([
    ['zeros', Buffer.alloc(5000)],
    ['noise with line feeds', Buffer.from('deadbeef cafebabe {"n":3\n\n\nx\n')],
    ['a length beyond everything', Buffer.from('ffffffff 00000000 {')],
  ])('%s after the last line are cut', (_, tail) =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data });
      await fill(journal, 3);
      await journal.close();
      await appendFile(segment(data), tail);
      const again = await openedJournal({ data });
      expect(again.head()).toEqual(journal.head());
      expect(again.startup[0]?.what).toBe('journal_tail_cut');
      await fill(again, 1);
      expect(await readAll(again)).toHaveLength(4);
    }),
  );
});

describe('damage in the middle', () => {
  const damaged = async (
    data: string,
    damage: (bytes: Buffer, startOf: (line: number) => number) => Buffer,
  ) => {
    const journal = await openedJournal({ data });
    await fill(journal, 9);
    await journal.close();
    const bytes = await readFile(segment(data));
    const starts = [0];
    for (let at = bytes.indexOf('\n'); at >= 0; at = bytes.indexOf('\n', at + 1))
      starts.push(at + 1);
    await writeFile(
      segment(data),
      damage(bytes, (line) => starts[line - 1]!),
    );
    return openedJournal({ data });
  };

  test('a rotten byte: what is before it is read, the rest from where it resumes, nothing is cut', () =>
    inFolder(async (data) => {
      const journal = await damaged(data, (bytes, startOf) =>
        bytes.fill(0, startOf(5) + 90, startOf(5) + 91),
      );
      expect(journal.startup[0]?.what).toBe('journal_broken');
      const page = await journal.read(1, 100);
      expect(page.lines.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
      expect(page.broken).toEqual({ at: 5, cause: 'missing', resumesAt: 6 });
      expect((await journal.read(5, 100)).broken).toEqual(page.broken);
      const rest = await journal.read(6, 100);
      expect(rest.lines.map(({ n }) => n)).toEqual([6, 7, 8, 9]);
      expect(rest.broken).toBeUndefined();
      await fill(journal, 1);
      expect(journal.head().n).toBe(10);
    }));

  test('a line changed with a fresh checksum is found by the chain', () =>
    inFolder(async (data) => {
      const journal = await damaged(data, (bytes, startOf) => {
        const payload = bytes.subarray(startOf(4) + 18, startOf(5) - 1);
        payload.set(Buffer.from('7'), payload.indexOf('ticket-4') + 7);
        bytes.write(crc32(payload).toString(16).padStart(8, '0'), startOf(4) + 9);
        return bytes;
      });
      expect(journal.startup).toEqual([]);
      const page = await journal.read(1, 100);
      expect(page.lines.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
      expect(page.broken).toEqual({ at: 5, cause: 'changed', resumesAt: 5 });
      expect((await journal.read(5, 100)).lines).toHaveLength(5);
    }));

  test('a line taken out is found by its number, and across pages', () =>
    inFolder(async (data) => {
      const journal = await damaged(data, (bytes, startOf) =>
        Buffer.concat([bytes.subarray(0, startOf(3)), bytes.subarray(startOf(4))]),
      );
      expect((await journal.read(1, 2)).broken).toBeUndefined();
      expect((await journal.read(3, 2)).broken).toEqual({ at: 3, cause: 'missing', resumesAt: 4 });
    }));

  test('a whole segment gone', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data, segmentBytes: 1 });
      await fill(journal, 5);
      await unlink(segment(data, 3));
      const again = await openedJournal({ data, segmentBytes: 1 });
      expect(again.head()).toEqual(journal.head());
      expect((await again.read(1, 9)).broken).toEqual({ at: 3, cause: 'missing', resumesAt: 4 });
    }));

  test('an older segment cut short', () =>
    inFolder(async (data) => {
      const journal = await openedJournal({ data, segmentBytes: 1 });
      await fill(journal, 5);
      await truncate(segment(data, 2), 50);
      const again = await openedJournal({ data, segmentBytes: 1 });
      expect((await again.read(1, 9)).broken).toEqual({ at: 2, cause: 'missing', resumesAt: 3 });
    }));

  test('a journal of a later version is not touched', () =>
    inFolder(async (data) => {
      await openedJournal({ data });
      const payload = '{"version":2}';
      const sum = crc32(payload).toString(16).padStart(8, '0');
      const line = `0000000d ${sum} ${payload}\n`;
      await writeFile(segment(data), line);
      await expect(openedJournal({ data })).rejects.toThrow('another version');
      expect(await readFile(segment(data), 'utf8')).toBe(line);
    }));
});

test('the chain can be checked by anybody: hash = SHA-256 of the payload, which carries the hash before', () =>
  inFolder(async (data) => {
    const journal = await openedJournal({ data });
    await fill(journal, 3);
    const lines = (await readFile(segment(data), 'utf8')).trimEnd().split('\n');
    let prev = '';
    for (const line of lines) {
      const payload = line.slice(18);
      expect(JSON.parse(payload)).toMatchObject({ prev });
      prev = createHash('sha256').update(payload).digest('hex');
    }
    expect(journal.head().hash).toBe(prev);
  }));

const eventOf = (seq: number) => {
  const entry = ownEntry(seq);
  if (entry.type !== 'own') throw new Error('not own');
  return entry.events[0]!;
};
