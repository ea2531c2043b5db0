// Finds another person of the register inside a dialog: for a household, for a merge.
import { useState } from 'react';
import { useSearch, type Hit } from '../../../data/search';
import { FinderList } from '../../../ui/finder';

export function FindPerson(props: {
  readonly label: string;
  /** Who is meant already. */
  readonly without: string;
  readonly onPick: (id: string) => void;
}) {
  const [text, setText] = useState('');
  const hits = useSearch(text).filter(
    ({ type, id }) => type === 'resident' && id !== props.without,
  );
  return (
    <FinderList<Hit>
      label={props.label}
      text={text}
      onText={setText}
      hits={text.trim() === '' ? [] : hits}
      onPick={({ id }) => props.onPick(id)}
    />
  );
}
