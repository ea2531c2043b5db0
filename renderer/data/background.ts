// What a window does beside its screen once somebody is signed in: follow the search index, the printers and the closing of the day, and the machine's lock.
import { followClosedDay } from './follow-closed-day';
import { workForHall } from './hall-worker';
import { watchSearchIndex } from './search-index';
import { currentSession, followMachine, onSession } from './session';
import { settleLeaving } from './settle-leaving';
import { startSlipFollower } from './slip-follower';

export type BackgroundWork = {
  /** Whether this window may write down what printers report. */
  readonly followsSlips: boolean;
  /** Whether it deletes the pages that were taken off. */
  readonly settlesPages: boolean;
  /** Whether it writes down what the machines of the hall say. */
  readonly worksForHall: boolean;
};

/** Called once by the window's composition root. */
export function startBackground({
  followsSlips,
  settlesPages,
  worksForHall,
}: BackgroundWork): void {
  followMachine();
  let begun = false;
  onSession(() => {
    const session = currentSession();
    if (!session || begun) return;
    begun = true;
    watchSearchIndex(session.store);
    if (followsSlips) {
      startSlipFollower();
      followClosedDay(session);
    }
    if (settlesPages) void settleLeaving();
    if (worksForHall) void workForHall();
  });
}
