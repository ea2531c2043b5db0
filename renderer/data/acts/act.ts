// The shape of every act: who acts comes from the session, the store from the door; nobody signed in, nothing done.
import type { EntityKind, NewEvent } from '../../../core/journey';
import { ok, refuse, type Result } from '../../../core/kit/result';
import type { Ticket } from '../../../core/queue/ticket';
import type { Slip } from '../../../core/slip/slip';
import type { RecordTrouble } from '../../../core/station/record-trouble';
import type { EntityStates } from '../../../core/sync/fold';
import { siteOfLane, type HallRule } from '../hall-rule';
import { record, type Recorded } from '../record';
import { currentSession, type Session } from '../session';
import type { Store } from '../working-set';

export type Acted<T, R> = Promise<Result<T, R | RecordTrouble>>;

/** For whom, and by which rule of the hall, an act is done where it is not the plain act of this window. */
type Acting = {
  readonly rule: HallRule | null;
  readonly operator?: string;
  /** Null: a machine of the hall without a window. */
  readonly window?: number | null;
  readonly command?: string;
  readonly wish?: SlipWish;
};

/** A number that is given is to have a slip, asked for in the same act. It never goes over the line to the hall's owner. */
export type SlipWish = {
  readonly slipId: string;
  /** Told before the commit, with those who wait, so that nothing need be read: the paper can be got ready, and must not be begun. */
  readonly planned: (slip: Slip, ticket: Ticket, others: readonly Ticket[]) => void;
  /** Told at the commit, where the number was given here. */
  readonly recorded: (slip: Slip) => void;
};

let acting: Acting | null = null;

/** Whoever acts is known when the act begins, before it waits for anything; so two acts never mix. */
export function actingAs<T>(who: Acting, work: () => T): T {
  acting = who;
  try {
    return work();
  } finally {
    acting = null;
  }
}

/** The wish of the act that begins now; to be asked before anything is waited for. */
export const wishNow = (): Pick<Acting, 'wish'> =>
  acting?.wish === undefined ? {} : { wish: acting.wish };

function sessionFor(who: Acting | null): Session | null {
  const session = currentSession();
  if (!session || !who) return session;
  const { rule, window = session.window } = who;
  const { station } = session;
  const site = rule?.kind === 'cut' ? siteOfLane(station.site, rule.lane) : station.site;
  // No window has the number 0: what needs one finds nothing there.
  return {
    ...session,
    station: { ...station, site },
    window: window ?? 0,
    ...(rule ? { rule } : {}),
  };
}

export async function act<S, R>(
  read: (store: Store, session: Session) => Promise<S>,
  decide: (state: S, session: Session) => Result<readonly NewEvent[], R>,
  planned?: (recorded: Recorded) => void,
): Acted<Recorded, R> {
  const who = acting;
  const session = sessionFor(who);
  if (!session) return refuse({ code: 'locked' });
  return record(session.store, {
    operator: who?.operator ?? session.staff.id,
    ...(who?.command === undefined ? {} : { command: who.command }),
    read: (store) => read(store, session),
    decide: (state) => decide(state, session),
    ...(planned === undefined ? {} : { planned }),
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
