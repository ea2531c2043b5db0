// What one consent says, as data (resources/consents): a purpose, six short lines, a version. A broken one is refused with its place.
import { count, key, list, object, oneOf, text, type Shape } from '../kit/shape';
import { refuse, type Result } from '../kit/result';
import type { ConsentScope, ConsentWords } from './consent';

export type ConsentTemplate = ConsentWords & {
  /** The purpose. */
  readonly key: string;
  readonly version: number;
  readonly scope: ConsentScope;
};

/** A line that an old eye reads in large print without scrolling: never empty, never long. */
const line =
  (most: number): Shape<string> =>
  (value, path) =>
    text(most)(value, path) ?? key(value, path);

const shape = object<ConsentTemplate>({
  key,
  version: count,
  scope: oneOf('case', 'standing'),
  name: line(20),
  question: line(40),
  items: list(line(20), 5),
  why: line(40),
  receivers: line(40),
  keeps: line(40),
  refused: line(40),
  revoked: line(60),
});

/** The template, or the place of the first thing that is wrong. */
export function checkConsentTemplate(
  json: unknown,
): Result<ConsentTemplate, { readonly place: string }> {
  const place = shape(json, 'consent');
  return place === null ? { ok: true, value: json as ConsentTemplate } : refuse({ place });
}
