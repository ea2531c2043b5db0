// What a counter window does, and whether it asks for a hand: the fold of its events. A window that never said anything is open.
import type { JourneyEvent } from '../journey';
import type { Instant } from '../kit/time';

/** Only an open window calls people. */
export type WindowWork = 'open' | 'break' | 'back_office' | 'closed';

export type WindowState = {
  /** `hall:window`. */
  readonly id: string;
  readonly version: number;
  readonly hall: string;
  readonly window: number;
  readonly state: WindowWork;
  readonly reason: string;
  /** Since when it is in this state. */
  readonly since: Instant;
  /** The open call for a hand; `answeredBy`: the window that comes. */
  readonly help: {
    readonly note: string;
    readonly at: Instant;
    readonly answeredBy: number | null;
  } | null;
};

/** The window after one more event. Never throws; an event that changes nothing still counts in `version`. */
export function applyWindow(
  known: WindowState | undefined,
  event: JourneyEvent,
): WindowState | undefined {
  if (event.kind === 'window.set') {
    const { state, reason } = event.body;
    const window = known ?? begun(event);
    const since = state === window.state ? window.since : event.at;
    return { ...window, version: window.version + 1, state, reason, since };
  }
  if (event.kind === 'window.help-called') {
    const window = known ?? begun(event);
    const help = { note: event.body.note, at: event.at, answeredBy: null };
    return { ...window, version: window.version + 1, help };
  }
  return known && { ...known, version: known.version + 1, help: helpAfter(known, event) };
}

function helpAfter({ help }: WindowState, event: JourneyEvent): WindowState['help'] {
  if (event.kind === 'window.help-ended') return null;
  // Who answered first comes.
  if (event.kind === 'window.help-answered' && help)
    return { ...help, answeredBy: help.answeredBy ?? event.body.byWindow };
  return help;
}

function begun(event: JourneyEvent<'window.set' | 'window.help-called'>): WindowState {
  const { hall, window } = event.body;
  return {
    ...{ id: event.entityId, version: 0, hall, window },
    ...{ state: 'open', reason: '', since: event.at, help: null },
  };
}
