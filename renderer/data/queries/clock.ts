// Whether this machine's clock can be believed, measured against what is already recorded. It renumbers nothing: it is only said.
import { clockCheck, type ClockState } from '../../../core/queue/clock';
import type { Day, Instant } from '../../../core/kit/time';
import { useAnswer } from '../live';
import { mintedAt } from '../mint';
import { latestDay } from '../read';

export type ClockView = {
  readonly state: ClockState;
  /** The latest business day and the latest act of this machine, where there are any. */
  readonly day: Day | undefined;
  readonly lastAt: Instant | undefined;
};

/** @param now as the clock says it; passed in, because a clock that is set raises no event. */
export function useClock(now: Instant): ClockView | undefined {
  const known = useAnswer(async ({ store, station }) => {
    const day = await latestDay(store, station.hall);
    // Ids rise with time, so the last key is the latest: no event need be opened.
    const last = await store.db.events
      .orderBy('id')
      .reverse()
      .filter(({ device }) => device === store.device)
      .first();
    return { day: day?.date, lastAt: last && mintedAt(last.id) };
  }, []);
  return known && { ...known, state: clockCheck(known.day, now, known.lastAt) };
}
