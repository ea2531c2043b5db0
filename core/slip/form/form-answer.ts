// An answer as the form prints it: every choice with its tick where there is room for them, sums in figures and capitals,
// numbers whole for the dossier and by their last four for the resident.
import type { FieldValue } from '../../case/case';
import type { Formats } from '../../matter/definition';
import type { Field } from '../../matter/field';
import { answerText, maskedText } from '../../matter/template';
import { amountInCapitals, amountInFigures, groupsOfFour, phoneInGroups } from '../in-words';
import type { FormValue } from './form-sheet';
import { fillWords, type FormWords } from './form-words';

/** How this copy writes answers. */
export type Writing = {
  readonly formats: Formats;
  readonly words: FormWords;
  readonly isLarge: boolean;
};

/** Two lines of choices; a longer list prints the one that was taken. */
const mostChoices = 8;
const mostTicksEm = 76;

export function formValue(writing: Writing, field: Field, value: FieldValue): FormValue {
  if (field.type === 'photo' && Array.isArray(value)) {
    const names = value as readonly string[];
    return { type: 'pictures', names, text: formText(writing, field, value, 'full') };
  }
  const ticks = writing.isLarge ? null : ticksOf(field, value);
  return ticks ?? { type: 'words', text: formText(writing, field, value, 'full') };
}

/** `short`: in a table's cell, where capitals of a sum have no room. */
export function formText(
  writing: Writing,
  field: Field,
  value: FieldValue,
  how: 'full' | 'short',
): string {
  const { formats, words, isLarge } = writing;
  if (value === null || value === '') return '';
  if (field.type === 'photo')
    return fillWords(words.enclosed, { count: Array.isArray(value) ? value.length : 1 });
  if (field.type === 'money') return moneyText(field, Number(value), how);
  if (isLarge) return masked(writing, field, value);
  const text = answerText(formats, field, value);
  if (field.type === 'bank_account') return groupsOfFour(text);
  return phones.includes(field.type) ? phoneInGroups(text) : text;
}

const phones: readonly Field['type'][] = ['phone', 'mobile', 'landline'];
const numbers: readonly Field['type'][] = ['cert_no', 'bank_account', 'disability_card'];

function masked({ formats, words }: Writing, field: Field, value: FieldValue): string {
  const text = maskedText(formats, field, value);
  return numbers.includes(field.type) ? tailText(words, text) : text;
}

/** `尾号 002X`. @param number the last four, and nothing else */
export const tailText = (words: FormWords, number: string): string =>
  number === '' ? '' : fillWords(words.tail, { tail: number });

function moneyText({ unit }: Field, yuan: number, how: 'full' | 'short'): string {
  const figures = amountInFigures(yuan).replace('元', unit ?? '元');
  const isWritable = yuan >= 0 && yuan < 1_000_000_000;
  return how === 'full' && isWritable ? `${figures}（${amountInCapitals(yuan)}）` : figures;
}

function ticksOf({ type, choices }: Field, value: FieldValue): FormValue | null {
  if (!choices || choices.length > mostChoices) return null;
  if (type !== 'choice' && type !== 'multi' && type !== 'bool') return null;
  const taken = (Array.isArray(value) ? value : [value]).map(String);
  const options = choices.map(({ code, label }) => ({ text: label, on: taken.includes(code) }));
  const ticks: FormValue = { type: 'ticks', options };
  return valueEm(ticks) <= mostTicksEm ? ticks : null;
}

/** How wide a text stands, in characters of the script; figures and letters are a little over half of one. */
export const emOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign > '⺀' ? 1 : 0.56), 0);

/** With the box of each choice and the white between two. */
export const valueEm = (value: FormValue): number =>
  value.type !== 'ticks'
    ? emOf(value.text)
    : value.options.reduce((sum, { text }) => sum + emOf(text) + 2.9, 0);
