// The one door: own and received events, from every window of the machine, enter the store here and nowhere else.
// Order of the promise: the journal is on the disk → one strict transaction → the caller is told. A Web Lock is held from
// reading the state to the acknowledged commit, so no decision is taken on stale state.
import type { JournalEntry, JournalHead, SealedEvent } from '../../electron/contract/journal';
import type { EntityKind, JourneyEvent, NewEvent } from '../../core/journey';
import { refuse, ok, type Result } from '../../core/kit/result';
import type { Instant } from '../../core/kit/time';
import type { RecordTrouble } from '../../core/station/record-trouble';
import type { EntityStates } from '../../core/sync/fold';
import { call } from '../shell';
import { commitWrites } from './commit-writes';
import { monotonic, newId, now } from './mint';
import { planEntry, type Planned } from './plan-entry';
import { announceRecorded } from './recorded';
import { readHead, takeInJournal } from './recover';
import { seal } from './seal';
import type { Store } from './working-set';

/** What a person did, as two steps: read what the decision needs, and decide. `decide` is pure. */
export type Act<S, R> = {
  readonly operator: string;
  /** A window of the hall asked for it under this id. */
  readonly command?: string;
  /** When it happened, where that is not now: history that is entered later. */
  readonly at?: Instant;
  readonly read: (store: Store) => Promise<S>;
  readonly decide: (state: S) => Result<readonly NewEvent[], R>;
  /** Told what the act will leave, before any of it is on a disk: for work that may be thrown away. */
  readonly planned?: (recorded: Recorded) => void;
};

export type Recorded = {
  readonly events: readonly JourneyEvent[];
  readonly states: ReadonlyMap<string, EntityStates[EntityKind]>;
};

/** Records one act: all of its events or none. Refused by the rules (R) or by the machine (RecordTrouble). */
export async function record<S, R>(
  store: Store,
  act: Act<S, R>,
): Promise<Result<Recorded, R | RecordTrouble>> {
  // Asked on the way to the door: the disk is not part of the state that the lock keeps still.
  const guard = call('journal.guard', null);
  return withDoor(async () => {
    const [known, { space }] = await Promise.all([readState(store, act), guard]);
    if (space === 'stop') return refuse({ code: 'space_stop' });
    return attempt(store, act, known, 0);
  });
}

type Known<S> = { readonly head: JournalHead; readonly state: S };

async function readState<S>(
  store: Store,
  { read }: Pick<Act<S, never>, 'read'>,
): Promise<Known<S>> {
  const [head, state] = await Promise.all([readHead(store.db), read(store)]);
  return { head, state };
}

async function attempt<S, R>(
  store: Store,
  act: Act<S, R>,
  { head, state }: Known<S>,
  tried: number,
): Promise<Result<Recorded, R | RecordTrouble>> {
  const decided = act.decide(state);
  if (!decided.ok) return decided;
  if (decided.value.length === 0) return ok({ events: [], states: new Map() });
  const events = mint(decided.value, store.device, act, head);
  const entry: JournalEntry = {
    type: 'own',
    events: await Promise.all(events.map((event) => sealEvent(store, event, null))),
    ...(act.command === undefined ? {} : { command: act.command }),
  };
  const put = await putEntry(store, head, entry, {
    opened: events,
    planned: ({ states }) => act.planned?.({ events, states }),
  });
  if (put.ok) {
    announceRecorded();
    return ok({ events, states: put.value.states });
  }
  if (put.refusal.code !== 'moved_on') return refuse(put.refusal);
  if (tried >= 2) return refuse(notSaved('the journal is ahead of the store'));
  // A window died between journal and store, or the store had no room: take in what was written, then decide again on the true state.
  try {
    await takeInJournal(store);
  } catch (error) {
    return refuse(notSaved(error));
  }
  return attempt(store, act, await readState(store, act), tried + 1);
}

/** Takes in what the hub said: the same door, the same order, no decision. */
export async function receive(
  store: Store,
  makeEntry: () => Promise<JournalEntry | null>,
): Promise<Result<null, RecordTrouble>> {
  return withDoor(async () => {
    const entry = await makeEntry();
    if (!entry) return ok(null);
    const put = await putEntry(store, await readHead(store.db), entry);
    if (put.ok) return ok(null);
    if (put.refusal.code !== 'moved_on') return refuse(put.refusal);
    try {
      await takeInJournal(store);
    } catch (error) {
      return refuse(notSaved(error));
    }
    const again = await putEntry(store, await readHead(store.db), entry);
    if (again.ok) return ok(null);
    return refuse(
      again.refusal.code === 'moved_on'
        ? notSaved('the journal moves on by itself')
        : again.refusal,
    );
  });
}

export function withDoor<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('record', work);
}

async function putEntry(
  store: Store,
  head: JournalHead,
  entry: JournalEntry,
  own?: {
    readonly opened: readonly JourneyEvent[];
    readonly planned: (planned: Planned) => void;
  },
): Promise<Result<Planned, RecordTrouble | { readonly code: 'moved_on' }>> {
  // Everything that can go wrong in folding and sealing goes wrong here, before the journal is touched.
  const planned = await planEntry(store, entry, head.n + 1, own?.opened);
  own?.planned(planned);
  const appended = await call('journal.append', { after: head, entry });
  if (!appended.ok)
    return refuse(appended.refusal.code === 'moved_on' ? { code: 'moved_on' } : appended.refusal);
  try {
    await commitWrites(store.db, planned.writes, appended.value);
  } catch (error) {
    // The act is safe in the journal; the next start rebuilds the store from it.
    return refuse({ code: 'store_failed', detail: nameOf(error) });
  }
  return ok(planned);
}

/** What is in the journal does not come into the store, so nothing new may be decided: this act is nowhere. */
const notSaved = (cause: unknown): RecordTrouble => ({
  code: 'disk_failed',
  detail: typeof cause === 'string' ? cause : nameOf(cause),
});

/** Dexie's errors carry their cause's name; messages may quote a row. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

function mint(
  fresh: readonly NewEvent[],
  device: string,
  act: Pick<Act<never, never>, 'operator' | 'at'>,
  head: JournalHead,
): readonly JourneyEvent[] {
  const group = newId();
  const { operator, at = now() } = act;
  return fresh.map(
    (event, i) =>
      ({
        id: newId(),
        device,
        seq: head.lastSeq + 1 + i,
        group,
        v: 1,
        entity: event.entity,
        entityId: event.entityId,
        kind: event.kind,
        body: event.body,
        base: event.base,
        operator,
        onBehalfOf: event.onBehalfOf ?? null,
        at,
        monotonic: monotonic(),
      }) as JourneyEvent,
  );
}

export async function sealEvent(
  store: Store,
  event: JourneyEvent,
  srv: number | null,
): Promise<SealedEvent> {
  const { id, device, seq, group, entity, entityId, kind } = event;
  return {
    id,
    device,
    seq,
    group,
    entity,
    entityId,
    kind,
    srv,
    sealed: await seal(store.keys, `event:${id}`, event),
  };
}
