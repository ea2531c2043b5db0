// The shape of a pack, by hand: what is there and of which kind. What it means is checked in check-pack.ts.
import { isDay } from '../kit/day';
import {
  count,
  key,
  list,
  maybe,
  object,
  oneOf,
  text,
  truth,
  amount,
  type Shape,
} from '../kit/shape';
import type {
  Check,
  CheckCall,
  Choice,
  Condition,
  EnquiryPack,
  Field,
  Limit,
  MatterPack,
  Paper,
  Question,
} from './definition';

const optional =
  <T>(shape: Shape<T>): Shape<T> =>
  (value, path) =>
    value === undefined ? null : shape(value, path);

const day: Shape<string> = (value, path) =>
  typeof value === 'string' && isDay(value) ? null : path;

/** Said to a person: never empty. */
const sentence: Shape<string> = (value, path) => text(1000)(value, path) ?? key(value, path);

const scalar: Shape<string | number | boolean | null> = (value, path) =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) ? null : path;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const condition: Shape<Condition> = (value, path) => {
  if (!isRecord(value)) return path;
  if ('and' in value) return list(condition)(value['and'], `${path}.and`);
  if ('or' in value) return list(condition)(value['or'], `${path}.or`);
  if ('not' in value) return condition(value['not'], `${path}.not`);
  const field = key(value['field'], `${path}.field`);
  if (field !== null) return field;
  if ('exists' in value) return truth(value['exists'], `${path}.exists`);
  if ('in' in value) return list(scalar)(value['in'], `${path}.in`);
  return 'equals' in value ? scalar(value['equals'], `${path}.equals`) : path;
};

const settings: Shape<CheckCall['with']> = (value, path) => {
  if (!isRecord(value)) return path;
  for (const [name, setting] of Object.entries(value)) {
    const at = `${path}.${name}`;
    const fits = scalar(setting, at) === null || list(amount)(setting, at) === null;
    if (!fits) return at;
  }
  return null;
};

const call = object<CheckCall>({ by: key, from: list(key), with: settings });

const choice = object<Choice>({ code: key, label: sentence, key });

const field = object<Field>({
  key,
  label: sentence,
  type: oneOf(
    'text',
    'name',
    'cert_no',
    'date',
    'month',
    'money',
    'number',
    'choice',
    'multi',
    'bool',
    'bank_account',
    'phone',
    'computed',
  ),
  step: oneOf('ask', 'form'),
  when: optional(condition),
  required: truth,
  source: optional(oneOf('id_card', 'register', 'resident', 'computed', 'earlier_case')),
  register: optional(
    oneOf(
      'name',
      'certType',
      'certNo',
      'certValidTo',
      'sex',
      'birth',
      'ethnicity',
      'hukou',
      'address',
      'phone',
      'phoneOwner',
      'living',
      'dialect',
    ),
  ),
  why: text(),
  hint: optional(sentence),
  choices: optional(list(choice)),
  most: optional(count),
  least: optional(amount),
  twice: optional(truth),
  past: optional(truth),
  longTerm: optional(truth),
  certType: optional(key),
  compute: optional(call),
});

const check = object<Check>({
  key,
  severity: oneOf('block', 'warn'),
  when: optional(condition),
  holds: (value, path) =>
    isRecord(value) && 'by' in value ? call(value, path) : condition(value, path),
  says: sentence,
});

const paper = object<Paper>({
  code: key,
  name: sentence,
  enough: list(oneOf('seen_returned', 'copy_kept', 'original_kept', 'late_promised')),
  copies: count,
  when: optional(condition),
  look: sentence,
  get: sentence,
});

const question = object<Question>({
  key,
  when: optional(condition),
  question: sentence,
  answer: sentence,
  detail: text(),
});

const limit = object<Limit>({ days: count, unit: oneOf('working_day', 'day') });

const effective = object<MatterPack['effective']>({ from: day, to: maybe(day) });

export const packShape: Shape<MatterPack> = object<MatterPack>({
  key,
  version: count,
  name: sentence,
  source: sentence,
  effective,
  proxy: object<MatterPack['proxy']>({
    rule: oneOf('anyone', 'near_relative', 'person'),
    says: sentence,
  }),
  formats: object<MatterPack['formats']>({ date: sentence, month: sentence, longTerm: sentence }),
  fields: list(field),
  checks: list(check),
  papers: list(paper),
  consents: optional(list(key)),
  identityPaper: key,
  limits: object<MatterPack['limits']>({ legal: limit, promised: limit }),
  noticeDays: count,
  steps: list(object({ key, who: sentence, does: sentence })),
  questions: list(question),
  rating: object<MatterPack['rating']>({ reasons: list(choice) }),
  explanation: list(sentence),
  next: list(sentence),
  declines: list(object({ code: key, reason: sentence, whereTo: sentence })),
});

export const enquiryPackShape: Shape<EnquiryPack> = object<EnquiryPack>({
  key,
  version: count,
  name: sentence,
  source: sentence,
  effective,
  topics: list(choice),
  explanation: list(sentence),
});
