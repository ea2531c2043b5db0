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
  const taken = new Set<string>();
  return all.map((occurrence, at) => {
    const next = all[at + 1]?.day ?? null;
    const visit = visitFor(entry, occurrence, { visits: known.visits, next, early, taken });
    if (visit) taken.add(visit.id);
    return { ...occurrence, visit, state: stateOf(visit, next, known.today) };
  });
}

/** The visit made for this date, or another contact near enough to count for it. */
function visitFor(
  entry: RosterEntry,
  { on, day }: Occurrence,
  near: {
    readonly visits: readonly Visit[];
    readonly next: Day | null;
    readonly early: number;
    readonly taken: ReadonlySet<string>;
  },
): Visit | null {
  const own = near.visits.filter((v) => v.rosterId === entry.id && v.dueOn === on);
  const meant =
    own.find(wasSeen) ?? own.find(isDue) ?? own.find(({ state }) => state === 'refused');
  if (meant) return meant;
  const first = addDays(day, -near.early);
  const counts = near.visits.find(
    (v) =>
      v.dueOn === undefined &&
      !near.taken.has(v.id) &&
      wasSeen(v) &&
      seenOn(v) >= first &&
      (near.next === null || seenOn(v) < near.next),
  );
  return counts ?? null;
}

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
  const unseen = past.slice(settled + 1).filter(({ state }) => state !== 'booked');
  const coming = dates.find(({ day, state }) => day > today && state !== 'done');
  const booked = dates.find(({ state }) => state === 'booked');
  const open = unseen.at(-1);
  const date = open && !booked ? open : (booked ?? coming ?? null);
  const since = unseen[0];
  return {
    entry,
    date,
    daysLate: since ? daysBetween(since.day, today) : date ? -daysBetween(today, date.day) : 0,
    missed: unseen.filter(({ day }) => day < today).length,
    lastSeen: lastSeen(known.visits),
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
