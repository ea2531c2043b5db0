// What a question of a screen reads is followed, whatever it waited for before: after a lock nothing is known by heart, each row is
// opened first, and a counter that was not told of what it read after that stood still on the disk's yesterday.
import { beforeEach, expect, it } from 'vitest';
import type { TicketRow } from '../../renderer/data/db';
import { freshStore } from '../support/fresh-store';
import { type StoreModules } from '../support/store-in-node';

type Db = StoreModules['store']['db'];

const fresh = freshStore();
let followedDb: (db: Db) => Db;

beforeEach(async () => {
  ({ followedDb } = await import('../../renderer/data/followed-db'));
});

const row = (id: string, sealed: string): TicketRow => ({
  ...{ id, version: 1, srv: 0, sealed, hallDay: 'hall:day', numberKey: id },
});

/** For a machine that is busy; a question that is not followed waits for ever. */
const long = { timeout: 20_000 };

/** A wait that is none of the store's: what opening a sealed row is. */
const elsewhere = (): Promise<unknown> => crypto.subtle.digest('SHA-256', new Uint8Array(1));

type Question = (db: Db) => Promise<readonly string[]>;

const sealedOf = (rows: readonly TicketRow[]): readonly string[] =>
  rows.map(({ sealed }) => sealed);

const questions: Readonly<Record<string, Question>> = {
  'at once': async ({ tickets }) => sealedOf(await tickets.toArray()),
  'after a wait': async ({ tickets }) => {
    await elsewhere();
    return sealedOf(await tickets.toArray());
  },
  'after a read and a wait': async (db) => {
    await db.days.where('id').above('').last();
    await elsewhere();
    return sealedOf(await db.tickets.where('hallDay').equals('hall:day').toArray());
  },
  'in one of several branches': async (db) => {
    const read = async (id: string) => {
      await elsewhere();
      return db.tickets.get(id);
    };
    const found = await Promise.all([read('a'), db.days.toArray().then(() => read('b'))]);
    return sealedOf(found.filter((one) => one !== undefined));
  },
  'in a transaction after a wait': async (db) => {
    await elsewhere();
    return db.transaction('r', db.tickets, async () => sealedOf(await db.tickets.toArray()));
  },
};

/** What was answered, from the first on. */
async function follow(question: Question) {
  const { default: Dexie } = await import('dexie');
  const answers: (readonly string[])[] = [];
  const { db } = fresh.modules.store;
  const ended = Dexie.liveQuery(() => question(followedDb(db))).subscribe((answer) =>
    answers.push(answer),
  );
  return { answers, end: () => ended.unsubscribe() };
}

for (const [name, question] of Object.entries(questions))
  it(`is told of a change to what it read ${name}`, { timeout: 90_000 }, async () => {
    const { db } = fresh.modules.store;
    await db.tickets.put(row('a', 'serving'));
    // Two at once, as a desk asks again while its first answer is on the way.
    const [one, other] = [await follow(question), await follow(question)];
    await expect.poll(() => one.answers.at(-1), long).toEqual(['serving']);
    await expect.poll(() => other.answers.at(-1), long).toEqual(['serving']);
    await db.tickets.put(row('a', 'done'));
    await expect.poll(() => one.answers.at(-1), long).toEqual(['done']);
    await expect.poll(() => other.answers.at(-1), long).toEqual(['done']);
    one.end();
    other.end();
  });
