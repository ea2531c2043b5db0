// What was written into a record that is not saved yet: whoever goes back, to look something up or because somebody rings, finds it
// again. It is kept for as long as the window is open to whoever wrote it, and nowhere else.
import { currentSession, type Session } from '../../data/session';

const saidBy = new WeakMap<Session, Map<string, object>>();

function keptIn(session: Session): Map<string, object> {
  const kept = saidBy.get(session) ?? new Map<string, object>();
  saidBy.set(session, kept);
  return kept;
}

/** Only what somebody wrote; what the form proposes is proposed anew. */
export function saidSoFar<T extends object>(visitId: string): Partial<T> {
  const session = currentSession();
  return (session && keptIn(session).get(visitId)) ?? {};
}

export function keepSaid(visitId: string, part: object): void {
  const session = currentSession();
  if (session) keptIn(session).set(visitId, { ...saidSoFar(visitId), ...part });
}

/** It is on the record. */
export function forgetSaid(visitId: string): void {
  const session = currentSession();
  if (session) keptIn(session).delete(visitId);
}
