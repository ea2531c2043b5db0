// Writes answers as a resident reads them. The mask belongs to the type of the field, not to the template:
// no pack, however written, can put a whole account or ID number on a screen that faces the hall.
import type { FieldValue } from '../case/case';
import { lastFour, maskNumbersInText, maskPhone } from '../resident/mask';
import type { Formats, MatterPack } from './definition';
import type { Field, Values } from './field';
import { cellPath, rowsOf } from './row';

const placeholder = /\{(\w+(?:\/\w+)?)\}/g;

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
    const [key, column] = name.split('/');
    const field = pack.fields.find((one) => one.key === key);
    if (!field) return '';
    if (field.columns) return rowsText(pack.formats, field, column, values);
    return maskedText(pack.formats, field, values[name] ?? null);
  });
}

/** A line for each row with what is answered in it, or one column of all rows. */
function rowsText(
  formats: Formats,
  group: Field,
  column: string | undefined,
  values: Values,
): string {
  const columns = group.columns?.filter(({ key }) => column === undefined || key === column) ?? [];
  const rows = rowsOf(values, group.key).map((row) =>
    columns
      .map((field) =>
        maskedText(formats, field, values[cellPath(group.key, row, field.key)] ?? null),
      )
      .filter((text) => text !== '')
      .join(' '),
  );
  return rows.filter((text) => text !== '').join(column === undefined ? '\n' : '、');
}

const numbers: readonly Field['type'][] = ['cert_no', 'bank_account', 'disability_card'];
const phones: readonly Field['type'][] = ['phone', 'mobile', 'landline'];

/** An answer for the resident's screen, paper and everybody near: masked by the type of its field. */
export function maskedText(formats: Formats, field: Field, value: FieldValue): string {
  const text = answerText(formats, field, value);
  if (numbers.includes(field.type)) return lastFour(text);
  if (phones.includes(field.type)) return text === '' ? '' : maskPhone(text);
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
  if (field.unit !== undefined) return `${text} ${field.unit}`;
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
