// An embedded hub must not outlive the station that started it.
import { isAlive } from './is-alive';

const lookSeconds = 1;

/** Calls back once when the parent process has gone (killed parents say nothing, so it is looked at every second). */
export function onParentGone(gone: () => void): void {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(look);
    gone();
  }, lookSeconds * 1000);
}
