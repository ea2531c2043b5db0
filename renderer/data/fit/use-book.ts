// The book in which places are looked for. Whoever opens "where does it fit?" says next for whom: until then the week is read, laid out
// and handed to the planner, so that a thousand visits take none of the time that somebody waits for at the telephone.
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Day, Instant } from '../../../core/kit/time';
import { daysFrom } from '../../../core/visit/schedule/stops-of';
import { openBook, type Book } from '../../../core/visit/schedule/wish-of';
import { askPlanner } from '../plan-work';
import { useScheduleInput } from '../queries/schedule-input';

/** So many days from the one looked at. */
const daysAhead = 7;

export type FitBook = {
  readonly book: Book;
  /** Of those who are visited; '' where it is not known. */
  readonly nameOf: (residentId: string) => string;
};

/** @param now the book is looked at as it is when it is opened: an answer must not move under the eyes of whoever reads it */
export function useBook(day: Day, now: Instant): FitBook | undefined {
  const [openedAt] = useState(now);
  const days = useMemo(() => daysFrom(day, daysAhead), [day]);
  const read = useScheduleInput(days, openedAt);
  // The dialog stands first.
  const input = useDeferredValue(read, undefined);
  const opened = useMemo(() => input && { book: openBook(input), nameOf: input.nameOf }, [input]);
  const problem = opened?.book.schedule.problem;
  useEffect(
    () => (problem ? askPlanner('ready', problem, {}, ignored, ignored) : undefined),
    [problem],
  );
  return opened;
}

const ignored = () => undefined;
