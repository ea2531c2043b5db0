// A rule that no answers can fulfil is found, and one that some answers fulfil is never called impossible.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canHold } from '../../../core/matter/can-hold';
import { isTrue } from '../../../core/matter/condition';
import type { Condition, Field } from '../../../core/matter/field';

const field = (key: string, more: Partial<Field>): Field => ({
  ...{ key, label: key, type: 'choice', step: 'form', required: true, why: '' },
  ...more,
});
const codes = (...all: readonly string[]) => all.map((code) => ({ code, label: code, key: code }));

const form = [
  field('kind', { choices: codes('new', 'stop') }),
  field('why', {
    choices: codes('died', 'moved'),
    when: { field: 'kind', equals: 'stop' },
  }),
  field('other', { type: 'bool', when: { field: 'kind', equals: 'new' } }),
  field('name', { type: 'name' }),
  field('total', { type: 'computed', compute: { by: 'same', from: ['name'], with: {} } }),
];

describe('a rule', () => {
  it.each<[Condition, boolean]>([
    [{ field: 'why', equals: 'died' }, true],
    [
      {
        and: [
          { field: 'kind', equals: 'new' },
          { field: 'why', equals: 'died' },
        ],
      },
      false,
    ],
    [
      {
        and: [
          { field: 'kind', equals: 'new' },
          { field: 'why', exists: true },
        ],
      },
      false,
    ],
    [{ and: [{ field: 'kind', equals: 'new' }, { not: { field: 'why', exists: true } }] }, true],
    [
      {
        and: [
          { field: 'why', exists: true },
          { field: 'other', equals: true },
        ],
      },
      false,
    ],
    [
      {
        or: [
          {
            and: [
              { field: 'why', exists: true },
              { field: 'other', exists: true },
            ],
          },
          { field: 'name', exists: true },
        ],
      },
      true,
    ],
    [
      {
        not: {
          or: [
            { field: 'kind', exists: true },
            { field: 'kind', exists: false },
          ],
        },
      },
      false,
    ],
    [
      {
        and: [
          { field: 'name', exists: true },
          { field: 'name', exists: false },
        ],
      },
      true,
    ],
    [
      {
        and: [
          { field: 'total', equals: 'x' },
          { field: 'kind', equals: 'new' },
        ],
      },
      true,
    ],
    [{ or: [] }, false],
  ])('%j can hold: %s', (condition, can) => expect(canHold(condition, form)).toBe(can));

  it('that holds for some answers is never refused', () => {
    const kind = fc.constantFrom('new', 'stop');
    const answers = kind.chain((is) =>
      fc.record({
        kind: fc.constant(is),
        why: is === 'stop' ? fc.constantFrom('died', 'moved', null) : fc.constant(null),
        other: is === 'new' ? fc.constantFrom(true, false, null) : fc.constant(null),
        name: fc.constantFrom('王', null),
      }),
    );
    const test: fc.Arbitrary<Condition> = fc.oneof(
      fc.record({ field: fc.constantFrom('kind', 'why', 'other', 'name'), exists: fc.boolean() }),
      fc.record({ field: fc.constant('kind'), equals: kind }),
      fc.record({ field: fc.constant('why'), in: fc.array(fc.constantFrom('died', 'moved')) }),
      fc.record({ field: fc.constant('other'), equals: fc.boolean() }),
    );
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 3 },
        test,
        fc.record({ and: fc.array(tie('condition'), { maxLength: 3 }) }),
        fc.record({ or: fc.array(tie('condition'), { maxLength: 3 }) }),
        fc.record({ not: tie('condition') }),
      ),
    }));
    fc.assert(
      fc.property(condition, answers, (rule, values) => {
        if (isTrue(rule, values)) expect(canHold(rule, form)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
