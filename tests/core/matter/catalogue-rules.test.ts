// What single matters of the catalogue promise beside their fields: who may still come, what may come late, what is never asked.
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../core/case/case';
import { sameCase } from '../../../core/case/duplicate';
import { limitsFor, neededPapers } from '../../../core/case/form';
import { openCase } from '../../../core/case/open-case';
import { failedChecks } from '../../../core/matter/checks';
import { checkPack } from '../../../core/matter/check-pack';
import { withComputed } from '../../../core/matter/compute';
import type { MatterPack } from '../../../core/matter/definition';
import type { Values } from '../../../core/matter/field';
import { packFiles, shelf } from '../../support/shelf';
import { openedCase, opening, today } from '../case/a-case';
import { aResident, eventOf, residentAfter, wangGuilan } from '../resident/a-person';

function packOf(key: string): MatterPack {
  const file = `${key.replaceAll('_', '-')}.json`;
  const pack = checkPack(packFiles.find((one) => one.file === file)?.json, shelf);
  if (!pack.ok) throw new Error(JSON.stringify(pack.refusal));
  return pack.value;
}

const paperCodes = (pack: MatterPack, values: Values) =>
  neededPapers(pack, withComputed(pack, values, today)).map(({ code }) => code);

describe('a death', () => {
  const death = packOf('death_benefit');
  const register = eventOf('resident.registered', { person: wangGuilan });
  const told = { diedOn: '2026-11-15', proof: 'pending', toldBy: '李明', relation: '99' } as const;
  const died = eventOf('resident.died', told, { base: 1 });
  const gone = residentAfter(register, died);

  it('opens its own matter and no other, with what the register knows', () => {
    const others = { others: [] } as const;
    expect(
      openCase({ pack: packOf('ltci_assess'), ...others }, { ...opening, resident: gone }),
    ).toMatchObject({ ok: false, refusal: { code: 'resident_died' } });
    const opened = openCase({ pack: death, ...others }, { ...opening, resident: gone });
    const events = opened.ok ? opened.value : [];
    const filled = events.flatMap((event) =>
      event.kind === 'case.answered' ? [event.body.field] : [],
    );
    expect(filled).toContain('name');
    expect(filled.filter((key) => key.startsWith('heir_'))).toEqual([]);
  });

  it('waits for the proof without asking for it at once', () => {
    const late = death.papers.filter(({ enough }) => enough.includes('late_promised'));
    expect(late.map(({ code, late: by }) => [code, by?.days])).toEqual([['M72', 30]]);
    expect(paperCodes(death, { pending: true })).toContain('M72');
    expect(paperCodes(death, { pending: false, proof: 'cremation' })).toContain('M21');
    expect(paperCodes(death, { pending: false, proof: 'cremation' })).not.toContain('M72');
    expect(paperCodes(death, { pending: false, proof: 'court' })).toContain('M20');
  });

  it('is handled by an heir in the own name, never by authority of the one who died', () => {
    expect(death.proxy.rule).toBe('heir');
    expect(death.fields.map(({ key }) => key)).not.toContain('handled_by');
  });

  it('is said in kind words', () => {
    const said = [...death.explanation, ...death.questions.map(({ detail }) => detail)].join('');
    expect(said).toContain('节哀');
    expect(said).not.toMatch(/死者|遗体|尸/);
  });
});

describe('relief in hardship', () => {
  const relief = packOf('temp_relief');
  const about = (id: string, openedOn: string, cause: string): Case => {
    const c = openedCase({ caseId: id, resident: aResident(), today: openedOn });
    const held = {
      value: cause,
      source: 'resident',
      eventId: id,
      device: 'a',
      version: 1,
    } as const;
    return { ...c, matter: relief.key, openedOn, answers: { cause: held } };
  };

  it('is one case for one cause in one calendar year, wherever it was handed in', () => {
    const first = about('c1', '2026-02-03', 'fire');
    const same = (c: Case) => sameCase([first], c, relief.duplicates)?.id;
    expect(same(about('c2', '2026-11-23', 'fire'))).toBe('c1');
    expect(same(about('c2', '2026-11-23', 'traffic'))).toBeUndefined();
    expect(same(about('c2', '2027-01-04', 'fire'))).toBeUndefined();
    const failed = failedChecks(relief, {}, { today, hasSameCase: true });
    expect(failed.map(({ key, severity }) => [key, severity])).toEqual([['same_cause', 'block']]);
  });

  it('lets every paper but the identity come five working days later where it cannot wait', () => {
    const values = { class: 'urgent', papers_later: true, pay: 'bank', live_same: false };
    const late = neededPapers(relief, values).filter(({ code }) => code !== relief.identityPaper);
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter(({ enough }) => !enough.includes('late_promised'))).toEqual([]);
    for (const { late: by } of late) expect(by).toEqual({ days: 5, unit: 'working_day' });
  });

  it('answers within hours where it cannot wait', () => {
    expect(limitsFor(relief, { class: 'urgent' }).legal).toEqual({ days: 48, unit: 'hour' });
    expect(limitsFor(relief, { class: 'spending' }).legal.unit).toBe('working_day');
  });

  it('leaves small sums to the street', () => {
    const who = (suggested: number) => withComputed(relief, { suggested }, today)['decision_level'];
    expect([who(5000), who(5000.01)]).toEqual(['0', '5000.01']);
  });
});

describe('a household in need', () => {
  it.each(['min_living', 'destitute_support'])('%s asks no paper the state can query', (key) => {
    const own = [
      'M01',
      'M03',
      'M05',
      'M07',
      'M08',
      'M27',
      'M17',
      'M18',
      'M19',
      'M73',
      'M74',
      'M75',
    ];
    const { papers, proxy, noticeDays } = packOf(key);
    expect(papers.map(({ code }) => code).filter((code) => !own.includes(code))).toEqual([]);
    expect(proxy.committee).toBe(true);
    expect(noticeDays).toBe(7);
  });

  it.each([
    [0, '0'],
    [1, '1'],
    [3, '1'],
    [4, '4'],
    [6, '4'],
  ])('with %i of the six not possible has the ability %s', (failed, ability) => {
    const six = ['eat', 'dress', 'bed', 'toilet', 'walk', 'bathe'];
    const values = Object.fromEntries(six.map((one, i) => [`six_${one}`, i >= failed]));
    expect(withComputed(packOf('destitute_support'), values, today)['ability']).toBe(ability);
  });
});

describe('nursing of the disabled', () => {
  const pack = packOf('disability_subsidy');
  it.each([
    ['4', '2', true],
    ['4', '3', false],
    ['5', '4', true],
    ['6', '3', true],
    ['1', '4', false],
  ])('kind %s, grade %s: %s', (kind, grade, holds) => {
    const values = { apply: ['nursing'], card_no: `99010119380412002X${kind}${grade}` };
    const failed = failedChecks(pack, withComputed(pack, values, today), {
      ...{ today, hasSameCase: false },
    });
    expect(!failed.some(({ key }) => key === 'nursing_grade')).toBe(holds);
  });

  it('asks for the guardian of the mentally disabled only', () => {
    const guardian = pack.fields.find(({ key }) => key === 'guardian_name');
    expect(guardian?.when).toEqual({ field: 'type', in: ['5', '6'] });
  });
});
