// A day that was ended is counted once, while nobody waits for it, so that a month is read from what is kept of its days.
import { liveQuery } from 'dexie';
import { latestDay } from './read';
import { readStatistics } from './read-statistics';
import type { Session } from './session';

/** Follows the hall's latest day as long as the window is open. Of several windows one counts, and the others find it kept. */
export function followClosedDay({ store, station: { hall } }: Session): void {
  let counted = '';
  const reading = { signal: new AbortController().signal, tell: () => undefined };
  liveQuery(() => latestDay(store, hall)).subscribe((day) => {
    if (day?.state !== 'closed' || day.id === counted) return;
    counted = day.id;
    const { date } = day;
    void navigator.locks.request('closed-day', () =>
      readStatistics(store, hall, { kind: 'day', from: date, to: date }, reading),
    );
  });
}
