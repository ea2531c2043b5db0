// A picture that is an answer (a face, a doorstep before the work, what broke) is kept as a page of the case, under its place in
// the form: so it goes to the hub, is shown, taken off and deleted like every other page.
import type { PageRef } from '../paper/custody';
import type { Case, FieldValue } from './case';

const mark = 'field:';

/** The name under which pictures of a place are kept among the pages. */
export const photoPaper = (path: string): string => `${mark}${path}`;

/** The place that such a name speaks of; null for a paper of the pack. */
export const photoPlace = (paper: string): string | null =>
  paper.startsWith(mark) ? paper.slice(mark.length) : null;

/** The pictures of a place, in the order in which they were taken. */
export const photosOf = ({ pages }: Pick<Case, 'pages'>, path: string): readonly PageRef[] =>
  pages?.[photoPaper(path)] ?? [];

/** Each place that has pictures, with their references as its answer. */
export function photoValues({
  pages = {},
}: Pick<Case, 'pages'>): readonly (readonly [string, FieldValue])[] {
  return Object.entries(pages).flatMap(([paper, taken]) => {
    const path = photoPlace(paper);
    return path === null || taken.length === 0
      ? []
      : [[path, taken.map(({ sha256 }) => sha256)] as const];
  });
}
