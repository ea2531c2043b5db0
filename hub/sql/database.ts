// The connection to PostgreSQL, its migrations, and the one retry rule for transactions that lost a race.
import { Kysely, Migrator, PostgresAdapter, PostgresDialect, type Transaction } from 'kysely';
import { Pool, types, type CustomTypesConfig } from 'pg';
import { first } from './migrations/0001-first';
import { pages } from './migrations/0002-pages';
import { spokenOf } from './migrations/0003-spoken-of';
import type { Tables } from './tables';

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** bigint as number: a hub that counts past 2^53 events would be very old. */
const numbersForCounts: CustomTypesConfig = {
  getTypeParser: (oid, format): ((text: string) => unknown) =>
    // pg's own parsers are typed as any; what they give is typed by the tables.
    oid === types.builtins.INT8
      ? Number
      : (types.getTypeParser(oid, format) as (text: string) => unknown),
};

/** Opens a pool. `onError` hears of connections that broke (the server was ended or restarted); the pool replaces them. */
export function connect(url: string, onError: (error: Error) => void): Database {
  const pool = new Pool({
    connectionString: url,
    max: 20,
    types: numbersForCounts,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
  });
  // The pool listens to idle connections only. One that breaks between two statements of a transaction would otherwise have
  // no listener, and Node ends a process for that.
  pool.on('connect', (client) => client.on('error', onError));
  // An idle one is told here as well: it was heard already.
  pool.on('error', () => undefined);
  const dialect = new PostgresDialect({ pool });
  return new Kysely<Tables>({
    dialect: {
      createDriver: () => dialect.createDriver(),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createAdapter: withoutAdvisoryLock,
    },
  });
}

/** Kysely guards migrations with an advisory lock, which some targets lack; our transaction and one retry do the same. */
function withoutAdvisoryLock(): PostgresAdapter {
  const none = (): Promise<void> => Promise.resolve();
  return Object.assign(new PostgresAdapter(), {
    acquireMigrationLock: none,
    releaseMigrationLock: none,
  });
}

/** Brings the tables up to date. Of two hubs that start at once on one database the slower finds the work done. */
export async function migrate(db: Database): Promise<void> {
  for (const isLast of [false, true]) {
    const migrator = new Migrator({
      db,
      provider: {
        getMigrations: () =>
          Promise.resolve({
            '0001-first': first,
            '0002-pages': pages,
            '0003-spoken-of': spokenOf,
          }),
      },
    });
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    if (isLast) throw error instanceof Error ? error : new Error('The migration failed.');
  }
}

const lostRace = new Set(['40001', '40P01']);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Runs a transaction; serialization failures and deadlocks are tried again, with jitter, at most ten times. */
export async function inTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (tries === 10 || !lostRace.has(codeOf(error))) throw error;
      await new Promise((done) => setTimeout(done, Math.random() * 20 * tries));
    }
  }
}

/** The unique constraint that a write broke, or null. */
export function brokenConstraint(error: unknown): string | null {
  if (codeOf(error) !== '23505') return null;
  const { constraint } = error as { readonly constraint?: string };
  return constraint ?? null;
}

/** The database refused the data itself (SQLSTATE classes 22 and 54): the same data will be refused again. */
export const isUnstorable = (error: unknown): boolean => /^(22|54)/.test(codeOf(error));

/** The database is away, starting, or being stopped: the same request may well succeed in a moment. */
export function isAway(error: unknown): boolean {
  if (/^(08|53|57)/.test(codeOf(error))) return true;
  if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(codeOf(error))) return true;
  // pg names neither a broken connection nor a full pool by a code.
  return error instanceof Error && /connection|timeout/i.test(error.message);
}
