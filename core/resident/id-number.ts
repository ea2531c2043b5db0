// Citizen identity numbers (GB 11643-1999), read and built here so that no dependency decides who exists.
// The area is where the number was first given out: nothing is inferred from it and no retired area is refused.
import { isDay } from '../kit/day';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';

export type IdNumber = {
  /** 18 characters, without blanks, capital X. */
  readonly number: string;
  readonly area: string;
  readonly birth: Day;
  /** GB/T 2261.1: 1 male (odd sequence), 2 female. */
  readonly sex: '1' | '2';
};

export type IdRefusal =
  /** Neither 15 nor 18 characters. */
  | { readonly code: 'id_length'; readonly has: number }
  /** 15 digits, not given out since 1999: ask for the present card. */
  | { readonly code: 'id_old_15' }
  /** `at` counts from 1. */
  | { readonly code: 'id_characters'; readonly at: number; readonly found: string }
  /** `date` as written in the number, `YYYYMMDD`. */
  | { readonly code: 'id_date'; readonly date: string }
  | { readonly code: 'id_check'; readonly expected: string; readonly found: string };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** The check character for the first 17 digits. */
function idCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return checks.charAt(sum % 11);
}

/** Blanks, dashes, full-width digits and a small x, as people paste them, made plain. */
export function normaliseIdNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-–—·.]/g, '')
    .toUpperCase();
}

/** Reads an 18-character number; refuses with the first thing that is wrong, in the order a person would look. */
export function parseIdNumber(text: string): Result<IdNumber, IdRefusal> {
  const number = normaliseIdNumber(text);
  if (/^\d{15}$/.test(number)) return refuse({ code: 'id_old_15' });
  const characters = Array.from(number);
  const wrong = characters.findIndex((c, i) => !(i === 17 ? /[\dX]/ : /\d/).test(c));
  if (wrong >= 0 && wrong < 18) {
    return refuse({ code: 'id_characters', at: wrong + 1, found: characters[wrong] ?? '' });
  }
  if (characters.length !== 18) return refuse({ code: 'id_length', has: characters.length });
  const date = number.slice(6, 14);
  const birth = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  if (!isDay(birth)) return refuse({ code: 'id_date', date });
  const expected = idCheckCharacter(number);
  const found = number.charAt(17);
  if (found !== expected) return refuse({ code: 'id_check', expected, found });
  const sex = Number(number.charAt(16)) % 2 === 1 ? '1' : '2';
  return ok({ number, area: number.slice(0, 6), birth, sex });
}

/** A number with its right check character. `sequence` 0–999: odd for men. For samples and tests: area 990101 is nobody's. */
export function buildIdNumber(area: string, birth: Day, sequence: number): string {
  const first17 = `${area}${birth.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + idCheckCharacter(first17);
}
