// `npm run hub` on a PostgreSQL of the town's own: DATABASE_URL, no database started, nothing of it stopped.
import { spawn, type ChildProcess } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildHub } from './support/build-hub';
import { hubFolder, startDatabase, type TestDatabase } from './support/database';
import { minter, person } from './support/events';

let program: string;
let database: TestDatabase;
let data: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  program = await buildHub();
  database = await startDatabase();
  data = await hubFolder();
}, 120_000);

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await database.close();
  for (const path of [data, dirname(program)]) await rm(path, { recursive: true });
});

function run(args: readonly string[], url = database.url): ChildProcess {
  const child = spawn(process.execPath, [program, ...args, '--data', data], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((done) => createInterface({ input: child.stdout! }).once('line', done));

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => child.once('close', done));

async function ask<T>(url: string, body: object, token?: string): Promise<T> {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(url, {
    method: 'POST',
    headers: { wire: '1', 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

const enrolment = { wire: 1, deviceName: '一号窗', hall: 'hall-1', community: '990101000001' };

test('it serves on the database it is given, ends without it, and finds everything again', async () => {
  const first = run(['--embedded', '--port', '0']);
  const { url, code } = JSON.parse(await firstLine(first)) as { url: string; code: string };
  const device = { ...enrolment, device: 'device-1', counter: '1' };
  type Enrolled = { readonly token: string; readonly epoch: string };
  const { token, epoch } = await ask<Enrolled>(`${url}/enrol`, { ...device, code });
  const body = { person };
  const events = minter('device-1').act({ kind: 'resident.registered', entityId: 'r-1', body });
  const pushed = await ask<object>(`${url}/sync/push`, { wire: 1, epoch, events }, token);
  expect(pushed).toMatchObject({ ackSeq: 1 });
  const gone = ended(first);
  first.kill('SIGTERM');
  expect(await gone).toBe(0);

  // Only what the hub itself keeps: no cluster, and the database of somebody else goes on.
  expect(await readdir(data)).not.toContain('postgres');
  const rows = await database.db.selectFrom('event').select('id').execute();
  expect(rows).toEqual([{ id: events[0]?.id }]);

  const second = run(['--embedded', '--port', '0']);
  const again = JSON.parse(await firstLine(second)) as { url: string };
  const repeated = await ask<object>(`${again.url}/sync/push`, { wire: 1, epoch, events }, token);
  expect(repeated).toMatchObject({ ackSeq: 1 });
});

test('a command speaks to the same database', async () => {
  expect(await firstLine(run(['code']))).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});

test('a database that is not there is said in a sentence, and the hub ends', async () => {
  const child = run(['--port', '0'], 'postgres://hub:secret@127.0.0.1:1/postgres');
  let said = '';
  child.stderr?.on('data', (text) => (said += String(text)));
  expect(await ended(child)).toBe(1);
  expect(said).toContain('DATABASE_URL names cannot be reached');
  expect(said).not.toContain('secret');
});
