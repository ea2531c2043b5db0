// Which rows of a table were written, by whichever window: what a window keeps of them is read anew, and nothing else.
import Dexie, { type ObservabilitySet } from 'dexie';
import type { StationDb } from './db';

/** A node of what Dexie tells; from another window it comes as a plain object. */
type Ranges = {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly l?: Ranges | null;
  readonly r?: Ranges | null;
};

/** @param told ids, or null where it is not known which. @returns ends it */
export function onChangedRows(
  { name }: Pick<StationDb, 'name'>,
  table: string,
  told: (ids: readonly string[] | null) => void,
): () => void {
  const hear = (parts: ObservabilitySet): void => {
    const ranges = parts[`idb://${name}/${table}/`] as Ranges | undefined;
    if ('all' in parts) told(null);
    else if (ranges) told(idsIn(ranges));
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}

function idsIn({ from, to, l, r }: Ranges): readonly string[] | null {
  if (from === undefined) return [];
  if (typeof from !== 'string' || from !== to) return null;
  const [before, after] = [l ? idsIn(l) : [], r ? idsIn(r) : []];
  return before === null || after === null ? null : [...before, from, ...after];
}
