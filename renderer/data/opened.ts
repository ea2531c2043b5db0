// Opened states, kept by the very blob they were opened from: a changed row has another blob, so nothing goes stale.
import type { EntityKind } from '../../core/journey';
import type { EntityStates } from '../../core/sync/fold';
import type { Row } from './db';
import { open, type Keys } from './seal';

const most = 4000;
const stateBySealed = new Map<string, unknown>();

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
  const known = stateBySealed.get(sealed);
  if (known !== undefined) return known as EntityStates[E];
  const state = (await open(keys, `${entity}:${id}`, sealed)) as EntityStates[E];
  remember(sealed, state);
  return state;
}

/** Called with what was just sealed, so that the writer need not open it again. */
export function remember(sealed: string, state: unknown): void {
  if (stateBySealed.size >= most) {
    // The oldest quarter goes: insertion order is age.
    let drop = most / 4;
    for (const key of stateBySealed.keys()) {
      if (drop-- <= 0) break;
      stateBySealed.delete(key);
    }
  }
  stateBySealed.set(sealed, state);
}

export function forgetOpened(): void {
  stateBySealed.clear();
}
