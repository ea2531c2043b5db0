// Writes answers as a resident reads them. The mask belongs to the type of the field, not to the template:
// no pack, however written, can put a whole account or ID number on a screen that faces the hall.
import type { FieldValue } from '../case/case';
import { lastFour, maskNumbersInText, maskPhone } from '../resident/mask';
import type { Field, Formats, MatterPack, Values } from './definition';

const placeholder = /\{(\w+)\}/g;

/** The names in a template, without the matter's own `{matter}`. */
export function fieldsInTemplate(template: string): readonly string[] {
  return [...template.matchAll(placeholder)]
    .map(([, name]) => name ?? '')
    .filter((name) => name !== 'matter');
}

/** A template with its answers, masked. What is not answered is left out. */
export function fillTemplate(pack: MatterPack, template: string, values: Values): string {
  return template.replace(placeholder, (_whole, name: string) => {
    if (name === 'matter') return pack.name;
    const field = pack.fields.find(({ key }) => key === name);
    return field ? maskedText(pack.formats, field, values[name] ?? null) : '';
  });
}

/** An answer for the resident's screen, paper and everybody near: masked by the type of its field. */
function maskedText(formats: Formats, field: Field, value: FieldValue): string {
  const text = answerText(formats, field, value);
  if (field.type === 'cert_no' || field.type === 'bank_account') return lastFour(text);
  if (field.type === 'phone') return text === '' ? '' : maskPhone(text);
  return maskNumbersInText(text);
}

/** An answer in words for staff: labels for codes, days and months as the pack writes them. Nothing is masked. */
export function answerText(formats: Formats, field: Field, value: FieldValue): string {
  if (value === null) return '';
  if (typeof value === 'object') {
    return value.map((code) => labelOf(field, code)).join('、');
  }
  const text = String(value);
  if (field.choices) return labelOf(field, text);
  if (text === 'long-term') return formats.longTerm;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateText(formats.date, text);
  if (/^\d{4}-\d{2}$/.test(text)) return dateText(formats.month, text);
  return text;
}

const labelOf = (field: Field, code: string): string =>
  field.choices?.find((choice) => choice.code === code)?.label ?? code;

function dateText(format: string, date: string): string {
  const [y = '', m = '', d = ''] = date.split('-');
  return format
    .replace('{y}', y)
    .replace('{m}', String(Number(m)))
    .replace('{d}', String(Number(d)));
}
