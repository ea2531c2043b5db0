// What another counter took off is deleted here too, once nothing of this store speaks of it: a page of a case, a photo of a visit.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { EventBodies, EventKind, JourneyEvent } from '../../core/journey';
import { entityOf } from '../../core/journey';
import type { PullAnswer, SnapshotAnswer } from '../../core/sync/wire';
import { machineInNode, type MachineInNode } from '../support/machine-in-node';
import { signInAt } from '../support/signed-in-machine';

let machine: MachineInNode;
let pages: PullAnswer[];
let leaving: Set<string>;
let settled: { sha256: string; stays: boolean }[];
let snapshot: SnapshotAnswer;

beforeEach(async () => {
  machine = await machineInNode();
  pages = [];
  leaving = new Set();
  settled = [];
  snapshot = nothing;
  machine.answer({
    'hub.snapshot': () => Promise.resolve({ ok: true, value: snapshot } as never),
    'hub.pull': () => Promise.resolve({ ok: true, value: pages.shift() } as never),
    'attachment.leave': ({ sha256 }) => {
      leaving.add(sha256);
      return Promise.resolve({ ok: true, value: null });
    },
    'attachment.leaving': () => Promise.resolve([...leaving]),
    'attachment.settle': (asked) => {
      settled.push(asked);
      leaving.delete(asked.sha256);
      return Promise.resolve({ ok: true, value: { isGone: !asked.stays } });
    },
  });
});

afterEach(async () => {
  await machine.close();
  // The page's modules hold the store and who is signed in.
  vi.resetModules();
});

const nothing: SnapshotAnswer = { epoch: 'e', cursor: 1, rows: [], next: null };
const sha256 = 'a'.repeat(64);
const file = { sha256, mime: 'image/jpeg', bytes: 9, width: 10, height: 10, source: 'camera' };

let srv = 1;
function event<K extends EventKind>(
  entityId: string,
  base: number,
  kind: K,
  body: EventBodies[K],
): { readonly srv: number; readonly event: JourneyEvent } {
  srv += 1;
  const envelope = { id: `event-${srv}`, device: 'other', seq: srv, group: `g${srv}`, v: 1 };
  const when = { operator: 'clerk', onBehalfOf: null, at: srv, monotonic: srv };
  const about = { entity: entityOf(kind), entityId, base, kind, body };
  return { srv, event: { ...envelope, ...when, ...about } as JourneyEvent };
}

const opened = (id: string) =>
  event(id, 0, 'case.opened', {
    ...{ matter: 'elder_allowance', packVersion: 1, residentId: 'r1', ticketId: null },
    ...{ visitId: null, number: `9901010012032026112310${id}`, tracking: '梧桐花开' },
    ...{ hall: 'hall-1', window: 1, openedOn: '2026-11-23' },
  });
const added = (id: string) =>
  event(id, 1, 'case.page-added', { ...file, paper: 'M01' } as EventBodies['case.page-added']);
const removed = (id: string) => event(id, 2, 'case.page-removed', { paper: 'M01', sha256 });

it('deletes what nothing speaks of any more, keeps what a visit still speaks of', async () => {
  const { session } = await signInAt(machine);
  const { pull } = await import('../../renderer/sync/pull');
  const take = async (...events: readonly ReturnType<typeof event>[]): Promise<void> => {
    const next = events.at(-1)?.srv ?? 0;
    pages = [{ epoch: 'e', events, exits: [], next, more: false }];
    expect(await pull(session)).toEqual({ state: 'up' });
  };
  const visit = event('v1', 0, 'visit.booked', {
    ...{ residentId: 'r1', caseId: null, purpose: 'walk_round', day: '2026-11-24', from: '09:00' },
    ...{ to: '11:00', agents: ['a1'], place: '', bookingWord: '桂花', bring: '', note: '' },
  });
  const photo = { ...file, what: '', consentBy: 'r1' } as EventBodies['visit.photo-added'];
  await take(opened('1'), added('1'), opened('2'), added('2'), visit);
  expect(settled).toEqual([]);
  await take(event('v1', 1, 'visit.photo-added', photo), removed('1'));
  expect(settled).toEqual([{ sha256, stays: true }]);
  await take(removed('2'));
  expect(settled.at(-1)).toEqual({ sha256, stays: true });
  await take(event('v1', 2, 'visit.photo-removed', { sha256 }));
  expect(settled.at(-1)).toEqual({ sha256, stays: false });
  expect(leaving.size).toBe(0);
  await session.store.db.delete();
});

it('deletes what a hub that begins anew no longer speaks of, where the taking off is in no event any more', async () => {
  const { session } = await signInAt(machine);
  const { pull } = await import('../../renderer/sync/pull');
  const { takeEpoch } = await import('../../renderer/data/outbox');
  const { readOne } = await import('../../renderer/data/read');
  const events = [opened('1'), added('1')];
  pages = [{ epoch: 'e', events, exits: [], next: srv, more: false }];
  expect(await pull(session)).toEqual({ state: 'up' });
  const known = await readOne(session.store, 'case', '1');
  const row = { entity: 'case', entityId: '1', version: 2, srv } as const;
  const begin = async (state: unknown): Promise<void> => {
    await takeEpoch(session.store, 'f', 0);
    snapshot = { epoch: 'f', cursor: srv, rows: [{ ...row, state }], next: null };
    pages = [{ epoch: 'f', events: [], exits: [], next: srv, more: false }];
    expect(await pull(session)).toEqual({ state: 'up' });
  };
  await begin(known);
  expect(settled).toEqual([]);
  await begin({ ...known, pages: {} });
  expect(settled).toEqual([{ sha256, stays: false }]);
  await session.store.db.delete();
});
