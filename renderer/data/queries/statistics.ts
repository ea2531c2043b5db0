// The statistics of a day, week or month. Asked, and not followed: a figure that moves while it is read is no figure.
import { useCallback, useEffect, useState } from 'react';
import type { Period } from '../../../core/queue/statistics/period';
import type { Statistics } from '../../../core/queue/statistics/statistics';
import type { Day, Instant } from '../../../core/kit/time';
import { useAnswer } from '../live';
import { now } from '../mint';
import { readOne } from '../read';
import { readStatistics } from '../read-statistics';
import type { Session } from '../session';

export type StatisticsAnswer =
  | { readonly state: 'reading'; readonly done: number; readonly of: number }
  | { readonly state: 'read'; readonly statistics: Statistics; readonly at: Instant }
  | { readonly state: 'failed' };

/** `again` counts once more, as things stand then. Another period, or leaving the screen, stops what is being counted. */
export function useStatistics(
  { store, station }: Session,
  { kind, from, to }: Period,
): { readonly answer: StatisticsAnswer; readonly again: () => void } {
  const [answer, setAnswer] = useState<StatisticsAnswer>(begin);
  const [round, setRound] = useState(0);
  const { hall } = station;
  useEffect(() => {
    const stop = new AbortController();
    const say = (next: StatisticsAnswer): void => {
      if (!stop.signal.aborted) setAnswer(next);
    };
    const tell = (done: number, of: number): void => say({ state: 'reading', done, of });
    say(begin());
    void readStatistics(store, hall, { kind, from, to }, { signal: stop.signal, tell })
      .then((statistics) => {
        if (statistics) say({ state: 'read', statistics, at: now() });
      })
      .catch((error: unknown) => {
        say({ state: 'failed' });
        throw error;
      });
    return () => stop.abort();
  }, [store, hall, kind, from, to, round]);
  return { answer, again: useCallback(() => setRound((before) => before + 1), []) };
}

const begin = (): StatisticsAnswer => ({ state: 'reading', done: 0, of: 0 });

/** The id of a business day that is closed, whose figures stand; null of one that is open or never was. */
export const useClosedDay = (day: Day | null): string | null | undefined =>
  useAnswer(
    async ({ store, station }) => {
      const found =
        day === null ? undefined : await readOne(store, 'day', `${station.hall}:${day}`);
      return found?.state === 'closed' ? found.id : null;
    },
    [day],
  );
