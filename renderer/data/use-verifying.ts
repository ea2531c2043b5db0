// What is asked about somebody at a door, and its answer: by the word first, by the name of whom they come to where no word fits.
import { useState } from 'react';
import { dayOf, type Instant } from '../../core/kit/time';
import { useStaff } from './queries/machine';
import { useVerified } from './queries/watch';
import { useSearch } from './search';

const mostPeople = 5;

/** `nobody` and `join`: words of the screen for a person who is not known here, and for several agents. */
export function useVerifying(
  now: Instant,
  words: { readonly nobody: string; readonly join: (names: readonly string[]) => string },
) {
  const [text, setText] = useState('');
  const [residentId, setResidentId] = useState<string | null>(null);
  const staff = useStaff() ?? [];
  const asked = residentId !== null ? { residentId } : text.trim() === '' ? null : { word: text };
  const checked = useVerified(asked, dayOf(now)) ?? null;
  const hits = useSearch(residentId === null ? text : '').filter(({ type }) => type === 'resident');
  const people = checked?.answer === 'none' ? hits.slice(0, mostPeople) : [];
  const agents = checked === null || checked.answer === 'none' ? [] : checked.visit.agents;
  return {
    text,
    onText: (typed: string) => {
      setText(typed);
      setResidentId(null);
    },
    people,
    onPerson: setResidentId,
    answer:
      checked === null || people.length > 0
        ? null
        : {
            found: checked,
            name: checked.resident?.person.name ?? words.nobody,
            agents: words.join(
              agents.map((id) => staff.find((one) => one.id === id)?.name ?? id.slice(0, 6)),
            ),
          },
  };
}
