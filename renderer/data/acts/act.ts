// The shape of every act: who acts comes from the session, the store from the door; nobody signed in, nothing done.
import type { EntityKind, NewEvent } from '../../../core/journey';
import { ok, refuse, type Result } from '../../../core/kit/result';
import type { RecordTrouble } from '../../../core/station/record-trouble';
import type { EntityStates } from '../../../core/sync/fold';
import { record, type Recorded } from '../record';
import { currentSession, type Session } from '../session';
import type { Store } from '../working-set';

export type Acted<T, R> = Promise<Result<T, R | RecordTrouble>>;

export async function act<S, R>(
  read: (store: Store, session: Session) => Promise<S>,
  decide: (state: S, session: Session) => Result<readonly NewEvent[], R>,
): Acted<Recorded, R> {
  const session = currentSession();
  if (!session) return refuse({ code: 'locked' });
  return record(session.store, {
    operator: session.staff.id,
    read: (store) => read(store, session),
    decide: (state) => decide(state, session),
  });
}

/** The state that an act left of one entity. `kind` is what the caller knows the id to be. */
export function stateOf<E extends EntityKind, R>(
  recorded: Result<Recorded, R>,
  kind: E,
  id: string | ((events: Recorded['events']) => string | undefined),
): Result<EntityStates[E], R> {
  if (!recorded.ok) return recorded;
  const entityId = typeof id === 'string' ? id : id(recorded.value.events);
  const state = entityId === undefined ? undefined : recorded.value.states.get(entityId);
  if (!state) throw new Error(`The act left no ${kind} ${entityId ?? ''}`);
  return ok(state as EntityStates[E]);
}
