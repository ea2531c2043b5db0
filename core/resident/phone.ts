// Telephone numbers as residents have them: a mobile, often a child's, or a landline with its area code.
import { ok, refuse, type Result } from '../kit/result';

export type PhoneRefusal =
  | { readonly code: 'phone_empty' }
  | { readonly code: 'phone_mobile'; readonly has: number }
  /** A landline lacks its area code, or has too few digits. */
  | { readonly code: 'phone_landline' }
  | { readonly code: 'phone_characters' };

const mobile = /^1[3-9]\d{9}$/;
const landline = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/;

/** Plain digits for a mobile (+86, blanks and dashes taken off); a landline keeps its dashes. */
export function normalisePhone(text: string): Result<string, PhoneRefusal> {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/[–—－]/g, '-');
  if (plain === '') return refuse({ code: 'phone_empty' });
  if (!/^\+?[\d-]+$/.test(plain)) return refuse({ code: 'phone_characters' });
  if (landline.test(plain)) return ok(plain);
  const digits = plain.replaceAll('-', '').replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '');
  if (mobile.test(digits)) return ok(digits);
  if (digits.startsWith('1')) return refuse({ code: 'phone_mobile', has: digits.length });
  return refuse({ code: 'phone_landline' });
}
