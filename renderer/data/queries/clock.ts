// Whether this machine's clock can be believed, measured against what is already recorded. It renumbers nothing: it is only said.
import { clockCheck, type ClockState } from '../../../core/queue/clock';
import { mintedAt } from '../../../core/kit/minted-at';
import type { Day, Instant } from '../../../core/kit/time';
import { useAnswer } from '../live';
import { now } from '../mint';
import { likely } from '../packs';
import { latestDay } from '../read';

export type ClockView = {
  readonly state: ClockState;
  /** The latest business day and the latest act of this machine, where there are any. */
  readonly day: Day | undefined;
  readonly lastAt: Instant | undefined;
};

/** The clock is read whenever the caller is drawn: an older reading would take every act after a sleep for a clock set back. */
export function useClock(): ClockView | undefined {
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
  return known && { ...known, state: clockCheck(known.day, now(), known.lastAt, likely) };
}
