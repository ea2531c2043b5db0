// The invented data that stands in a template: what an author and a test fill it with.
import type { SlipData } from './fill-template';
import type { SlipField, SlipTemplate } from './template';

/** The samples of all fields; an optional field without one stays out. */
export function sampleOf({ fields }: Pick<SlipTemplate, 'fields'>): SlipData {
  return Object.fromEntries(
    fields.flatMap(({ key, sample }: SlipField) => (sample === undefined ? [] : [[key, sample]])),
  );
}
