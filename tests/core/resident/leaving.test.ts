// What a death or a move means, by the rules of the packs that travel with the application.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../core/case/case';
import type { MatterPack } from '../../../core/matter/definition';
import { leavingRules } from '../../../core/resident/leaving';

const packs = ['elder-allowance-2', 'disability-card', 'alarm-device', 'repair'].map(
  (name) =>
    JSON.parse(readFileSync(join('resources', 'matters', `${name}.json`), 'utf8')) as MatterPack,
);
const had = (matter: string, state: Case['state']) => ({ matter, state });
const keys = (rules: readonly { readonly matter: string }[]) => rules.map(({ matter }) => matter);

describe('a death', () => {
  it('stops what is paid with the next month, over the end of a year too', () => {
    const cases = [had('elder_allowance', 'delivered')];
    const { theirs } = leavingRules('died', '2026-11-20', cases, packs);
    expect(theirs).toMatchObject([{ matter: 'elder_allowance', stopsFrom: '2026-12', by: null }]);
    const late = leavingRules('died', '2026-12-31', cases, packs);
    expect(late.theirs[0]?.stopsFrom).toBe('2027-01');
  });

  it('asks for what was never granted here, and says nothing of what ends by itself', () => {
    const cases = [had('elder_allowance', 'declined'), had('alarm_device', 'filling')];
    const { theirs, ask } = leavingRules('died', '2026-11-20', cases, packs);
    expect(theirs).toEqual([]);
    expect(keys(ask)).toEqual(['elder_allowance', 'disability_card', 'alarm_device']);
  });

  it('names a matter once, however often it was handled', () => {
    const cases = [had('elder_allowance', 'completed'), had('elder_allowance', 'accepted')];
    expect(keys(leavingRules('died', '2026-11-20', cases, packs).theirs)).toEqual([
      'elder_allowance',
    ]);
  });
});

describe('what was lent', () => {
  it('ends the consent to it when it is here again, whether somebody died or moved', () => {
    for (const event of ['died', 'moved'] as const) {
      const { ask } = leavingRules(event, '2026-11-20', [], packs);
      const ending = ask.filter(({ consent }) => consent !== null);
      expect(ending).toMatchObject([{ matter: 'alarm_device', consent: 'alarm' }]);
    }
  });
});

describe('a move', () => {
  it('gives the card of the disabled six months, at a shorter month its last day', () => {
    const cases = [had('disability_card', 'delivered'), had('alarm_device', 'completed')];
    const by = (on: string) =>
      leavingRules('moved', on, cases, packs).theirs.map((rule) => [rule.matter, rule.by]);
    expect(by('2026-11-20')).toEqual([
      ['disability_card', '2027-05-20'],
      ['alarm_device', null],
    ]);
    expect(by('2026-08-31')[0]).toEqual(['disability_card', '2027-02-28']);
  });
});
