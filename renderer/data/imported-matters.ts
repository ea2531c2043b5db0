// What the city brought in, read before the first screen and again whenever the office brings or takes something.
import { call, on } from '../shell';
import { takeImported } from './packs';

const listeners = new Set<() => void>();

/** Takes in what lies on this machine, and from now on what changes there. */
export async function followImportedMatters(): Promise<void> {
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
