// Of two who go, the one who cannot is named: the rule knows ids, the staff of this machine have names.
import type { VisitRefusal } from '../../../core/visit/visit-refusal';
import { readOne } from '../read';
import { currentSession } from '../session';
import type { Acted } from './act';

/** Gives what was done or refused as it is; `agent_busy` with the name of the agent, where this machine knows it. */
export async function nameBusy<T>(acted: Acted<T, VisitRefusal>): Acted<T, VisitRefusal> {
  const done = await acted;
  const session = currentSession();
  if (done.ok || done.refusal.code !== 'agent_busy' || !session) return done;
  const one = await readOne(session.store, 'staff', done.refusal.agent);
  return one ? { ...done, refusal: { ...done.refusal, name: one.name } } : done;
}
