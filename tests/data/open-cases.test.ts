// The cases at work, kept open in a window: what was written since is read and nothing else, and a read that fails loses nothing.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EventBodies, EventKind, NewEvent } from '../../core/journey';
import type { Day } from '../../core/kit/time';
import type * as OpenCases from '../../renderer/data/open-cases';
import { act } from '../support/fresh-store';
import { machineInNode, type MachineInNode } from '../support/machine-in-node';
import { samplePerson } from '../support/sample-person';
import { storeInNode, type StoreModules } from '../support/store-in-node';

const today = '2026-11-23';

let machine: MachineInNode;
let modules: StoreModules;
let cases: typeof OpenCases;

beforeEach(async () => {
  machine = await machineInNode();
  modules = await storeInNode();
  cases = await import('../../renderer/data/open-cases');
  await write(event('resident', 'r1', 0, 'resident.registered', { person: samplePerson() }));
  await write(...opened('c1', 1), ...opened('c2', 2), ...opened('c3', 3));
});

afterEach(async () => {
  await modules.close();
  await machine.close();
});

function event<K extends EventKind>(
  entity: NewEvent['entity'],
  entityId: string,
  base: number,
  kind: K,
  body: EventBodies[K],
): NewEvent {
  return { entity, entityId, base, kind, body } as unknown as NewEvent;
}

const opened = (id: string, serial: number): readonly NewEvent[] => [
  event('case', id, 0, 'case.opened', {
    ...{ matter: 'elder_allowance', packVersion: 1, residentId: 'r1' },
    ...{ ticketId: null, visitId: null, hall: 'hall', window: 1, openedOn: today },
    ...{ number: `99010100120320261123300${serial}X`, tracking: `AA1${serial}` },
  }),
];

const withdrawn = (id: string): NewEvent =>
  event('case', id, 1, 'case.withdrawn', { reason: '不办了' });

async function write(...events: readonly NewEvent[]): Promise<void> {
  const { store, record } = modules;
  const done = await record(store, act(...events));
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

/** Writes, and waits until the window has been told of it. */
async function writeAndTell(...events: readonly NewEvent[]): Promise<void> {
  let stop = (): void => undefined;
  const told = new Promise<void>((done) => (stop = cases.onOpenCases(done)));
  await write(...events);
  await told;
  stop();
}

const idsAtWork = async (day: Day = today): Promise<readonly string[]> =>
  (await cases.readOpenCases(modules.store, day)).cases.map(({ id }) => id).toSorted();

/** Ids of the rows of cases that are read from the store meanwhile. */
async function rowsReadBy(work: () => Promise<unknown>): Promise<readonly string[]> {
  const table = modules.store.db.cases;
  const read = new Set<string>();
  const note = <R extends { readonly id: string }>(row: R): R => {
    read.add(row.id);
    return row;
  };
  table.hook('reading', note);
  await work();
  table.hook('reading').unsubscribe(note);
  return [...read].toSorted();
}

it('reads all once, then nothing while nothing is written, then what was written', async () => {
  expect(await rowsReadBy(() => idsAtWork())).toEqual(['c1', 'c2', 'c3']);
  expect(await rowsReadBy(() => idsAtWork())).toEqual([]);
  await writeAndTell(withdrawn('c2'));
  expect(await rowsReadBy(() => idsAtWork())).toEqual(['c2']);
  expect(await idsAtWork()).toEqual(['c1', 'c3']);
  await writeAndTell(...opened('c4', 4));
  expect(await rowsReadBy(() => idsAtWork())).toEqual(['c4']);
  expect(await idsAtWork()).toEqual(['c1', 'c3', 'c4']);
});

it('says whose they are, as the register knows them now', async () => {
  const nameOf = async () =>
    (await cases.readOpenCases(modules.store, today)).people.get('r1')?.person.name;
  expect(await nameOf()).toBe('王桂兰');
  const changes = { name: '王桂蘭' };
  await writeAndTell(
    event('resident', 'r1', 1, 'resident.corrected', { changes, evidence: '户口簿' }),
  );
  expect(await nameOf()).toBe('王桂蘭');
});

it('what a failed read was to bring is brought by the next one', async () => {
  const { db } = modules.store;
  expect(await idsAtWork()).toEqual(['c1', 'c2', 'c3']);
  await writeAndTell(withdrawn('c1'), ...opened('c4', 4));
  db.close();
  await expect(idsAtWork()).rejects.toThrow();
  await db.open();
  expect(await idsAtWork()).toEqual(['c2', 'c3', 'c4']);
});

it('another day reads all again: what wants to be thought of by then is among them', async () => {
  await modules.store.db.cases.update('c3', { state: 'delivered', remindOn: '2026-11-25' });
  expect(await idsAtWork('2026-11-24')).toEqual(['c1', 'c2']);
  expect(await idsAtWork('2026-11-25')).toEqual(['c1', 'c2', 'c3']);
  expect(await idsAtWork('2026-11-24')).toEqual(['c1', 'c2']);
});

it('who signs in with keys of their own reads all again, and changes are told once', async () => {
  const { deriveKeys } = await import('../../renderer/data/seal');
  expect(await idsAtWork()).toEqual(['c1', 'c2', 'c3']);
  const keys = await deriveKeys(Buffer.alloc(32, 7).toString('base64'));
  modules = { ...modules, store: { ...modules.store, keys } };
  expect(await rowsReadBy(() => idsAtWork())).toEqual(['c1', 'c2', 'c3']);
  const before = cases.openCasesRevision();
  await writeAndTell(withdrawn('c2'));
  expect(cases.openCasesRevision()).toBe(before + 1);
  expect(await idsAtWork()).toEqual(['c1', 'c3']);
});

it('a question while another is being answered has the answer of its own moment', async () => {
  const [first] = await Promise.all([idsAtWork(), idsAtWork(), idsAtWork('2026-11-24')]);
  expect(first).toEqual(['c1', 'c2', 'c3']);
  expect(await idsAtWork()).toEqual(['c1', 'c2', 'c3']);
});
