// When a visit may be: what was agreed for it, and of that what lies within the hours at which the household is at home.
import { weekdayOf } from '../../kit/day';
import { minuteOf } from '../clock';
import type { Span } from '../plan/problem';
import type { RosterEntry } from '../roster/roster';
import type { Visit, VisitWindow } from '../visit';
import type { ScheduleInput } from './schedule-input';

/** A visit that nobody gave a window may be at any time of its day when people are visited. */
const dayBegins = 8 * 60;
const dayEnds = 18 * 60;

/** Confirmed by telephone, a visit keeps its time; another agent may still go. */
export function windowsOf(
  visit: Visit,
  { days }: Pick<ScheduleInput, 'days'>,
  entry: Pick<RosterEntry, 'atHome'> | undefined,
  minutes: number,
): readonly Span[] {
  const day = days.indexOf(visit.day);
  if (visit.state === 'confirmed' && day >= 0)
    return [{ day, from: minuteOf(visit.from), to: Math.max(minuteOf(visit.to), dayEnds) }];
  const agreed = visit.windows ?? [];
  if (agreed.length > 0) return atHome(spansOf(agreed, days), entry, days, minutes);
  if (day < 0) return [];
  const any = atHome([{ day, from: dayBegins, to: dayEnds }], entry, days, minutes);
  // Somebody who gave a time was asked: it holds, whatever they said of other days.
  const told = minuteOf(visit.from);
  const isWithin = any.some(({ from, to }) => from <= told && told + minutes <= to);
  return isWithin || visit.agents.length === 0 ? any : [{ day, from: dayBegins, to: dayEnds }];
}

/** Where no hour at home is long enough, what was agreed stands alone. */
function atHome(
  spans: readonly Span[],
  entry: Pick<RosterEntry, 'atHome'> | undefined,
  days: ScheduleInput['days'],
  minutes: number,
): readonly Span[] {
  const home = spansOf(entry?.atHome ?? [], days);
  const both = spans.flatMap(({ day, from, to }) =>
    home
      .filter((span) => span.day === day)
      .map((span) => ({ day, from: Math.max(from, span.from), to: Math.min(to, span.to) }))
      .filter((span) => span.to - span.from >= minutes),
  );
  return both.length > 0 ? both : spans;
}

const spansOf = (windows: readonly VisitWindow[], days: ScheduleInput['days']): readonly Span[] =>
  windows.flatMap((window) =>
    days.flatMap((on, day) =>
      isWindowOn(window, on) ? [{ day, from: minuteOf(window.from), to: minuteOf(window.to) }] : [],
    ),
  );

/** Whether a window may be used on a day. */
export const isWindowOn = ({ days, first, last }: VisitWindow, day: string): boolean =>
  (days.length === 0 || days.includes(weekdayOf(day))) &&
  (first === null || first <= day) &&
  (last === null || day <= last);
