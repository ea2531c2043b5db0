// What this window says of itself, and the call for a hand between the desks.
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

/** Break, back office, closed, or open again. `reason` may be ''. */
export const setWindow = (state: WindowWork, reason: string): Acted<WindowState, QueueRefusal> =>
  windowAct((hall, at) => decideSet(hall, { ...at, state, reason }));

/** Asks the other desks to come; `note` may be ''. */
export const callHelp = (note: string): Acted<WindowState, QueueRefusal> =>
  windowAct((hall, at) => decideHelp(hall, { ...at, note }));

/** This window comes to the one that asked. */
export const answerHelp = (asking: number): Acted<WindowState, QueueRefusal> =>
  windowAct((hall, { window }) => decideAnswer(hall, { window: asking, byWindow: window }));

/** Nobody need come to this window any more. */
export const endHelp = (): Acted<WindowState, QueueRefusal> => windowAct(decideEnd);

async function windowAct(
  decide: (hall: Hall, at: WindowCommand) => QueueDecision,
): Acted<WindowState, QueueRefusal> {
  const recorded = await act(readHall, (hall, { station, window }) =>
    decide(hall, { hall: station.hall, window }),
  );
  return stateOf(recorded, 'window', (events) => events[0]?.entityId);
}
