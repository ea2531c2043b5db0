// Reads a case through its pack: what is asked now, with which answers, and what is computed from them.
import { withComputed } from '../matter/compute';
import { isTrue } from '../matter/condition';
import type { Field, MatterPack, Paper, Values } from '../matter/definition';
import type { Case } from './case';

/** All answers by field, the computed ones included: computed as of the day the case was opened. */
export function formValues(pack: MatterPack, c: Case): Values {
  const values = Object.entries(c.answers).map(([field, { value }]) => [field, value] as const);
  return withComputed(pack, Object.fromEntries(values), c.openedOn);
}

/** The fields that these answers make the form ask, in its order. */
export function askedFields(pack: MatterPack, values: Values): readonly Field[] {
  return pack.fields.filter((field) => isTrue(field.when, values));
}

/** The papers that these answers make the form need, in its order. */
export function neededPapers(pack: MatterPack, values: Values): readonly Paper[] {
  return pack.papers.filter((paper) => isTrue(paper.when, values));
}
