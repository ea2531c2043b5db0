// Which answers a check speaks of.
import { fieldsOf } from './condition';
import type { Check } from './field';

/** The fields that its rule reads, first those that it judges. */
export function fieldsReadBy({ holds, when }: Pick<Check, 'holds' | 'when'>): readonly string[] {
  const judged = 'by' in holds ? holds.from : fieldsOf(holds);
  return [...judged, ...fieldsOf(when)];
}
