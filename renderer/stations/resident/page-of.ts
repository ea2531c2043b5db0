// The page that a case asks for on the resident's screen. Pure, so that every order of taps can be tried.
import type { Case, ConfirmationItem } from '../../../core/case/case';

export type PageOf =
  /** Originals that go back, to be signed for. */
  | { readonly at: 'return'; readonly papers: readonly string[] }
  /** `n` of `of`, counted as on paper from 1. */
  | {
      readonly at: 'confirm';
      readonly item: ConfirmationItem;
      readonly n: number;
      readonly of: number;
    }
  | { readonly at: 'disagreed'; readonly count: number }
  | { readonly at: 'sign' }
  | { readonly at: 'signed' }
  | { readonly at: 'rate' };

/**
 * Questions first, in order; then what was wrong; then the signature; after acceptance the rating.
 * `again`: the resident wants to see once more what they said no to. `back`: the place of a question that they went back to.
 */
export function pageOf(caze: Case, again: boolean, back: number | null = null): PageOf {
  if (caze.returning) return { at: 'return', papers: caze.returning.papers };
  if (caze.ratingAsked !== null && caze.rating === null) return { at: 'rate' };
  const items = caze.presented?.items ?? [];
  const open = items.findIndex(({ key }) => caze.confirmed[key] === undefined);
  const wrong = items.filter(({ key }) => caze.confirmed[key] === false);
  const asked = open >= 0 ? open : again ? items.findIndex((item) => item === wrong[0]) : -1;
  const next = caze.signature === null ? (back ?? asked) : asked;
  const item = items[next];
  if (item !== undefined) return { at: 'confirm', item, n: next + 1, of: items.length };
  if (wrong.length > 0) return { at: 'disagreed', count: wrong.length };
  return caze.signature === null ? { at: 'sign' } : { at: 'signed' };
}
