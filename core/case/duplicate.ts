// Finds the case that a resident already has: two pending cases of one matter would be paid, visited and filed twice.
import { isPending } from './apply-case';
import type { Case } from './case';

/** The earliest other pending case of the same matter and resident, among `cases`. */
export function sameCase(
  cases: readonly Case[],
  about: Pick<Case, 'id' | 'matter' | 'residentId'>,
): Case | undefined {
  return cases
    .filter(({ id, matter, residentId }) => {
      return id !== about.id && matter === about.matter && residentId === about.residentId;
    })
    .filter(isPending)
    .sort((a, b) => a.openedAt - b.openedAt)[0];
}
