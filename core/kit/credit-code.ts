// Unified social credit codes of bodies (GB 32100): 18 characters of an alphabet without I O S V Z, the last one a check.
import { ok, refuse, type Result } from './result';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export type CreditCodeRefusal =
  | { readonly code: 'uscc_length'; readonly has: number }
  /** `at` counts from 1. */
  | { readonly code: 'uscc_characters'; readonly at: number; readonly found: string }
  | { readonly code: 'uscc_check' };

/** The code without blanks, in capitals. */
export function parseCreditCode(text: string): Result<string, CreditCodeRefusal> {
  const characters = Array.from(text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase());
  const wrong = characters.findIndex((character) => !alphabet.includes(character));
  if (wrong >= 0 && wrong < 18) {
    return refuse({ code: 'uscc_characters', at: wrong + 1, found: characters[wrong] ?? '' });
  }
  if (characters.length !== 18) return refuse({ code: 'uscc_length', has: characters.length });
  if (checkCharacter(characters) !== characters[17]) return refuse({ code: 'uscc_check' });
  return ok(characters.join(''));
}

/** Weights 3^i mod 31 over the first 17. */
function checkCharacter(characters: readonly string[]): string {
  let weight = 1;
  let sum = 0;
  for (const character of characters.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}
