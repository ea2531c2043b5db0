// An embedded hub must not outlive the station that started it.

const lookSeconds = 1;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Calls back once when the parent process has gone (killed parents say nothing, so it is looked at every second). */
export function onParentGone(gone: () => void): void {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent && isAlive(parent)) return;
    clearInterval(look);
    gone();
  }, lookSeconds * 1000);
}
