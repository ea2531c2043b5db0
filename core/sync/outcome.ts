// What became of an event, read off the entity after the fold: folds keep score, nobody judges twice.
import type { JourneyEvent } from '../journey';
import type { EntityState } from './fold';

const isListed = (list: readonly { readonly eventId: string }[], id: string): boolean =>
  list.some(({ eventId }) => eventId === id);

/**
 * `noop`: came too late to be true. `conflict`: a review was opened. `merged`: took effect although others had changed
 * the entity since the decision (`besideOthers`). Otherwise `applied`.
 */
export function outcomeOf(
  event: Pick<JourneyEvent, 'id'>,
  after: EntityState,
  besideOthers: boolean,
): 'applied' | 'merged' | 'conflict' | 'noop' {
  if ('noops' in after && isListed(after.noops, event.id)) return 'noop';
  if ('reviews' in after && isListed(after.reviews, event.id)) return 'conflict';
  return besideOthers ? 'merged' : 'applied';
}
