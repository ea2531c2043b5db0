// The calls that stand on a board, read from the tickets: whoever was called to a window and not sent back into the line.
// A ticket that makes no sense is left out alone: one bad row must never take the board from all the others.
import type { Instant } from '../kit/time';
import type { Ticket } from '../queue/ticket';

export type BoardCall = {
  /** One call event: a recall has another key, and so has a call after a transfer. */
  readonly key: string;
  readonly number: string;
  readonly window: number;
  readonly maskedName: string | null;
  readonly service: string;
  readonly at: Instant;
  /** Called, and not there yet: only then is there anything to say. */
  readonly isAwaited: boolean;
  /** Not the first call of this turn. */
  readonly isRecall: boolean;
};

/** The call of half the screen and the five before it. */
export const callsShown = 6;

/** Newest first, in the order of the hall's turns and not of a clock; all of them: a board shows `callsShown`. */
export function boardCalls(tickets: readonly Ticket[]): readonly BoardCall[] {
  return tickets
    .filter(wasCalled)
    .toSorted((a, b) => b.turn - a.turn)
    .map((ticket) => ({
      key: `${ticket.id}@${ticket.lastCallAt ?? 0}`,
      number: ticket.number,
      window: ticket.window ?? 0,
      maskedName: typeof ticket.maskedName === 'string' ? ticket.maskedName : null,
      service: ticket.service,
      at: ticket.lastCallAt ?? 0,
      isAwaited: ticket.state === 'called' && (ticket.cameAt ?? null) === null,
      isRecall: ticket.calls > 1,
    }));
}

/** Whom a window serves without a call was never called there, whatever happened to the ticket before. */
function wasCalled(ticket: Ticket): boolean {
  const { number, turn, window, state, isUncalled = false } = ticket;
  return (
    isNumber(number) &&
    Number.isSafeInteger(turn) &&
    turn > 0 &&
    isWindow(window) &&
    state !== 'waiting' &&
    !isUncalled
  );
}

/** Letters of the series (two where a window was cut off) and figures. */
const isNumber = (number: unknown): boolean =>
  typeof number === 'string' && /^[A-Z]{1,2}\d{1,6}$/.test(number);

const isWindow = (window: unknown): boolean =>
  typeof window === 'number' && Number.isSafeInteger(window) && window > 0;
