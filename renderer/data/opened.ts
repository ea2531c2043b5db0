// Opened states and events, kept by the very blob they were opened from: a changed row has another blob, so nothing goes stale.
import type { EntityKind } from '../../core/journey';
import type { EntityStates } from '../../core/sync/fold';
import type { Row } from './db';
import { open, type Keys } from './seal';

const most = 4000;
const valueBySealed = new Map<string, unknown>();

export async function openRow<E extends EntityKind>(
  keys: Keys,
  entity: E,
  row: Row,
): Promise<EntityStates[E]> {
  return openState(keys, entity, row.id, row.sealed);
}

export async function openState<E extends EntityKind>(
  keys: Keys,
  entity: E,
  id: string,
  sealed: string,
): Promise<EntityStates[E]> {
  return (await openAt(keys, `${entity}:${id}`, sealed)) as EntityStates[E];
}

/** @param place as it was sealed for, e.g. `event:ID` */
export async function openAt(keys: Keys, place: string, sealed: string): Promise<unknown> {
  const known = valueBySealed.get(sealed);
  if (known !== undefined) return known;
  const value = await open(keys, place, sealed);
  remember(sealed, value);
  return value;
}

/** Called with what was just sealed, so that the writer need not open it again. */
export function remember(sealed: string, value: unknown): void {
  if (valueBySealed.size >= most) {
    // The oldest quarter goes: insertion order is age.
    let drop = most / 4;
    for (const key of valueBySealed.keys()) {
      if (drop-- <= 0) break;
      valueBySealed.delete(key);
    }
  }
  valueBySealed.set(sealed, value);
}

export function forgetOpened(): void {
  valueBySealed.clear();
}
