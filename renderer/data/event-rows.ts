// Events as rows of the store: how one lies there, how it is opened, and which entities a list of them is about.
import type { SealedEvent } from '../../electron/contract/journal';
import type { EntityKind, JourneyEvent } from '../../core/journey';
import type { EventRow } from './db';
import { open, type Keys } from './seal';

export function idsByEntity(
  named: readonly { readonly entity: EntityKind; readonly entityId: string }[],
): Map<EntityKind, Set<string>> {
  const ids = new Map<EntityKind, Set<string>>();
  for (const { entity, entityId } of named)
    ids.set(entity, (ids.get(entity) ?? new Set()).add(entityId));
  return ids;
}

/** @param i its place in line `n` of this machine's journal */
export function eventRow(sealed: SealedEvent, n: number, i: number): EventRow {
  return {
    id: sealed.id,
    entityId: sealed.entityId,
    kind: sealed.kind,
    device: sealed.device,
    seq: sealed.seq,
    n,
    i,
    sealed: sealed.sealed,
  };
}

/** As the journal brought them: a page of another machine holds many, and their ids follow a clock that may have been set back. */
export const byLine = (a: EventRow, b: EventRow): number => a.n - b.n || (a.i ?? 0) - (b.i ?? 0);

export async function openEvent(
  keys: Keys,
  sealed: { readonly id: string; readonly sealed: string },
): Promise<JourneyEvent> {
  return (await open(keys, `event:${sealed.id}`, sealed.sealed)) as JourneyEvent;
}
