// The shape of what a pack asks: fields, what is checked about their answers, and the blocks and lists that packs share.
import {
  amount,
  count,
  either,
  isRecord,
  key,
  list,
  matching,
  object,
  oneOf,
  optional,
  text,
  truth,
  type Shape,
} from '../kit/shape';
import { personFields } from '../resident/person';
import { condition } from './condition-shape';
import type { Call, Check, RegisterField, Settings } from './field';
import { fieldTypes } from './field-type';
import type {
  Block,
  BlockUse,
  CodeList,
  WrittenChoice,
  WrittenEntry,
  WrittenField,
} from './written-pack';

/** Of a field or a column: it stands in paths and templates. */
const name: Shape<string> = matching(/^[a-z][a-z0-9_]{0,59}$/);

/** Said to a person: never empty. */
export const sentence: Shape<string> = (value, path) => text(1000)(value, path) ?? key(value, path);

export const recordOf =
  <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value, path) => {
    if (!isRecord(value)) return path;
    for (const [one, entry] of Object.entries(value)) {
      const broken = shape(entry, `${path}.${one}`);
      if (broken !== null) return broken;
    }
    return null;
  };

const settings: Shape<Settings> = recordOf<number | string | readonly number[]>((value, path) =>
  either(either(amount, text()), list(amount))(value, path),
);

const call = object<Call>({ by: key, from: list(key), with: settings });

export const choice = object<WrittenChoice>({ code: key, label: sentence, key: optional(key) });

const columns: Shape<readonly WrittenEntry[]> = (value, path) => list(entry)(value, path);

const registerFields = personFields.filter(
  (field): field is RegisterField => field !== 'aids' && field !== 'contacts',
);

export const fieldShape = object<WrittenField>({
  key: name,
  label: sentence,
  type: oneOf(...fieldTypes),
  step: optional(oneOf('ask', 'form')),
  at: optional(key),
  when: optional(condition),
  required: optional(truth),
  source: optional(
    oneOf('id_card', 'register', 'resident', 'computed', 'earlier_case', 'authorisation'),
  ),
  register: optional(oneOf(...registerFields)),
  earlier: optional(truth),
  why: optional(text()),
  hint: optional(sentence),
  list: optional(key),
  only: optional(list(key)),
  choices: optional(list(choice)),
  most: optional(amount),
  least: optional(amount),
  decimals: optional(oneOf(1, 2, 3, 4)),
  unit: optional(sentence),
  twice: optional(truth),
  past: optional(truth),
  longTerm: optional(truth),
  certType: optional(key),
  compute: optional(call),
  columns: optional(columns),
  rowName: optional(sentence),
});

const blockUse = object<BlockUse>({
  block: key,
  version: count,
  only: optional(list(key)),
  except: optional(list(key)),
  change: optional(recordOf(recordOf<unknown>(() => null))),
  prefix: optional(matching(/^[a-z][a-z0-9_]{0,20}_$/)),
  labelPrefix: optional(sentence),
  when: optional(condition),
});

export const entry: Shape<WrittenEntry> = (value, path) =>
  isRecord(value) && 'block' in value ? blockUse(value, path) : fieldShape(value, path);

const holds: Shape<Check['holds']> = (value, path) =>
  isRecord(value) && 'by' in value ? call(value, path) : condition(value, path);

export const check = object<Check>({
  key,
  severity: oneOf('block', 'warn'),
  each: optional(key),
  when: optional(condition),
  holds,
  says: sentence,
});

export const blockShape: Shape<Block> = object<Block>({
  key,
  version: count,
  name: sentence,
  fields: list(fieldShape),
  checks: list(check),
});

export const codeListShape: Shape<CodeList> = object<CodeList>({
  key,
  source: sentence,
  codes: list(choice, 10_000),
});
