// What one place of a form, a field or a cell, shows beside its answer: what is wrong with it, what the checks and the register say of it,
// what was said the last time.
import type { Case, FieldValue } from '../../../../core/case/case';
import { earlierAnswer, type EarlierAnswer } from '../../../../core/case/earlier-answer';
import { photosOf } from '../../../../core/case/photo-place';
import { registerValue } from '../../../../core/case/open-case';
import { isSameValue } from '../../../../core/kit/same-value';
import type { FailedCheck } from '../../../../core/matter/checks';
import { fieldsOf, isAnswered } from '../../../../core/matter/condition';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Field, Values } from '../../../../core/matter/field';
import { cellPath } from '../../../../core/matter/row';
import { answerText } from '../../../../core/matter/template';
import type { Resident } from '../../../../core/resident/resident';
import type { Note } from '../../../ui/field-row';
import { t } from '../../../ui/i18n';
import type { MatterFieldProps } from './matter-field';
import type { PhotoActs } from './photo-field';
import type { CaseFormState } from './use-case-form';

export type FormPlaceProps = {
  readonly pack: MatterPack;
  readonly form: CaseFormState;
  readonly resident: Resident;
  /** The resident's other cases. */
  readonly others: readonly Case[];
  /** Checks of the pack that do not hold. */
  readonly failed: readonly FailedCheck[];
  readonly today: string;
  readonly isLocked: boolean;
  readonly photos: PhotoActs;
};

/** `seen`: the answers as the place sees them, in a row its own columns first. */
export function placeOf(
  props: FormPlaceProps,
  field: Field,
  path: string,
  seen: Values = props.form.values,
): Omit<MatterFieldProps, 'layout'> {
  const { pack, form, today } = props;
  const value = form.values[path] ?? null;
  const earlier = isAnswered(value)
    ? null
    : earlierAnswer(field, props.others, { values: seen, today });
  return {
    field,
    formats: pack.formats,
    workedOutFrom: labelsOf(pack, field.compute?.from ?? []),
    value,
    answer: form.caze.answers[path] ?? null,
    today,
    fault:
      faultOf(path, form.wrong[path] ?? null, props.failed) ??
      (path === field.key ? registerNote(props, field, value) : null),
    earlier,
    onEarlier: () => earlier !== null && takeEarlier(props, path, earlier),
    isLocked: props.isLocked,
    photo:
      field.type === 'photo' ? { ...props.photos, path, pages: photosOf(form.caze, path) } : null,
    problemOf: (typed) => form.problemOf(path, typed),
    onAnswer: (typed) => form.answer(path, typed),
  };
}

/** Yes and no are answered by their codes. */
export function takeEarlier(
  { form }: FormPlaceProps,
  path: string,
  { value }: EarlierAnswer,
): void {
  form.answer(path, typeof value === 'boolean' ? String(value) : value, 'earlier_case');
}

/** `月收入` of `member/income` too. */
const labelsOf = ({ fields }: MatterPack, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    const [key, column] = name.split('/');
    const field = fields.find((one) => one.key === key);
    if (column === undefined) return field?.label ?? [];
    return field?.columns?.find((one) => one.key === column)?.label ?? [];
  });

/** What was typed and not taken comes before what the pack's checks say of what was. */
function faultOf(path: string, wrong: string | null, failed: readonly FailedCheck[]): Note | null {
  if (wrong !== null) return { text: wrong, tone: 'wrong' };
  const check = failed.find((one) => placeOfCheck(one) === path);
  if (check === undefined) return null;
  return { text: check.says, tone: check.severity === 'block' ? 'wrong' : 'check' };
}

/** The place that shows it: the first of the fields that a check speaks about, in the row where it fails. */
function placeOfCheck({ holds, each, row }: FailedCheck): string | undefined {
  const [first] = 'by' in holds ? holds.from : fieldsOf(holds);
  if (first === undefined) return undefined;
  if (each !== undefined && row !== undefined) return cellPath(each, row, first);
  return first.split('/')[0];
}

/** The form says something else than the register: shown, never put right by itself. */
function registerNote(
  { pack, form, resident, today }: FormPlaceProps,
  field: Field,
  value: FieldValue,
): Note | null {
  if (field.register === undefined || field.type === 'computed' || !isAnswered(value)) return null;
  const source = form.caze.answers[field.key]?.source;
  const known = registerValue(field, resident, today);
  if (known === null || source === undefined || isSameValue(known, value)) return null;
  const words = answerText(pack.formats, field, known);
  return { text: t('forms.registerSays', { words }), tone: 'check' };
}
