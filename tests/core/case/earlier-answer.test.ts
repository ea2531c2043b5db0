// What the resident said the last time is offered where it still fits.
import { expect, it } from 'vitest';
import type { Case, FieldValue } from '../../../core/case/case';
import { earlierAnswer } from '../../../core/case/earlier-answer';
import type { Field } from '../../../core/matter/field';
import { openedCase, today } from './a-case';

const bank: Field = {
  ...{ key: 'bank', label: '银行', type: 'choice', step: 'form', required: true, why: '' },
  earlier: true,
  choices: [{ code: 'postal', label: '邮政', key: '1' }],
};
const context = { values: {}, today };

const earlierCase = (value: FieldValue, openedOn: string, openedAt: number): Case => ({
  ...openedCase(),
  ...{ matter: 'care_subsidy', openedOn, openedAt },
  answers: { bank: { value, source: 'resident', eventId: '', device: '', version: 2 } },
});

it('is the newest answer under the same key, with its matter and day', () => {
  const cases = [
    earlierCase('postal', '2026-03-02', 2),
    earlierCase('gone_bank', '2025-01-05', 1),
    earlierCase(null, '2026-05-01', 3),
  ];
  expect(earlierAnswer(bank, cases, context)).toEqual({
    ...{ value: 'postal', on: '2026-03-02', matter: 'care_subsidy' },
  });
});

it('is none where the newest is not offered any more, or the pack does not want it', () => {
  const cases = [earlierCase('gone_bank', '2026-03-02', 2), earlierCase('postal', '2025-01-05', 1)];
  expect(earlierAnswer(bank, cases, context)).toBeNull();
  expect(
    earlierAnswer({ ...bank, earlier: false }, [earlierCase('postal', '2026-03-02', 2)], context),
  ).toBeNull();
});

it('reads a yes or no again as such', () => {
  const live: Field = {
    ...bank,
    type: 'bool',
    choices: [
      { code: 'true', label: '是', key: '1' },
      { code: 'false', label: '否', key: '2' },
    ],
  };
  const found = earlierAnswer(live, [earlierCase(false, '2026-03-02', 2)], context);
  expect(found?.value).toBe(false);
});
