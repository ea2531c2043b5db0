// The record door over a real journal: what is acknowledged is in the journal, and the store is nothing but the journal.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { act, freshStore } from '../support/fresh-store';
import { ticketTaken, dump } from '../support/store-in-node';

const fresh = freshStore();

describe('recording', () => {
  it('is in the journal, in the view and in the outbox once it is acknowledged', async () => {
    const recorded = await fresh.modules.record(fresh.modules.store, act(ticketTaken('t1', 1)));
    expect(recorded.ok).toBe(true);
    expect(fresh.machine.journal().head()).toMatchObject({ n: 1, lastSeq: 1 });
    expect(await fresh.modules.store.db.tickets.count()).toBe(1);
    expect(await fresh.modules.store.db.outbox.count()).toBe(1);
    expect((await fresh.modules.store.db.counters.toArray())[0]?.last).toBe(1);
  });

  it('keeps nothing personal in plain text on the disk', async () => {
    await fresh.modules.record(fresh.modules.store, act(ticketTaken('t1', 1, '鲁＊＊')));
    const { lines } = await fresh.machine.journal().read(1, 10);
    expect(JSON.stringify(lines)).not.toContain('鲁');
    expect(JSON.stringify(await dump(fresh.modules.store.db))).not.toContain('鲁');
  });

  it('takes two acts at once one after the other, with gapless numbers', async () => {
    const tickets = Array.from({ length: 20 }, (_, i) =>
      fresh.modules.record(fresh.modules.store, act(ticketTaken(`t${i}`, i + 1))),
    );
    expect((await Promise.all(tickets)).every(({ ok }) => ok)).toBe(true);
    const seqs = (await fresh.modules.store.db.outbox.toArray()).map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it('says of an act that only the journal holds that it is recorded, of the next that it is not, and goes on when the store does', async () => {
    const { db } = fresh.modules.store;
    await fresh.modules.record(fresh.modules.store, act(ticketTaken('t1', 1)));
    const [row] = await db.tickets.toArray();
    if (!row) throw new Error('no ticket');
    // What the next ticket needs is taken, so the store refuses the whole transaction.
    const key = row.numberKey.replace(/1$/, '2');
    await db.tickets.put({ ...row, id: 'in-the-way', numberKey: key });

    const second = await fresh.modules.record(fresh.modules.store, act(ticketTaken('t2', 2)));
    expect(second).toMatchObject({ ok: false, refusal: { code: 'store_failed' } });
    const third = await fresh.modules.record(fresh.modules.store, act(ticketTaken('t3', 3)));
    expect(third).toMatchObject({ ok: false, refusal: { code: 'disk_failed' } });
    expect(fresh.machine.journal().head().n).toBe(2);

    await db.tickets.delete('in-the-way');
    expect((await fresh.modules.record(fresh.modules.store, act(ticketTaken('t3', 3)))).ok).toBe(
      true,
    );
    expect((await db.tickets.toArray()).map(({ id }) => id)).toEqual(['t1', 't2', 't3']);
    expect(fresh.machine.journal().head()).toMatchObject({ n: 3, lastSeq: 3 });
  });

  it('changes nothing when the disk is full, and says so', async () => {
    fresh.machine.answer({
      'journal.append': () => Promise.resolve({ ok: false, refusal: { code: 'disk_full' } }),
    });
    const refused = await fresh.modules.record(fresh.modules.store, act(ticketTaken('t1', 1)));
    expect(refused).toEqual({ ok: false, refusal: { code: 'disk_full' } });
    expect(await fresh.modules.store.db.tickets.count()).toBe(0);
  });

  it('takes in what a window wrote to the journal before it died, then decides again', async () => {
    await fresh.modules.record(fresh.modules.store, act(ticketTaken('t1', 1)));
    const before = await dump(fresh.modules.store.db);
    await fresh.modules.record(fresh.modules.store, act(ticketTaken('t2', 2)));
    // The store as if the second window had died between journal and transaction.
    await fresh.modules.restore(before);
    const third = await fresh.modules.record(fresh.modules.store, act(ticketTaken('t3', 3)));
    expect(third.ok).toBe(true);
    expect((await fresh.modules.store.db.tickets.toArray()).map(({ id }) => id).sort()).toEqual([
      't1',
      't2',
      't3',
    ]);
  });
});

describe('recovering', () => {
  it('rebuilds a deleted store to the very same entities', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }),
        async (sizes) => {
          await fresh.modules.wipe();
          let serial = (await fresh.machine.journal().read(1, 5000)).lines.length * 10 + 100;
          for (const size of sizes) {
            const taken = Array.from({ length: size }, () => ticketTaken(`t${++serial}`, serial));
            await fresh.modules.record(fresh.modules.store, act(...taken));
          }
          const states = await fresh.modules.states();
          await fresh.modules.wipe();
          expect(await fresh.modules.recover(fresh.modules.store, () => undefined)).toBe('rebuilt');
          expect(await fresh.modules.states()).toEqual(states);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('leaves a store alone that has reached the head', async () => {
    await fresh.modules.record(fresh.modules.store, act(ticketTaken('t1', 1)));
    expect(await fresh.modules.recover(fresh.modules.store, () => undefined)).toBe('as_it_was');
  });

  it('does not throw a store away when the journal is shorter: a person must look', async () => {
    await fresh.modules.record(fresh.modules.store, act(ticketTaken('t1', 1)));
    await fresh.modules.store.db.meta.put({ id: 'head', n: 9, hash: 'x', lastSeq: 9 });
    await expect(fresh.modules.recover(fresh.modules.store, () => undefined)).rejects.toThrow(
      'journal ends',
    );
    expect(await fresh.modules.store.db.tickets.count()).toBe(1);
  });
});
