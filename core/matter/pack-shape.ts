// The shape of a pack's file, by hand: what is there and of which kind. What it means is checked in check-pack.ts.
import { isDay } from '../kit/day';
import { isSpan } from '../kit/span';
import {
  amount,
  count,
  either,
  key,
  list,
  matching,
  maybe,
  object,
  oneOf,
  optional,
  text,
  truth,
  type Shape,
} from '../kit/shape';
import { condition } from './condition-shape';
import type {
  ConsentWanted,
  LeavingSays,
  Limit,
  Limits,
  MatterPack,
  Paper,
  Question,
  Reminder,
  Step,
} from './definition';
import type { Condition } from './field';
import { check, choice, entry, recordOf, sentence } from './field-shape';
import { levels } from './who-acts';
import type { Shelf, WrittenPack } from './written-pack';

const day: Shape<string> = (value, path) =>
  typeof value === 'string' && isDay(value) ? null : path;

const span: Shape<string> = (value, path) =>
  typeof value === 'string' && isSpan(value) ? null : path;

const limit = object<Limit>({ days: count, unit: oneOf('working_day', 'day', 'hour', 'minute') });

const paper = object<Paper>({
  code: key,
  name: sentence,
  forms: optional(list(oneOf('original', 'copy', 'print', 'photo'))),
  enough: list(oneOf('seen_returned', 'copy_kept', 'original_kept', 'late_promised')),
  copies: count,
  per: optional(key),
  at: optional(key),
  when: optional(condition),
  seenBy: optional(list(oneOf(...levels))),
  issuer: optional(sentence),
  hasValidTo: optional(truth),
  freshFor: optional(span),
  late: optional(limit),
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

const step = object<Step>({
  key,
  who: sentence,
  does: sentence,
  level: optional(oneOf(...levels)),
  when: optional(condition),
  limit: optional(limit),
  noticeDays: optional(count),
  noticeShows: optional(list(key)),
});

const limits = object<MatterPack['limits']>({
  legal: limit,
  promised: limit,
  others: optional(
    list(
      object<Limits & { readonly when: Condition }>({
        when: condition,
        legal: limit,
        promised: limit,
      }),
    ),
  ),
});

const seen: Shape<true | Condition> = (value, path) =>
  value === true ? null : condition(value, path);

const proxy = object<MatterPack['proxy']>({
  rule: oneOf('anyone', 'near_relative', 'person', 'heir', 'none'),
  committee: optional(truth),
  seen: optional(seen),
  powers: optional(list(object({ power: oneOf('redeem', 'vote'), when: optional(condition) }))),
  relativesUnwritten: optional(truth),
  says: sentence,
});

const formats = object<MatterPack['formats']>({
  date: sentence,
  month: sentence,
  longTerm: sentence,
});

export const reason = object({ code: key, label: sentence, key });

const reminder = object<Reminder>({
  key,
  field: key,
  when: optional(condition),
  before: optional(span),
  workingDaysBefore: optional(count),
  after: optional(span),
  says: sentence,
});

const leavingSays = object<LeavingSays>({
  says: sentence,
  stops: optional(oneOf(true)),
  within: optional(span),
  consent: optional(key),
});

const rating = object<MatterPack['rating']>({ reasons: list(reason) });

export const effective = object<MatterPack['effective']>({ from: day, to: maybe(day) });

export const packShape: Shape<WrittenPack> = object<WrittenPack>({
  key,
  version: count,
  name: sentence,
  number: optional(count),
  category: optional(key),
  aliases: optional(list(sentence)),
  officialCode: optional(matching(/^[0-9A-Z]{12}$|^[0-9A-Z]{31}$|^[0-9A-Z]{33}$/)),
  kind: optional(oneOf('application', 'record')),
  source: sentence,
  effective,
  proxy,
  formats: optional(formats),
  fields: list(entry),
  lists: optional(recordOf(list(choice, 2000))),
  checks: optional(list(check)),
  papers: optional(list(paper)),
  consents: optional(
    list(either(key, object<ConsentWanted>({ purpose: key, when: optional(condition) }))),
  ),
  identityPaper: optional(maybe(key)),
  limits,
  noticeDays: optional(count),
  steps: list(step),
  afterDeath: optional(oneOf(true)),
  leaving: optional(
    object<NonNullable<MatterPack['leaving']>>({
      died: optional(leavingSays),
      moved: optional(leavingSays),
    }),
  ),
  noticeSays: optional(sentence),
  decides: optional(sentence),
  duplicates: optional(
    object<NonNullable<MatterPack['duplicates']>>({
      by: list(key),
      period: oneOf('open', 'month', 'year', 'ever'),
    }),
  ),
  fee: optional(object<NonNullable<MatterPack['fee']>>({ yuan: amount, says: sentence })),
  result: optional(
    object<NonNullable<MatterPack['result']>>({
      what: sentence,
      by: list(oneOf('collect', 'post', 'home', 'phone')),
    }),
  ),
  endings: optional(list(object({ code: key, label: sentence, says: sentence }))),
  reminders: optional(list(reminder)),
  leadsTo: optional(list(object({ when: condition, matter: key, says: sentence }))),
  questions: optional(list(question)),
  rating: optional(rating),
  explanation: list(sentence),
  next: list(sentence),
  receipt: optional(
    object<NonNullable<MatterPack['receipt']>>({ slip: oneOf('ballot_receipt'), when: condition }),
  ),
  withResult: optional(
    list(
      object<NonNullable<MatterPack['withResult']>[number]>({
        slip: oneOf('class_admission', 'points_line'),
        endings: list(key),
      }),
    ),
  ),
  declines: list(
    object<MatterPack['declines'][number]>({
      code: key,
      reason: sentence,
      whereTo: sentence,
      rule: optional(sentence),
      remedy: optional(sentence),
    }),
  ),
  remedy: optional(sentence),
});

export const defaultsShape: Shape<Shelf['defaults']> = object<Shelf['defaults']>({
  formats,
  rating,
});
