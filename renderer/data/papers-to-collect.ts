// The papers of a case that are still with the resident, by their names: what an agent asks for at the door.
import type { Case } from '../../core/case/case';
import { packHere } from './packs';

/** Missing or promised for later; those that nobody asked about yet are read at the counter. */
export function papersToCollect(caze: Case): readonly string[] {
  const names = packHere(caze)?.papers ?? [];
  return Object.entries(caze.papers)
    .filter(([, { state }]) => state === 'missing' || state === 'late_promised')
    .map(([key]) => names.find((paper) => paper.code === key)?.name ?? key);
}
