import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Case, ConfirmationItem } from '../../../core/case/case';
import { pageOf } from '../../../renderer/stations/resident/page-of';

const item = (key: string): ConfirmationItem => ({
  key,
  question: key,
  answer: '',
  detail: '',
  fields: [],
});
const items = ['what', 'who', 'bank'].map(item);

type Shown = Pick<Case, 'presented' | 'confirmed' | 'signature' | 'ratingAsked' | 'rating'>;
const caze = (shown: Partial<Shown>): Case =>
  ({
    presented: { window: 3, items, at: 1 },
    confirmed: {},
    signature: null,
    ratingAsked: null,
    rating: null,
    ...shown,
  }) as unknown as Case;

const signature = { mode: 'sign', strokes: [[1, 2, 3, 4]], width: 1, height: 1, at: 2 } as const;

describe('the page of a case', () => {
  it('asks the first question that has no answer, counted from 1', () => {
    expect(pageOf(caze({ confirmed: { what: true } }), false)).toMatchObject({
      at: 'confirm',
      n: 2,
      of: 3,
      item: { key: 'who' },
    });
  });

  it('goes on after a no, and says at the end that it will be changed', () => {
    const after = { what: true, who: false };
    expect(pageOf(caze({ confirmed: after }), false)).toMatchObject({ item: { key: 'bank' } });
    expect(pageOf(caze({ confirmed: { ...after, bank: true } }), false)).toEqual({
      at: 'disagreed',
      count: 1,
    });
  });

  it('shows once more what was said no to, when the resident wants to look again', () => {
    const confirmed = { what: true, who: false, bank: true };
    expect(pageOf(caze({ confirmed }), true)).toMatchObject({
      at: 'confirm',
      item: { key: 'who' },
    });
  });

  it('goes back to a question that was answered, and no further than the signature', () => {
    const confirmed = { what: true, who: true };
    expect(pageOf(caze({ confirmed }), false, 1)).toMatchObject({ n: 2, item: { key: 'who' } });
    const all = { ...confirmed, bank: true };
    expect(pageOf(caze({ confirmed: all }), false, 2)).toMatchObject({ item: { key: 'bank' } });
    const signed = caze({ confirmed: all, signature });
    expect(pageOf(signed, false, 2)).toEqual({ at: 'signed' });
  });

  it('asks for the rating before everything else, and only until it is given', () => {
    const ratingAsked = { window: 3, at: 5 };
    expect(pageOf(caze({ ratingAsked }), false)).toEqual({ at: 'rate' });
    const rating = { level: null, reasons: [], at: 6 };
    expect(pageOf(caze({ ratingAsked, rating }), false)).not.toEqual({ at: 'rate' });
  });

  it('never asks for a signature under an open or a denied question', () => {
    const said = fc.constantFrom(undefined, true, false);
    fc.assert(
      fc.property(said, said, said, fc.boolean(), (what, who, bank, again) => {
        const confirmed = Object.fromEntries(
          Object.entries({ what, who, bank }).filter(([, agreed]) => agreed !== undefined),
        ) as Record<string, boolean>;
        const page = pageOf(caze({ confirmed }), again);
        const allYes = what === true && who === true && bank === true;
        expect(page.at === 'sign').toBe(allYes);
        expect(pageOf(caze({ confirmed, signature }), again).at === 'signed').toBe(allYes);
      }),
    );
  });
});
