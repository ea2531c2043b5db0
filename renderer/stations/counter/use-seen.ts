// Where the clerk is in the middle of the counter.
import { useState } from 'react';
import type { Case } from '../../../core/case/case';
import type { Ticket } from '../../../core/queue/ticket';
import { seenAt, type Place, type Seen } from './place';

/** The middle goes back to the ticket whenever another ticket comes to this window. The figure counts where the clerk went. */
export function useSeen(
  mine: Ticket | null,
  cases: readonly Case[],
): [Seen, (place: Place) => void, number] {
  const [place, setPlace] = useState<Place>({ at: 'ticket' });
  const [arrival, setArrival] = useState(0);
  const [known, setKnown] = useState(mine?.id);
  if (known !== mine?.id) {
    setKnown(mine?.id);
    setPlace({ at: 'ticket' });
  }
  const go = (next: Place) => {
    setPlace(next);
    setArrival((before) => before + 1);
  };
  return [seenAt(place, mine, cases), go, arrival];
}
