// How a field of a slip reads on paper: one usual form for each type and some others by name, `{acceptedAt|day}`.
import { dayOf, instantOf, timeOf, type Day, type Instant } from '../kit/time';
import {
  amountInCapitals,
  amountInFigures,
  caseNumberLines,
  dayInWords,
  fullDayInWords,
  groupsOfFour,
  instantInWords,
  partOfDay,
  phoneInGroups,
  spanInWords,
  timeInWords,
} from './in-words';
import type { SlipFieldType } from './template';

type Write = (value: unknown, seenFrom: Day) => string;

const asText: Write = (value) => String(value);

/** Milliseconds, or the office's clock as `YYYY-MM-DDTHH:MM`. */
export function toInstant(value: unknown): Instant {
  if (typeof value === 'number') return value;
  const [day = '', time = ''] = String(value).split('T');
  return instantOf(day, time);
}

const ofInstant =
  (write: (at: Instant, seenFrom: Day) => string): Write =>
  (value, seenFrom) =>
    write(toInstant(value), seenFrom);

/** The first form of each type is the usual one. `list` and `choice` are written by fill-template.ts. */
const forms: Readonly<Record<SlipFieldType, Readonly<Record<string, Write>>>> = {
  text: { plain: asText },
  number: { plain: asText },
  amount: {
    figures: (value) => amountInFigures(Number(value)),
    capitals: (value) => amountInCapitals(Number(value)),
  },
  day: {
    words: (value, seenFrom) => dayInWords(String(value), seenFrom),
    full: (value) => fullDayInWords(String(value)),
    code: (value) => String(value).replaceAll('-', ''),
  },
  time: { words: (value) => timeInWords(String(value)) },
  span: {
    words: (value) => {
      const { from, to } = value as { readonly from: string; readonly to: string };
      return spanInWords(from, to);
    },
  },
  instant: {
    words: ofInstant(instantInWords),
    day: ofInstant((at, seenFrom) => dayInWords(dayOf(at), seenFrom)),
    half: ofInstant((at, seenFrom) => `${dayInWords(dayOf(at), seenFrom)}${partOfDay(timeOf(at))}`),
    full: ofInstant((at) => fullDayInWords(dayOf(at))),
    time: ofInstant((at) => timeInWords(timeOf(at))),
    code: ofInstant((at) => dayOf(at).replaceAll('-', '')),
  },
  phone: { groups: (value) => phoneInGroups(String(value)) },
  number_code: {
    groups: (value) => groupsOfFour(String(value)),
    lines: (value) => caseNumberLines(String(value)).join('\n'),
    code: asText,
  },
  tail: { plain: asText },
  truth: {},
  choice: { words: asText },
  texts: { joined: (value) => (value as readonly string[]).join('、') },
  list: {},
};

export const formsOf = (type: SlipFieldType): readonly string[] => Object.keys(forms[type]);

/** A checked value in words. `form` undefined = the usual one. `seenFrom`: the day of the slip; another year is named. */
export function writeValue(
  type: SlipFieldType,
  value: unknown,
  form: string | undefined,
  seenFrom: Day,
): string {
  const write = form === undefined ? Object.values(forms[type])[0] : forms[type][form];
  if (!write) throw new Error(`No form ${form ?? ''} of ${type}`);
  return write(value, seenFrom);
}
