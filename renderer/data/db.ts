// The working store: nothing but the journal's entries applied in order, so that it can be thrown away and rebuilt.
// Whatever could name a person is sealed; plain are ids, order and what an index needs.
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { EntityKind, EventKind } from '../../core/journey';
import type { Day } from '../../core/kit/time';

/** An entity: its state with this machine's own un-acknowledged events on top. */
export type Row = {
  readonly id: string;
  readonly version: number;
  /** Hub order of the last event folded into what the hub knows of it; 0 = nothing. */
  readonly srv: number;
  /** The state, sealed. */
  readonly sealed: string;
  /** The state as the hub knows it, where own events are on top of it; '' = the hub does not know it yet. Absent = same as `sealed`. */
  readonly acked?: string;
};

export type TicketRow = Row & {
  /** `hall:day`. */
  readonly hallDay: string;
  /** `hall:day:series:serial`, unique: no number is given twice. */
  readonly numberKey: string;
};
export type AppointmentRow = Row & {
  /** `hall:day`. */
  readonly hallDay: string;
  readonly residentId: string;
};
export type CaseRow = Row & {
  readonly residentId: string;
  readonly number: string;
  /** The platform's own number as it is looked for (`searchedNumber`); '' while it has given none. */
  readonly official: string;
  /** The word to say on the phone. */
  readonly tracking: string;
  readonly state: string;
  /** `hall:window` where it is on the screen facing the resident, else ''. */
  readonly shownAt: string;
  /** Originals that must go back: `us` while one lies here, `out` while all of them are with another office, else ''. */
  readonly holds: 'us' | 'out' | '';
  /** `call` while somebody who rated badly was not reached, else ''. */
  readonly owes: 'call' | '';
  /** The next day on which something granted wants to be thought of; '' where nothing does, and while it is open for other work. */
  readonly remindOn: string;
  /** Hashes of its pages: one that nothing speaks of any more is deleted. */
  readonly pages: readonly string[];
};
export type HandoverRow = Row & {
  /** `hall:state`. */
  readonly hallState: string;
};
export type ResidentRow = Row & {
  /** Keyed hash of the identity number: found exactly, read by nobody. */
  readonly certKey: string;
  /** The entry that is shown instead, where they are one person; else ''. Absent in rows that are older. */
  readonly mergedInto?: string;
  /** With whom they live, else ''. */
  readonly household?: string;
  /** Chunk of the search index that holds the entry. */
  readonly chunk: number;
};
export type VisitRow = Row & {
  readonly day: Day;
  readonly residentId: string;
  readonly caseId: string;
  /** The roster entry that it is for, else ''. */
  readonly rosterId: string;
  /** `search` while nobody knows how the person is, `out` while somebody is on the way or at the door, else ''. */
  readonly watch: 'search' | 'out' | '';
  /** Hashes of its photos: one that nothing speaks of any more is deleted. */
  readonly pages: readonly string[];
};
export type RosterRow = Row & {
  readonly residentId: string;
  readonly state: 'active' | 'left';
};
export type AlarmRow = Row & {
  /** '' where they are not in the register. */
  readonly residentId: string;
  /** `open` while its clock runs. */
  readonly state: 'open' | 'closed';
};
export type AliveRow = Row & {
  readonly residentId: string;
  readonly due: Day;
};
export type SlipRow = Row & {
  readonly about: string;
  readonly key: string;
  readonly state: string;
};
export type EnquiryRow = Row & {
  readonly residentId: string;
  /** `call` while a promised call was not made, else ''. */
  readonly owes: string;
};

export type AuthorisationRow = Row & {
  readonly principalId: string;
  /** `hall:window` where it is on the screen facing the resident, else ''. */
  readonly shownAt: string;
};
export type ConsentRow = Row & {
  readonly residentId: string;
  readonly caseId: string;
  /** `hall:window` where it is on the screen facing the resident, else ''. */
  readonly shownAt: string;
};

/** An event, sealed, for history on screen. `n` is the journal line that brought it. */
export type EventRow = {
  readonly id: string;
  readonly entityId: string;
  readonly kind: EventKind;
  readonly device: string;
  readonly seq: number;
  readonly n: number;
  /** Its place in that line. Rows of before have none: their ids, minted by a clock, come next to it. */
  readonly i?: number;
  readonly sealed: string;
  /** An own one that the owner of the hall is known to have. */
  readonly handed?: true;
};

/** An own event that the hub has not decided on (`srv` null), or that the cursor has not reached. */
export type OutboxRow = {
  readonly seq: number;
  readonly id: string;
  readonly entity: EntityKind;
  readonly entityId: string;
  readonly srv: number | null;
  readonly at: number;
  readonly sealed: string;
  /** Where it lies on top of what the hub knows (`hall-place.ts`); absent in rows that are older than halls. */
  readonly place?: number;
};

/** An event of another machine of the hall that the hub has not brought yet. */
export type HallRow = {
  readonly id: string;
  readonly entityId: string;
  readonly place: number;
  readonly sealed: string;
};

/** What another window asked for under this id is done, in this line of the journal. */
export type CommandRow = { readonly id: string; readonly n: number };

/** An own event that the hub will never take: kept and shown. */
export type DeadRow = {
  readonly seq: number;
  readonly entityId: string;
  readonly reason: string;
  readonly sealed: string;
};

export type CounterRow = { readonly id: string; readonly last: number };

export type ChunkRow = { readonly n: number; readonly stamp: string; readonly sealed: string };

export type MetaRow =
  /** The journal line that this store has reached. */
  | { readonly id: 'head'; readonly n: number; readonly hash: string; readonly lastSeq: number }
  /** How far the hub's events have been taken in. */
  | { readonly id: 'cursor'; readonly cursor: number; readonly epoch: string }
  /** How far the journal of another machine of the hall has been taken in. */
  | { readonly id: `hall:${string}`; readonly cursor: number }
  /** Per device the last event that the hub's latest snapshot held: such an event has no row of its own here. */
  | { readonly id: 'snapshot'; readonly devices: Readonly<Record<string, number>> }
  | { readonly id: 'residents'; readonly count: number }
  /** What a day's tickets said to the statistics (`kept-facts.ts`): made anew whenever it is missing. */
  | { readonly id: `facts:${string}`; readonly sealed: string }
  /** A row does not open: the next sign-in makes the store anew from the journal. */
  | { readonly id: 'rebuild' };

export class StationDb extends Dexie {
  declare readonly meta: Table<MetaRow, string>;
  declare readonly events: EntityTable<EventRow, 'id'>;
  declare readonly outbox: EntityTable<OutboxRow, 'seq'>;
  declare readonly hall: EntityTable<HallRow, 'id'>;
  declare readonly commands: EntityTable<CommandRow, 'id'>;
  declare readonly dead: EntityTable<DeadRow, 'seq'>;
  declare readonly counters: EntityTable<CounterRow, 'id'>;
  declare readonly chunks: EntityTable<ChunkRow, 'n'>;
  declare readonly staff: EntityTable<Row, 'id'>;
  declare readonly days: EntityTable<Row, 'id'>;
  declare readonly tickets: EntityTable<TicketRow, 'id'>;
  declare readonly windows: EntityTable<Row, 'id'>;
  declare readonly appointments: EntityTable<AppointmentRow, 'id'>;
  declare readonly residents: EntityTable<ResidentRow, 'id'>;
  declare readonly enquiries: EntityTable<EnquiryRow, 'id'>;
  declare readonly authorisations: EntityTable<AuthorisationRow, 'id'>;
  declare readonly consents: EntityTable<ConsentRow, 'id'>;
  declare readonly cases: EntityTable<CaseRow, 'id'>;
  declare readonly handovers: EntityTable<HandoverRow, 'id'>;
  declare readonly visits: EntityTable<VisitRow, 'id'>;
  declare readonly rosters: EntityTable<RosterRow, 'id'>;
  declare readonly sketches: EntityTable<Row, 'id'>;
  declare readonly plans: EntityTable<Row, 'id'>;
  declare readonly alarms: EntityTable<AlarmRow, 'id'>;
  declare readonly alives: EntityTable<AliveRow, 'id'>;
  declare readonly slips: EntityTable<SlipRow, 'id'>;

  constructor(name = 'station') {
    // strict: a commit is on the disk when it is acknowledged (relaxed loses the last seconds at a power cut).
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      meta: 'id',
      events: 'id, [entityId+n]',
      // What waits has no number of the hub and so is not in that index: all rows less those are counted without being read.
      outbox: 'seq, entityId, srv',
      dead: 'seq',
      counters: 'id',
      chunks: 'n',
      staff: 'id',
      days: 'id',
      tickets: 'id, hallDay, &numberKey',
      residents: 'id, certKey',
      enquiries: 'id, residentId',
      cases: 'id, residentId, number, tracking, state, shownAt',
      visits: 'id, day, residentId, caseId',
      slips: 'id, about, &key, state',
    });
    // What changed of the search index is told without reading its blobs, 26 MB at 100,000 people.
    this.version(2).stores({ chunks: 'n, stamp' });
    // Rows of before lack the column: without its head the store is rebuilt from the journal, which has everything.
    this.version(3)
      .stores({ enquiries: 'id, residentId, owes' })
      .upgrade((change) => change.table('meta').clear());
    this.version(4).stores({ windows: 'id', appointments: 'id, hallDay, residentId' });
    this.version(5).stores({ hall: 'id, entityId', commands: 'id' });
    // Cases and residents of before lack columns too, and are rebuilt in the same way.
    this.version(6)
      .stores({
        residents: 'id, certKey, mergedInto, household',
        cases: 'id, residentId, number, tracking, state, shownAt, holds, owes',
        handovers: 'id, hallState',
        authorisations: 'id, principalId, shownAt',
        consents: 'id, residentId, caseId, shownAt',
      })
      .upgrade((change) => change.table('meta').clear());
    this.version(7).stores({ sketches: 'id', plans: 'id' });
    // Visits of before lack the columns by which somebody keeps an eye on them.
    this.version(8)
      .stores({
        visits: 'id, day, residentId, caseId, rosterId, watch',
        rosters: 'id, residentId, state',
      })
      .upgrade((change) => change.table('meta').clear());
    // What runs out later is thought of in time, and whether a page is still spoken of: cases of before lack the columns.
    this.version(9)
      .stores({
        cases: 'id, residentId, number, tracking, state, shownAt, holds, owes, remindOn, *pages',
      })
      .upgrade((change) => change.table('meta').clear());
    this.version(10).stores({ alarms: 'id, residentId, state' });
    // Whether a photo is still spoken of, and the platform's number: visits and cases of before lack the columns.
    this.version(11)
      .stores({
        visits: 'id, day, residentId, caseId, rosterId, watch, *pages',
        cases:
          'id, residentId, number, official, tracking, state, shownAt, holds, owes, remindOn, *pages',
      })
      .upgrade((change) => change.table('meta').clear());
    this.version(12).stores({ alives: 'id, residentId, due' });
  }
}

const tableNames = {
  staff: 'staff',
  day: 'days',
  ticket: 'tickets',
  window: 'windows',
  appointment: 'appointments',
  resident: 'residents',
  enquiry: 'enquiries',
  authorisation: 'authorisations',
  consent: 'consents',
  case: 'cases',
  handover: 'handovers',
  visit: 'visits',
  roster: 'rosters',
  sketch: 'sketches',
  plan: 'plans',
  alarm: 'alarms',
  alive: 'alives',
  slip: 'slips',
} as const satisfies Record<EntityKind, keyof StationDb>;

/** The table that holds an entity's rows. */
export function tableOf(db: StationDb, entity: EntityKind): EntityTable<Row, 'id'> {
  // The rows differ only in index columns, which `columns.ts` adds when they are written.
  return db[tableNames[entity]];
}

export const db = new StationDb();
