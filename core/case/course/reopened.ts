// A correction opens the very fields that it asks again, and no others: each is answered anew, or kept by the resident's word.
import type { JourneyEvent, NewEvent } from '../../journey';
import { newEvent } from '../../kit/new-event';
import { isAnswered } from '../../matter/condition';
import type { MatterPack } from '../../matter/definition';
import { rowsOf, cellPath, fieldAt } from '../../matter/row';
import { applyAnswer } from '../apply-answer';
import type { Case } from '../case';
import { askedPlaces, formValues } from '../form';
import { missingFields } from '../missing';
import { courseOf, isUnderWay } from './apply-course';
import { openCorrection, type Correction } from './course';

/** A group opens all of its rows; a cell is opened by its group too. */
const speaksOf = (asked: string, path: string): boolean =>
  path === asked || path.startsWith(`${asked}/`);

/** True while an open correction asks this place again. */
export function isReopened(c: Case, path: string): boolean {
  const open = isUnderWay(c) ? openCorrection(courseOf(c)) : undefined;
  return open?.fields.some((asked) => speaksOf(asked, path)) === true;
}

/** The change that an answer to a correction makes; undefined where nothing asks it any more. */
export function applyCorrected(
  c: Case,
  event: JourneyEvent<'case.answered'>,
): Partial<Case> | undefined {
  const { field } = event.body;
  return isReopened(c, field) ? { ...applyAnswer(c, event), ...touched(c, field) } : undefined;
}

/** The correction knows that a place of it was answered; nothing changes where none asks for it. */
export function touched(c: Case, path: string): Partial<Case> {
  const course = courseOf(c);
  const open = isReopened(c, path) ? openCorrection(course) : undefined;
  if (!open) return {};
  const answered = [...new Set([...(open.answered ?? []), path])];
  const corrections = course.corrections.map((one) => (one === open ? { ...one, answered } : one));
  return { course: { ...course, corrections } };
}

/** What a correction may ask again: every field asked before acceptance that somebody answers. Those of later steps are open anyway. */
export function correctableFields(pack: Pick<MatterPack, 'fields'>, c: Case): readonly string[] {
  return askedPlaces(pack, formValues(pack, c))
    .filter(({ path, field }) => !path.includes('/') && field.type !== 'computed')
    .map(({ path }) => path);
}

/** Fields of the open correction that were neither answered anew nor kept, or that are empty and must not be. */
export function stillReopened(
  pack: Pick<MatterPack, 'fields'>,
  c: Case,
  { fields, answered = [] }: Correction,
): readonly string[] {
  const values = formValues(pack, c);
  const lacking = missingFields(pack, values);
  return fields.filter((asked) => {
    const isTouched = answered.some((path) => speaksOf(asked, path));
    const isEmptyGroup = fieldAt(pack, asked)?.field.type === 'rows' && !isAnswered(values[asked]);
    return lacking.some((path) => speaksOf(asked, path)) || !(isTouched || isEmptyGroup);
  });
}

/** The resident says that the rest stands as it is: each place that was not touched is written once more. */
export function keepReopened(pack: Pick<MatterPack, 'fields'>, c: Case): readonly NewEvent[] {
  const open = openCorrection(courseOf(c));
  if (!open) return [];
  const values = formValues(pack, c);
  const places = stillReopened(pack, c, open).flatMap((asked) => {
    const rows = rowsOf(values, asked).map((row) => cellPath(asked, row));
    const isGroup = fieldAt(pack, asked)?.field.columns !== undefined;
    return isGroup ? rows.map((field) => ({ field, value: true })) : kept(c, asked);
  });
  return places.map((place, i) =>
    newEvent({ ...c, version: c.version + i }, 'case.answered', {
      ...{ ...place, source: 'resident', correction: true },
    }),
  );
}

function kept(c: Case, field: string) {
  const value = c.answers[field]?.value ?? null;
  return isAnswered(value) ? [{ field, value }] : [];
}
