// Work carried by hand: what goes out, what comes in, once however often it is read, and in the hub's order when the hub brings it too.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EventBodies, EventKind, JourneyEvent, NewEvent } from '../../core/journey';
import { entityOf } from '../../core/journey';
import type { Bundle } from '../../core/sync/bundle';
import type { PullAnswer } from '../../core/sync/wire';
import type * as Bundles from '../../renderer/data/bundles';
import type { Session } from '../../renderer/data/session';
import { act } from '../support/fresh-store';
import { machineInNode, type MachineInNode } from '../support/machine-in-node';
import { samplePerson } from '../support/sample-person';
import { signInAt } from '../support/signed-in-machine';
import { ticketTaken } from '../support/store-in-node';

let machine: MachineInNode;
let session: Session;
let bundles: typeof Bundles;

beforeEach(async () => {
  machine = await machineInNode();
  ({ session } = await signInAt(machine));
  bundles = await import('../../renderer/data/bundles');
});

afterEach(async () => {
  await session.store.db.delete();
  await machine.close();
  // The page's modules hold the store and who is signed in.
  vi.resetModules();
});

let seq = 0;
function there<K extends EventKind>(
  entityId: string,
  base: number,
  kind: K,
  body: EventBodies[K],
): JourneyEvent<K> {
  seq += 1;
  const envelope = { id: `there-${seq}`, device: 'there', seq, group: `g${seq}`, v: 1 };
  const when = { operator: 'clerk', onBehalfOf: null, at: seq, monotonic: seq };
  return { ...envelope, ...when, entity: entityOf(kind), entityId, base, kind, body } as never;
}

const bundleOf = (events: readonly JourneyEvent[], changes: Partial<Bundle> = {}): Bundle => ({
  ...{ device: 'there', counter: '2', window: 5, madeAt: 9, madeBy: '韩敏', before: '' },
  ...{ beforeSeq: 0, dropped: [], community: session.station.site.communityCode },
  events,
  ...changes,
});

async function here(event: NewEvent): Promise<void> {
  const { record } = await import('../../renderer/data/record');
  const recorded = await record(session.store, act(event));
  if (!recorded.ok) throw new Error('not recorded');
}

const corrected = (base: number, phone: string): NewEvent => ({
  ...{ entity: 'resident', entityId: 'r1', kind: 'resident.corrected', base },
  body: { changes: { phone }, evidence: '' },
});

async function resident() {
  const { readOne } = await import('../../renderer/data/read');
  const state = await readOne(session.store, 'resident', 'r1');
  if (!state) throw new Error('nobody is there');
  return state;
}

const headNow = () => session.store.db.meta.get('head');

async function hubBrings(events: readonly JourneyEvent[]): Promise<void> {
  const { takePage } = await import('../../renderer/data/outbox');
  const page: PullAnswer = {
    ...{ epoch: 'e', exits: [], next: events.length, more: false },
    events: events.map((event, at) => ({ srv: at + 1, event })),
  };
  expect(await takePage(session.store, page)).toEqual({ ok: true, value: null });
}

it('carries what the hub has not passed on, without the queue of the hall', async () => {
  await here(ticketTaken('t1', 1));
  await here({
    ...{ entity: 'resident', entityId: 'r1', kind: 'resident.registered', base: 0 },
    body: { person: samplePerson() },
  });
  await here(corrected(1, '19900000151'));
  const bundle = await bundles.makeBundle(session);
  expect(bundle.events.map(({ kind }) => kind)).toEqual([
    'resident.registered',
    'resident.corrected',
  ]);
  expect(bundle).toMatchObject({ device: session.store.device, before: '', beforeSeq: 0 });
  // Passed on up to the registration: the next one joins on to it.
  const { takeResults } = await import('../../renderer/data/outbox');
  const results = [1, 2].map((one) => ({ seq: one, srv: one, outcome: 'applied', reason: null }));
  await takeResults(session.store, 'e', results as never);
  const { takePage } = await import('../../renderer/data/outbox');
  await takePage(session.store, { epoch: 'e', events: [], exits: [], next: 2, more: false });
  const next = await bundles.makeBundle(session);
  expect(next.events.map(({ kind }) => kind)).toEqual(['resident.corrected']);
  expect(next.before).toBe(bundle.events[0]?.id);
  expect(next.beforeSeq).toBe(2);
});

it('is taken in once, keeps both values where two wrote one thing, and is settled by the hub’s page', async () => {
  const registered = there('r1', 0, 'resident.registered', { person: samplePerson() });
  await hubBrings([registered]);
  await here(corrected(1, '19900000151'));
  const bundle = bundleOf(
    [there('r1', 1, 'resident.corrected', { changes: { phone: '19900000152' }, evidence: '' })],
    { before: registered.id, beforeSeq: registered.seq },
  );
  expect(await bundles.bundleFits(session, bundle)).toBeNull();
  expect(await bundles.takeBundle(session, bundle)).toEqual({ ok: true, value: null });
  const before = await resident();
  expect(before.person.phone).toBe('19900000151');
  expect(before.reviews).toMatchObject([{ field: 'phone', other: '19900000152' }]);
  const head = await headNow();
  expect(await bundles.takeBundle(session, bundle)).toEqual({ ok: true, value: null });
  expect(await headNow()).toEqual(head);
  expect(await bundles.freshIn(session.store, bundle)).toEqual([]);
  // The hub had the other counter's first: then that one stands, and ours is the question.
  await hubBrings([registered, ...bundle.events]);
  const after = await resident();
  expect(after.version).toBe(3);
  expect(after.person.phone).toBe('19900000152');
  expect(after.reviews).toMatchObject([{ field: 'phone', other: '19900000151' }]);
  expect(await session.store.db.hall.count()).toBe(0);
});

it('goes on from what came before, by hand or by the hub; what the hub refused there is taken back', async () => {
  const first = there('r1', 0, 'resident.registered', { person: samplePerson() });
  const second = there('r1', 1, 'resident.corrected', {
    ...{ changes: { phone: '19900000152' }, evidence: '' },
  });
  const joined = bundleOf([second], { before: first.id, beforeSeq: first.seq });
  expect(await bundles.bundleFits(session, joined)).toEqual({ code: 'bundle_gap' });
  await bundles.takeBundle(session, bundleOf([first]));
  expect(await bundles.bundleFits(session, joined)).toBeNull();
  await bundles.takeBundle(session, joined);
  expect((await resident()).person.phone).toBe('19900000152');
  await bundles.takeBundle(session, bundleOf([], { dropped: [second.id] }));
  expect((await resident()).person.phone).toBe('19900000142');
});

it('is not taken in by the machine that made it, nor by another community', async () => {
  const own = bundleOf([], { device: session.store.device });
  expect(await bundles.bundleFits(session, own)).toEqual({ code: 'bundle_own' });
  const other = bundleOf([], { community: '990101999999' });
  expect(await bundles.bundleFits(session, other)).toEqual({ code: 'bundle_elsewhere' });
});

it('is the same store after a rebuild', async () => {
  await bundles.takeBundle(
    session,
    bundleOf([there('r1', 0, 'resident.registered', { person: samplePerson() })]),
  );
  await here(corrected(1, '19900000151'));
  const before = await resident();
  const { recover } = await import('../../renderer/data/recover');
  for (const table of session.store.db.tables) await table.clear();
  await recover(session.store, () => undefined);
  expect(await resident()).toEqual(before);
});

it('brings nothing that a snapshot of the hub holds already', async () => {
  const { takeSnapshot } = await import('../../renderer/data/outbox');
  const first = there('r1', 0, 'resident.registered', { person: samplePerson() });
  await takeSnapshot(session.store, 'e', [], 1, { there: first.seq });
  const bundle = bundleOf([first]);
  expect(await bundles.freshIn(session.store, bundle)).toEqual([]);
  const head = await headNow();
  expect(await bundles.takeBundle(session, bundle)).toEqual({ ok: true, value: null });
  expect(await headNow()).toEqual(head);
});
