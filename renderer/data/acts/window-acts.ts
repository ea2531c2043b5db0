// What this window says of itself, and the call for a hand between the desks.
import { count, oneOf, text, type Shape } from '../../../core/kit/shape';
import type { QueueDecision } from '../../../core/queue/hall';
import type { Hall } from '../../../core/queue/hall';
import type { QueueRefusal } from '../../../core/queue/refusal';
import {
  answerHelp as decideAnswer,
  callHelp as decideHelp,
  endHelp as decideEnd,
  setWindow as decideSet,
  type WindowCommand,
} from '../../../core/queue/window';
import type { WindowState, WindowWork } from '../../../core/queue/window-state';
import { readHall } from '../read';
import { act, stateOf, type Acted } from './act';
import { inHall, parts } from './in-hall';

const work: Shape<WindowWork> = oneOf<WindowWork>('open', 'break', 'back_office', 'closed');

/** Break, back office, closed, or open again. `reason` may be ''. */
export const setWindow = inHall(
  {
    ...{ verb: 'window_set', input: parts<[WindowWork, string]>(work, text()) },
    ...{ leaves: 'window', alone: true },
  },
  (state: WindowWork, reason: string) =>
    windowAct((hall, at) => decideSet(hall, { ...at, state, reason })),
);

/** Asks the other desks to come; `note` may be ''. */
export const callHelp = inHall(
  { verb: 'help_call', input: parts<[string]>(text()), leaves: 'window' },
  (note: string) => windowAct((hall, at) => decideHelp(hall, { ...at, note })),
);

/** This window comes to the one that asked. */
export const answerHelp = inHall(
  { verb: 'help_answer', input: parts<[number]>(count), leaves: 'window' },
  (asking: number) =>
    windowAct((hall, { window }) => decideAnswer(hall, { window: asking, byWindow: window })),
);

/** Nobody need come to this window any more. */
export const endHelp = inHall({ verb: 'help_end', input: parts<[]>(), leaves: 'window' }, () =>
  windowAct(decideEnd),
);

async function windowAct(
  decide: (hall: Hall, at: WindowCommand) => QueueDecision,
): Acted<WindowState, QueueRefusal> {
  const recorded = await act(readHall, (hall, { station, window }) =>
    decide(hall, { hall: station.hall, window }),
  );
  return stateOf(recorded, 'window', (events) => events[0]?.entityId);
}
