// What the owner of a hall says of a machine's settings: the hall's facts and rules, and this machine's place in it. They are kept with
// the machine's own settings, so that it goes on by them while it is cut off.
import { isDeepStrictEqual } from 'node:util';
import type { Station } from '../../core/station/station';
import type { WindowRecord } from './hall-file';
import type { Settings } from './window';

type Changed = { readonly station: Station | null; readonly record: WindowRecord | null };

/** What is to be kept anew; null = as it is. */
export function byOwner(
  station: Station,
  record: WindowRecord,
  { hall, site, window, lane, cardKey }: Settings,
  now: number,
): Changed {
  const wanted = { ...station, hall, site, window: window ?? station.window };
  const isSame = isDeepStrictEqual(wanted, station);
  const rulesAt = isSame && record.rulesAt !== null ? record.rulesAt : now;
  const placed = { ...record, window, lane, rulesAt, cardKey: cardKey ?? record.cardKey };
  return {
    station: isSame ? null : wanted,
    record: isDeepStrictEqual(placed, record) ? null : placed,
  };
}

/** Settings that a person saves at a machine of another's hall: what is the owner's to say stays as it was said. */
export function keepOwners(
  wanted: Station,
  known: Station | null,
  record: WindowRecord | null,
): Station {
  if (!record || !known) return wanted;
  const { hall, site } = known;
  return { ...wanted, hall, site, window: record.window ?? wanted.window };
}
