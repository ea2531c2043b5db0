// The days that a matter wants somebody to think of (前一天打电话、到期前一个月约): by its pack, from the answers of the case.
import type { NewEvent } from '../../journey';
import { newEvent } from '../../kit/new-event';
import { ok, refuse, type Result } from '../../kit/result';
import { addSpan } from '../../kit/span';
import type { Day } from '../../kit/time';
import { isTrue } from '../../matter/condition';
import type { MatterPack, Reminder } from '../../matter/definition';
import type { Values } from '../../matter/field';
import { asDay } from '../../matter/read-answer';
import { workingDaysFrom, type Calendar } from '../../matter/working-day';
import { cellPath, rowsOf, rowValues } from '../../matter/row';
import { isAskedLater, isFillable } from '../apply-case';
import type { Case } from '../case';
import { formValues } from '../form';
import { courseOf } from './apply-course';
import type { Reminded } from './course';
import type { CourseRefusal } from './refusal';
import { worded } from './words';

export type DueReminder = {
  readonly key: string;
  /** The place of the form that it speaks of. */
  readonly path: string;
  /** The day on which somebody should do it. */
  readonly on: Day;
  /** The day that it is about. */
  readonly day: Day;
  readonly says: string;
};

/**
 * Of a case that is filled or under way, also of one whose result was handed over: what was granted runs out later. Without those
 * that somebody wrote down as done. The earliest first; days of the past with `from`.
 */
export function remindersOf(
  pack: MatterPack,
  c: Case,
  { calendars, from }: { readonly calendars: readonly Calendar[]; readonly from: Day },
): readonly DueReminder[] {
  if (!isFillable(c) && !isAskedLater(c) && c.state !== 'delivered') return [];
  const values = formValues(pack, c);
  return pack.reminders
    .flatMap((reminder) => dueOf(pack, reminder, { values, calendars }))
    .filter(({ day }) => day >= from)
    .filter((one) => !courseOf(c).reminded?.some((done) => isSame(done, one)))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** What somebody should have thought of by today, from the day on which the case was opened. */
export const owedReminders = (
  pack: MatterPack,
  c: Case,
  { calendars, today }: { readonly calendars: readonly Calendar[]; readonly today: Day },
): readonly DueReminder[] =>
  remindersOf(pack, c, { calendars, from: c.openedOn }).filter(({ on }) => on <= today);

/** Somebody did what the earliest one says. Refuses: `no_reminder`, `words_needed`. */
export function noteReminder(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  said: { readonly note: string; readonly calendars: readonly Calendar[]; readonly today: Day },
): Result<readonly NewEvent[], CourseRefusal> {
  const [first] = owedReminders(pack, c, said);
  if (first === undefined) return refuse({ code: 'no_reminder' });
  const checked = worded('note', said.note);
  if (!checked.ok) return checked;
  const { key, path, day } = first;
  return ok([newEvent(c, 'case.reminded', { reminder: key, path, day, note: said.note.trim() })]);
}

const isSame = (done: Reminded, one: DueReminder): boolean =>
  done.reminder === one.key && done.path === one.path && done.day === one.day;

type Seen = { readonly values: Values; readonly calendars: readonly Calendar[] };

/** One for the field, or for each row of its group. */
function dueOf(
  pack: MatterPack,
  reminder: Reminder,
  { values, calendars }: Seen,
): readonly DueReminder[] {
  const [key = '', column] = reminder.field.split('/');
  const group = pack.fields.find((one) => one.key === key);
  if (column === undefined || group?.columns === undefined) {
    return dueAt(reminder, key, { values, calendars });
  }
  return rowsOf(values, key).flatMap((row) => {
    const path = cellPath(key, row, column);
    return dueAt(reminder, path, { values: rowValues(values, group, row), calendars });
  });
}

function dueAt(
  { key, when, before, workingDaysBefore, after, says }: Reminder,
  path: string,
  { values, calendars }: Seen,
): readonly DueReminder[] {
  const day = asDay(values[path] ?? null);
  if (day === null || !isTrue(when, values)) return [];
  const on =
    workingDaysBefore === undefined
      ? addSpan(day, after ?? `-${before ?? 'P0D'}`)
      : workingDaysFrom(calendars, day, -workingDaysBefore);
  return on === null ? [] : [{ key, path, on, day, says }];
}
