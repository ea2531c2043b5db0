// The first tables. No triggers, no sequences, no advisory locks: what Citus, YugabyteDB or openGauss lack is not used.
import { sql, type Kysely, type Migration } from 'kysely';

export const first: Migration = {
  up: async (db: Kysely<unknown>) => {
    await people(db);
    await events(db);
  },
};

const now = sql`now()`;

async function people(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('hub')
    .addColumn('hub_id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
    .execute();
  await db.schema
    .createTable('hub_counter')
    .addColumn('hub_id', 'text', (c) => c.primaryKey())
    .addColumn('n', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('epoch')
    .addColumn('hub_id', 'text', (c) => c.notNull())
    .addColumn('epoch', 'text', (c) => c.notNull())
    .addColumn('since', 'timestamptz', (c) => c.notNull().defaultTo(sql`clock_timestamp()`))
    .addColumn('restored', 'boolean', (c) => c.notNull())
    .addPrimaryKeyConstraint('epoch_key', ['hub_id', 'epoch'])
    .execute();
  await db.schema
    .createTable('device')
    .addColumn('hub_id', 'text', (c) => c.notNull())
    .addColumn('device', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('community', 'text', (c) => c.notNull())
    .addColumn('hall', 'text', (c) => c.notNull())
    .addColumn('counter', 'text', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull())
    .addColumn('last_seq', 'bigint', (c) => c.notNull().defaultTo(0))
    .addColumn('enrolled_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
    .addPrimaryKeyConstraint('device_key', ['hub_id', 'device'])
    .addUniqueConstraint('device_token', ['hub_id', 'token_hash'])
    .execute();
  await sql`create unique index device_counter on device (hub_id, community, counter) where status = 'active'`.execute(
    db,
  );
  await db.schema
    .createTable('enrol_code')
    .addColumn('hub_id', 'text', (c) => c.notNull())
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('used_by', 'text')
    .addColumn('used_at', 'timestamptz')
    .addPrimaryKeyConstraint('enrol_code_key', ['hub_id', 'code_hash'])
    .execute();
}

async function events(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('event')
    .addColumn('hub_id', 'text', (c) => c.notNull())
    .addColumn('srv', 'bigint', (c) => c.notNull())
    .addColumn('device', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('community', 'text', (c) => c.notNull())
    .addColumn('hall', 'text')
    .addColumn('entity', 'text', (c) => c.notNull())
    .addColumn('entity_id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('outcome', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('body', 'jsonb', (c) => c.notNull())
    .addColumn('received_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
    .addPrimaryKeyConstraint('event_key', ['hub_id', 'srv'])
    .addUniqueConstraint('event_seq', ['hub_id', 'device', 'seq'])
    .addUniqueConstraint('event_id', ['hub_id', 'id'])
    .execute();
  await db.schema
    .createIndex('event_of_entity')
    .on('event')
    .columns(['hub_id', 'community', 'entity', 'entity_id', 'version'])
    .execute();
  await db.schema
    .createIndex('event_of_community')
    .on('event')
    .columns(['hub_id', 'community', 'srv'])
    .execute();
  await db.schema
    .createTable('entity_row')
    .addColumn('hub_id', 'text', (c) => c.notNull())
    .addColumn('community', 'text', (c) => c.notNull())
    .addColumn('entity', 'text', (c) => c.notNull())
    .addColumn('entity_id', 'text', (c) => c.notNull())
    .addColumn('hall', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('srv', 'bigint', (c) => c.notNull())
    .addColumn('state', 'jsonb', (c) => c.notNull())
    .addPrimaryKeyConstraint('entity_row_key', ['hub_id', 'community', 'entity', 'entity_id'])
    .execute();
  await db.schema
    .createTable('dead_letter')
    .addColumn('hub_id', 'text', (c) => c.notNull())
    .addColumn('device', 'text', (c) => c.notNull())
    .addColumn('seq', 'bigint', (c) => c.notNull())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('raw', 'text', (c) => c.notNull())
    .addColumn('received_at', 'timestamptz', (c) => c.notNull().defaultTo(now))
    .addPrimaryKeyConstraint('dead_letter_key', ['hub_id', 'device', 'seq', 'id'])
    .execute();
}
