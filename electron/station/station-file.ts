// station.json: what this machine is. Read with suspicion, written in one step; a file that cannot be read is kept aside,
// never overwritten, and the settings of the time before stand in for it.
import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Station } from '../../core/station/station';
import { readAtOnceIfThere, writeDurably } from '../journal/disk';
import type { StationPort } from '../ports';
import { stationSchema } from './station-schema';

/** `restored`: the settings before the last change are in force. `lost`: there are none, set-up asks again. */
export type StationTrouble = { readonly code: 'restored' | 'lost'; readonly keptAs: string };

export type OpenedStation = {
  readonly station: StationPort;
  readonly trouble: StationTrouble | null;
};

/** Opens the settings in the data folder. `aside` names the copy of a broken file (a time as text). */
export function openStation(data: string, aside: string): OpenedStation {
  const file = join(data, 'station.json');
  const before = join(data, 'station.before.json');
  const content = readAtOnceIfThere(file);
  if (content === null) return { station: keep(file, before, null), trouble: null };
  const current = parse(content);
  if (current !== null) return { station: keep(file, before, current), trouble: null };

  const keptAs = `station.broken-${aside}.json`;
  renameSync(file, join(data, keptAs));
  const previous = parse(readAtOnceIfThere(before));
  if (previous !== null) copyFileSync(before, file);
  return {
    station: keep(file, before, previous),
    trouble: { code: previous === null ? 'lost' : 'restored', keptAs },
  };
}

function parse(content: Buffer | null): Station | null {
  if (content === null) return null;
  try {
    return stationSchema.parse(JSON.parse(content.toString('utf8')));
  } catch {
    return null;
  }
}

function keep(file: string, before: string, found: Station | null): StationPort {
  let current = found;
  const listeners = new Set<(station: Station) => void>();
  return {
    read: () => current,
    save: async (station) => {
      const text = (settings: Station): string => `${JSON.stringify(settings, null, 2)}\n`;
      // A machine's identity is in its events: set up once, never changed.
      const wanted = current === null ? station : { ...station, device: current.device };
      if (current !== null) await writeDurably(before, text(current));
      await writeDurably(file, text(wanted));
      current = wanted;
      for (const listener of listeners) listener(wanted);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
