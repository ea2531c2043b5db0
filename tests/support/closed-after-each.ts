// What a test opened is closed after it, the last one first: a printer outlives the room that prints on it.
import { afterEach } from 'vitest';

type Close = () => unknown;

/** Called once for a file or a group; what a test pushes is gone when it is over. */
export function closedAfterEach(): { readonly push: (close: Close) => void } {
  const open: Close[] = [];
  afterEach(async () => {
    for (const close of open.splice(0).reverse()) await close();
  });
  return { push: (close) => void open.push(close) };
}
