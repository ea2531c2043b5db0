// What became of an event, read off the entity before and after the fold: folds keep score, nobody judges twice.
import type { EntityState } from './fold';

const lengthOf = (state: EntityState | undefined, list: 'noops' | 'reviews'): number => {
  const value: unknown = state ? (state as Readonly<Record<string, unknown>>)[list] : undefined;
  return Array.isArray(value) ? value.length : 0;
};

/**
 * `noop`: came too late to be true. `conflict`: a review was opened. `merged`: took effect although others had changed
 * the entity since the decision (`besideOthers`). Otherwise `applied`.
 */
export function outcomeOf(
  before: EntityState | undefined,
  after: EntityState,
  besideOthers: boolean,
): 'applied' | 'merged' | 'conflict' | 'noop' {
  if (lengthOf(after, 'noops') > lengthOf(before, 'noops')) return 'noop';
  if (lengthOf(after, 'reviews') > lengthOf(before, 'reviews')) return 'conflict';
  return besideOthers ? 'merged' : 'applied';
}
