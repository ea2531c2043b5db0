// A hub that was started by a program must not outlive it: the station's start, `npm run hub`, a journey.
import { isAlive } from './is-alive';

const lookSeconds = 1;

/** As it was when the hub began: who dies while the database is being made must be missed, too. */
const parent = process.ppid;

/** Calls back once when the parent process has gone (killed parents say nothing, so it is looked at every second). */
export function onParentGone(gone: () => void): void {
  const look = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(look);
    gone();
  }, lookSeconds * 1000);
}
