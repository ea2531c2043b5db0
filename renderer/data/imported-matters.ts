// The matters of this machine with what the city brought in: read while somebody signs in, and again whenever the office brings
// or takes something.
import { call, on } from '../shell';
import { takeImported } from './packs';

const listeners = new Set<() => void>();

let here: Promise<void> | null = null;

/** Resolves when the matters of this machine are known; from then on changes are followed. No session begins before. */
export function mattersHere(): Promise<void> {
  here ??= follow();
  return here;
}

async function follow(): Promise<void> {
  on('matters.changed', (matters) => {
    takeImported(matters);
    listeners.forEach((tell) => tell());
  });
  takeImported(await call('matters.read', null));
}

/** Hears of every change after it is taken in; the result ends it. */
export function onMattersChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
