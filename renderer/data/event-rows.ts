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

export function eventRow(sealed: SealedEvent, n: number): EventRow {
  return {
    id: sealed.id,
    entityId: sealed.entityId,
    kind: sealed.kind,
    device: sealed.device,
    seq: sealed.seq,
    n,
    sealed: sealed.sealed,
  };
}

export async function openEvent(
  keys: Keys,
  sealed: { readonly id: string; readonly sealed: string },
): Promise<JourneyEvent> {
  return (await open(keys, `event:${sealed.id}`, sealed.sealed)) as JourneyEvent;
}
