// What is kept of a day's tickets is what a recount of the events says, before and after anything is changed or lost.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { machineInNode, type MachineInNode } from '../support/machine-in-node';
import { signInAt } from '../support/signed-in-machine';

let machine: MachineInNode;
let modules: Awaited<ReturnType<typeof signIn>>;

/** Imported late, because the page's modules look for IndexedDB when loaded. */
async function signIn() {
  const { session, station } = await signInAt(machine);
  return {
    ...{ store: session.store, hall: station.hall },
    queue: await import('../../renderer/data/acts/queue-acts'),
    read: await import('../../renderer/data/read'),
    statistics: await import('../../renderer/data/read-statistics'),
  };
}

beforeAll(async () => {
  machine = await machineInNode();
  modules = await signIn();
});

afterAll(async () => {
  await modules.store.db.delete();
  await machine.close();
});

it('stands for the events of a closed day, and never for longer than they do', async () => {
  const { store, hall, queue, read, statistics } = modules;
  const wish = { service: 'medical', channel: 'desk', taker: null } as const;
  await queue.openDay();
  const opened = await read.latestDay(store, hall);
  if (!opened) throw new Error('no day');
  const period = { kind: 'day', from: opened.date, to: opened.date } as const;
  const reading = { signal: new AbortController().signal, tell: () => undefined };
  const count = () => statistics.readStatistics(store, hall, period, reading);
  const id = `facts:${hall}:${opened.date}` as const;
  const recount = async () => {
    await store.db.meta.delete(id);
    return count();
  };

  for (let n = 0; n < 3; n++) await queue.takeTicket(wish);
  const called = await queue.callNext();
  if (!called.ok) throw new Error('nobody called');
  await queue.start(called.value.id);
  expect((await count())?.total).toMatchObject({ tickets: 3, called: 1, done: 0, open: 3 });
  // A day that still runs is not kept on the disk.
  expect(await store.db.meta.get(id)).toBeUndefined();
  await queue.finish(called.value.id);
  await queue.closeDay({});

  const first = await count();
  expect(first?.total).toMatchObject({ tickets: 3, done: 1, carried: 2 });
  expect(await store.db.meta.get(id)).toHaveProperty('sealed');
  // Read from what is kept alone: the events are out of reach.
  const events = await store.db.events.toArray();
  await store.db.events.clear();
  expect(await count()).toEqual(first);
  await store.db.events.bulkPut(events);
  expect(await recount()).toEqual(first);

  // What does not open is made anew from the events; a ticket whose row was written again is read again.
  const kept = await store.db.meta.get(id);
  if (!kept || !('sealed' in kept)) throw new Error('nothing kept');
  await store.db.meta.put({ id, sealed: `${kept.sealed.slice(0, -8)}AAAAAAA=` });
  expect(await count()).toEqual(first);
  const spoilt = await store.db.tickets.get(called.value.id);
  if (!spoilt) throw new Error('no row');
  const { keys } = store;
  const { open, seal } = await import('../../renderer/data/seal');
  const place = `ticket:${called.value.id}`;
  const state = (await open(keys, place, spoilt.sealed)) as object;
  const again = await seal(keys, place, { ...state, state: 'did_not_come' });
  await store.db.tickets.update(called.value.id, { sealed: again });
  expect((await count())?.total).toMatchObject({ done: 0, didNotCome: 1 });
  expect(await recount()).toEqual(await count());
});
