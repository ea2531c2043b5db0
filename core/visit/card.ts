// The card that a resident holds. A visit that is moved has a new card, and the one before it is void: nobody waits by an old time.
import type { Slip } from '../slip/slip';
import { isDue } from './apply-visit';
import type { Visit } from './visit';

/** What its card is about: the visit, and from the first move on which card of it (`visit#2`). */
export const cardAbout = ({ id, moves = 0 }: Pick<Visit, 'id' | 'moves'>): string =>
  moves === 0 ? id : `${id}#${moves + 1}`;

/** The visit that a card is about. */
export const visitOfCard = (about: string): string => about.split('#')[0] ?? about;

/** Printed for a time or for people that are not true any more, or for a visit that will not be made. */
export const isVoidCard = (slip: Pick<Slip, 'kind' | 'about'>, visit: Visit): boolean =>
  slip.kind === 'visit_card' &&
  (slip.about !== cardAbout(visit) || (!isDue(visit) && visit.state !== 'done'));

/** Somebody holds a card of this visit, and none of those printed says what is true now. */
export const wantsNewCard = (
  visit: Visit,
  slips: readonly Pick<Slip, 'kind' | 'about'>[],
): boolean => {
  const cards = slips.filter(
    ({ kind, about }) => kind === 'visit_card' && visitOfCard(about) === visit.id,
  );
  return cards.length > 0 && !cards.some(({ about }) => about === cardAbout(visit));
};
