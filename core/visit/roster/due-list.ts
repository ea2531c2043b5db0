// Who is due: each date of the roster with what became of it, the longest overdue first. Nobody on the roster falls out of this list.
import { addDays, daysBetween } from '../../kit/day';
import type { Day } from '../../kit/time';
import { dayOf } from '../../kit/time';
import type { Calendar } from '../../matter/working-day';
import { isDue } from '../apply-visit';
import type { Visit } from '../visit';
import { horizonOf, occurrencesOf, type Horizon, type Occurrence } from './occurrences';
import { groupOf, type RosterRules } from './risk-groups';
import type { RosterEntry } from './roster';

/** `missed`: the next date came before anybody was seen. `refused`: they did not want it. */
export type DateState = 'done' | 'booked' | 'open' | 'missed' | 'refused';

export type RosterDate = Occurrence & {
  readonly state: DateState;
  /** The visit that was or will be made for it. */
  readonly visit: Visit | null;
};

export type DueRow = {
  readonly entry: RosterEntry;
  /** The date to act on: the oldest that is open, else the next one that comes; null = none comes any more. */
  readonly date: RosterDate | null;
  /** Days that it is overdue; 0 and less: still to come. */
  readonly daysLate: number;
  /** Dates in a row, up to today, on which nobody was seen. */
  readonly missed: number;
  readonly lastSeen: Day | null;
  readonly horizon: Horizon;
};

type Known = {
  readonly rules: RosterRules;
  readonly calendars: readonly Calendar[];
  readonly today: Day;
  /** Visits of the resident, of any day. */
  readonly visits: readonly Visit[];
};

/** The rolling window, `backDays` before today and `aheadDays` after it. */
export const windowOf = (
  { backDays, aheadDays }: RosterRules,
  today: Day,
): { readonly from: Day; readonly to: Day } => ({
  from: addDays(today, -backDays),
  to: addDays(today, aheadDays),
});

/** Every date of the window with what became of it. A visit belongs to one date only. */
export function datesWithVisits(
  entry: RosterEntry,
  known: Known,
  span = windowOf(known.rules, known.today),
): readonly RosterDate[] {
  const all = occurrencesOf(entry, { ...known, span });
  const early = groupOf(known.rules, entry.group).earlyDays;
  const near = contactsFor(entry, all, known.visits, span.from);
  const taken = new Set<string>();
  return all.map((occurrence, at) => {
    const next = all[at + 1]?.day ?? dayAfter(entry, occurrence.day, known);
    const visit = visitFor(occurrence, { ...near, next, early, taken, today: known.today });
    if (visit) taken.add(visit.id);
    return { ...occurrence, visit, state: stateOf(visit, next, known.today) };
  });
}

/** When the date comes that follows the last one of the window: what is made then is made for that one. Of a day to come nobody asks. */
function dayAfter(entry: RosterEntry, day: Day, known: Known): Day | null {
  if (day > known.today) return null;
  const span = { from: addDays(day, 1), to: addDays(known.today, known.rules.aheadDays) };
  return occurrencesOf(entry, { ...known, span })[0]?.day ?? null;
}

/** What was booked for a date of this entry, and other contacts: at the counter, for a case, for a date that the rule gives no more. */
function contactsFor(
  entry: RosterEntry,
  all: readonly Occurrence[],
  visits: readonly Visit[],
  first: Day,
): Pick<Near, 'own' | 'others'> {
  const dates = new Set(all.map(({ on }) => on));
  const own = new Map<Day, Visit[]>();
  const others: Near['others'][number][] = [];
  for (const visit of visits) {
    const { rosterId, dueOn = '' } = visit;
    const isOwn = rosterId === entry.id;
    if (isOwn && dates.has(dueOn)) own.set(dueOn, [...(own.get(dueOn) ?? []), visit]);
    // What was for a date before the window stays with it.
    else if (!isOwn || dueOn === '' || dueOn >= first) others.push({ visit, isOwn });
  }
  others.sort((a, b) => dayOfVisit(a.visit).localeCompare(dayOfVisit(b.visit)));
  return { own, others };
}

type Near = {
  readonly own: ReadonlyMap<Day, readonly Visit[]>;
  /** By day. `isOwn`: booked for this entry, and for a date that it has no more. */
  readonly others: readonly { readonly visit: Visit; readonly isOwn: boolean }[];
  readonly next: Day | null;
  readonly early: number;
  readonly taken: ReadonlySet<string>;
  readonly today: Day;
};

/** The visit made for this date, or another contact near enough to count for it. */
function visitFor({ on, day }: Occurrence, near: Near): Visit | null {
  const own = near.own.get(on) ?? [];
  const first = addDays(day, -near.early);
  const counts = near.others.filter(({ visit }) => {
    const at = dayOfVisit(visit);
    return !near.taken.has(visit.id) && at >= first && (near.next === null || at < near.next);
  });
  return (
    own.find(wasSeen) ??
    own.find((visit) => isDue(visit) && visit.day >= near.today) ??
    counts.find(({ visit }) => wasSeen(visit))?.visit ??
    own.find(isDue) ??
    own.find(({ state }) => state === 'refused') ??
    counts.find(({ visit, isOwn }) => isOwn && isDue(visit))?.visit ??
    null
  );
}

const dayOfVisit = (visit: Visit): Day => (wasSeen(visit) ? seenOn(visit) : visit.day);

const wasSeen = (visit: Visit): boolean => visit.record?.seen === true;

const seenOn = (visit: Visit): Day => (visit.record ? dayOf(visit.record.arrivedAt) : visit.day);

function stateOf(visit: Visit | null, next: Day | null, today: Day): DateState {
  if (visit && wasSeen(visit)) return 'done';
  if (visit?.state === 'refused') return 'refused';
  if (visit && isDue(visit) && visit.day >= today) return 'booked';
  return next !== null && next <= today ? 'missed' : 'open';
}

/** One row for each active entry, overdue first, then by day. Visits of all residents may be handed in. */
export function dueList(entries: readonly RosterEntry[], known: Known): readonly DueRow[] {
  const visits = byResident(known.visits);
  return entries
    .filter(({ state }) => state === 'active')
    .map((entry) => dueRow(entry, { ...known, visits: visits.get(entry.residentId) ?? [] }))
    .sort(byUrgency);
}

/** Each visit is looked at once, however many are on the roster. */
export function byResident(visits: readonly Visit[]): ReadonlyMap<string, readonly Visit[]> {
  const found = new Map<string, Visit[]>();
  for (const visit of visits) {
    const own = found.get(visit.residentId);
    if (own) own.push(visit);
    else found.set(visit.residentId, [visit]);
  }
  return found;
}

/** The row of one entry; `visits` are those of its resident. */
export function dueRow(entry: RosterEntry, known: Known): DueRow {
  const { today } = known;
  const span = windowOf(known.rules, today);
  const dates = datesWithVisits(entry, known, span);
  const past = dates.filter(({ day }) => day <= today);
  const settled = past.findLastIndex(({ state }) => state === 'done' || state === 'refused');
  const seen = lastSeen(known.visits);
  // Whoever was seen since is not waiting for that date any more, whatever the contact was made for.
  const unseen = past
    .slice(settled + 1)
    .filter(({ state, day }) => state !== 'booked' && (seen === null || seen < day));
  const coming = dates.find(
    ({ day, state }) => day > today && (state === 'open' || state === 'booked'),
  );
  // What is booked for a later date leaves nobody waiting who is due now.
  const booked = past.find(({ state }) => state === 'booked');
  const date = booked ?? unseen.at(-1) ?? coming ?? null;
  const since = unseen[0];
  return {
    entry,
    date,
    daysLate: since ? daysBetween(since.day, today) : date ? -daysBetween(today, date.day) : 0,
    missed: unseen.filter(({ day }) => day < today).length,
    lastSeen: seen,
    horizon: horizonOf(entry, known.calendars, span),
  };
}

function lastSeen(visits: readonly Visit[]): Day | null {
  return visits
    .filter(wasSeen)
    .map(seenOn)
    .reduce<Day | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}

function byUrgency(a: DueRow, b: DueRow): number {
  const lateOf = ({ daysLate, date }: DueRow) =>
    date === null ? -Infinity : daysLate > 0 && date.state === 'booked' ? 0.5 : daysLate;
  return lateOf(b) - lateOf(a) || (a.entry.id < b.entry.id ? -1 : 1);
}
