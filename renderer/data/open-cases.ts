// The cases that somebody still has to do something with, and whose they are, kept open in this window: at a busy centre they are thousands,
// and a change of one must not read all of them again. Read once, then only what was written since.
import type { Case } from '../../core/case/case';
import type { Day } from '../../core/kit/time';
import type { Resident } from '../../core/resident/resident';
import { onChangedRows } from './changed-rows';
import type { CaseRow } from './db';
import { readable } from './read';
import { peopleBy } from './same-person';
import type { Keys } from './seal';
import type { Store } from './working-set';

const openStates = ['filling', 'to_be_completed', 'accepted', 'passed_on', 'completed'];

export type OpenCases = {
  readonly cases: readonly Case[];
  readonly people: ReadonlyMap<string, Resident>;
};

type Ledger = {
  readonly keys: Keys;
  readonly today: Day;
  readonly cases: Map<string, Case>;
  readonly people: Map<string, Resident>;
  /** Ids that were written since; null: read everything. */
  changed: Set<string> | null;
  readonly end: () => void;
};

let ledger: Ledger | null = null;
let reading: Promise<unknown> = Promise.resolve();
let revision = 0;
const listeners = new Set<() => void>();

/** Another figure later means that a case or a person was written. */
export const openCasesRevision = (): number => revision;

export function onOpenCases(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @param today what wants to be thought of by then is among them */
export function readOpenCases(store: Store, today: Day): Promise<OpenCases> {
  const read = reading.catch(() => undefined).then(() => readNow(store, today));
  reading = read;
  return read;
}

async function readNow(store: Store, today: Day): Promise<OpenCases> {
  // Whoever signs in has keys of their own.
  if (ledger?.keys !== store.keys || ledger.today !== today) {
    ledger?.end();
    ledger = begun(store, today);
  }
  const book = ledger;
  const { changed } = book;
  book.changed = new Set();
  try {
    return await bringUpToDate(store, book, changed);
  } catch (fault) {
    // What was to be read is not: the next one reads everything.
    book.changed = null;
    throw fault;
  }
}

async function bringUpToDate(
  store: Store,
  book: Ledger,
  changed: Ledger['changed'],
): Promise<OpenCases> {
  const { today } = book;
  const rows =
    changed === null ? await openRowsOf(store, today) : await changedRows(store, changed);
  if (changed === null) book.cases.clear();
  for (const id of changed ?? []) book.cases.delete(id);
  for (const caze of await readable(
    store,
    'case',
    rows.filter((row) => isAtWork(row, today)),
  ))
    book.cases.set(caze.id, caze);
  const cases = [...book.cases.values()];
  const unknown = cases.map(({ residentId }) => residentId).filter((id) => !book.people.has(id));
  for (const [id, person] of await peopleBy(store, unknown)) book.people.set(id, person);
  return { cases, people: new Map(book.people) };
}

function begun(store: Store, today: Day): Ledger {
  const ends = [
    onChangedRows(store.db, 'cases', (ids) => {
      if (ids === null) made.changed = null;
      for (const id of ids ?? []) made.changed?.add(id);
      tell();
    }),
    onChangedRows(store.db, 'residents', (ids) => {
      for (const [id, person] of made.people)
        if (ids === null || ids.includes(id) || ids.includes(person.id)) made.people.delete(id);
      tell();
    }),
  ];
  const made: Ledger = {
    ...{ keys: store.keys, today, cases: new Map(), people: new Map(), changed: null },
    end: () => {
      for (const end of ends) end();
    },
  };
  return made;
}

function tell(): void {
  revision += 1;
  for (const listener of listeners) listener();
}

/** The few that are open, found by their plain columns: nothing that is over is opened. */
async function openRowsOf({ db: { cases } }: Store, today: Day): Promise<readonly CaseRow[]> {
  const found = await Promise.all([
    cases.where('state').anyOf(openStates).toArray(),
    cases.where('owes').equals('call').toArray(),
    cases.where('holds').equals('us').toArray(),
    cases.where('remindOn').between('0', today, true, true).toArray(),
  ]);
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}

async function changedRows({ db }: Store, ids: ReadonlySet<string>): Promise<readonly CaseRow[]> {
  if (ids.size === 0) return [];
  return (await db.cases.bulkGet([...ids])).filter((row) => row !== undefined);
}

/** As `openRowsOf` finds them. */
const isAtWork = ({ state, owes, holds, remindOn }: CaseRow, today: Day): boolean =>
  openStates.includes(state) ||
  owes === 'call' ||
  holds === 'us' ||
  (remindOn >= '0' && remindOn <= today);
