import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn } from '../../../core/kit/age';
import { dayOfAge } from '../../../core/resident/age';
import {
  lastFour,
  maskCertNo,
  maskName,
  maskNumbersInText,
  maskPhone,
} from '../../../core/resident/mask';
import { normaliseName } from '../../../core/resident/names';
import { normalisePhone } from '../../../core/resident/phone';

describe('the day of an age', () => {
  it.each([
    ['1944-12-05', 80, '2024-12-05'],
    ['1944-02-29', 80, '2024-02-29'],
    ['1944-02-29', 81, '2025-03-01'],
    ['1926-11-23', 100, '2026-11-23'],
  ])('of somebody born on %s is at %i on %s', (birth, age, day) => {
    expect(dayOfAge(birth, age)).toBe(day);
    expect(ageOn(birth, day)).toBe(age);
  });

  it('agrees with the count of years', () => {
    const day = fc
      .integer({ min: 0, max: 60_000 })
      .map((n) => new Date(Date.UTC(1900, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 110 }), (birth, age) => {
        const reached = dayOfAge(birth, age);
        const before = new Date(Date.parse(reached) - 86_400_000).toISOString().slice(0, 10);
        expect([ageOn(birth, before), ageOn(birth, reached)]).toEqual([age - 1, age]);
      }),
    );
  });
});

describe('masks', () => {
  it.each([
    ['王桂兰', '王＊＊'],
    ['㛃', '㛃＊＊'],
    ['𬭚小明', '𬭚＊＊'],
    ['阿卜杜·热合曼', '阿＊＊'],
    ['', ''],
  ])('show of %s only %s', (name, shown) => expect(maskName(name)).toBe(shown));

  it('follow the house patterns', () => {
    expect(maskCertNo('99010119380412002X')).toBe('990101********002X');
    expect(maskCertNo('E12345678')).toBe('****5678');
    expect(maskPhone('19900000001')).toBe('199****0001');
    expect(maskPhone('0099-55501600')).toBe('****1600');
    expect(lastFour('6217001234566621')).toBe('6621');
    expect(lastFour('123')).toBe('3');
    expect(maskNumbersInText('卡 6217 0012 3456 6621，身份证 99010119380412002X')).toBe(
      '卡 ****6621，身份证 ****002X',
    );
  });

  it('never let more than half of a number through, nor more than a name’s first character', () => {
    const digits = fc.stringMatching(/^\d{1,23}$/);
    const shownOf = (text: string) => Array.from(text).filter((c) => c !== '*').length;
    fc.assert(
      fc.property(digits, (number) => {
        for (const mask of [lastFour, maskPhone]) {
          expect(shownOf(mask(number))).toBeLessThanOrEqual(
            Math.max(number.length / 2, number.length === 11 ? 7 : 0),
          );
        }
        expect(shownOf(maskCertNo(number))).toBeLessThanOrEqual(10);
        expect(maskCertNo(number)).not.toContain(number);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        expect(Array.from(maskName(name)).slice(1).join('')).toBe('＊＊');
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    ['王桂兰', '王桂兰'],
    [' 王 桂 兰 ', '王桂兰'],
    ['阿卜杜.热合曼', '阿卜杜·热合曼'],
    ['阿卜杜 • 热合曼', '阿卜杜·热合曼'],
    ['阿卜杜・热合曼・买买提', '阿卜杜·热合曼·买买提'],
    ['𬭚㛃', '𬭚㛃'],
    ['王\u200B兰', '王兰'],
    ['Anna  O’Neill', 'Anna O’Neill'],
    ['J. Smith', 'J. Smith'],
    ['王'.repeat(50), '王'.repeat(50)],
  ])('%j is kept as %j', (text, value) => {
    expect(normaliseName(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['  ', { code: 'name_empty' }],
    ['王'.repeat(300), { code: 'name_too_long', has: 300, most: 50 }],
    ['𬭚'.repeat(51), { code: 'name_too_long', has: 51, most: 50 }],
    ['王\u0007兰', { code: 'name_control', codePoint: 'U+0007' }],
    ['王\u0000', { code: 'name_control', codePoint: 'U+0000' }],
    ['王\u202E兰', { code: 'name_control', codePoint: 'U+202E' }],
    ['王\uD83D', { code: 'name_control', codePoint: 'U+D83D' }],
    ['王\uE863', { code: 'name_private', codePoint: 'U+E863' }],
    ['王1', { code: 'name_characters', found: '1' }],
    ['王<b>', { code: 'name_characters', found: '<' }],
    ['·王', { code: 'name_characters', found: '·' }],
    ['王·', { code: 'name_characters', found: '·' }],
  ])('%j is refused with its reason', (text, refusal) => {
    expect(normaliseName(text)).toEqual({ ok: false, refusal });
  });

  it('once normalised stays as it is', () => {
    const parts = fc.array(fc.constantFrom('王', '𬭚', '·', ' ', '.', 'a', 'B', '\u200B', '・'));
    fc.assert(
      fc.property(parts, (characters) => {
        const first = normaliseName(characters.join(''));
        if (first.ok) expect(normaliseName(first.value)).toEqual(first);
      }),
    );
  });
});

describe('a telephone number', () => {
  it.each([
    ['199 0000 0001', '19900000001'],
    ['+86 199-0000-0001', '19900000001'],
    ['8619900000001', '19900000001'],
    ['０１９-５５５０１６０１', '019-55501601'],
    ['0099-5550160', '0099-5550160'],
    ['00995550160', '00995550160'],
    ['0099-55501600-12', '0099-55501600-12'],
  ])('%s is kept as %s', (text, value) => {
    expect(normalisePhone(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', { code: 'phone_empty' }],
    ['1990000000', { code: 'phone_mobile', has: 10 }],
    ['12345678901', { code: 'phone_mobile', has: 11 }],
    ['5550160', { code: 'phone_landline' }],
    ['0099-555', { code: 'phone_landline' }],
    ['儿子的', { code: 'phone_characters' }],
  ])('%s is refused with its reason', (text, refusal) => {
    expect(normalisePhone(text)).toEqual({ ok: false, refusal });
  });
});
