// Shapes of what happens to a case.
import type { ConfirmationItem } from '../../case/case';
import type { CaseEvents } from '../../journey/case-events';
import {
  amount,
  count,
  either,
  key,
  list,
  maybe,
  object,
  oneOf,
  optional,
  text,
  truth,
  type Shape,
} from '../../kit/shape';
import { day, dayOrLongTerm, atWindow, because } from './common';

const fieldValue: Shape<CaseEvents['case.answered']['value']> = maybe(
  either(either(text(10_000), amount), either(truth, list(text(2000), 500))),
);

export const confirmationItem = object<ConfirmationItem>({
  key,
  question: text(),
  answer: text(10_000),
  detail: text(10_000),
  fields: list(key),
});

export const caseShapes: { readonly [K in keyof CaseEvents]: Shape<CaseEvents[K]> } = {
  'case.opened': object({
    matter: key,
    packVersion: count,
    residentId: key,
    ticketId: maybe(key),
    visitId: maybe(key),
    number: key,
    tracking: text(40),
    hall: key,
    window: count,
    openedOn: day,
  }),
  'case.identified': object({
    document: oneOf('id_card', 'temporary_id', 'hukou_book'),
    validTo: dayOrLongTerm,
  }),
  'case.answered': object({
    field: key,
    value: fieldValue,
    source: oneOf('id_card', 'register', 'resident', 'computed', 'earlier_case', 'authorisation'),
    step: optional(key),
    correction: optional(oneOf(true)),
    over: optional(list(key)),
  }),
  'case.paper-marked': object({
    paper: key,
    state: oneOf('seen_returned', 'copy_kept', 'original_kept', 'missing', 'late_promised'),
    copies: count,
    due: optional(day),
    back: optional(oneOf(true)),
  }),
  'case.notice-given': object({ papers: list(key), fields: list(key) }),
  'case.presented': object({
    window: count,
    items: list(confirmationItem),
  }),
  'case.confirmed': object({ item: key, agreed: truth }),
  'case.help-asked': atWindow,
  'case.agent-named': object({ authorisationId: key, number: key, name: text(300) }),
  'case.signed': object({
    mode: oneOf('sign', 'fingerprint', 'both'),
    strokes: list(list(amount, 20_000), 2000),
    width: amount,
    height: amount,
  }),
  'case.accepted': object({
    acceptedOn: day,
    legalLastDay: day,
    promisedLastDay: day,
    assumedYears: list(count),
  }),
  'case.declined': object({ reason: text(), whereTo: text() }),
  'case.passed-on': object({ to: text() }),
  'case.withdrawn': because,
  'case.linked': object({ into: key, number: key, since: day }),
  'case.took-in': object({ from: key, number: key, since: day }),
  'case.unlinked': because,
  'case.let-go': object({ from: key, reason: text() }),
  'case.kept-apart': object({ other: key }),
  'case.rating-asked': atWindow,
  'case.rated': object({ level: oneOf(1, 2, 3, 4, 5, null), reasons: list(text(500)) }),
};
