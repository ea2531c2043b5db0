// Where a form is gone on with: a crash or a call to another window must not make the clerk look for the place.
import { isAnswered } from '../matter/condition';
import type { MatterPack } from '../matter/definition';
import { fieldAt } from '../matter/row';
import type { Case, FieldSource } from './case';
import { askedPlaces, formValues, type AskedPlace } from './form';

/** What a person typed or chose; the rest came by itself. */
const byHand: readonly FieldSource[] = ['id_card', 'resident', 'earlier_case'];

/** The places where somebody can answer, in the form's order. A group stands before its cells. */
export function answerablePlaces(pack: Pick<MatterPack, 'fields'>, c: Case): readonly AskedPlace[] {
  return askedPlaces(pack, formValues(pack, c)).filter(({ field }) => field.type !== 'computed');
}

/**
 * The place behind the one that was answered last, or the first empty one while nobody has answered anything. Of a row that
 * was just added: its first cell. Null when the last place of the form was the last one answered.
 */
export function resumePlace(pack: Pick<MatterPack, 'fields'>, c: Case): string | null {
  const places = answerablePlaces(pack, c);
  const last = lastByHand(pack, c);
  if (last === null) return places.find(({ value }) => !isAnswered(value))?.path ?? null;
  const at = places.findIndex(({ path }) => path === last);
  if (at >= 0) return places[at + 1]?.path ?? null;
  return places.find(({ path }) => path.startsWith(`${last}/`))?.path ?? null;
}

function lastByHand(pack: Pick<MatterPack, 'fields'>, { answers }: Case): string | null {
  const typed = Object.entries(answers)
    .filter(([path, { source }]) => byHand.includes(source) && fieldAt(pack, path) !== undefined)
    .sort(([, a], [, b]) => b.version - a.version);
  return typed[0]?.[0] ?? null;
}

/** The next empty place that must be answered, behind `from` and then from the beginning; null when none is empty. */
export function nextMissing(
  places: readonly AskedPlace[],
  missing: readonly string[],
  from: string | null,
): string | null {
  const at = places.findIndex(({ path }) => path === from);
  const order = [...places.slice(at + 1), ...places.slice(0, at + 1)];
  return order.find(({ path }) => missing.includes(path))?.path ?? null;
}
