// A roster entry as the fold of its events. After somebody left the roster nothing changes it any more.
import type { JourneyEvent } from '../../journey';
import { addDays } from '../../kit/day';
import type { RosterEntry } from './roster';

/** The entry after one more event; every event counts in `version`. Never throws. */
export function applyRoster(
  entry: RosterEntry | undefined,
  event: JourneyEvent,
): RosterEntry | undefined {
  if (!entry) return event.kind === 'roster.entered' ? entered(event) : undefined;
  const change = entry.state === 'active' ? changeBy(entry, event) : undefined;
  return { ...entry, version: entry.version + 1, ...(change ?? noop(entry, event)) };
}

function changeBy(entry: RosterEntry, event: JourneyEvent): Partial<RosterEntry> | undefined {
  if (event.kind === 'roster.changed') return changed(entry, event);
  if (event.kind === 'roster.left') return { state: 'left', left: event.body };
  if (event.kind !== 'roster.shifted') return undefined;
  const others = entry.shifts.filter(({ on }) => on !== event.body.on);
  return { shifts: [...others, event.body].sort((a, b) => (a.on < b.on ? -1 : 1)) };
}

/** “This and later”: what was before keeps its own rule until the day before. “All”: the rule is simply another one. */
function changed(
  entry: RosterEntry,
  { body: { changes, from } }: JourneyEvent<'roster.changed'>,
): Partial<RosterEntry> {
  const isSplit = changes.rule !== undefined && from !== null && from > entry.rule.from;
  if (isSplit) {
    const before = { rule: entry.rule, last: addDays(from, -1) };
    return { ...changes, since: from, earlier: [...entry.earlier, before] };
  }
  return changes.rule !== undefined && from === null
    ? { ...changes, since: null, earlier: [] }
    : changes;
}

function noop(
  entry: RosterEntry,
  { id: eventId, kind, device }: JourneyEvent,
): Partial<RosterEntry> {
  return { noops: [...entry.noops, { eventId, kind, device }] };
}

function entered(event: JourneyEvent<'roster.entered'>): RosterEntry {
  return {
    ...event.body,
    id: event.entityId,
    version: 1,
    state: 'active',
    earlier: [],
    since: null,
    shifts: [],
    left: null,
    noops: [],
  };
}
