import { beforeAll, expect, it } from 'vitest';
import { instantOf } from '../../../core/kit/time';
import { sayMinutes, sayWaited } from '../../../renderer/stations/counter/queue/say-queue-row';
import { setLocale } from '../../../renderer/ui/i18n';

const nine = instantOf('2026-11-23', '09:00');
const waited = (now: number): string => sayWaited({ arrivedAt: nine }, now);

beforeAll(() => setLocale('zh-CN'));

it('counts the minutes of a wait', () => {
  expect(waited(nine)).toBe('已等 0 分钟');
  expect(waited(nine + 95 * 60_000)).toBe('已等 95 分钟');
  // Machines differ by seconds.
  expect(waited(nine - 60_000)).toBe('已等 0 分钟');
});

it.each([
  ['twenty years ahead', '2046-11-23', '2026年11月23日 9:00 取的号'],
  ['ten years back', '2016-11-23', '2026年11月23日 9:00 取的号'],
  ['two days ahead', '2026-11-25', '11月23日 9:00 取的号'],
  ['an hour back', '2026-11-23', '9:00 取的号'],
])('counts none with a clock %s, and says when the number was taken', (_, day, said) => {
  expect(waited(instantOf(day, '08:00'))).toBe(said);
  expect(sayMinutes(nine, instantOf(day, '08:00'))).toMatch(/9:00$/);
});
