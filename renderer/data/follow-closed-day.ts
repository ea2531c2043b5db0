// A day that was ended is counted once, while nobody waits for it, so that a month is read from what is kept of its days.
import { liveQuery } from 'dexie';
import { latestDay } from './read';
import { readStatistics } from './read-statistics';
import type { Session } from './session';

/** Follows the hall's latest day as long as the window is open. Several windows may do it: they keep the same. */
export function followClosedDay({ store, station: { hall } }: Session): void {
  let counted = '';
  const reading = { signal: new AbortController().signal, tell: () => undefined };
  liveQuery(() => latestDay(store, hall)).subscribe((day) => {
    if (day?.state !== 'closed' || day.id === counted) return;
    counted = day.id;
    void readStatistics(store, hall, { kind: 'day', from: day.date, to: day.date }, reading);
  });
}
