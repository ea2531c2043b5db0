// What a window does beside its screen once somebody is signed in: follow the search index, the printers and the closing of the day, and the machine's lock.
import { followClosedDay } from './follow-closed-day';
import { workForHall } from './hall-worker';
import { watchSearchIndex } from './search-index';
import { currentSession, followMachine, onSession } from './session';
import { settleLeaving } from './settle-leaving';
import { startSlipFollower } from './slip-follower';

/** Called once by the window's composition root. `followsSlips`, `worksForHall`: whether this window may write down what printers report, and what the machines of the hall say. */
export function startBackground({
  followsSlips,
  worksForHall,
}: {
  readonly followsSlips: boolean;
  readonly worksForHall: boolean;
}): void {
  followMachine();
  let begun = false;
  onSession(() => {
    const session = currentSession();
    if (!session || begun) return;
    begun = true;
    watchSearchIndex(session.store);
    if (followsSlips) {
      startSlipFollower();
      void settleLeaving();
      followClosedDay(session);
    }
    if (worksForHall) void workForHall();
  });
}
