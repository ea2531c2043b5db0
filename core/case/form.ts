// Reads a case through its pack: what is asked now, with which answers, and what is computed from them.
import { withComputed } from '../matter/compute';
import { isTrue } from '../matter/condition';
import type { Limits, MatterPack, Paper } from '../matter/definition';
import type { Field, Values } from '../matter/field';
import { cellPath, fieldAt, rowsOf, rowValues } from '../matter/row';
import type { Answer, Case } from './case';
import { photoValues } from './photo-place';

/**
 * All answers by field, the computed ones included: computed as of the day the case was opened.
 * A group that repeats has the list of its rows, and every cell of theirs is there, null where nobody answered.
 */
export function formValues(
  pack: Pick<MatterPack, 'fields' | 'calendars'>,
  c: Pick<Case, 'answers' | 'openedOn' | 'pages'>,
): Values {
  const values = Object.entries(c.answers).map(([path, { value }]) => [path, value] as const);
  const groups = pack.fields
    .filter(({ columns }) => columns !== undefined)
    .map(({ key }) => [key, rowsIn(c.answers, key)] as const);
  const known = Object.fromEntries([...values, ...groups, ...photoValues(c)]);
  return withComputed(pack, known, c.openedOn);
}

/** Each row is an answer of its own, so that rows added on two machines are all kept: `member/ID` is true while it is there. */
function rowsIn(
  answers: Readonly<Record<string, Answer>>,
  group: string,
): readonly string[] | null {
  const rows = Object.entries(answers)
    .filter(([path, { value }]) => value === true && path.startsWith(`${group}/`))
    .map(([path, { version }]) => ({ id: path.slice(group.length + 1), version }))
    .filter(({ id }) => !id.includes('/'))
    .sort((a, b) => a.version - b.version || (a.id < b.id ? -1 : 1));
  return rows.length > 0 ? rows.map(({ id }) => id) : null;
}

/** The fields that these answers make the form ask, in its order: before acceptance, or at a later step of the pack. */
export function askedFields(
  pack: Pick<MatterPack, 'fields'>,
  values: Values,
  at?: string,
): readonly Field[] {
  return pack.fields.filter((field) => field.at === at && isTrue(field.when, values));
}

/** One place of the form that is asked: a field, or a cell of a row. */
export type AskedPlace = {
  readonly path: string;
  readonly field: Field;
  /** Its answer, the computed ones included. */
  readonly value: Values[string] | undefined;
};

/** All places that are asked: each field, and behind each group the cells of its rows. */
export function askedPlaces(
  pack: Pick<MatterPack, 'fields'>,
  values: Values,
  at?: string,
): readonly AskedPlace[] {
  return askedFields(pack, values, at).flatMap((field) => [
    { path: field.key, field, value: values[field.key] },
    ...rowsOf(values, field.key).flatMap((row) => cellsAsked(field, row, values)),
  ]);
}

function cellsAsked(group: Field, row: string, values: Values): readonly AskedPlace[] {
  const inRow = rowValues(values, group, row);
  return (group.columns ?? [])
    .filter(({ when }) => isTrue(when, inRow))
    .map((field) => {
      const path = cellPath(group.key, row, field.key);
      return { path, field, value: values[path] };
    });
}

/** `家庭成员 2 · 姓名`: what a place is called; the path itself where the pack does not know it. */
export function placeName(pack: Pick<MatterPack, 'fields'>, values: Values, path: string): string {
  const place = fieldAt(pack, path);
  if (!place) return path;
  const { field, row } = place;
  if (!row) return field.label;
  const number = rowsOf(values, row.group.key).indexOf(row.id) + 1;
  const name = `${row.group.rowName ?? row.group.label}${number > 0 ? ` ${number}` : ''}`;
  return field === row.group ? name : `${name} · ${field.label}`;
}

/** The papers that these answers make the form need, in its order: before acceptance, or at a later step. One for each row is needed once there is a row. */
export function neededPapers(pack: MatterPack, values: Values, at?: string): readonly Paper[] {
  return pack.papers.filter(({ when, per, at: step }) => {
    const hasRows = per === undefined || rowsOf(values, per).length > 0;
    return step === at && hasRows && isTrue(when, values);
  });
}

/** How many copies or pieces of a paper we keep: of one for each row, as many times. */
export function copiesWanted({ copies, per }: Paper, values: Values): number {
  return per === undefined ? copies : copies * rowsOf(values, per).length;
}

/** Purposes of the consents that these answers make the case need. */
export const wantedConsents = (
  { consents = [] }: Pick<MatterPack, 'consents'>,
  values: Values,
): readonly string[] =>
  consents.filter(({ when }) => isTrue(when, values)).map(({ purpose }) => purpose);

/** The limits that these answers set. */
export function limitsFor(pack: Pick<MatterPack, 'limits'>, values: Values): Limits {
  const { others = [], ...usual } = pack.limits;
  return others.find(({ when }) => isTrue(when, values)) ?? usual;
}
