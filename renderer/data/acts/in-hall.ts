// Who decides an act of the queue: this machine where it stands alone or owns the hall's queue, else the owner, and where the owner is
// away this window for itself. The screens do not know: they act, and are answered once it is recorded here.
import type { Result } from '../../../core/kit/result';
import { ok, refuse } from '../../../core/kit/result';
import { list, type Shape } from '../../../core/kit/shape';
import type { EntityKind } from '../../../core/journey';
import type { RecordTrouble } from '../../../core/station/record-trouble';
import type { EntityStates } from '../../../core/sync/fold';
import { call } from '../../shell';
import { ruleOf, type HallRule } from '../hall-rule';
import { newId } from '../mint';
import { readOne } from '../read';
import type { Recorded } from '../record';
import { currentSession, type Session } from '../session';
import { actingAs, wishNow, type Acted } from './act';

export type InHall<A extends readonly unknown[]> = {
  readonly verb: string;
  /** What may come over the line. */
  readonly input: Shape<A>;
  /** What becomes of an entity of this kind is the answer; absent = nothing but that it is done. */
  readonly leaves?: EntityKind;
  /** A window that is cut off may do it for itself. */
  readonly alone?: boolean;
  /** What the owner may not know is sent along. */
  readonly send?: (session: Session, ...input: A) => Promise<A>;
};

type Here = (...input: never) => Promise<Result<unknown, unknown>>;

type Verb = {
  readonly leaves: EntityKind | undefined;
  readonly input: Shape<readonly unknown[]>;
  readonly here: Here;
};

const verbs = new Map<string, Verb>();

/** The kind of entity that a verb's answer is about. */
export const leftBy = (verb: string): EntityKind | undefined => verbs.get(verb)?.leaves;

/** `here` must begin its act before it waits for anything (see `actingAs`). */
export function inHall<A extends readonly unknown[], T, R>(
  { verb, input, leaves, alone = false, send }: InHall<A>,
  here: (...input: A) => Acted<T, R>,
): (...input: A) => Acted<T, R> {
  verbs.set(verb, { leaves, input: input, here: here });
  return async (...given) => {
    const wish = wishNow();
    const status = await call('hall.status', null);
    const rule = ruleOf(status);
    if (status.role !== 'window') return actingAs({ rule, ...wish }, () => here(...given));
    const session = currentSession();
    if (!session) return refuse({ code: 'locked' });
    const args = withoutGaps(send ? await send(session, ...given) : given);
    const answer = await call('hall.command', {
      ...{ id: newId(), operator: session.staff.id, verb, input: { args } },
    });
    if (answer.ok) return left<T, R>(session, leaves, answer.value.entityId);
    // What the owner refuses is of the same kinds as what is refused here.
    if (answer.refusal.code !== 'owner_away') return refuse(answer.refusal as R | RecordTrouble);
    if (!alone || rule?.kind !== 'cut') return refuse({ code: 'owner_away' });
    return cutOff(() => actingAs({ rule, ...wish }, () => here(...given)));
  };
}

/** What was left out at the end stays out: on the line it would become something else. */
const withoutGaps = (args: readonly unknown[]): readonly unknown[] =>
  args.slice(0, 1 + args.findLastIndex((one) => one !== undefined));

async function left<T, R>(
  { store }: Session,
  kind: EntityKind | undefined,
  id: string | null,
): Acted<T, R> {
  const nothing: Recorded = { events: [], states: new Map() };
  if (kind === undefined || id === null) return ok(nothing as T);
  const state: EntityStates[EntityKind] | undefined = await readOne(store, kind, id);
  if (!state) throw new Error(`The owner's act left no ${kind}`);
  return ok(state as T);
}

/** Nobody to call, or a ticket that cannot be called here, is so because the owner is away. */
async function cutOff<T, R>(here: () => Acted<T, R>): Acted<T, R> {
  const acted = await here();
  if (acted.ok) return acted;
  const { code } = acted.refusal as { readonly code: string };
  return code === 'nobody_waiting' || code === 'unknown_ticket'
    ? refuse({ code: 'owner_away' })
    : acted;
}

/** Does at the owner what a window of the hall asks for; null for what is no command. */
export function decideFor(
  who: { readonly window: number | null; readonly operator: string; readonly command: string },
  rule: HallRule | null,
  verb: string,
  input: Readonly<Record<string, unknown>>,
): Promise<Result<unknown, unknown>> | null {
  const known = verbs.get(verb);
  const { args } = input;
  if (!known || !Array.isArray(args) || known.input(args, 'args') !== null) return null;
  return actingAs({ rule, ...who }, () => known.here(...(args as never)));
}

/** The shape of a verb's input: each part in its place. */
export const parts =
  <A extends readonly unknown[]>(...shapes: { readonly [I in keyof A]: Shape<A[I]> }): Shape<A> =>
  (value, path) => {
    const broken = list(() => null, shapes.length)(value, path);
    if (broken !== null) return broken;
    const given = value as readonly unknown[];
    for (const [i, shape] of shapes.entries()) {
      const wrong = shape(given[i], `${path}[${i}]`);
      if (wrong !== null) return wrong;
    }
    return null;
  };
