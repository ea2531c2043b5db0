// What must be there because something else speaks of it.
import type { EntityKind } from '../../core/journey';
import type { EntityStates } from '../../core/sync/fold';
import { readOne } from './read';
import type { Store } from './working-set';

/** Throws where it is not: a fault of ours, never of a person. */
export async function need<E extends EntityKind>(
  store: Store,
  entity: E,
  id: string,
): Promise<EntityStates[E]> {
  const state = await readOne(store, entity, id);
  if (!state) throw new Error(`No ${entity} ${id}`);
  return state;
}
