// The provisional case number: unique without a network, because the counter's character and serial are its own.
// Printed paper is never renumbered; the platform's official number is mapped to it later.
import { isDay } from '../kit/day';
import { refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import type { CaseNumber } from './case';

export type CaseNumberParts = {
  /** Statistics code of the community, 12 digits. */
  readonly community: string;
  readonly day: Day;
  /** Counter character of the station, one of 1-9A-Z. */
  readonly counter: string;
  /** 1–999 of the counter's business day. */
  readonly serial: number;
};

export const mostCasesADay = 999;

export type CaseNumberRefusal =
  | { readonly code: 'number_length'; readonly has: number }
  | { readonly code: 'number_characters' }
  | { readonly code: 'number_check' }
  | { readonly code: 'number_day' };

/** A number as it is looked for: however it was grouped, and in whichever letters. */
export const searchedNumber = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '');

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * ISO 7064 MOD 37,36 over figures and capital letters: finds every single wrong character, and all but one in some
 * hundred swaps of neighbours (those of figures that differ by one, in one state of 36).
 */
function mod3736(text: string): number {
  return Array.from(text).reduce((product, character) => {
    const sum = (product + alphabet.indexOf(character)) % 36;
    return ((sum === 0 ? 36 : sum) * 2) % 37;
  }, 36);
}

/** The character that completes `text`. */
export function checkCharacter(text: string): string {
  return alphabet.charAt((37 - mod3736(text)) % 36);
}

/** 25 characters without blanks. The parts must be in their ranges: a serial over 999 is a bug of the caller. */
export function formatCaseNumber({ community, day, counter, serial }: CaseNumberParts): CaseNumber {
  const body = `${community}${day.replaceAll('-', '')}${counter}${String(serial).padStart(3, '0')}`;
  if (!/^\d{20}[1-9A-Z]\d{3}$/.test(body)) throw new Error(`Not a case number: ${body}`);
  return body + checkCharacter(body);
}

/** Reads a number as typed, scanned or pasted, in groups or not; a mistyped one is refused, not searched for. */
export function parseCaseNumber(text: string): Result<CaseNumberParts, CaseNumberRefusal> {
  const number = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (number.length !== 25) return refuse({ code: 'number_length', has: number.length });
  if (!/^\d{20}[1-9A-Z]\d{3}[0-9A-Z]$/.test(number)) return refuse({ code: 'number_characters' });
  if (checkCharacter(number.slice(0, 24)) !== number.charAt(24)) {
    return refuse({ code: 'number_check' });
  }
  const day = `${number.slice(12, 16)}-${number.slice(16, 18)}-${number.slice(18, 20)}`;
  if (!isDay(day)) return refuse({ code: 'number_day' });
  const value = {
    community: number.slice(0, 12),
    day,
    counter: number.charAt(20),
    serial: Number(number.slice(21, 24)),
  };
  return { ok: true, value };
}

/** `3101 0600 1203 2026 1123 3007 K`: as printed, shown and read aloud. */
export function groupCaseNumber(number: CaseNumber): string {
  return number.replace(/(.{4})(?=.)/g, '$1 ');
}
