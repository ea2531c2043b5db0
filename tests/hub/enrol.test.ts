// Who gets in: one code for one device, tokens that only their hash knows, revoked and old stations told so.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pino } from 'pino';
import { revoke } from '../../hub/device';
import { makeCode } from '../../hub/enrol';
import { readOptions } from '../../hub/options';
import { createServer } from '../../hub/server';
import { startDatabase, type TestDatabase } from './support/database';
import { person } from './support/events';
import { startHub, type TestHub } from './support/hub';

let database: TestDatabase;
let hub: TestHub;

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  hub = await startHub(database.db);
});

const ask = async (changes: object, server = hub.server) => {
  const answer = await server.inject({
    method: 'POST',
    url: '/enrol',
    payload: {
      wire: 1,
      code: 'AAAA-AAAA-AAAA',
      device: randomUUID(),
      deviceName: '一号窗',
      hall: 'hall-1',
      community: '990101000001',
      counter: '1',
      ...changes,
    },
  });
  return { status: answer.statusCode, body: answer.json<Record<string, unknown>>() };
};

describe('a one-time code', () => {
  test('lets one device in, and a second one not', async () => {
    const code = await hub.code();
    const first = await ask({ code });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ hub: hub.context.hubId, hubName: '梧桐街道' });
    expect(await ask({ code, counter: '2' })).toMatchObject({
      status: 409,
      body: { code: 'code_used' },
    });
  });

  test('serves the same device again when the answer was lost; the first token is worth nothing then', async () => {
    const code = await hub.code();
    const device = randomUUID();
    const tokens = [await ask({ code, device }), await ask({ code, device })].map(
      ({ body }) => body['token'] as string,
    );
    const statuses = await Promise.all(
      tokens.map(async (token) => {
        const headers = { authorization: `Bearer ${token}`, wire: '1' };
        return (await hub.server.inject({ url: '/sync/digest', headers })).statusCode;
      }),
    );
    expect(statuses).toEqual([401, 200]);
  });

  test('is read as a person types it', async () => {
    const code = await hub.code();
    expect((await ask({ code: ` ${code.toLowerCase().replaceAll('-', ' ')}` })).status).toBe(200);
  });

  test('is refused when it is wrong or too old, and of this start only the latest counts', async () => {
    expect(await ask({})).toMatchObject({ status: 403, body: { code: 'wrong_code' } });
    const old = await hub.code();
    await database.db
      .updateTable('enrol_code')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('hub_id', '=', hub.context.hubId)
      .execute();
    expect((await ask({ code: old })).body).toMatchObject({ code: 'wrong_code' });
    const earlier = await makeCode(hub.context, 'start');
    const latest = await makeCode(hub.context, 'start');
    expect((await ask({ code: earlier })).body).toMatchObject({ code: 'wrong_code' });
    expect((await ask({ code: latest })).status).toBe(200);
  });

  test('raced by two devices lets exactly one in', async () => {
    const code = await hub.code();
    const answers = await Promise.all(
      ['1', '2', '3', '4'].map((counter) => ask({ code, counter })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
  });

  test('cannot be guessed in bulk: the eleventh try in a minute has to wait', async () => {
    const server = await createServer(hub.context, { log: pino({ level: 'silent' }), tls: null });
    for (let n = 0; n < 10; n += 1) expect((await ask({}, server)).status).toBe(403);
    const late = await ask({ code: await hub.code() }, server);
    expect(late).toMatchObject({ status: 503, body: { code: 'busy' } });
    await server.close();
  });
});

describe('a counter character', () => {
  test('belongs to one device of a community, and is free again when that one is shut out', async () => {
    const first = await hub.enrol({ counter: '7' });
    const code = await hub.code();
    expect(await ask({ code, counter: '7' })).toMatchObject({
      status: 409,
      body: { code: 'counter_taken' },
    });
    // The refused try did not use the code up.
    expect((await ask({ code, counter: '8' })).status).toBe(200);
    const elsewhere = await ask({ code: await hub.code(), counter: '7', community: 'other' });
    expect(elsewhere.status).toBe(200);
    await revoke(hub.context, first.device);
    expect((await ask({ code: await hub.code(), counter: '7' })).status).toBe(200);
  });
});

describe('a device', () => {
  test('that enrols again keeps its place in its own sequence', async () => {
    const desk = await hub.enrol({ counter: '1' });
    const act = () =>
      desk.act({ kind: 'resident.registered', entityId: randomUUID(), body: { person } });
    await desk.push(act());
    const again = await hub.enrol({ device: desk.device, counter: '1' });
    expect((await again.push(act())).body).toMatchObject({ ackSeq: 2 });
  });

  test('that was shut out is told so; a stranger is unknown; an old version is too old', async () => {
    const desk = await hub.enrol();
    const status = async (headers: Record<string, string>) => {
      const answer = await hub.server.inject({ url: '/sync/pull?cursor=0', headers });
      return [answer.statusCode, answer.json<{ code?: string }>().code];
    };
    const authorization = `Bearer ${desk.token}`;
    expect(await status({ authorization, wire: '1' })).toEqual([200, undefined]);
    expect(await status({ authorization, wire: '0' })).toEqual([426, 'too_old']);
    expect(await status({ authorization })).toEqual([400, 'bad_request']);
    expect(await status({ wire: '1' })).toEqual([401, 'unknown_device']);
    const stranger = `Bearer ${'x'.repeat(43)}`;
    expect(await status({ authorization: stranger, wire: '1' })).toEqual([401, 'unknown_device']);
    await revoke(hub.context, desk.device);
    expect(await status({ authorization, wire: '1' })).toEqual([401, 'revoked']);
  });

  test('leaves no secret in the database', async () => {
    const code = await hub.code();
    const { body } = await ask({ code });
    const rows = JSON.stringify([
      await database.db.selectFrom('device').selectAll().execute(),
      await database.db.selectFrom('enrol_code').selectAll().execute(),
    ]);
    expect(rows).not.toContain(body['token']);
    expect(rows).not.toContain(code);
    expect(rows).not.toContain(code.replaceAll('-', ''));
  });
});

describe('the command line', () => {
  test('listens beyond this machine only with a certificate', () => {
    expect(() => readOptions(['--host', '0.0.0.0'], {})).toThrow(/HTTPS/);
    expect(() => readOptions(['--host', '192.168.1.2', '--cert', 'c.pem'], {})).toThrow(/HTTPS/);
    const options = readOptions(['--host', '0.0.0.0', '--cert', 'c.pem', '--key', 'k.pem'], {});
    expect(options.tls).toEqual({ cert: 'c.pem', key: 'k.pem' });
    for (const host of ['127.0.0.1', 'localhost', '::1']) {
      expect(readOptions(['--host', host], {}).host).toBe(host);
    }
  });

  test('says what it does not understand', () => {
    expect(() => readOptions(['launch'], {})).toThrow(/launch/);
    expect(() => readOptions(['--port', '70000'], {})).toThrow(/70000/);
    expect(() => readOptions(['revoke'], {})).toThrow(/device/);
  });
});
