// Pages of papers, apart from the events that name them: sealed by the station, in pieces as they came.
import { sql, type Kysely, type Migration } from 'kysely';

export const pages: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('page')
      .addColumn('hub_id', 'text', (c) => c.notNull())
      .addColumn('community', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('total', 'integer', (c) => c.notNull())
      .addColumn('digest', 'text', (c) => c.notNull())
      .addColumn('have', 'integer', (c) => c.notNull())
      .addColumn('received_at', 'timestamptz', (c) => c.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint('page_key', ['hub_id', 'community', 'name'])
      .execute();
    await db.schema
      .createTable('page_piece')
      .addColumn('hub_id', 'text', (c) => c.notNull())
      .addColumn('community', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('start', 'integer', (c) => c.notNull())
      .addColumn('content', 'bytea', (c) => c.notNull())
      .addPrimaryKeyConstraint('page_piece_key', ['hub_id', 'community', 'name', 'start'])
      .execute();
  },
};
