// A real PostgreSQL for one test file: the hub's own way of running it, in a temporary folder.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOwnDatabase, readSettings } from '../../../hub/postgres/own-database';
import { connect, migrate, type Database } from '../../../hub/sql/database';

export type TestDatabase = {
  readonly db: Database;
  readonly url: string;
  readonly pid: () => number | undefined;
  readonly close: () => Promise<void>;
};

/** A folder that the database's account can reach, also when the tests run as root. */
export async function hubFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-test-'));
  await chmod(folder, 0o755);
  return folder;
}

export async function startDatabase(): Promise<TestDatabase> {
  const folder = await hubFolder();
  const own = await openOwnDatabase(folder, await readSettings(folder), {
    mayJoin: false,
    log: () => undefined,
    onDown: () => undefined,
  });
  const db = connect(own.url, () => undefined);
  await migrate(db);
  return {
    db,
    url: own.url,
    pid: own.pid,
    close: async () => {
      await db.destroy();
      await own.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
