// One field as it is left: made plain, checked by its type, recorded at once, so that a crash loses at most one field.
import type { NewEvent } from '../journey';
import { decidedOver } from '../kit/decided-over';
import { newEvent } from '../kit/new-event';
import { isSameValue } from '../kit/same-value';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { isTrue } from '../matter/condition';
import type { MatterPack } from '../matter/definition';
import type { Field, Values } from '../matter/field';
import type { FieldProblem } from '../matter/field-problem';
import { normaliseAnswer } from '../matter/normalise-answer';
import { cellPath, fieldAt, rowsOf, rowValues, type FieldPlace } from '../matter/row';
import { isAskedLater, isFillable } from './apply-case';
import { isReopened } from './course/reopened';
import type { Case, FieldSource, FieldValue } from './case';
import { formValues } from './form';
import type { CaseRefusal } from './refusal';

export type AnswerFieldCommand = {
  /** A field's key, or `group/row/column` for a cell. The value of a group is the list of its row ids. */
  readonly field: string;
  /** As typed. Empty or null takes the answer back. */
  readonly value: FieldValue;
  /** The second typing of a field that is typed twice; null while it is still to come. */
  readonly again: string | null;
  readonly source: FieldSource;
  /** Written although it stands: a person compared it with something else and kept it. */
  readonly keeps?: boolean;
  readonly today: Day;
};

type Answering = { readonly pack: MatterPack; readonly c: Case };

/** No event when the answer stands already. A field of a later step (`at`) is answered after acceptance, all others before, or when a correction asks them again. */
export function answerField(
  { pack, c }: Answering,
  command: AnswerFieldCommand,
): Result<readonly NewEvent[], CaseRefusal> {
  const { field: path, today, source } = command;
  const place = fieldAt(pack, path);
  if (place && !isOpenFor(c, place, path)) return refuse({ code: 'not_open', state: c.state });
  if (!place || place.field === place.row?.group) {
    return refuse({ code: 'unknown_field', field: path });
  }
  const asked = askedHere(place, formValues(pack, c), path);
  if (!asked.ok) return asked;
  const typed = normaliseAnswer(place.field, command.value, { values: asked.value, today });
  if (!typed.ok) return refuse({ code: 'field', field: path, problem: typed.refusal });
  const value = typed.value;
  const step = laterOf(c, place);
  if (place.field.columns) return ok(rowEvents(c, place.field, value, step));
  const held = c.answers[path];
  const isSame = isSameValue(held?.value ?? null, value);
  if (isSame && command.keeps !== true && !isDecision(c, path)) return ok([]);
  const differs = value === null ? undefined : repeatProblem(place.field, value, command);
  if (differs) return refuse({ code: 'field', field: path, problem: differs });
  return ok([
    newEvent(c, 'case.answered', {
      ...{ field: path, value, source, ...step },
      ...decidedOver(c.reviews, (field) => field === path),
    }),
  ]);
}

/** Whether a place may be answered now: before acceptance, at a later step, or because a correction asks it again. */
export function isOpenFor(c: Case, { field, row }: FieldPlace, path: string): boolean {
  const at = row?.group.at ?? field.at;
  return at === undefined ? isFillable(c) || isReopened(c, path) : isAskedLater(c);
}

type Later = { readonly step?: string; readonly correction?: true };

function laterOf(c: Case, { field, row }: FieldPlace): Later {
  const at = row?.group.at ?? field.at;
  return {
    ...(at === undefined ? {} : { step: at }),
    ...(at === undefined && !isFillable(c) ? { correction: true } : {}),
  };
}

/** The answers as this place sees them, when it is asked at all. */
function askedHere(
  { field, row }: FieldPlace,
  values: Values,
  path: string,
): Result<Values, CaseRefusal> {
  if (field.type === 'computed') return refuse({ code: 'computed_field', field: path });
  if (row && !rowsOf(values, row.group.key).includes(row.id)) {
    return refuse({ code: 'unknown_field', field: path });
  }
  const seen = row ? rowValues(values, row.group, row.id) : values;
  const isAsked = isTrue(row?.group.when, values) && isTrue(field.when, seen);
  return isAsked ? ok(seen) : refuse({ code: 'not_asked', field: path });
}

/** Rows that are new, and rows that are gone: each by itself, so that two machines may both add one. */
function rowEvents(c: Case, { key }: Field, value: FieldValue, step: Later): readonly NewEvent[] {
  const wanted = Array.isArray(value) ? (value as readonly string[]) : [];
  const there = Object.keys(c.answers).filter((path) => {
    return path.startsWith(`${key}/`) && path.split('/').length === 2;
  });
  const isThere = (path: string) => c.answers[path]?.value === true;
  const changes = [
    ...there
      .filter((path) => isThere(path) && !wanted.includes(path.slice(key.length + 1)))
      .map((field) => ({ field, value: null })),
    ...wanted
      .map((row) => cellPath(key, row))
      .filter((path) => !isThere(path))
      .map((field) => ({ field, value: true })),
  ];
  return changes.map((change, i) =>
    newEvent({ ...c, version: c.version + i }, 'case.answered', {
      ...change,
      source: 'resident',
      ...step,
    }),
  );
}

/** Two machines differ on the field: to write the value that stands is to decide for it. */
const isDecision = (c: Case, path: string): boolean =>
  c.reviews.some(({ field }) => field === path);

/** `at`: the first place where the two typings differ, from 1. */
function repeatProblem(
  field: Field,
  value: FieldValue,
  { again, today }: AnswerFieldCommand,
): FieldProblem | undefined {
  if (!field.twice) return undefined;
  if (again === null || again.trim() === '') return { code: 'repeat_needed' };
  const repeated = normaliseAnswer(field, again, { values: {}, today });
  const second = repeated.ok ? String(repeated.value) : again;
  if (second === String(value)) return undefined;
  const at = Array.from(second).findIndex((character, i) => character !== String(value).charAt(i));
  return { code: 'repeat_differs', at: (at < 0 ? second.length : at) + 1 };
}
