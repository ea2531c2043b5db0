// What the planner is asked by "where does it fit?", and the best places that it knows.
import { useLayoutEffect, useState } from 'react';
import type { Resident } from '../../../core/resident/resident';
import { whyPair } from '../../../core/visit/book';
import type { BestPlaces } from '../../../core/visit/plan/best-places';
import {
  askAgain,
  askFor,
  type Asked,
  type Book,
  type Wish,
} from '../../../core/visit/schedule/wish-of';
import type { Visit, VisitPurpose } from '../../../core/visit/visit';
import { askPlaces } from './ask-places';

const most = 3;

/** As many go as are booked; for a new visit the house's rule says how many. */
export function wishOf(
  book: Book,
  visit: Visit | null,
  { id, person }: Resident,
  purpose: VisitPurpose,
  order: Pick<Wish, 'after' | 'deadline'>,
) {
  const { address } = person;
  const { input } = book.schedule;
  const pair = whyPair([...input.history, ...input.visits], {
    ...{ residentId: id, purpose, from: '00:00', signsByFingerprint: purpose === 'sign' },
  });
  if (visit) {
    const asked = askAgain(input, visit);
    return asked && { asked, wish: null, pair: asked.partner ? pair : [] };
  }
  const people = pair.length > 0 ? 2 : 1;
  const wish: Wish = { residentId: id, purpose, place: address, people, ...order };
  const asked = askFor(book, wish);
  return asked && { asked, wish, pair };
}

/** At most three. Null while they are being looked for. */
export function usePlaces(asked: Asked | null): BestPlaces | null {
  const [told, setTold] = useState<{ readonly of: Asked; readonly answer: BestPlaces } | null>(
    null,
  );
  // Looked for while the dialog is being painted, not after it.
  useLayoutEffect(() => {
    if (!asked) return undefined;
    return askPlaces(asked, (answer) =>
      setTold({
        of: asked,
        answer: answer.ok ? { ok: true, places: answer.places.slice(0, most) } : answer,
      }),
    );
  }, [asked]);
  return told !== null && told.of === asked ? told.answer : null;
}
