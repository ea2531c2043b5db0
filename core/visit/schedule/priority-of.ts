// Who can wait least, 1 (can wait) … 9 (must be): asked only when not everybody can be visited.
import { addDays } from '../../kit/day';
import type { Day } from '../../kit/time';
import type { RosterEntry } from '../roster/roster';
import type { Visit } from '../visit';

const ordinary = 5;
/** Days before a deadline on which nothing may come between any more. */
const pressing = 1;

/** What somebody said counts first. Whoever is to be seen often can wait less, and less still once their date is past. */
export function priorityOf(
  visit: Pick<Visit, 'priority' | 'deadline' | 'dueOn' | 'rosterId'>,
  entry: Pick<RosterEntry, 'rule'> | undefined,
  today: Day,
): number {
  if (visit.priority !== undefined) return Math.min(9, Math.max(1, visit.priority));
  if (visit.deadline !== undefined && visit.deadline <= addDays(today, pressing)) return 9;
  if (visit.deadline !== undefined) return 7;
  if (visit.rosterId === undefined || !entry) return ordinary;
  const isOverdue = visit.dueOn !== undefined && visit.dueOn < today;
  return byRule(entry.rule) + (isOverdue ? 1 : 0);
}

function byRule({ every, interval }: RosterEntry['rule']): number {
  if (every !== 'month') return 7;
  return interval <= 1 ? 5 : 3;
}
