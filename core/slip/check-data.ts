// What a slip is told, held against what its template asks for: every gap and every wrong kind with its place.
import { isDay } from '../kit/day';
import { isRecord } from '../kit/shape';
import type { SlipField } from './template';

export type DataFault = {
  /** `papers[1].state`. */
  readonly place: string;
  readonly code: 'missing' | 'wrong_type' | 'unknown_field';
  /** What belongs there, in English for authors: `a day as YYYY-MM-DD`. */
  readonly wants: string;
};

/** All faults; none when the data fits. Absent, null, empty text and an empty list are “nothing”. */
export function dataFaults(
  fields: readonly SlipField[],
  data: unknown,
  place = '',
): readonly DataFault[] {
  if (!isRecord(data)) return [{ place: place || 'data', code: 'wrong_type', wants: 'an object' }];
  const at = (name: string): string => (place === '' ? name : `${place}.${name}`);
  const strange = Object.keys(data)
    .filter((name) => !fields.some((field) => field.key === name))
    .map((name): DataFault => ({ place: at(name), code: 'unknown_field', wants: 'nothing' }));
  return [
    ...strange,
    ...fields.flatMap((field) => valueFaults(field, data[field.key], at(field.key))),
  ];
}

export const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

function valueFaults(field: SlipField, value: unknown, place: string): readonly DataFault[] {
  const wants = wantsOf(field);
  if (isNothing(value)) {
    const isList = field.type === 'list' || field.type === 'texts';
    return field.optional === true || (isList && Array.isArray(value))
      ? []
      : [{ place, code: 'missing', wants }];
  }
  if (field.type === 'list') {
    if (!Array.isArray(value)) return [{ place, code: 'wrong_type', wants }];
    return value.flatMap((entry, i) => dataFaults(field.of ?? [], entry, `${place}[${i}]`));
  }
  return fits(field, value) ? [] : [{ place, code: 'wrong_type', wants }];
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 2000;
const isTime = (value: unknown): boolean =>
  typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
const isDayText = (value: unknown): boolean => typeof value === 'string' && isDay(value);

/** Every `list` is looked into by `valueFaults`. */
function fits(field: SlipField, value: unknown): boolean {
  switch (field.type) {
    case 'text':
      return isText(value);
    case 'number':
      return Number.isSafeInteger(value) && (value as number) >= 0;
    case 'amount':
      return isAmount(value);
    case 'day':
      return isDayText(value);
    case 'time':
      return isTime(value);
    case 'span':
      return isRecord(value) && isTime(value['from']) && isTime(value['to']);
    case 'instant':
      return isInstant(value);
    case 'phone':
      return typeof value === 'string' && /^\+?[\d(][\d ()-]{2,24}$/.test(value);
    case 'number_code':
      return typeof value === 'string' && /^[0-9A-Za-z-]{1,40}$/.test(value);
    case 'tail':
      return typeof value === 'string' && [...value].length <= 4;
    case 'truth':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.words ?? {}, value);
    case 'texts':
      return Array.isArray(value) && value.every((one) => isText(one) && !isNothing(one));
    case 'list':
      return Array.isArray(value);
  }
}

/** Below a billion, so that its capitals are those of a counter and not of a treasury. */
function isAmount(value: unknown): boolean {
  return (
    typeof value === 'number' &&
    value >= 0 &&
    value < 1e9 &&
    Math.abs(value * 100 - Math.round(value * 100)) < 1e-6
  );
}

function isInstant(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0;
  const [day, time, more] = typeof value === 'string' ? value.split('T') : [];
  return isDayText(day) && isTime(time) && more === undefined;
}

function wantsOf({ type, words }: SlipField): string {
  if (type === 'choice') return `one of ${Object.keys(words ?? {}).join(', ')}`;
  return (
    {
      text: 'a text',
      number: 'a whole number from 0',
      amount: 'yuan as a number with at most two decimals',
      day: 'a day as YYYY-MM-DD',
      time: 'a time as HH:MM',
      span: 'two times as {"from":"HH:MM","to":"HH:MM"}',
      instant: 'milliseconds, or YYYY-MM-DDTHH:MM',
      phone: 'a telephone number',
      number_code: 'figures and letters without blanks',
      tail: 'the last four characters at most',
      truth: 'true or false',
      texts: 'a list of texts',
      list: 'a list of objects',
    } satisfies Record<Exclude<SlipField['type'], 'choice'>, string>
  )[type];
}
