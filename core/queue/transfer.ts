// Hands somebody on to another service, another window, or both. The number on paper and the place in the line are kept.
import { refuse } from '../kit/result';
import {
  findTicket,
  happened,
  workOf,
  type Hall,
  type QueueDecision,
  type TicketCommand,
} from './hall';
import { liveTwin } from './live';
import { isCalledEnough } from './recall';

export type TransferCommand = TicketCommand & {
  /** Key of the service that it goes on with; may be the same when the window is another. */
  readonly service: string;
  /** Only this window calls it then; null = whoever is free. */
  readonly toWindow: number | null;
  readonly reason: string;
};

/**
 * Refuses: `unknown_ticket`, `other_window`, `wrong_state`, `reason_needed`, `unknown_service`, `nothing_to_transfer`,
 * `unknown_window`, `window_not_open` when that window is closed, `has_live_ticket`, and `call_limit` as going back to the line does.
 */
export function transfer(hall: Hall, command: TransferCommand): QueueDecision {
  const found = findTicket(hall, command, 'called', 'serving', 'held');
  if (!found.ok) return found;
  const { number, calls, state } = found.value;
  const { window, service, toWindow } = command;
  const reason = command.reason.trim();
  if (reason === '') return refuse({ code: 'reason_needed' });
  if (!hall.site.services.some(({ key }) => key === service))
    return refuse({ code: 'unknown_service', service });
  const isElsewhere = toWindow !== null && toWindow !== window;
  if (service === found.value.service && !isElsewhere)
    return refuse({ code: 'nothing_to_transfer', number });
  if (toWindow !== null && !hasWindow(hall, toWindow))
    return refuse({ code: 'unknown_window', window: toWindow });
  if (toWindow !== null && workOf(hall.windows, toWindow) === 'closed')
    return refuse({ code: 'window_not_open', window: toWindow, state: 'closed' });
  const twin = liveTwin(hall, { ...found.value, service });
  if (twin) return refuse({ code: 'has_live_ticket', ticket: twin });
  if (state === 'called' && isCalledEnough(found.value, hall.site))
    return refuse({ code: 'call_limit', number, calls });
  return happened(found.value, 'ticket.transferred', { window, service, toWindow, reason });
}

/** Set up on a machine of the hall, or heard of: a number for a window that nobody has would wait for nobody. */
function hasWindow({ setUp, windows, tickets }: Hall, window: number): boolean {
  if (!Number.isSafeInteger(window) || window < 1 || window > 99) return false;
  return (
    setUp === undefined ||
    setUp.includes(window) ||
    [...windows, ...tickets].some((one) => one.window === window)
  );
}
