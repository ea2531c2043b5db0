// Names as papers write them: rare characters are kept as they are, `·` joins the parts, lengths count code points.
import { ok, refuse, type Result } from '../kit/result';

export type NameRefusal =
  | { readonly code: 'name_empty' }
  | { readonly code: 'name_too_long'; readonly has: number; readonly most: number }
  /** A control character or half of a character: it came from a broken paste or file. */
  | { readonly code: 'name_control'; readonly codePoint: string }
  /** From a private font: no other machine and no printer shows the same glyph. */
  | { readonly code: 'name_private'; readonly codePoint: string }
  | { readonly code: 'name_characters'; readonly found: string };

/** Longest name, in code points (国家民委 notice 2016/33: at least 50). */
const longestName = 50;

const dots = /\s*[·・•‧･∙⋅●﹒．.]\s*/g;

const hex = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A name ready to be stored. Never normalised in a way that would change a glyph. */
export function normaliseName(text: string): Result<string, NameRefusal> {
  const shown = text.trim().replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '');
  const broken = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.exec(shown);
  if (broken) return refuse({ code: 'name_control', codePoint: hex(broken[0]) });
  const personal = /\p{Co}/u.exec(shown);
  if (personal) return refuse({ code: 'name_private', codePoint: hex(personal[0]) });
  const name = joinParts(shown);
  if (name === '') return refuse({ code: 'name_empty' });
  const has = Array.from(name).length;
  if (has > longestName) return refuse({ code: 'name_too_long', has, most: longestName });
  const odd = /[^\p{L}\p{M}·. '’-]|^[·. '’-]|·$/u.exec(name);
  if (odd) return refuse({ code: 'name_characters', found: odd[0] });
  return ok(name);
}

/** One kind of dot between the parts; no blanks between Han characters; single blanks between Latin words. */
function joinParts(name: string): string {
  return name
    .replace(dots, (dot, at: number) => (isInitial(name, at, dot) ? `${dot.trim()} ` : '·'))
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
}

/** `J. Smith`: a full stop after a Latin letter is an abbreviation, not an interval dot. */
function isInitial(name: string, at: number, dot: string): boolean {
  return dot.trim() === '.' && /[A-Za-z]/.test(name.charAt(at - 1));
}
