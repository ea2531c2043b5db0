// What this machine can see that may be a printer.
import type { FoundPrinter } from '../contract';

/** Nothing is sent to any of them. */
export function findPrinters(): Promise<readonly FoundPrinter[]> {
  return Promise.resolve([]);
}
