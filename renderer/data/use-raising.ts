// Whom an alarm is about: looked for as everywhere else, and read once chosen.
import { useState } from 'react';
import { useResident } from './queries/case';
import { useSearch } from './search';

export function useRaising() {
  const [text, setText] = useState('');
  const [residentId, setResidentId] = useState<string | null>(null);
  const hits = useSearch(text).filter(({ type }) => type === 'resident');
  const resident = useResident(residentId) ?? null;
  return { text, onText: setText, hits, resident, onPick: setResidentId };
}
