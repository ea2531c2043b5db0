// The hub as a process: killed in the middle of a push, its database killed under it, started as root or not, ended with its parent.
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { EnrolAnswer, PullAnswer, PushAnswer } from '../../core/sync/wire';
import { buildHub } from './support/build-hub';
import { hubFolder } from './support/database';
import { minter, person } from './support/events';

let program: string;
const children: ChildProcess[] = [];
const folders: string[] = [];

beforeAll(async () => {
  program = await buildHub();
});
afterAll(() => rm(dirname(program), { recursive: true }));
afterEach(async () => {
  for (const child of children.splice(0)) await ended(child, 'SIGTERM');
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const folder = async (): Promise<string> => {
  const made = await hubFolder();
  folders.push(made);
  return made;
};

type Running = { readonly child: ChildProcess; readonly url: string; readonly code: string };

async function start(data: string, options: Parameters<typeof spawn>[2] = {}): Promise<Running> {
  const child = spawn(process.execPath, [program, '--embedded', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  children.push(child);
  let trouble = '';
  child.stderr?.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
  const line = await new Promise<string>((done, failed) => {
    createInterface({ input: child.stdout! }).once('line', done);
    child.once('exit', (code) =>
      failed(new Error(`The hub ended with ${String(code)}: ${trouble}`)),
    );
  });
  return { child, ...(JSON.parse(line) as { url: string; code: string }) };
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => {
    child.once('exit', done);
    child.kill(signal);
  });
}

async function ask<T>(url: string, token: string | null, body?: unknown): Promise<T> {
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      wire: '1',
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (answer.status !== 200) throw new Error(`status ${answer.status}`);
  return (await answer.json()) as T;
}

const enrol = ({ url, code }: Running, device: string): Promise<EnrolAnswer> =>
  ask(`${url}/enrol`, null, {
    wire: 1,
    code,
    device,
    deviceName: device,
    hall: 'hall-1',
    community: '990101000001',
    counter: '1',
  });

/** Tries until it succeeds: what a station does when its hub is away. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 500) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

const postmaster = async (data: string): Promise<number> =>
  Number((await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

const patience = { timeout: 50_000, interval: 100 };

/** A hub and its database, neither of which may be left. */
async function bothGone(hub: number, database: () => Promise<number>): Promise<void> {
  await expect.poll(() => isAlive(hub), patience).toBe(false);
  const pid = await database();
  await expect.poll(() => pid > 0 && isAlive(pid), patience).toBe(false);
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const twoEvents = (pen: ReturnType<typeof minter>) => {
  const entityId = `r-${pen.seq()}`;
  return pen.act(
    { kind: 'resident.registered', entityId, body: { person } },
    {
      kind: 'resident.corrected',
      entityId,
      base: 1,
      body: { changes: { phone: '19900000002' }, evidence: '' },
    },
  );
};

/** All of a device's events as the hub tells them. */
const told = async (url: string, token: string): Promise<PullAnswer> =>
  ask(`${url}/sync/pull?cursor=0&limit=1000&own=1`, token);

describe('killed', () => {
  test('in the middle of pushes: what was acknowledged is there, acts are whole, sending again completes it', async () => {
    const data = await folder();
    let hub = await start(data);
    const { token, epoch } = await enrol(hub, 'device-1');
    const pen = minter('device-1');
    let acknowledged = 0;
    const acts = Array.from({ length: 120 }, () => twoEvents(pen));
    for (const killAt of [3, 17]) {
      const pushing = (async () => {
        for (const act of acts.slice(acknowledged / 2)) {
          const push = { wire: 1, epoch, events: act };
          const { ackSeq } = await ask<PushAnswer>(`${hub.url}/sync/push`, token, push);
          acknowledged = ackSeq;
          if (ackSeq / 2 > killAt) setImmediate(() => hub.child.kill('SIGKILL'));
        }
      })();
      await expect(pushing).rejects.toThrow();
      await ended(hub.child, 'SIGKILL');
      hub = await start(data);
      const { events } = await told(hub.url, token);
      expect(events.length).toBeGreaterThanOrEqual(acknowledged);
      expect(events.length % 2).toBe(0);
      expect(events.map(({ srv }) => srv)).toEqual(events.map((_, at) => at + 1));
    }
    const push = { wire: 1, epoch, events: acts.flat() };
    const { results, ackSeq } = await ask<PushAnswer>(`${hub.url}/sync/push`, token, push);
    expect(ackSeq).toBe(240);
    expect(results.every(({ outcome }) => outcome === 'applied')).toBe(true);
    const { events } = await told(hub.url, token);
    expect(events.map(({ event }) => event.id)).toEqual(acts.flat().map(({ id }) => id));
  });

  test('its database under it: put up again by the hub, nothing acknowledged is lost', async () => {
    const data = await folder();
    const hub = await start(data);
    const { token, epoch } = await enrol(hub, 'device-1');
    const pen = minter('device-1');
    for (let n = 0; n < 2; n += 1) {
      const act = twoEvents(pen);
      process.kill(await postmaster(data), 'SIGKILL');
      const push = { wire: 1, epoch, events: act };
      const answer = await patiently(() => ask<PushAnswer>(`${hub.url}/sync/push`, token, push));
      expect(answer.ackSeq).toBe(pen.seq());
    }
    expect((await told(hub.url, token)).events).toHaveLength(4);
  }, 150_000);
});

describe('ends', () => {
  test('in order when asked, with its database; and comes back on the same port', async () => {
    const data = await folder();
    const first = await start(data);
    const pid = await postmaster(data);
    expect(await ended(first.child, 'SIGTERM')).toBe(0);
    expect(isAlive(pid)).toBe(false);
    // Without --port it takes the port of the last start: stations know it by that.
    const child = spawn(process.execPath, [program, '--embedded', '--data', data], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(child);
    const line = await new Promise<string>((done) =>
      createInterface({ input: child.stdout }).once('line', done),
    );
    expect((JSON.parse(line) as Running).url).toBe(first.url);
  });

  test('when the one who started it is killed', async () => {
    const data = await folder();
    const script = `
      const child = require('node:child_process').spawn(process.execPath,
        [${JSON.stringify(program)}, '--embedded', '--data', ${JSON.stringify(data)}, '--port', '0'],
        { stdio: ['ignore', 'pipe', 'ignore'] });
      child.stdout.on('data', () => console.log(child.pid));`;
    const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(parent);
    const hub = Number(
      await new Promise<string>((done) =>
        createInterface({ input: parent.stdout }).once('line', done),
      ),
    );
    const pid = await postmaster(data);
    parent.kill('SIGKILL');
    await bothGone(hub, () => Promise.resolve(pid));
  });

  test('when the one who started it is killed before it serves', async () => {
    const data = await folder();
    const script = `
      const { pid } = require('node:child_process').spawn(process.execPath,
        [${JSON.stringify(program)}, '--follow-parent', '--data', ${JSON.stringify(data)}, '--port', '0'],
        { stdio: ['ignore', 'pipe', 'ignore'] });
      console.log(pid);`;
    const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(parent);
    const hub = Number(
      await new Promise<string>((done) =>
        createInterface({ input: parent.stdout }).once('line', done),
      ),
    );
    // It has begun with its folder, and has its database still to make.
    await expect.poll(() => existsSync(join(data, 'hub.json')), patience).toBe(true);
    parent.kill('SIGKILL');
    await bothGone(hub, () => postmaster(data).catch(() => 0));
  });

  test('its database, when it is killed itself', async () => {
    const data = await folder();
    const { child } = await start(data);
    const pid = await postmaster(data);
    await ended(child, 'SIGKILL');
    await bothGone(child.pid ?? 0, () => Promise.resolve(pid));
  });
});

test('two hubs on one folder: the second one says so and leaves the first alone', async () => {
  const data = await folder();
  const first = await start(data);
  await expect(start(data)).rejects.toThrow(/already runs/);
  await expect(ask(`${first.url}/health`, null)).resolves.toMatchObject({ database: 'up' });
});

test('a command works while the hub serves: its code lets a device in', async () => {
  const data = await folder();
  const hub = await start(data);
  const command = spawn(process.execPath, [program, 'code', '--data', data]);
  const code = await new Promise<string>((done) =>
    createInterface({ input: command.stdout }).once('line', done),
  );
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expect(enrol({ ...hub, code }, 'device-2')).resolves.toHaveProperty('token');
});

test('a command without a folder means the hub beside the station, where no other ever ran', async () => {
  const home = await folder();
  const hub = await start(join(home, 'silver-window', 'hub'));
  const env = { ...process.env, XDG_DATA_HOME: home };
  const command = spawn(process.execPath, [program, 'code'], { env });
  const code = await new Promise<string>((done) =>
    createInterface({ input: command.stdout }).once('line', done),
  );
  await expect(enrol({ ...hub, code }, 'device-2')).resolves.toHaveProperty('token');
});

// Only root can start something as somebody else; as an ordinary user every other test here is this one.
test.skipIf(process.getuid?.() !== 0)('runs as an ordinary user, too', async () => {
  const data = await folder();
  const nobody = 65_534;
  chownSync(data, nobody, nobody);
  chmodSync(data, 0o700);
  chmodSync(dirname(program), 0o755);
  const hub = await start(data, { uid: nobody, gid: nobody });
  await expect(ask(`${hub.url}/health`, null)).resolves.toMatchObject({ database: 'up' });
});

// As root in a folder that is closed to the database's account, as a home folder is.
test.skipIf(process.getuid?.() !== 0)('runs as root in a folder closed to others', async () => {
  const data = await folder();
  chmodSync(data, 0o700);
  const hub = await start(join(data, 'hub'));
  await expect(ask(`${hub.url}/health`, null)).resolves.toMatchObject({ database: 'up' });
  expect(await ended(hub.child, 'SIGTERM')).toBe(0);
});
