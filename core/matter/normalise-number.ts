// Sums, numbers and figures as people write them: full-width, with blanks, with commas between thousands, in 万.
import { ok, refuse, type Result } from '../kit/result';
import type { Field } from './field';
import type { FieldProblem } from './field-problem';

type Numbered = Result<number, FieldProblem>;

/** Yuan with at most two decimals: `1,100.50 元`, `¥300`, `1.2万`, `3万5000`. */
export function money(text: string, field: Field): Numbered {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[¥￥]|^RMB|^人民币/i, '')
    .replace(/[元圆块]整?$/, '');
  const grouped = withoutCommas(plain);
  if (grouped === null) return refuse({ code: 'comma', found: text });
  const cents = centsOf(grouped);
  return cents === null ? refuse({ code: 'not_money', found: text }) : inRange(cents / 100, field);
}

/** Whole cents, or null where the text is no sum. */
function centsOf(plain: string): number | null {
  const parts = /^(\d{1,10})(\.\d{1,6})?(万(\d{1,4}(\.\d{1,2})?)?)?$/.exec(plain);
  if (!parts) return null;
  const [, whole = '', fraction = '', tenThousands, rest = '0'] = parts;
  if (tenThousands === undefined) {
    return fraction.length > 3 ? null : Math.round(Number(whole + fraction) * 100);
  }
  if (fraction !== '' && rest !== '0') return null;
  const cents = Number(whole + fraction) * 1_000_000 + Number(rest) * 100;
  const exact = Math.round(cents);
  return Math.abs(cents - exact) < 1e-6 && exact <= 999_999_999_999 ? exact : null;
}

/** Commas only where they part thousands; null where one may be meant as a decimal point. */
function withoutCommas(plain: string): string | null {
  if (!plain.includes(',')) return plain;
  return /^-?\d{1,3}(,\d{3})+(?![,\d])/.test(plain) ? plain.replaceAll(',', '') : null;
}

/** A whole number, or one with as many decimals as the field allows. */
export function decimal(text: string, field: Field): Numbered {
  const plain = withoutCommas(text.normalize('NFKC').replace(/\s/g, ''));
  if (plain === null) return refuse({ code: 'comma', found: text });
  if (!/^-?\d{1,12}(\.\d+)?$/.test(plain)) return refuse({ code: 'not_a_number', found: text });
  const { decimals = 0 } = field;
  const has = plain.split('.')[1]?.length ?? 0;
  if (has > decimals) {
    return refuse(
      decimals === 0
        ? { code: 'not_whole', found: text }
        : { code: 'too_many_decimals', most: decimals },
    );
  }
  return inRange(Number(plain), field);
}

function inRange(value: number, { least, most }: Field): Numbered {
  if (least !== undefined && value < least) return refuse({ code: 'too_small', least });
  if (most !== undefined && value > most) return refuse({ code: 'too_large', most });
  // `-0` is a nought like any other.
  return ok(value === 0 ? 0 : value);
}

/** Figures that are no number: leading noughts stay, `least` and `most` count them. */
export function digits(
  text: string,
  { least = 1, most = 40 }: Field,
): Result<string, FieldProblem> {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '');
  const wrong = /\D/u.exec(plain);
  if (wrong) return refuse({ code: 'digits_only', found: wrong[0] });
  const has = plain.length;
  if (has < least || has > most) return refuse({ code: 'digits_count', has, least, most });
  return ok(plain);
}
