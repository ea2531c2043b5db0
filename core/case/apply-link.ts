// How two cases become one, on both files. Two supervisors without a line may decide the opposite of each other: then the one
// that was opened first goes on (ids are UUIDv7), whichever word came in first, and neither file is left without the other.
import type { JourneyEvent } from '../journey';
import type { Case } from './case';

type Change = Partial<Case> | undefined;

/** This case becomes part of another one. Undefined where it is not open any more, or the opposite decision stands. */
export function link(c: Case, isPending: boolean, event: JourneyEvent<'case.linked'>): Change {
  const { into, number, since } = event.body;
  const took = c.tookIn ?? [];
  const hasTaken = took.some(({ from }) => from === into);
  if (!isPending || (hasTaken && c.id < into)) return undefined;
  return {
    state: 'linked',
    linked: { into, number, since, was: c.state, at: event.at, by: event.operator },
    presented: null,
    ...(hasTaken ? { tookIn: took.filter(({ from }) => from !== into) } : {}),
  };
}

/** This case goes on and has another one in it. Undefined where it has it already, or the opposite decision stands. */
export function takeIn(c: Case, { body }: JourneyEvent<'case.took-in'>): Change {
  const { from, number, since } = body;
  const took = c.tookIn ?? [];
  if (took.some((one) => one.from === from)) return undefined;
  const isPartOfIt = c.linked?.into === from;
  if (isPartOfIt && c.id > from) return undefined;
  return {
    tookIn: [...took, { from, number, since }],
    ...(isPartOfIt ? partAgain(c) : {}),
  };
}

/** The part is a case of its own again, in the state in which it was. */
export const unlink = (c: Case): Change => (c.linked ? partAgain(c) : undefined);

/** The other end of `unlink`, on the case that went on. */
export function letGo({ tookIn = [] }: Case, { body }: JourneyEvent<'case.let-go'>): Change {
  const left = tookIn.filter(({ from }) => from !== body.from);
  return left.length === tookIn.length ? undefined : { tookIn: left };
}

/** The two are not one thing: they are not shown as a pair again. */
export function keepApart({ apart = [] }: Case, event: JourneyEvent<'case.kept-apart'>): Change {
  const { other } = event.body;
  return apart.includes(other) ? undefined : { apart: [...apart, other].toSorted() };
}

const partAgain = ({ linked, state }: Case): Change => ({
  state: linked?.was ?? state,
  linked: null,
});
