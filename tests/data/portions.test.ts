// A first exchange of thousands of residents and a person at the counter: the act goes in between two small portions.
import { beforeEach, expect, it } from 'vitest';
import type { JourneyEvent } from '../../core/journey';
import { foldEvent } from '../../core/sync/fold';
import type { OrderedEvent, SnapshotRow } from '../../core/sync/wire';
import type { JournalEntry } from '../../electron/contract/journal';
import type * as Outbox from '../../renderer/data/outbox';
import { samplePerson } from '../support/sample-person';
import { act, freshStore } from '../support/fresh-store';
import { ticketTaken } from '../support/store-in-node';

const smallest = 50;

const fresh = freshStore();
let outbox: typeof Outbox;

beforeEach(async () => {
  outbox = await import('../../renderer/data/outbox');
});

/** Registrations of another station, `perAct` to an act, in the hub's order. */
const registered = (count: number, perAct = 1): readonly OrderedEvent[] =>
  Array.from({ length: count }, (_, at) => {
    const event: JourneyEvent<'resident.registered'> = {
      id: `e${at}`,
      device: 'device-2',
      seq: at + 1,
      group: `g${Math.floor(at / perAct)}`,
      v: 1,
      entity: 'resident',
      entityId: `r${at}`,
      kind: 'resident.registered',
      body: { person: samplePerson() },
      base: 0,
      operator: 'clerk',
      onBehalfOf: null,
      at: 1_795_000_000_000,
      monotonic: at,
    };
    return { srv: at + 1, event };
  });

const rowOf = ({ srv, event }: OrderedEvent): SnapshotRow => ({
  entity: 'resident',
  entityId: event.entityId,
  version: 1,
  srv,
  state: foldEvent(undefined, event),
});

/** Journal entries in order, as `own`, or as the number of things in them. `asks`: an act asked for while that entry is written. */
async function entriesOf(
  exchange: () => Promise<unknown>,
  asks: readonly number[],
): Promise<readonly (number | 'own')[]> {
  const acts: Promise<unknown>[] = [];
  const entries: (number | 'own')[] = [];
  const ticket = (serial: number) => act(ticketTaken(`t${serial}`, serial));
  fresh.machine.answer({
    'journal.append': ({ after, entry }) => {
      if (asks.includes(entries.length))
        acts.push(fresh.modules.record(fresh.modules.store, ticket(acts.length + 1)));
      entries.push(sizeOf(entry));
      return fresh.machine.journal().append(after, entry);
    },
  });
  await exchange();
  expect(await Promise.all(acts)).toMatchObject(asks.map(() => ({ ok: true })));
  return entries;
}

function sizeOf(entry: JournalEntry): number | 'own' {
  if (entry.type === 'snapshot') return entry.rows.length;
  return entry.type === 'received' ? entry.events.length : 'own';
}

it('lets an act in before the next portion of a snapshot, however many rows are left', async () => {
  const rows = registered(500).map(rowOf);
  const entries = await entriesOf(
    () => outbox.takeSnapshot(fresh.modules.store, 'e', rows, 500),
    [0, 2, 4],
  );
  // The act is next after the portion under way, and portions stay small as long as somebody waits.
  expect(entries.slice(1, 6)).toEqual(['own', smallest, 'own', smallest, 'own']);
  expect(await fresh.modules.store.db.residents.count()).toBe(500);
  expect(await outbox.readCursor(fresh.modules.store)).toEqual({ cursor: 500, epoch: 'e' });
});

it('lets an act in between two portions of a page, and cuts no act of others', async () => {
  // More than the largest portion there is: however quick the fresh.machine, the page is cut.
  const events = registered(1050, 7);
  const page = { epoch: 'e', events, exits: [], next: 999, more: false };
  const entries = await entriesOf(() => outbox.takePage(fresh.modules.store, page), [0]);
  expect(entries[1]).toBe('own');
  const portions = entries.filter((entry) => entry !== 'own');
  expect(portions.length).toBeGreaterThan(1);
  expect(portions.every((portion) => portion % 7 === 0)).toBe(true);
  expect(portions.reduce((sum, portion) => sum + portion, 0)).toBe(1050);
  expect(await outbox.readCursor(fresh.modules.store)).toEqual({ cursor: 999, epoch: 'e' });
});
