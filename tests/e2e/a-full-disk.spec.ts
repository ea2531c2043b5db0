// A disk that fills up, on a small file system of its own (made with mount, so as root only). Acts are refused in a sentence, what was
// acknowledged survives, and with room again the numbers go on.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zh from '../../resources/locales/zh-CN/refusals.json';
import { counterOf } from './support/counter';
import { holdCall } from './support/hold';
import { expect, test as base } from './support/staffed';
import { eventsIn, storeOf } from './support/store-of';

type Disk = {
  readonly folder: string;
  /** Leaves so many bytes. */
  readonly fillTo: (left: number) => Promise<void>;
  readonly empty: () => Promise<void>;
};

const test = base.extend<{ disk: Disk }>({
  disk: async ({}, use, info) => {
    const folder = await fs.mkdtemp(join(tmpdir(), 'disk-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=800m', 'tmpfs', folder], { stdio: 'pipe' });
    } catch {
      await fs.rmdir(folder);
      info.skip(true, 'no right to make a small file system here');
      return;
    }
    const filler = join(folder, 'filler');
    await use({
      folder,
      fillTo: async (left) => {
        const { bavail, bsize } = await fs.statfs(folder);
        execFileSync('fallocate', ['-l', String(bavail * bsize - left), filler]);
      },
      empty: () => fs.rm(filler),
    });
    execFileSync('umount', ['-l', folder]);
    await fs.rmdir(folder);
  },
});

test('little room, no room in the middle of an act, a kill: refused, kept, and on again', async ({
  disk,
  staffed,
}) => {
  const first = await staffed.start({ data: disk.folder });
  const counter = await counterOf(first);
  await counter.openDay();
  expect(await counter.take()).toBe('A001');
  await counter.printed('A001');

  // Under 500 MB nothing new is taken in.
  await disk.fillTo(450_000_000);
  await counter.askNumber();
  await expect(counter.page.getByText(zh.recordSpaceStop)).toBeVisible();
  await counter.page.keyboard.press('Escape');
  expect(await counter.waiting()).toEqual(['A001']);
  await disk.empty();
  expect(await counter.take()).toBe('A002');
  await counter.printed('A002');

  // Full between the look at the disk and the writing.
  const hold = await holdCall(first, {
    call: 'journal.append',
    at: 'before',
    about: 'ticket.taken',
  });
  await counter.askNumber();
  await hold.reached();
  await disk.fillTo(0);
  await hold.release();
  await expect(counter.page.getByText(zh.recordDiskFull)).toBeVisible();
  await first.kill();
  await disk.empty();

  const second = await counterOf(await staffed.again(first));
  await expect.poll(second.waiting).toEqual(['A001', 'A002']);
  expect(await second.take()).toBe('A003');
  const seqs = eventsIn(await storeOf(second.page)).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, i) => i + 1));
});

test('no room between journal and store: the page says that it is recorded, and it is there after the next start', async ({
  disk,
  staffed,
}) => {
  const first = await staffed.start({ data: disk.folder });
  const counter = await counterOf(first);
  await counter.openDay();
  expect(await counter.take()).toBe('A001');
  await counter.printed('A001');

  const hold = await holdCall(first, {
    call: 'journal.append',
    at: 'after',
    about: 'ticket.taken',
  });
  await counter.askNumber();
  await hold.reached();
  await disk.fillTo(0);
  await hold.release();
  const recorded = zh.recordStoreFailed.split('（')[0] ?? '';
  await expect(counter.page.getByText(recorded)).toBeVisible();
  await first.kill();
  await disk.empty();

  // Whatever the full disk has left of the store, the journal holds both.
  const second = await counterOf(await staffed.again(first));
  await expect.poll(second.waiting).toEqual(['A001', 'A002']);
  expect(await second.take()).toBe('A003');
  const seqs = eventsIn(await storeOf(second.page)).map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, i) => i + 1));
});
