// The hub outlives its database: a connection that breaks costs one transaction, a server that dies is put up again, always.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, expect, test } from 'vitest';
import { serverAccount } from '../../hub/postgres/account';
import { openOwnDatabase, readSettings, type OwnDatabase } from '../../hub/postgres/own-database';
import { runningUrl } from '../../hub/postgres/server';
import { connect, inTransaction } from '../../hub/sql/database';
import { hubFolder } from './support/database';

const leftovers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const clear of leftovers.splice(0).toReversed()) await clear();
});

type Opened = OwnDatabase & { readonly downs: () => number };

async function open(data: string): Promise<Opened> {
  let downs = 0;
  const own = await openOwnDatabase(data, await readSettings(data), {
    mayJoin: false,
    log: () => undefined,
    onDown: () => (downs += 1),
  });
  leftovers.push(own.stop);
  return { ...own, downs: () => downs };
}

async function folder(): Promise<string> {
  const data = await hubFolder();
  leftovers.push(() => rm(data, { recursive: true, force: true }));
  return data;
}

function pool(url: string): { db: ReturnType<typeof connect>; heard: Error[] } {
  const heard: Error[] = [];
  const db = connect(url, (error) => heard.push(error));
  leftovers.push(() => db.destroy());
  return { db, heard };
}

/** Kills the server as soon as there is one with another number than before. */
async function killNext(own: Opened, before: number | undefined): Promise<number> {
  for (;;) {
    const pid = own.pid();
    if (pid !== undefined && pid !== before && isKilled(pid)) return pid;
    await new Promise((done) => setTimeout(done, 5));
  }
}

/** False when it had ended by itself, as one does that finds the memory of the one before still held. */
function isKilled(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

async function answersAgain(db: ReturnType<typeof connect>): Promise<number> {
  for (;;) {
    const found = await sql<{ n: number }>`select 1 as n`.execute(db).catch(() => null);
    if (found) return found.rows[0]?.n ?? 0;
    await new Promise((done) => setTimeout(done, 100));
  }
}

test('a connection that breaks between two statements of a transaction ends that transaction, not the process', async () => {
  const own = await open(await folder());
  const { db, heard } = pool(own.url);
  const broken = inTransaction(db, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db);
    // Nobody asks the broken connection anything now: it breaks by itself.
    await expect.poll(() => heard.length).toBeGreaterThan(0);
    await sql`select 1`.execute(tx);
  });
  await expect(broken).rejects.toThrow(/connection|terminat/i);
  expect(heard).not.toEqual([]);
  expect(await answersAgain(db)).toBe(1);
});

test('killed, and killed again each time it comes up: it is put up until it stays', async () => {
  const own = await open(await folder());
  const { db } = pool(own.url);
  expect(await answersAgain(db)).toBe(1);
  let pid: number | undefined;
  for (let n = 0; n < 4; n += 1) pid = await killNext(own, pid);
  expect(await answersAgain(db)).toBe(1);
  expect(own.downs()).toBeGreaterThanOrEqual(4);
});

test('stopped while it is being put up: none is left behind', async () => {
  const data = await folder();
  const own = await open(data);
  const { password } = await readSettings(data);
  for (const isPutUp of [false, true]) {
    const again = isPutUp ? await open(data) : own;
    const first = await killNext(again, undefined);
    if (isPutUp) await expect.poll(again.pid, { timeout: 30_000 }).not.toBe(first);
    await again.stop();
    expect(await runningUrl(join(data, 'postgres'), password)).toBeNull();
  }
});

test('a number in the pid file that another program has got since does not keep it from starting', async () => {
  const data = await folder();
  const first = await open(data);
  await first.stop();
  const account = await serverAccount();
  const other = spawn('sleep', ['600'], account ?? {});
  await once(other, 'spawn');
  leftovers.push(() => {
    other.kill();
    return Promise.resolve();
  });
  const pidFile = join(data, 'postgres', 'postmaster.pid');
  await writeFile(pidFile, `${String(other.pid)}\n${join(data, 'postgres')}\n0\n1\n\n\n0 0\n`);
  const { db } = pool((await open(data)).url);
  expect(await answersAgain(db)).toBe(1);
  expect(other.exitCode).toBeNull();
});
