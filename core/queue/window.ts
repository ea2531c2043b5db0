// What a window says of itself (open, break, back office, closed), and a call for a hand between the desks.
import { newEvent } from '../kit/new-event';
import { ok, refuse } from '../kit/result';
import { requireFreeWindow, workOf, type Hall, type QueueDecision } from './hall';
import type { WindowState, WindowWork } from './window-state';

/** The hall's id and the number of the window that acts. */
export type WindowCommand = { readonly hall: string; readonly window: number };

const nobody = { version: 0 };

const windowId = ({ hall, window }: WindowCommand): string => `${hall}:${window}`;

const known = ({ windows }: Hall, window: number): WindowState | undefined =>
  windows.find((one) => one.window === window);

/** Refuses: `window_already`, and `window_busy` for anything but opening while somebody is called or served there. */
export function setWindow(
  hall: Hall,
  command: WindowCommand & { readonly state: WindowWork; readonly reason: string },
): QueueDecision {
  const { window, state, reason } = command;
  if (workOf(hall.windows, window) === state) return refuse({ code: 'window_already', state });
  if (state !== 'open') {
    const free = requireFreeWindow(hall, window);
    if (!free.ok) return free;
  }
  const subject = { ...(known(hall, window) ?? nobody), id: windowId(command) };
  const body = { hall: command.hall, window, state, reason: reason.trim() };
  return ok([newEvent(subject, 'window.set', body)]);
}

/** Asks the other desks for a hand. Refuses: `help_called_already`. */
export function callHelp(
  hall: Hall,
  command: WindowCommand & { readonly note: string },
): QueueDecision {
  const { window } = command;
  if (known(hall, window)?.help) return refuse({ code: 'help_called_already' });
  const subject = { ...(known(hall, window) ?? nobody), id: windowId(command) };
  const body = { hall: command.hall, window, note: command.note.trim() };
  return ok([newEvent(subject, 'window.help-called', body)]);
}

/** Another desk comes. `window`: the one that asked. Refuses: `help_not_called`, `help_answered_already`. */
export function answerHelp(
  hall: Hall,
  { window, byWindow }: { readonly window: number; readonly byWindow: number },
): QueueDecision {
  const asked = known(hall, window);
  if (!asked?.help || byWindow === window) return refuse({ code: 'help_not_called', window });
  if (asked.help.answeredBy !== null)
    return refuse({ code: 'help_answered_already', byWindow: asked.help.answeredBy });
  return ok([newEvent(asked, 'window.help-answered', { byWindow })]);
}

/** The desk that asked needs nobody any more. Refuses: `help_not_called`. */
export function endHelp(hall: Hall, { window }: { readonly window: number }): QueueDecision {
  const asked = known(hall, window);
  if (!asked?.help) return refuse({ code: 'help_not_called', window });
  return ok([newEvent(asked, 'window.help-ended', {})]);
}
