// The station's line over real HTTP: to a real hub, and to everything that is not one.
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Protection } from '../../electron/hub-link/enrolment';
import { createHubLink, type HubLink } from '../../electron/hub-link/hub-link';
import { hubUrl } from '../../electron/hub-link/hub-url';
import { revoke } from '../../hub/device';
import { stationSettings } from '../support/station-settings';
import { startDatabase, type TestDatabase } from './support/database';
import { minter, person } from './support/events';
import { startHub, type TestHub } from './support/hub';

let database: TestDatabase;
let hub: TestHub;
let url: string;
let data: string;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  hub = await startHub(database.db);
  url = await hub.server.listen({ host: '127.0.0.1', port: 0 });
  data = await mkdtemp(join(tmpdir(), 'link-'));
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  await hub.server.close();
  await rm(data, { recursive: true });
});

type LinkOptions = {
  folder?: string;
  protection?: Protection;
  device?: string;
  counter?: string;
  waitMs?: number;
};

const linkIn = (options: LinkOptions = {}): HubLink => {
  const { folder = data, protection = null, device = 'device-1', counter = '1' } = options;
  const { waitMs } = options;
  const station = stationSettings({ device, counter });
  const link = createHubLink({
    data: folder,
    protection,
    station: () => station,
    deviceName: '一号窗',
    dice: () => 0.5,
    ...(waitMs === undefined ? {} : { waitMs }),
    poke: { silenceMs: 1000, retryMs: { first: 20, longest: 50 } },
  });
  ends.push(() => link.stop());
  return link;
};

const enrolled = async (options: LinkOptions = {}): Promise<{ link: HubLink; epoch: string }> => {
  const link = linkIn(options);
  const answer = await link.enrol({ url, code: await hub.code() });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return { link, epoch: answer.value.epoch };
};

const register = (pen: ReturnType<typeof minter>, entityId: string) =>
  pen.act({ kind: 'resident.registered', entityId, body: { person } });

const until = async (isTrue: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 1500 && !isTrue(); tries += 1) {
    await new Promise((done) => setTimeout(done, 20));
  }
  expect(isTrue()).toBe(true);
};

/** Something that listens and is no hub. */
async function impostor(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

describe('with a real hub', () => {
  test('enrols, pushes, pulls, takes a snapshot and a digest', async () => {
    const { link, epoch } = await enrolled();
    const pen = minter('device-1');
    const pushed = await link.push({
      epoch,
      events: [...register(pen, 'r-1'), ...register(pen, 'r-2')],
    });
    expect(pushed).toMatchObject({ ok: true, value: { ackSeq: 2 } });
    const other = await mkdtemp(join(tmpdir(), 'link-'));
    ends.push(() => rm(other, { recursive: true }));
    const second = await enrolled({ folder: other, device: 'device-2', counter: '2' });
    const page = await second.link.pull({ cursor: 0, limit: 1 });
    expect(page).toMatchObject({ ok: true, value: { next: 1, more: true } });
    const snapshot = await second.link.snapshot({ after: null, limit: 10 });
    expect(snapshot.ok && snapshot.value.rows.map(({ entityId }) => entityId)).toEqual([
      'r-1',
      'r-2',
    ]);
    const digests = [await link.digest(), await second.link.digest()];
    expect(digests[0]).toEqual(digests[1]);
  });

  test('still knows its hub after a restart, and keeps the token in a file of its owner', async () => {
    await enrolled();
    expect((await stat(join(data, 'hub-link.json'))).mode & 0o777).toBe(0o600);
    expect((await linkIn().digest()).ok).toBe(true);
  });

  test('seals the token where the machine has a key store; without that key the device enrols again', async () => {
    const protection: Protection = {
      protect: (plain) => Promise.resolve(Buffer.from(plain).toString('hex')),
      unprotect: (sealed) => Promise.resolve(Buffer.from(sealed, 'hex').toString()),
    };
    await enrolled({ protection });
    const kept = JSON.parse(await readFile(join(data, 'hub-link.json'), 'utf8')) as {
      token: string;
    };
    expect(kept.token).toMatch(/^[0-9a-f]+$/);
    expect((await linkIn({ protection }).digest()).ok).toBe(true);
    const lost = { ...protection, unprotect: () => Promise.reject(new Error('no key')) };
    for (const other of [lost, null]) {
      expect(await linkIn({ protection: other }).digest()).toEqual({
        ok: false,
        refusal: { code: 'not_enrolled' },
      });
    }
  });

  test('tells a gap, another epoch, a wrong code and a revoked device apart', async () => {
    const { link, epoch } = await enrolled();
    const pen = minter('device-1');
    register(pen, 'r-0');
    expect(await link.push({ epoch, events: register(pen, 'r-1') })).toEqual({
      ok: false,
      refusal: { code: 'gap', expectedSeq: 1 },
    });
    expect(await link.push({ epoch: 'another', events: register(pen, 'r-1') })).toEqual({
      ok: false,
      refusal: { code: 'refused', reason: 'wrong_epoch', lastSeq: 0, epoch },
    });
    expect(await link.pull({ cursor: 0, limit: 5, epoch: 'another' })).toMatchObject({
      refusal: { reason: 'wrong_epoch' },
    });
    expect(await linkIn().enrol({ url, code: 'AAAA-AAAA-AAAA' })).toMatchObject({
      refusal: { code: 'refused', reason: 'wrong_code' },
    });
    await revoke(hub.context, 'device-1');
    expect(await link.digest()).toMatchObject({ refusal: { code: 'refused', reason: 'revoked' } });
  });

  test('is poked when another device has pushed, not by its own push, and again after the line broke', async () => {
    const { link } = await enrolled();
    const writer = await hub.enrol({ counter: '9' });
    let pokes = 0;
    link.onPoke(() => (pokes += 1));
    // The first one comes with the connection itself.
    await until(() => pokes === 1 && hub.context.bell.waiting() === 1);
    await writer.push(register(writer, 'r-1'));
    await until(() => pokes === 2);
    const port = Number(new URL(url).port);
    await hub.server.close();
    await until(() => hub.context.bell.waiting() === 0);
    const again = await impostorPort(port);
    await until(() => again.asked() > 0);
  });
});

/** Waits on a port for somebody who comes back to it. */
async function impostorPort(port: number): Promise<{ asked: () => number }> {
  let asked = 0;
  const server = createServer((request, response) => {
    if (request.url === '/poke') asked += 1;
    response.writeHead(503).end();
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked: () => asked };
}

describe('with something that is no hub', () => {
  /** A link that is enrolled at an impostor. */
  const linkTo = async (listener: RequestListener): Promise<HubLink> => {
    const there = await impostor((request, response) => {
      if (request.url !== '/enrol') {
        listener(request, response);
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ epoch: 'e', hub: 'h', hubName: 'H', token: 'x'.repeat(43) }));
    });
    const link = linkIn();
    expect((await link.enrol({ url: there.url, code: 'x' })).ok).toBe(true);
    return link;
  };

  const says =
    (status: number, body: unknown, headers: Record<string, string> = {}): RequestListener =>
    (_request, response) => {
      response.writeHead(status, headers);
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    };

  const event = (srv: number) => ({ srv, event: register(minter(`d-${srv}`), `r-${srv}`)[0] });
  const page = { epoch: 'e', events: [], exits: [], next: 5, more: false };

  test.each([
    ['a log-in page', says(200, '<html>Log in to the network</html>')],
    ['an empty answer', says(200, '')],
    ['another shape', says(200, { hello: 'world' })],
    ['an event that is none', says(200, { ...page, events: [{ srv: 6, event: { id: 'x' } }] })],
    ['numbers that fall', says(200, { ...page, events: [event(7), event(6)], next: 7 })],
    ['numbers from before the cursor', says(200, { ...page, events: [event(5)] })],
    ['a cursor that goes back', says(200, { ...page, next: 4 })],
    ['more, but no progress', says(200, { ...page, more: true })],
    ['a refusal without words', says(404, 'not here')],
    ['sent elsewhere', says(302, '', { location: 'http://127.0.0.1:1/' })],
  ])('%s is nonsense', async (_name, listener) => {
    const link = await linkTo(listener);
    expect(await link.pull({ cursor: 5, limit: 10 })).toMatchObject({
      ok: false,
      refusal: { code: 'nonsense' },
    });
  });

  test.each([
    [
      'results for other events',
      { ackSeq: 9, results: [{ seq: 9, outcome: 'applied', srv: 1, reason: null }] },
    ],
    ['no result at all', { ackSeq: 1, results: [] }],
    [
      'an outcome that nobody knows',
      { ackSeq: 1, results: [{ seq: 1, outcome: 'eaten', srv: 1, reason: null }] },
    ],
  ])('a push answered with %s is nonsense', async (_name, answer) => {
    const link = await linkTo(says(200, { epoch: 'e', ...answer }));
    const events = register(minter('device-1'), 'r-1');
    expect(await link.push({ epoch: 'e', events })).toMatchObject({
      refusal: { code: 'nonsense' },
    });
  });

  test('a snapshot row whose state is another entity is nonsense', async () => {
    const row = {
      entity: 'case',
      entityId: 'c-1',
      version: 1,
      srv: 1,
      state: { id: 'c-2', version: 1 },
    };
    const link = await linkTo(says(200, { epoch: 'e', cursor: 1, rows: [row], next: null }));
    expect(await link.snapshot({ after: null, limit: 5 })).toMatchObject({
      refusal: { code: 'nonsense' },
    });
  });

  test('an answer without end is cut off', async () => {
    const link = await linkTo((_request, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (response.write('x'.repeat(1_000_000)));
        response.once('drain', more);
      };
      more();
    });
    const answer = await link.digest();
    expect(answer.ok).toBe(false);
    expect(['nonsense', 'away']).toContain(!answer.ok && answer.refusal.code);
  });

  test.each([
    ['silence', () => undefined],
    [
      'half an answer, then silence',
      (_request: unknown, response: Parameters<RequestListener>[1]) => {
        response.writeHead(200, { 'content-length': '500' });
        response.write('{"epoch"');
      },
    ],
    [
      'a line that breaks in the middle',
      (_request: unknown, response: Parameters<RequestListener>[1]) => {
        response.writeHead(200, { 'content-length': '500' });
        response.write('{"epoch"', () => response.destroy());
      },
    ],
    ['a gateway that speaks for it', says(502, '<html>Bad gateway</html>')],
  ] satisfies [string, RequestListener][])('%s is away', async (_name, listener) => {
    await linkTo(listener);
    const link = linkIn({ waitMs: 300 });
    expect(await link.digest()).toMatchObject({ ok: false, refusal: { code: 'away' } });
  });

  test('nobody at the door is away', async () => {
    const link = await linkTo(says(200, ''));
    const [closeDoor] = ends.splice(0, 1);
    await closeDoor!();
    expect(await link.digest()).toMatchObject({ ok: false, refusal: { code: 'away' } });
    expect(await link.digest()).toEqual({
      ok: false,
      refusal: { code: 'away', detail: 'ECONNREFUSED' },
    });
  });

  test('busy says for how long, within reason', async () => {
    const busy = { code: 'busy', epoch: null, lastSeq: null };
    for (const [header, seconds] of [
      ['7', 7],
      ['999999', 600],
      ['soon', 30],
    ] as const) {
      const link = await linkTo(says(429, busy, { 'retry-after': header }));
      expect(await link.digest()).toEqual({
        ok: false,
        refusal: { code: 'busy', retryAfterSeconds: seconds },
      });
    }
  });
});

describe('the address of a hub', () => {
  test.each([
    ['http://127.0.0.1:4610/', 'http://127.0.0.1:4610'],
    ['http://localhost:4610', 'http://localhost:4610'],
    ['http://[::1]:4610', 'http://[::1]:4610'],
    ['https://hub.example/path', 'https://hub.example'],
    ['http://192.168.1.2:4610', null],
    ['http://127.0.0.1.example.com', null],
    ['http://localhost.example.com', null],
    ['https://user@hub.example', null],
    ['ftp://127.0.0.1', null],
    ['file:///etc/passwd', null],
    ['hub', null],
  ])('%s → %s', (text, expected) => {
    expect(hubUrl(text)).toBe(expected);
  });

  test('plain HTTP to another machine is refused before anything is sent', async () => {
    expect(await linkIn().enrol({ url: 'http://192.0.2.1:4610', code: 'x' })).toMatchObject({
      refusal: { code: 'refused', reason: 'not_secure' },
    });
  });
});
