// Answers and settings as the named functions read them: a number, a day, or nothing.
import type { FieldValue } from '../case/case';
import { isDay } from '../kit/day';
import type { Day } from '../kit/time';
import type { Settings } from './field';

/** A day, or the first day of a month; null for anything else, `long-term` too. */
export function asDay(value: FieldValue | undefined): Day | null {
  if (typeof value !== 'string') return null;
  const day = /^\d{4}-\d{2}$/.test(value) ? `${value}-01` : value;
  return isDay(day) ? day : null;
}

/** A number, or a code that is written in figures; null for anything else. */
export function asNumber(value: FieldValue | undefined): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d{1,15}(\.\d+)?$/.test(value) ? Number(value) : null;
}

/** All numbers among answers. */
export const numbersOf = (values: readonly FieldValue[]): readonly number[] =>
  values.flatMap((value) => asNumber(value) ?? []);

/** The sum in cents, so that 0.1 and 0.2 are 0.3. */
export function sumOf(values: readonly FieldValue[]): number | null {
  const numbers = numbersOf(values);
  if (numbers.length === 0) return null;
  return numbers.reduce((total, number) => total + Math.round(number * 10_000), 0) / 10_000;
}

export const textSetting = (given: Settings, name: string): string => {
  const value = given[name];
  return typeof value === 'string' ? value : '';
};

export const numberSetting = (given: Settings, name: string, absent = 0): number => {
  const value = given[name];
  return typeof value === 'number' ? value : absent;
};

export const numbersSetting = (given: Settings, name: string): readonly number[] => {
  const value = given[name];
  return typeof value === 'object' ? value : [];
};
