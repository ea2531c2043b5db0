// kill -9 for the whole station at each step of the record door. What the clerk saw as saved is there after the next sign-in,
// nothing is there twice, and the numbers go on without a gap.
import fs from 'node:fs/promises';
import { join } from 'node:path';
import { counterOf, type Counter } from './support/counter';
import { holdCall, holdCommit, type Hold } from './support/hold';
import { expect, test } from './support/staffed';
import type { RunningStation } from './support/station';
import { eventsIn, storeOf, ticketsIn } from './support/store-of';

type Stop = (station: RunningStation, counter: Counter) => Promise<Hold>;

const steps: readonly (readonly [title: string, stop: Stop, isOnDisk: boolean])[] = [
  [
    'before the journal has it',
    (station) => holdCall(station, { call: 'journal.append', at: 'before', about: 'ticket.taken' }),
    false,
  ],
  [
    'when the journal has it and nobody was told',
    (station) => holdCall(station, { call: 'journal.append', at: 'after', about: 'ticket.taken' }),
    true,
  ],
  [
    'when the page was told and the store does not have it yet',
    (station, { page }) => holdCommit(station, page, 'before'),
    true,
  ],
  [
    'when the store has it and the screen does not show it yet',
    (station, { page }) => holdCommit(station, page, 'after'),
    true,
  ],
];

for (const [title, stop, isOnDisk] of steps) {
  test(`kill -9 ${title}`, async ({ staffed }) => {
    const first = await staffed.start();
    const counter = await counterOf(first);
    await counter.openDay();
    expect(await counter.take()).toBe('A001');
    await counter.printed('A001');
    const { reached } = await stop(first, counter);
    // A page that stands still does not answer the key.
    const asked = counter.askNumber().catch(() => undefined);
    await reached();
    await first.kill();
    await asked;

    const second = await staffed.again(first);
    const after = await counterOf(second);
    const kept = isOnDisk ? ['A001', 'A002'] : ['A001'];
    await expect.poll(after.waiting).toEqual(kept);
    const fresh = await after.take();
    expect(fresh).toBe(isOnDisk ? 'A003' : 'A002');
    await after.printed(fresh);

    const store = await storeOf(after.page);
    const numbers = ticketsIn(store).map(({ number }) => number);
    expect(numbers.sort()).toEqual(isOnDisk ? ['A001', 'A002', 'A003'] : ['A001', 'A002']);
    const seqs = eventsIn(store).map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.map((_, i) => i + 1));
    await second.close();

    // The store equals one that is built from the journal alone.
    await fs.rm(join(first.data, 'IndexedDB'), { recursive: true });
    const third = await staffed.again(first);
    const rebuilt = await counterOf(third);
    await expect.poll(rebuilt.waiting).toHaveLength(numbers.length);
    expect(await storeOf(rebuilt.page)).toEqual(store);
  });
}
