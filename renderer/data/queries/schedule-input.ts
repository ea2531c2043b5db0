// What a plan of some days is made from. The desk, and every dialog over it that asks about the days from the same one on, share what
// was read: a dialog has it at once, and after a change only the part that changed is read again.
import { useMemo } from 'react';
import { addDays } from '../../../core/kit/day';
import { dayOf, type Day, type Instant } from '../../../core/kit/time';
import { isDue } from '../../../core/visit/apply-visit';
import type { ScheduleInput } from '../../../core/visit/schedule/schedule-input';
import { teachingSpan } from '../../../core/visit/travel-times';
import type { Visit } from '../../../core/visit/visit';
import { useKeptAnswer } from '../kept-answer';
import { readBook, readPlanningHouse, readVisited, type Visited } from '../read-schedule';

/** So many days are read at least: who looks at a day asks next about its week. */
const daysKept = 7;

const none: readonly Visit[] = [];

/** With what those who are visited are called, by the ids that visits speak of them with. */
export type NamedInput = ScheduleInput & { readonly nameOf: (residentId: string) => string };

/** What a plan of these days is made from; `now` moves nothing but the moment before which nothing is planned. */
export function useScheduleInput(days: readonly Day[], now: Instant): NamedInput | undefined {
  const today = dayOf(now);
  const [first = today] = days;
  const last = days.at(-1) ?? first;
  const house = useKeptAnswer('planning house', ({ store }) => readPlanningHouse(store));
  const made = useMade(today);
  const book = useBook(first < today ? first : today, later(last, addDays(first, daysKept - 1)));
  const people = useVisited(book);
  const read = useMemo(() => {
    if (!house || !made || !book || !people) return undefined;
    const before = book.filter(({ record, day }) => record !== null && day < first);
    const visits = book.filter(({ day }) => day >= first && day <= last);
    const history = before.length > 0 ? [...made, ...before] : made;
    const nameOf = (residentId: string) => people.get(residentId)?.name ?? '';
    return { ...house, visits, history, gone: goneOf(visits, people), nameOf };
  }, [house, made, book, people, first, last]);
  return useMemo(() => read && { ...read, days, now }, [read, days, now]);
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** What the visits of before teach is the same whichever days are looked at. */
function useMade(today: Day): readonly Visit[] | undefined {
  const { from, to } = teachingSpan(today);
  return useKeptAnswer(`visits made ${from} ${to}`, async ({ store }) =>
    (await readBook(store, from, to)).filter(({ record }) => record !== null),
  );
}

const useBook = (from: Day, to: Day): readonly Visit[] | undefined =>
  useKeptAnswer(`visits ${from} ${to}`, ({ store }) => readBook(store, from, to));

/** The people of some visits, by the ids that these speak of them with. */
function useVisited(
  visits: readonly Visit[] | undefined,
): ReadonlyMap<string, Visited> | undefined {
  const ids = useMemo(
    () => [...new Set((visits ?? none).map(({ residentId }) => residentId))].sort(),
    [visits],
  );
  return useKeptAnswer(visits ? `visited ${ids.join(' ')}` : null, ({ store }) =>
    readVisited(store, ids),
  );
}

const goneOf = (
  visits: readonly Visit[],
  people: ReadonlyMap<string, Visited>,
): ReadonlySet<string> =>
  new Set(
    visits
      .filter((visit) => isDue(visit) && people.get(visit.residentId)?.isGone)
      .map(({ residentId }) => residentId),
  );
