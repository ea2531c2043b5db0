import { afterEach, describe, expect, it } from 'vitest';
import {
  formatDay,
  formatInstant,
  formatMasked,
  formatPhone,
  formatTime,
  inGroups,
  minutesBetween,
} from '../../../renderer/ui/format';
import { setLocale } from '../../../renderer/ui/i18n';
import { readDay } from '../../../renderer/ui/read-day';
import { readTime } from '../../../renderer/ui/read-time';
import { strengthOf } from '../../../renderer/ui/passphrase-field';

afterEach(() => setLocale('zh-CN'));

describe('days and times', () => {
  it('are said as people say them', () => {
    expect(formatDay('2026-11-23')).toBe('11月23日 星期一');
    expect(formatDay('2027-01-06', '2026-11-23')).toBe('2027年1月6日 星期三');
    setLocale('en');
    expect(formatDay('2026-11-23')).toBe('Monday 23 Nov');
  });

  it('of another day carry the day', () => {
    const monday = Date.parse('2026-11-23T09:41:00+08:00');
    expect(formatInstant(monday, monday)).toBe('9:41');
    expect(formatInstant(Date.parse('2026-11-22T17:20:00+08:00'), monday)).toBe('周日 17:20');
    expect(formatTime('09:05')).toBe('9:05');
  });

  it('never count less than no minutes, whatever the clock did', () => {
    expect(minutesBetween(600_000, 0)).toBe(0);
    expect(minutesBetween(0, 659_999)).toBe(10);
  });
});

describe('a typed day', () => {
  it.each([
    ['20261123', '2026-11-23'],
    ['2026-1-6', '2026-01-06'],
    ['2026.11.23', '2026-11-23'],
    ['2026年11月23日', '2026-11-23'],
    ['２０２６１１２３', '2026-11-23'],
    ['11.23', '2026-11-23'],
    ['20260229', null],
    ['20261301', null],
    ['明天', null],
    ['', null],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed, '2026-11-22')).toBe(day);
  });
});

describe('a typed time', () => {
  it.each([
    ['930', '09:30'],
    ['9:30', '09:30'],
    ['0930', '09:30'],
    ['9', '09:00'],
    ['9点半', '09:30'],
    ['9：30', '09:30'],
    ['14点', '14:00'],
    ['14时', '14:00'],
    ['1405', '14:05'],
    ['', null],
    ['93000', null],
    ['2530', null],
    ['9:75', null],
    ['上午', null],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});

describe('numbers', () => {
  it('stand in groups', () => {
    expect(inGroups('9901010012032026112330017')).toBe('9901 0100 1203 2026 1123 3001 7');
    expect(formatPhone('19900000142')).toBe('199 0000 0142');
    expect(formatPhone('0099-5550-160')).toBe('0099-5550-160');
    expect(formatMasked('990101********002X')).toBe('9901 01 ···· ···· 002X');
  });
});

describe('a new passphrase', () => {
  it.each([
    ['', 'none'],
    ['short', 'short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'fair'],
    ['wutonghua', 'fair'],
    ['wutong hua kai', 'good'],
    ['梧桐花开在三月里', 'good'],
    ['wutong hua kai san yue li', 'strong'],
  ])('%s is %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength);
  });
});
