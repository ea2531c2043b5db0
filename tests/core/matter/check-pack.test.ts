import { describe, expect, it } from 'vitest';
import elderAllowance from '../../../resources/matters/elder-allowance.json';
import enquiry from '../../../resources/matters/enquiry.json';
import { checkEnquiryPack, checkPack } from '../../../core/matter/check-pack';
import type { PackFault } from '../../../core/matter/pack-fault';
import { shelf } from '../../support/shelf';

type Json = Record<string, unknown>;
type Draft = Record<'fields' | 'checks' | 'papers' | 'questions', Json[]> & Json;

/** The shipped pack with one thing broken. */
function faultsAfter(breakIt: (pack: Draft) => void): readonly PackFault[] {
  const pack = structuredClone(elderAllowance) as unknown as Draft;
  breakIt(pack);
  const result = checkPack(pack, shelf);
  return result.ok ? [] : result.refusal;
}

const fieldOf = (pack: Draft, key: string): Json => pack.fields.find((f) => f['key'] === key)!;

describe('a pack', () => {
  it.each<[string, (pack: Draft) => void, Partial<PackFault>]>([
    ['that is no pack', (p) => delete p['limits'], { place: 'pack.limits', code: 'shape' }],
    [
      'with a field of an unknown type',
      (p) => (fieldOf(p, 'bank')['type'] = 'bnak'),
      { place: 'pack.fields[19].type', code: 'shape' },
    ],
    [
      'with a broken condition inside another',
      (p) => (fieldOf(p, 'bank')['when'] = { and: [{ not: { equals: 1 } }] }),
      { place: 'pack.fields[19].when.and[0].not.field', code: 'shape' },
    ],
    [
      'with an impossible day',
      (p) => (p['effective'] = { from: '2026-02-30', to: null }),
      { place: 'pack.effective.from', code: 'shape' },
    ],
    [
      'with one key twice',
      (p) => p.fields.push(structuredClone(p.fields[0]!)),
      { place: 'fields', code: 'duplicate', detail: 'apply_type' },
    ],
    [
      'with two choices on one figure',
      (p) => ((fieldOf(p, 'living')['choices'] as Json[])[1]!['key'] = '1'),
      { place: 'fields[15] living.choices.key', code: 'duplicate', detail: '1' },
    ],
    [
      'that waits for an unknown field',
      (p) => (fieldOf(p, 'bank')['when'] = { field: 'kind', exists: true }),
      { place: 'fields[19] bank.when', code: 'unknown_field', detail: 'kind' },
    ],
    [
      'that waits for a field that stands after',
      (p) => (fieldOf(p, 'bank')['when'] = { field: 'account', exists: true }),
      { place: 'fields[19] bank.when', code: 'unknown_field', detail: 'account' },
    ],
    [
      'that waits for a code that is not offered',
      (p) => (p.papers[2]!['when'] = { field: 'apply_type', equals: 'renew' }),
      { place: 'papers M05.when', code: 'unknown_code', detail: 'apply_type = renew' },
    ],
    [
      'that waits for a word where there is yes or no',
      (p) => (p.papers[2]!['when'] = { field: 'consent', equals: 'true' }),
      { place: 'papers M05.when', code: 'unknown_code', detail: 'consent = true' },
    ],
    [
      'that computes with an unknown function',
      (p) => ((fieldOf(p, 'band')['compute'] as Json)['by'] = 'astrology'),
      { place: 'fields[9] band', code: 'unknown_function', detail: 'astrology' },
    ],
    [
      'that checks with an unknown function',
      (p) =>
        (p.checks.find((c) => c['key'] === 'age')!['holds'] = {
          by: 'astrology',
          from: ['birth'],
          with: {},
        }),
      { place: 'checks age', code: 'unknown_function', detail: 'astrology' },
    ],
    [
      'whose question speaks of an unknown field',
      (p) => (p.questions[0]!['answer'] = '{amount}'),
      { place: 'questions what', code: 'unknown_field', detail: 'amount' },
    ],
    [
      'whose rule contradicts itself',
      (p) =>
        (p.papers[2]!['when'] = {
          and: [
            { field: 'apply_type', equals: 'new' },
            { field: 'apply_type', in: ['stop', 'restart'] },
          ],
        }),
      { place: 'papers M05.when', code: 'contradiction', detail: 'apply_type' },
    ],
    [
      'that promises more time than the law gives',
      (p) =>
        (p['limits'] = {
          legal: { days: 30, unit: 'working_day' },
          promised: { days: 31, unit: 'working_day' },
        }),
      { place: 'limits', code: 'contradiction' },
    ],
    [
      'that ends before it begins',
      (p) => (p['effective'] = { from: '2026-01-01', to: '2025-12-31' }),
      { place: 'effective', code: 'contradiction' },
    ],
    [
      'whose identity paper is not among its papers',
      (p) => (p['identityPaper'] = 'M99'),
      { place: 'identityPaper', code: 'unknown_paper', detail: 'M99' },
    ],
    [
      'with a paper that nothing satisfies',
      (p) => (p.papers[0]!['enough'] = []),
      { place: 'papers M01.enough', code: 'contradiction' },
    ],
    [
      'with a choice of nothing',
      (p) => delete fieldOf(p, 'living')['choices'],
      { place: 'fields[15] living', code: 'no_choices' },
    ],
    [
      'with a yes and a maybe',
      (p) => ((fieldOf(p, 'consent')['choices'] as Json[])[1]!['code'] = 'maybe'),
      { code: 'bool_codes' },
    ],
    [
      'with a computed field that nothing computes',
      (p) => delete fieldOf(p, 'band')['compute'],
      { place: 'fields[9] band', code: 'compute_missing' },
    ],
  ])('%s is refused with place and reason', (_what, breakIt, fault) => {
    expect(faultsAfter(breakIt)).toContainEqual(expect.objectContaining(fault));
  });

  it('tells all its faults at once', () => {
    const faults = faultsAfter((pack) => {
      pack['identityPaper'] = 'M99';
      pack.questions[0]!['answer'] = '{amount}';
      delete fieldOf(pack, 'living')['choices'];
    });
    expect(faults.map(({ code }) => code).sort()).toEqual([
      'no_choices',
      'unknown_field',
      'unknown_paper',
    ]);
  });

  it.each([null, 7, 'pack', [], {}])('that is %j is refused', (json) => {
    expect(checkPack(json, shelf)).toMatchObject({ ok: false });
    expect(checkEnquiryPack(json)).toMatchObject({ ok: false });
  });

  it('of questions has its own check', () => {
    const twice = { ...enquiry, topics: [...enquiry.topics, enquiry.topics[0]] };
    expect(checkEnquiryPack(twice)).toMatchObject({
      refusal: [
        { place: 'topics', code: 'duplicate', detail: 'allowance' },
        { place: 'topics.key', code: 'duplicate' },
      ],
    });
  });
});
