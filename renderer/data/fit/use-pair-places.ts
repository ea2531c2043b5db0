// Papers are fetched and later brought back: to each place for the first visit the best one for the second, on a later day.
import { useEffect, useState } from 'react';
import { addDays } from '../../../core/kit/day';
import type { BestPlace, BestPlaces } from '../../../core/visit/plan/best-places';
import { askFor, type Asked, type Book, type Wish } from '../../../core/visit/schedule/wish-of';
import { askPlaces } from './ask-places';

export type ThenPlace = { readonly asked: Asked; readonly place: BestPlace };

/** By the index of the first visit's place; null = it fits nowhere after it. Undefined while it is being looked for. */
export function usePairPlaces(
  book: Book | undefined,
  wish: Wish | null,
  places: readonly BestPlace[],
): readonly (ThenPlace | null)[] | undefined {
  const [told, setTold] = useState<{
    readonly of: readonly BestPlace[];
    readonly found: readonly (ThenPlace | null)[];
  } | null>(null);
  useEffect(() => {
    if (!book || !wish || places.length === 0) return undefined;
    const found: (ThenPlace | null)[] = [];
    const answers: { cancel: () => void }[] = [];
    const tell = (i: number, then: ThenPlace | null) => {
      found[i] = then;
      if (Object.keys(found).length === places.length) setTold({ of: places, found });
    };
    places.forEach(({ day }, i) => {
      const notBefore = addDays(book.schedule.input.days[day] ?? '', 1);
      const asked = askFor(book, { ...wish, purpose: 'return_papers', notBefore });
      if (!asked) tell(i, null);
      else answers.push({ cancel: askPlaces(asked, (answer) => tell(i, bestOf(asked, answer))) });
    });
    return () => answers.forEach(({ cancel }) => cancel());
  }, [book, wish, places]);
  return told !== null && told.of === places ? told.found : undefined;
}

function bestOf(asked: Asked, answer: BestPlaces): ThenPlace | null {
  const [place] = answer.ok ? answer.places : [];
  return place ? { asked, place } : null;
}
