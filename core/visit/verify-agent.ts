// Somebody stands at the door, or rings, and says that they come from here: is there such a visit?
import { addDays } from '../kit/day';
import type { Day } from '../kit/time';
import { isDue } from './apply-visit';
import type { Visit } from './visit';

/** `real`: expected about now. `other_day`: such a visit is booked, but not for today. `over`: it was made, cancelled or moved to somebody else. */
export type Verified =
  | { readonly answer: 'real' | 'other_day' | 'over'; readonly visit: Visit }
  | { readonly answer: 'none' };

const tidy = (word: string): string => word.normalize('NFKC').replace(/\s+/g, '');

/** By the word said at the door. A part of it is no proof. The visit of today counts before any other. */
export function verifyByWord(visits: readonly Visit[], word: string, today: Day): Verified {
  const said = tidy(word);
  return said === ''
    ? { answer: 'none' }
    : best(
        visits.filter(({ bookingWord }) => tidy(bookingWord) === said),
        today,
      );
}

/** By whom they say they come to. */
export function verifyByResident(
  visits: readonly Visit[],
  residentIds: readonly string[],
  today: Day,
): Verified {
  return best(
    visits.filter(({ residentId }) => residentIds.includes(residentId)),
    today,
  );
}

function best(visits: readonly Visit[], today: Day): Verified {
  const near = visits.filter(({ day }) => day >= addDays(today, -7));
  const real = near.find((visit) => isDue(visit) && visit.day === today);
  if (real) return { answer: 'real', visit: real };
  const other = near
    .filter((visit) => isDue(visit) && visit.day > today)
    .sort((a, b) => (a.day < b.day ? -1 : 1))[0];
  if (other) return { answer: 'other_day', visit: other };
  const over = near.toSorted((a, b) => (a.day < b.day ? 1 : -1))[0];
  return over ? { answer: 'over', visit: over } : { answer: 'none' };
}
