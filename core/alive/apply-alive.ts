// The fold of an alive-check. A list that says the same twice changes nothing.
import type { JourneyEvent } from '../journey';
import type { AliveCheck } from './alive';

/** The check after one more event; every event counts in `version`. Never throws. */
export function applyAlive(
  check: AliveCheck | undefined,
  event: JourneyEvent,
): AliveCheck | undefined {
  if (!check)
    return event.kind === 'alive.due'
      ? { ...event.body, id: event.entityId, version: 1, checks: [] }
      : undefined;
  const version = check.version + 1;
  return event.kind === 'alive.checked'
    ? { ...check, version, checks: [...check.checks, event.body] }
    : { ...check, version };
}
