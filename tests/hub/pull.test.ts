// Handing events out: in hub order, each once, nothing skipped under concurrency, nothing out of scope; and life after a restore.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foldEvent, type EntityState } from '../../core/sync/fold';
import { digestOf } from '../../core/sync/digest';
import type { OrderedEvent } from '../../core/sync/wire';
import { startDatabase, type TestDatabase } from './support/database';
import { bodies, person } from './support/events';
import { startHub, type TestDevice, type TestHub } from './support/hub';

let database: TestDatabase;
let hub: TestHub;

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  hub = await startHub(database.db);
});

const register = (device: TestDevice, entityId: string = randomUUID()) =>
  device.act({ kind: 'resident.registered', entityId, body: { person } });

const take = (device: TestDevice, hall: string, entityId: string = randomUUID()) =>
  device.act({ kind: 'ticket.taken', entityId, body: bodies.ticket(hall) });

const foldAll = (events: readonly OrderedEvent[]): Map<string, EntityState> => {
  const states = new Map<string, EntityState>();
  for (const { event } of events) {
    const key = `${event.entity} ${event.entityId}`;
    const after = foldEvent(states.get(key), event);
    if (after) states.set(key, after);
  }
  return states;
};

describe('order', () => {
  test('two devices push at once while a third pulls: it sees every event once, in order', async () => {
    const [a, b, reader] = [await hub.enrol(), await hub.enrol(), await hub.enrol()];
    const writing = [a, b].map(async (device) => {
      for (let n = 0; n < 40; n += 1) {
        const { status } = await device.push([...register(device), ...register(device)]);
        expect(status).toBe(200);
      }
    });
    const writers = { done: false };
    const written = Promise.all(writing).then(() => (writers.done = true));
    const seen: OrderedEvent[] = [];
    let cursor = 0;
    for (let isLast = false; !isLast;) {
      // What was written before this look is in the page after it.
      isLast = writers.done;
      const page = await reader.pullAll(cursor, 7);
      seen.push(...page.events);
      cursor = page.next;
    }
    await written;
    expect(seen.map(({ srv }) => srv)).toEqual(Array.from({ length: 160 }, (_, n) => n + 1));
    for (const device of [a, b]) {
      const own = seen.filter(({ event }) => event.device === device.device);
      expect(own.map(({ event }) => event.seq)).toEqual(
        Array.from({ length: 80 }, (_, n) => n + 1),
      );
    }
  });

  test('one device pushing the same events twice at once: both get the same answers, nothing is doubled', async () => {
    const a = await hub.enrol();
    const events = Array.from({ length: 20 }, () => register(a)).flat();
    const answers = await Promise.all([a.push(events), a.push(events), a.push(events)]);
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body.results).toEqual(answers[0].body.results);
    }
    expect((await a.pullAll(0, 100, true)).events).toHaveLength(20);
  });

  test('own events come only when they are asked for', async () => {
    const [a, b] = [await hub.enrol(), await hub.enrol()];
    await a.push(register(a));
    await b.push(register(b));
    expect((await a.pullAll(0, 10)).events.map(({ srv }) => srv)).toEqual([2]);
    expect((await a.pullAll(0, 10, true)).events.map(({ srv }) => srv)).toEqual([1, 2]);
    expect((await a.pullAll(0, 10)).next).toBe(2);
  });

  test('events come back exactly as they were sent, with fields that this version does not know', async () => {
    const [a, b] = [await hub.enrol(), await hub.enrol()];
    const [event] = register(a);
    const newer = { ...event!, body: { person, colour: '蓝' }, extra: { deep: [1, null] } };
    await a.push([newer]);
    expect((await b.pullAll(0, 10)).events).toEqual([{ srv: 1, event: newer }]);
  });
});

describe('scope', () => {
  test('a community sees its own; a hall sees its own tickets, days and slips', async () => {
    const here = { community: '990101000001', hall: 'hall-1' };
    const desk = await hub.enrol(here);
    const sameHall = await hub.enrol(here);
    const otherHall = await hub.enrol({ ...here, hall: 'hall-2' });
    const elsewhere = await hub.enrol({ community: '990101000002', hall: 'hall-1' });
    await desk.push([
      ...register(desk, 'r-1'),
      ...take(desk, 'hall-1', 't-1'),
      ...desk.act({
        kind: 'day.opened',
        entityId: 'hall-1:2026-11-23',
        body: { hall: 'hall-1', date: '2026-11-23' },
      }),
      ...desk.act({
        kind: 'slip.requested',
        entityId: 's-1',
        body: {
          slip: 'queue_ticket',
          about: 't-1',
          copy: 0,
          key: 'k',
          printer: 'p',
          reason: '',
        },
      }),
      ...desk.act({ kind: 'visit.booked', entityId: 'v-1', body: bodies.visit('r-1') }),
    ]);
    const sees = async (device: TestDevice) => ({
      events: (await device.pullAll(0, 2)).events.map(({ event }) => event.entityId),
      rows: (await device.snapshotAll(2)).rows.map(({ entityId }) => entityId).toSorted(),
    });
    const all = ['r-1', 't-1', 'hall-1:2026-11-23', 's-1', 'v-1'];
    expect(await sees(sameHall)).toEqual({ events: all, rows: all.toSorted() });
    expect(await sees(otherHall)).toEqual({ events: ['r-1', 'v-1'], rows: ['r-1', 'v-1'] });
    expect(await sees(elsewhere)).toEqual({ events: [], rows: [] });
  });

  test('one community cannot touch what another one has under the same id', async () => {
    const here = await hub.enrol({ community: 'a' });
    const there = await hub.enrol({ community: 'b' });
    await here.push(register(here, 'r-1'));
    const correction = there.act({
      kind: 'resident.corrected',
      entityId: 'r-1',
      base: 1,
      body: { changes: { phone: '19900000009' }, evidence: '' },
    });
    const { body } = await there.push([...correction, ...register(there, 'r-1')]);
    expect(body.results.map(({ reason }) => reason)).toEqual(['unknown_entity', null]);
    const [mine] = (await here.snapshotAll(10)).rows;
    expect(mine).toMatchObject({ version: 1, state: { person: { phone: person.phone } } });
  });
});

describe('snapshot and digest', () => {
  test('a snapshot in pages of any size, taken while others write, then a pull: the same as all events folded', async () => {
    const [a, b, reader] = [await hub.enrol(), await hub.enrol(), await hub.enrol()];
    for (let n = 0; n < 30; n += 1) await a.push(register(a));
    const writing = (async () => {
      for (let n = 0; n < 15; n += 1) await b.push(register(b));
    })();
    const { rows, cursor } = await reader.snapshotAll(3);
    await writing;
    const later = await reader.pullAll(cursor, 4);
    const states = new Map(rows.map((row) => [`${row.entity} ${row.entityId}`, row] as const));
    const fresh = later.events.filter(
      ({ srv, event }) => srv > (states.get(`${event.entity} ${event.entityId}`)?.srv ?? 0),
    );
    const whole = new Map<string, unknown>([...states].map(([key, row]) => [key, row.state]));
    for (const [key, state] of foldAll(fresh)) whole.set(key, state);
    const expected = foldAll((await reader.pullAll(0, 100)).events);
    expect(Object.fromEntries(whole)).toEqual(Object.fromEntries(expected));
  });

  test('the digest is the same as the one over what was received, and changes with one event', async () => {
    const [a, b] = [await hub.enrol(), await hub.enrol()];
    await a.push([...register(a, 'r-1'), ...register(a, 'r-2'), ...take(a, 'hall-1')]);
    const before = await b.digest();
    const { rows } = await b.snapshotAll(100);
    expect(before.kinds).toEqual(digestOf(rows));
    expect(before.kinds['resident']?.count).toBe(2);
    const correction = b.act({
      kind: 'resident.corrected',
      entityId: 'r-1',
      base: 1,
      body: { changes: { phone: '19900000009' }, evidence: '' },
    });
    await b.push(correction);
    const after = await b.digest();
    expect(after.kinds['resident']?.count).toBe(2);
    expect(after.kinds['resident']?.hash).not.toBe(before.kinds['resident']?.hash);
    expect(after.kinds['ticket']).toEqual(before.kinds['ticket']);
  });

  test('a mark that nobody gave is refused', async () => {
    const a = await hub.enrol();
    const headers = { authorization: `Bearer ${a.token}`, wire: '1' };
    for (const mark of ['nonsense', Buffer.from('{"cursor":"x"}').toString('base64url')]) {
      const url = `/sync/snapshot?after=${mark}`;
      expect((await hub.server.inject({ url, headers })).statusCode).toBe(400);
    }
  });
});

describe('a hub restored from a backup', () => {
  /** Puts the hub back to how it was after `srv`, as a restore does. */
  async function restoreTo(srv: number): Promise<void> {
    const { hubId } = hub.context;
    const { db } = database;
    await db.deleteFrom('event').where('hub_id', '=', hubId).where('srv', '>', srv).execute();
    await db.updateTable('hub_counter').set({ n: srv }).where('hub_id', '=', hubId).execute();
    const left = await db
      .selectFrom('event')
      .selectAll()
      .where('hub_id', '=', hubId)
      .orderBy('srv')
      .execute();
    await db.deleteFrom('entity_row').where('hub_id', '=', hubId).where('srv', '>', srv).execute();
    for (const device of await db
      .selectFrom('device')
      .select('device')
      .where('hub_id', '=', hubId)
      .execute()) {
      const seqs = left.filter((row) => row.device === device.device).map(({ seq }) => seq);
      await db
        .updateTable('device')
        .set({ last_seq: Math.max(0, ...seqs) })
        .where('hub_id', '=', hubId)
        .where('device', '=', device.device)
        .execute();
    }
  }

  test('a cursor from the future begins a new epoch; stations send again, and all is there once more', async () => {
    const [a, b] = [await hub.enrol(), await hub.enrol()];
    const first = register(a, 'r-1');
    await a.push(first);
    // Lost by the restore: B's case, and A's answer that builds on it.
    const opened = b.act({ kind: 'case.opened', entityId: 'c-1', body: bodies.opened('r-1') });
    await b.push(opened);
    const answered = a.act({
      kind: 'case.answered',
      entityId: 'c-1',
      base: 1,
      body: bodies.answered('bank', 'A'),
    });
    await a.push(answered);
    const before = await a.snapshotAll(10);
    await restoreTo(1);

    const refused = await a.pull(`cursor=3&limit=10&epoch=${a.epoch}`);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'wrong_epoch', lastSeq: 1 });
    const epoch = refused.body.epoch;
    expect(epoch).not.toBe(a.epoch);
    // Everybody hears of it, whatever their cursor.
    expect((await b.pull(`cursor=0&limit=10&epoch=${b.epoch}`)).body).toMatchObject({
      epoch,
      lastSeq: 0,
    });
    expect((await b.push([], b.epoch)).body).toMatchObject({ code: 'wrong_epoch', lastSeq: 0 });

    // A comes first: its answer waits for B's case instead of becoming a dead letter.
    const early = await a.push(answered, epoch);
    expect(early.status).toBe(503);
    expect(Number(early.retryAfter)).toBeGreaterThan(0);
    expect((await b.push(opened, epoch)).body.results[0]).toMatchObject({ outcome: 'applied' });
    expect((await a.push(answered, epoch)).body.results[0]).toMatchObject({ outcome: 'applied' });
    expect((await a.snapshotAll(10)).rows).toEqual(before.rows);
  });

  test('an act that has to wait does not undo what came before it in the same push', async () => {
    const [a, b] = [await hub.enrol(), await hub.enrol()];
    const opened = b.act({ kind: 'case.opened', entityId: 'c-2', body: bodies.opened('r-1') });
    await b.push(opened);
    const events = [
      ...register(a),
      ...a.act({
        kind: 'case.answered',
        entityId: 'c-2',
        base: 1,
        body: bodies.answered('bank', 'A'),
      }),
    ];
    await a.push(events);
    await restoreTo(0);
    const { epoch } = (await a.pull('cursor=3&limit=10')).body;
    const partly = await a.push(events, epoch);
    expect(partly.body).toMatchObject({ ackSeq: 1, results: [{ seq: 1, outcome: 'applied' }] });
    await b.push(opened, epoch);
    expect((await a.push(events, epoch)).body).toMatchObject({ ackSeq: 2 });
  });
});
