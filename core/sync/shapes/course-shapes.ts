// Shapes of what happens to a case on its way.
import type { CourseEvents } from '../../journey/course-events';
import {
  count,
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
import { because, day } from './common';

export const courseShapes: { readonly [K in keyof CourseEvents]: Shape<CourseEvents[K]> } = {
  'case.step-reached': object({ step: key, on: day }),
  'case.suspended': object({
    why: oneOf('resident_asked', 'resident_died', 'resident_moved', 'other'),
    note: text(),
    on: day,
  }),
  'case.resumed': object({ note: text(), on: day }),
  'case.correction-asked': object({
    by: text(),
    what: text(10_000),
    papers: list(key),
    fields: list(key),
    due: day,
    on: day,
  }),
  'case.correction-done': object({ note: text(), on: day, broughtBy: optional(text(300)) }),
  'case.opinion-recorded': object({
    step: key,
    result: oneOf('agree', 'refuse', 'return'),
    text: text(10_000),
    signer: text(300),
    on: day,
  }),
  'case.notice-posted': object({ place: text(), from: day, to: day, shown: list(key) }),
  'case.objection-raised': object({ by: text(300), text: text(10_000), on: day }),
  'case.objection-settled': object({ found: text(10_000), on: day }),
  'case.extended': object({ days: count, reason: text(), on: day }),
  'case.official-number-given': object({ number: text(100) }),
  'case.result-arrived': object({
    ending: key,
    text: text(10_000),
    reference: text(200),
    on: day,
  }),
  'case.delivered': object({
    to: text(300),
    how: oneOf('window', 'home', 'post', 'phone'),
    on: day,
  }),
  'case.terminated': because,
  'case.rating-followed-up': object({ note: text(10_000), satisfied: maybe(truth) }),
  'case.reminded': object({ reminder: key, path: text(200), day, note: text(10_000) }),
};
