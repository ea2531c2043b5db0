// Taking events in: each exactly once, in the device's order, acts whole, and nothing blocks the rest.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startDatabase, type TestDatabase } from './support/database';
import { bodies, person } from './support/events';
import { startHub, type TestDevice, type TestHub } from './support/hub';

let database: TestDatabase;
let hub: TestHub;
let desk: TestDevice;

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  hub = await startHub(database.db);
  desk = await hub.enrol();
});

const register = (device: TestDevice, entityId: string = randomUUID()) =>
  device.act({ kind: 'resident.registered', entityId, body: { person } });

const openCase = (device: TestDevice, entityId: string) =>
  device.act({ kind: 'case.opened', entityId, body: bodies.opened('resident-1') });

const answer = (device: TestDevice, entityId: string, field: string, value: string, base = 1) =>
  device.act({ kind: 'case.answered', entityId, base, body: bodies.answered(field, value) });

const allRows = async () => ({
  events: await database.db
    .selectFrom('event')
    .select(['srv', 'device', 'seq', 'id', 'outcome', 'version'])
    .where('hub_id', '=', hub.context.hubId)
    .orderBy('srv')
    .execute(),
  rows: await database.db
    .selectFrom('entity_row')
    .selectAll()
    .where('hub_id', '=', hub.context.hubId)
    .orderBy('entity_id')
    .execute(),
  dead: await database.db
    .selectFrom('dead_letter')
    .select(['device', 'seq', 'id', 'reason', 'raw'])
    .where('hub_id', '=', hub.context.hubId)
    .orderBy('seq')
    .execute(),
});

describe('a device pushes its events', () => {
  test('each gets the next number of the hub', async () => {
    const events = [...register(desk), ...register(desk), ...register(desk)];
    const { status, body } = await desk.push(events);
    expect(status).toBe(200);
    expect(body.ackSeq).toBe(3);
    expect(body.results).toEqual(
      [1, 2, 3].map((n) => ({ seq: n, outcome: 'applied', srv: n, reason: null })),
    );
  });

  test('sending any prefix again changes nothing and gives the stored answers', async () => {
    const caseId = randomUUID();
    const events = [
      ...openCase(desk, caseId),
      ...answer(desk, caseId, 'a', '1'),
      ...register(desk),
      ...answer(desk, randomUUID(), 'a', '1'),
      ...register(desk),
    ];
    const first = await desk.push(events);
    const before = await allRows();
    for (let length = 0; length <= events.length; length += 1) {
      const again = await desk.push(events.slice(0, length));
      expect(again.body.results).toEqual(first.body.results.slice(0, length));
      expect(again.body.ackSeq).toBe(length === 0 ? 5 : again.body.ackSeq);
    }
    expect(await allRows()).toEqual(before);
    const overlapping = [...events.slice(2), ...register(desk)];
    const more = await desk.push(overlapping);
    expect(more.body.results.slice(0, 3)).toEqual(first.body.results.slice(2));
    expect(more.body.results[3]).toMatchObject({ seq: 6, outcome: 'applied' });
  });

  test('a gap is refused with the number that is expected, and nothing is taken', async () => {
    await desk.push(register(desk));
    register(desk);
    const { status, body } = await desk.push(register(desk));
    expect(status).toBe(409);
    expect(body).toEqual({ epoch: desk.epoch, expectedSeq: 2 });
    expect((await allRows()).events).toHaveLength(1);
  });

  test('numbers that do not follow each other are refused', async () => {
    const [one] = register(desk);
    register(desk);
    const [three] = register(desk);
    expect((await desk.push([one, three])).status).toBe(400);
  });
});

describe('an act is taken wholly or not at all', () => {
  test('one broken event takes its act into the dead letters, and the next act goes on', async () => {
    const good = { kind: 'resident.registered', body: { person } } as const;
    const act = desk.act(
      { ...good, entityId: 'r-1' },
      { ...good, entityId: 'r-2', body: { person: { ...person, birth: 'yesterday' } } },
    );
    const { body } = await desk.push([...act, ...register(desk, 'r-3')]);
    expect(body.results).toEqual([
      { seq: 1, outcome: 'rejected', srv: null, reason: 'act' },
      { seq: 2, outcome: 'rejected', srv: null, reason: 'malformed: body.person.birth' },
      { seq: 3, outcome: 'applied', srv: 1, reason: null },
    ]);
    const { rows, dead } = await allRows();
    expect(rows.map((row) => row.entity_id)).toEqual(['r-3']);
    expect(dead.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test('another device never sees half of one, whatever the page size', async () => {
    const other = await hub.enrol();
    const acts = Array.from({ length: 4 }, (_, n) =>
      desk.act(
        ...Array.from({ length: n + 2 }, () => ({
          kind: 'resident.registered' as const,
          entityId: randomUUID(),
          body: { person },
        })),
      ),
    );
    await desk.push(acts.flat());
    for (const limit of [1, 2, 3, 5, 100]) {
      let cursor = 0;
      const seen: string[] = [];
      for (let more = true; more;) {
        const { body } = await other.pull(`cursor=${cursor}&limit=${limit}`);
        const groups = body.events.map(({ event }) => event.group);
        for (const group of new Set(groups)) {
          const size = acts.find((act) => act[0]?.group === group)!.length;
          expect(groups.filter((one) => one === group)).toHaveLength(size);
        }
        seen.push(...body.events.map(({ event }) => event.id));
        ({ next: cursor, more } = body);
      }
      expect(seen).toEqual(acts.flat().map(({ id }) => id));
    }
  });
});

describe('what can never be applied blocks nothing', () => {
  const poisons: Readonly<Record<string, (event: Record<string, unknown>) => unknown>> = {
    'a kind that nobody knows': (event) => ({ ...event, kind: 'resident.vanished' }),
    'a NUL in a name': (event) => ({ ...event, body: { person: { ...person, name: '李\u0000' } } }),
    'half a character': (event) => ({ ...event, body: { person: { ...person, name: '\ud842' } } }),
    'no body': (event) => ({ ...event, body: undefined }),
    'a body that would write over the version': (event) => ({
      ...event,
      body: { person, version: 9 },
    }),
    'an event of another device': (event) => ({ ...event, device: 'somebody-else' }),
    'an entity of another kind': (event) => ({ ...event, entity: 'case' }),
    'a very deep body': (event) => ({
      ...event,
      body: { person, extra: Array.from({ length: 40 }).reduce((inner) => [inner], 1) },
    }),
    'nothing but its number': ({ seq }) => ({ seq }),
  };

  test.each(Object.entries(poisons))('%s', async (_name, poison) => {
    const [event] = register(desk);
    const { status, body } = await desk.push([poison({ ...event! }), ...register(desk)]);
    expect(status).toBe(200);
    expect(body.results[0]).toMatchObject({ seq: 1, outcome: 'rejected', srv: null });
    expect(body.results[1]).toMatchObject({ seq: 2, outcome: 'applied', srv: 1 });
    expect((await allRows()).dead).toHaveLength(1);
  });

  test('a key that would reach a prototype', async () => {
    const [event] = register(desk);
    const text = JSON.stringify({ wire: 1, epoch: desk.epoch, events: [event] });
    const answer = await hub.server.inject({
      method: 'POST',
      url: '/sync/push',
      headers: {
        authorization: `Bearer ${desk.token}`,
        wire: '1',
        'content-type': 'application/json',
      },
      payload: text.replace('"evidence"', '').replace('{"person"', '{"__proto__":{"x":1},"person"'),
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ results: [{ outcome: 'rejected' }] });
  });

  test('an event about something that the hub never heard of', async () => {
    const { body } = await desk.push([...answer(desk, 'nowhere', 'a', '1'), ...register(desk)]);
    expect(body.results[0]).toMatchObject({ outcome: 'rejected', reason: 'unknown_entity' });
    expect(body.results[1]).toMatchObject({ outcome: 'applied', srv: 1 });
  });

  test('an id that was used, also by another device', async () => {
    const other = await hub.enrol();
    const [event] = register(desk);
    await desk.push([event]);
    const [copy] = register(other);
    const { body } = await other.push([{ ...copy, id: event!.id }, ...register(other)]);
    expect(body.results[0]).toMatchObject({ outcome: 'rejected', reason: 'id_used' });
    expect(body.results[1]).toMatchObject({ outcome: 'applied' });
  });

  test('what the database itself refuses takes only its own act along', async () => {
    await sql`alter table event alter column id type varchar(36)`.execute(database.db);
    const events = [...register(desk), ...register(desk), ...register(desk)];
    const long = events.map((event, at) => (at === 1 ? { ...event, id: 'x'.repeat(37) } : event));
    const { body } = await desk.push(long);
    await sql`alter table event alter column id type text`.execute(database.db);
    expect(body.results).toEqual([
      { seq: 1, outcome: 'applied', srv: 1, reason: null },
      { seq: 2, outcome: 'rejected', srv: null, reason: 'store_failed' },
      { seq: 3, outcome: 'applied', srv: 2, reason: null },
    ]);
    expect((await desk.push(long)).body.results).toEqual(body.results);
  });

  test('another event under a used number: the first stands, both are kept', async () => {
    const [event] = register(desk, 'r-1');
    await desk.push([event]);
    const impostor = { ...event!, id: randomUUID(), entityId: 'r-2' };
    for (let again = 0; again < 2; again += 1) {
      const { body } = await desk.push([impostor]);
      expect(body.results).toEqual([
        { seq: 1, outcome: 'rejected', srv: null, reason: 'seq_reused' },
      ]);
    }
    const { rows, dead } = await allRows();
    expect(rows.map((row) => row.entity_id)).toEqual(['r-1']);
    expect(dead).toHaveLength(1);
    expect(JSON.parse(dead[0]!.raw)).toMatchObject({ id: impostor.id });
  });
});

describe('what became of an event', () => {
  test('merged beside another field, in conflict on the same one, too late when the case is closed', async () => {
    const other = await hub.enrol();
    const id = randomUUID();
    await desk.push(openCase(desk, id));
    expect((await desk.push(answer(desk, id, 'bank', 'A'))).body.results[0]?.outcome).toBe(
      'applied',
    );
    expect((await other.push(answer(other, id, 'phone', '1'))).body.results[0]?.outcome).toBe(
      'merged',
    );
    expect((await other.push(answer(other, id, 'bank', 'B'))).body.results[0]?.outcome).toBe(
      'conflict',
    );
    const withdrawn = { kind: 'case.withdrawn', entityId: id, base: 4, body: { reason: 'x' } };
    await desk.push(desk.act(withdrawn as Parameters<typeof desk.act>[0]));
    expect((await other.push(answer(other, id, 'bank', 'C', 4))).body.results[0]?.outcome).toBe(
      'noop',
    );
    const { rows } = await allRows();
    expect(rows[0]?.state).toMatchObject({
      state: 'withdrawn',
      answers: { bank: { value: 'A' }, phone: { value: '1' } },
      reviews: [{ field: 'bank', kept: 'A', other: 'B' }],
    });
  });

  test('two windows call one ticket: one of them is told that it was too late', async () => {
    const other = await hub.enrol();
    const ticket = {
      kind: 'ticket.taken',
      entityId: 't-1',
      body: bodies.ticket('hall-1'),
    } as const;
    await desk.push(desk.act(ticket));
    const call = (device: TestDevice, window: number) =>
      device.push(
        device.act({
          kind: 'ticket.called',
          entityId: 't-1',
          base: 1,
          body: { window, turn: 1 },
        }),
      );
    const answers = await Promise.all([call(desk, 1), call(other, 2)]);
    const outcomes = answers.map(({ body }) => body.results[0]?.outcome);
    expect(outcomes.toSorted()).toEqual(['applied', 'noop']);
  });
});

describe('what a push may be', () => {
  test('too many events are too large; one large act by itself passes', async () => {
    const many = Array.from({ length: 501 }, () => register(desk)).flat();
    expect((await desk.push(many)).status).toBe(413);
    const other = await hub.enrol();
    const one = other.act(
      ...Array.from({ length: 501 }, () => ({
        kind: 'resident.registered' as const,
        entityId: randomUUID(),
        body: { person },
      })),
    );
    expect((await other.push(one)).status).toBe(200);
  });

  test.each([
    ['text', '"hello"'],
    ['broken JSON', '{"wire":1,'],
    ['an event without a number', '{"wire":1,"epoch":"e","events":[{}]}'],
    ['no events', '{"wire":1,"epoch":"e"}'],
  ])('%s is refused as a bad request', async (_name, payload) => {
    const answer = await hub.server.inject({
      method: 'POST',
      url: '/sync/push',
      headers: {
        authorization: `Bearer ${desk.token}`,
        wire: '1',
        'content-type': 'application/json',
      },
      payload,
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({ code: 'bad_request', epoch: null, lastSeq: null });
  });
});
