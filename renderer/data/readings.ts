// Pinyin of words on lists and of matters, for those who type it instead of characters. The dictionary is loaded when a list is first looked into.
import { useSyncExternalStore } from 'react';
import type { Readings } from '../../core/matter/find-choices';

export type ReadingsOf = (label: string) => Readings;

const unread: ReadingsOf = () => ({ full: '', initials: '' });
let known: ReadingsOf = unread;
const listeners = new Set<() => void>();
let loading: Promise<void> | null = null;

/** Until the dictionary is here nothing has a reading: lists are found by code and text all the same. */
export function useReadings(): ReadingsOf {
  return useSyncExternalStore(subscribe, () => known);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  loading ??= load();
  return () => listeners.delete(listener);
}

async function load(): Promise<void> {
  const { pinyin } = await import('pinyin-pro');
  const read = new Map<string, Readings>();
  known = (label) => {
    const held = read.get(label);
    if (held) return held;
    const syllables = pinyin(label, { toneType: 'none', type: 'array', v: true }).map((one) =>
      one.toLowerCase().replace(/[^a-z0-9]/g, ''),
    );
    const readings = {
      full: syllables.join(''),
      initials: syllables.map((syllable) => syllable.slice(0, 1)).join(''),
    };
    read.set(label, readings);
    return readings;
  };
  for (const listener of listeners) listener();
}
