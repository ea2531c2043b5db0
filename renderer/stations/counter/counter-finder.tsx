// Ctrl K at the counter: hits of the store, and what can be done here, found by their words too.
import { useState } from 'react';
import { useSearch } from '../../data/search';
import { Finder, type FinderHit } from '../../ui/finder';
import type { Place } from './place';

export type Command = { readonly id: string; readonly title: string; readonly act: () => void };

export type CounterFinderProps = {
  readonly commands: readonly Command[];
  readonly onPlace: (place: Place) => void;
  readonly onFile: (caseId: string) => void;
  readonly onTicket: (id: string) => void;
  readonly onClose: () => void;
};

export function CounterFinder({
  commands,
  onPlace,
  onFile,
  onTicket,
  onClose,
}: CounterFinderProps) {
  const [text, setText] = useState('');
  const typed = text.trim();
  const found = useSearch(text);
  const fitting = commands.filter(({ title }) => title.includes(typed));
  const hits: readonly FinderHit[] = [
    ...(typed === '' ? [] : found),
    ...fitting.map(({ id, title }) => ({ type: 'command', id, title, detail: '' }) as const),
  ];
  const pick = (hit: FinderHit) => {
    onClose();
    if (hit.type === 'resident') onPlace({ at: 'matter', residentId: hit.id });
    else if (hit.type === 'case') onFile(hit.id);
    else if (hit.type === 'ticket') onTicket(hit.id);
    else if (hit.type === 'matter') onPlace({ at: 'find' });
    else commands.find(({ id }) => id === hit.id)?.act();
  };
  return <Finder text={text} onText={setText} hits={hits} onPick={pick} onClose={onClose} />;
}
