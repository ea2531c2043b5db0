// The database ends with the hub, also when the hub is killed and can tell nobody any more.
import { spawn } from 'node:child_process';
import type { Account } from './account';

/** Waits for the end of its input, which comes when the hub is gone; then asks the server to end, and insists after 10 s. */
const watch = `read -r _ && exit
kill -INT "$1" 2>/dev/null
for second in 1 2 3 4 5 6 7 8 9 10; do
  sleep 1
  kill -0 "$1" 2>/dev/null || exit
done
kill -QUIT "$1" 2>/dev/null`;

/**
 * Sets a watcher beside the server `pid`: its input is a pipe that only this process holds open. In a session of its own, so
 * that what ends the hub's terminal does not end it first. Returns how to send it away once the server has ended by itself.
 * Windows has no such shell: there the next start ends what was left over.
 */
export function followHub(pid: number | undefined, account: Account): () => void {
  if (pid === undefined || process.platform === 'win32') return () => undefined;
  const watcher = spawn('/bin/sh', ['-c', watch, 'sh', String(pid)], {
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => undefined);
  watcher.unref();
  return () => void watcher.kill('SIGKILL');
}
