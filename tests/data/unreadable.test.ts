// A row that does not open stops nobody: the hall calls on without it, the office names it, and the journal brings it back.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { machineInNode, type MachineInNode } from '../support/machine-in-node';
import { signInAt } from '../support/signed-in-machine';

let machine: MachineInNode;
let modules: Awaited<ReturnType<typeof signIn>>;

/** Imported late, because the page's modules look for IndexedDB when loaded. */
async function signIn() {
  const { session, station } = await signInAt(machine);
  const { joinVault } = await import('../../renderer/data/session');
  return {
    ...{ session, joinVault, station },
    queue: await import('../../renderer/data/acts/queue-acts'),
    windows: await import('../../renderer/data/acts/window-acts'),
    read: await import('../../renderer/data/read'),
    recover: await import('../../renderer/data/recover'),
    opened: await import('../../renderer/data/opened'),
    unreadable: await import('../../renderer/data/queries/unreadable'),
  };
}

beforeAll(async () => {
  machine = await machineInNode();
  modules = await signIn();
});

afterAll(async () => {
  await modules.session.store.db.delete();
  await machine.close();
});

it('is skipped, named, and made whole at the next sign-in', async () => {
  const { queue, windows, read, recover, opened, unreadable, session, station } = modules;
  const { store } = session;
  await queue.openDay();
  await windows.setWindow('break', '');
  await windows.setWindow('open', '');
  const wish = { service: 'medical', channel: 'desk', taker: null } as const;
  const [first, second] = [await queue.takeTicket(wish), await queue.takeTicket(wish)];
  if (!first.ok || !second.ok) throw new Error('no numbers');
  expect(await unreadable.readUnreadable(session)).toEqual([]);

  const spoil = (sealed: string): string => `${sealed.slice(0, -8)}AAAAAAA=`;
  for (const table of [store.db.tickets, store.db.windows]) {
    const [row] = await table.orderBy('id').toArray();
    if (!row) throw new Error('no row');
    await table.update(row.id, { sealed: spoil(row.sealed) });
  }
  opened.forgetOpened();
  const named = await unreadable.readUnreadable(session);
  expect(named).toEqual([
    { kind: 'ticket', number: first.value.number },
    { kind: 'window', window: String(station.window) },
  ]);
  expect(await queue.callNext()).toMatchObject({ ok: true, value: { id: second.value.id } });
  // Neither its number nor its place is given to anybody else.
  expect(await queue.takeTicket(wish)).toMatchObject({ ok: true, value: { serial: 3 } });

  await recover.wishRebuild(store.db);
  const again = await modules.joinVault();
  if (!again.ok) throw new Error(again.refusal.code);
  expect(await unreadable.readUnreadable(again.value)).toEqual([]);
  const tickets = (await read.readHall(store, again.value)).tickets;
  expect(tickets.map(({ number, state }) => [number, state])).toEqual([
    ['B001', 'waiting'],
    ['B002', 'called'],
    ['B003', 'waiting'],
  ]);
});
