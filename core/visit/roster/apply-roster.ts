// A roster entry as the fold of its events. After somebody left the roster nothing changes it any more.
import type { JourneyEvent } from '../../journey';
import { addDays } from '../../kit/day';
import type { Day } from '../../kit/time';
import { isRuleDate } from './occurrences';
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

/** “This and later”: what was before keeps its own rule and group until the day before. “All”: it was never otherwise. */
function changed(
  entry: RosterEntry,
  { body: { changes, from } }: JourneyEvent<'roster.changed'>,
): Partial<RosterEntry> {
  if (changes.rule === undefined && changes.group === undefined) return changes;
  const earlier = from === null ? restated(entry, changes) : heldBefore(entry, from, changes.group);
  const since = earlier.length === 0 ? null : (from ?? entry.since);
  const next = { ...entry, ...changes, earlier, since };
  return { ...changes, earlier, since, shifts: stillMoved(entry, next, from) };
}

/** Another rule for all dates leaves none of before; another group goes for all of them. */
const restated = ({ earlier }: RosterEntry, { rule }: { readonly rule?: unknown }) =>
  rule === undefined ? earlier.map(({ rule: own, last }) => ({ rule: own, last })) : [];

/** What held until the day before, and only that: a later change from an earlier day takes the place of what came between. */
function heldBefore(
  entry: RosterEntry,
  from: Day,
  nextGroup: string | undefined,
): RosterEntry['earlier'] {
  const last = addDays(from, -1);
  const before = entry.earlier.filter(
    (one, i) => (entry.earlier[i - 1]?.last ?? addDays(one.rule.from, -1)) < last,
  );
  const cut = before.map((one) => (one.last > last ? { ...one, last } : one));
  const { rule, group, since } = entry;
  const began = before.length > 0 || rule.from <= last;
  const held = began && (since === null || since <= last);
  if (!held) return cut;
  // Absent where it stays the same, so that what was folded before stays equal to itself.
  const wasOther = nextGroup !== undefined && nextGroup !== group;
  return [...cut, { rule, last, ...(wasOther ? { group } : {}) }];
}

/** A date that somebody moved goes where the rule that gave it is replaced by one that does not: what comes instead is due by itself. */
function stillMoved(
  entry: RosterEntry,
  next: RosterEntry,
  from: Day | null,
): RosterEntry['shifts'] {
  const isLater = (day: Day) => from === null || day >= from;
  return entry.shifts.filter(
    ({ on, to }) =>
      to === null || !(isLater(on) && isLater(to) && isRuleDate(entry, on)) || isRuleDate(next, on),
  );
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
