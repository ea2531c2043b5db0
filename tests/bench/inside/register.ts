// A whole register as a hub's snapshot brings it to a new machine: the events of the sample community, folded.
import type { JourneyEvent, NewEvent } from '../../../core/journey';
import { dayOf } from '../../../core/kit/time';
import { sampleCommunity, type SampleGroup } from '../../../core/sample/community';
import { createDice, sampleId } from '../../../core/sample/dice';
import { foldEvent, type EntityState } from '../../../core/sync/fold';
import type { SnapshotRow } from '../../../core/sync/wire';
import { now } from '../../../renderer/data/mint';
import { takeSnapshot } from '../../../renderer/data/outbox';
import { session } from './begin';

const device = '01900000-0000-7000-8000-00000000be9d';

/** Another machine's envelope around an event, numbered by `seq`. */
export function minted(event: NewEvent, seq: number, { at, operator }: SampleGroup): JourneyEvent {
  const { onBehalfOf = null } = event;
  const id = sampleId(createDice(seed + seq), at);
  const rest = { id, device, seq, group: `${operator}:${at}`, v: 1, operator, onBehalfOf };
  return { ...event, ...rest, at, monotonic: at };
}

const seed = 1;

/** So many rows a page, as the hub sends them. */
const page = 2000;

/** Brings in the staff and so many residents; how many the store then holds. */
export async function bringRegister(residents: number): Promise<number> {
  const { store } = session();
  const states = new Map<string, EntityState>();
  const entities = new Map<string, NewEvent['entity']>();
  let seq = 0;
  for (const group of sampleCommunity({ seed, residents, today: dayOf(now()) })) {
    for (const event of group.events.filter(isOfRegister)) {
      const state = foldEvent(states.get(event.entityId), minted(event, ++seq, group));
      if (state) states.set(event.entityId, state);
      entities.set(event.entityId, event.entity);
    }
  }
  const rows = [...states].map(([entityId, state], i): SnapshotRow => {
    const entity = entities.get(entityId) ?? 'resident';
    return { entity, entityId, version: state.version, srv: i + 1, state };
  });
  await bringRows(rows);
  return store.db.residents.count();
}

const isOfRegister = ({ entity }: NewEvent): boolean => entity === 'staff' || entity === 'resident';

/** Takes in folded entities, a page after the other. */
export async function bringRows(rows: readonly SnapshotRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += page) {
    const taken = await takeSnapshot(session().store, 'bench', rows.slice(from, from + page), null);
    if (!taken.ok) throw new Error(taken.refusal.code);
  }
}
