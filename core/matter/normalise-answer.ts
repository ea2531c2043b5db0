// Makes what was typed or pasted into what is stored, by the type of the field, or says what is wrong with it.
// Blanks, full-width figures, a small x and the figure of a choice are ways of typing, not faults.
import type { FieldValue } from '../case/case';
import { parseCreditCode } from '../kit/credit-code';
import { isDay } from '../kit/day';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { parseDisabilityCard } from '../resident/disability-card';
import { parseIdNumber } from '../resident/id-number';
import { normaliseName } from '../resident/names';
import { normalisePhone } from '../resident/phone';
import type { Field, Values } from './field';
import type { FieldProblem } from './field-problem';
import type { FieldType } from './field-type';
import { choice, codeOf, multi } from './normalise-choice';
import { decimal, digits, money } from './normalise-number';
import { rowIdPattern } from './row';

type Answered = Result<FieldValue, FieldProblem>;

type Typed = { readonly field: Field; readonly values: Values; readonly today: Day };

/** `raw` empty or null clears the answer. `values`: the other answers, `today`: for days that may not lie ahead. */
export function normaliseAnswer(
  field: Field,
  raw: FieldValue,
  context: { readonly values: Values; readonly today: Day },
): Answered {
  if (raw === null || raw === '') return ok(null);
  const typed = { field, ...context };
  if (field.type === 'multi') return multi(field, raw);
  if (field.type === 'rows' || field.type === 'photo') return references(field, raw);
  if (typeof raw === 'object') return refuse({ code: 'no_such_choice', found: raw.join(' ') });
  const text = String(raw);
  return text.trim() === '' ? ok(null) : byType[field.type](text, typed);
}

const byType: {
  readonly [T in Exclude<FieldType, 'multi' | 'rows' | 'photo'>]: (
    text: string,
    typed: Typed,
  ) => Answered;
} = {
  text: plainText,
  name: (text) => normaliseName(text),
  cert_no: certNo,
  date: day,
  month,
  money: (text, { field }) => money(text, field),
  number: (text, { field }) => decimal(text, field),
  choice: (text, { field }) => choice(field, text),
  code: (text, { field }) => codeOf(field, text),
  bool: (text, { field }) => {
    const code = choice(field, text);
    return code.ok ? ok(code.value === 'true') : code;
  },
  digits: (text, { field }) => digits(text, field),
  bank_account: account,
  phone: (text) => normalisePhone(text),
  mobile: (text) => phoneOf(text, true),
  landline: (text) => phoneOf(text, false),
  uscc: (text) => parseCreditCode(text),
  disability_card: (text) => {
    const card = parseDisabilityCard(text);
    return card.ok ? ok(card.value.number) : card;
  },
  // Answers of computed fields come from compute.ts only; the decision refuses them before they get here.
  computed: (text) => ok(text),
};

/** Pictures and rows: references that machines make, each once. A single one may come as text. */
function references({ type, most }: Field, raw: FieldValue): Answered {
  const all = typeof raw === 'object' && raw !== null ? raw : [String(raw)];
  const unique = [...new Set(all)];
  const limit = most ?? (type === 'photo' ? 1 : mostRows);
  if (unique.some((one) => !(type === 'rows' ? rowIdPattern : pictureName).test(one))) {
    return refuse({ code: 'broken_list' });
  }
  if (unique.length > limit) return refuse({ code: 'too_many', has: unique.length, most: limit });
  return ok(unique.length > 0 ? unique : null);
}

const mostRows = 100;
const pictureName = /^[\w.:-]{1,200}$/;

function phoneOf(text: string, isMobile: boolean): Answered {
  const phone = normalisePhone(text);
  if (!phone.ok) return phone;
  if (phone.value.startsWith('1') === isMobile) return phone;
  return refuse({ code: isMobile ? 'mobile_only' : 'landline_only' });
}

function plainText(raw: string, { field: { least = 0, most = 500 } }: Typed): Answered {
  const text = raw
    .trim()
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00A0\u3000 ]+/g, ' ');
  const broken = /[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/u.exec(text);
  if (broken) return refuse({ code: 'control_character', codePoint: codePointOf(broken[0]) });
  const has = Array.from(text).length;
  if (has > most) return refuse({ code: 'too_long', has, most });
  return has < least ? refuse({ code: 'too_short', has, least }) : ok(text);
}

const codePointOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Documents that carry a citizen ID number: GA/T 517. */
const withIdNumber = ['111', '112', '113'];

function certNo(text: string, { field, values }: Typed): Answered {
  const type = field.certType === undefined ? '111' : values[field.certType];
  if (typeof type !== 'string' || withIdNumber.includes(type)) {
    const parsed = parseIdNumber(text);
    return parsed.ok ? ok(parsed.value.number) : parsed;
  }
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  return /^[0-9A-Z()-]{5,20}$/.test(number) ? ok(number) : refuse({ code: 'cert_shape' });
}

/** `19441205`, `1944-12-5`, `1944.12.05`, `1944/12/5` and with 年月日. */
function day(text: string, { field, today }: Typed): Answered {
  const plain = text.normalize('NFKC').trim();
  if (field.longTerm && /^(long-term|长期)$/.test(plain)) return ok('long-term');
  const parts = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(plain);
  const written = parts ? joinDate(parts.slice(1)) : plain;
  if (!isDay(written)) return refuse({ code: 'not_a_day', found: plain });
  if (field.past && written > today) return refuse({ code: 'day_ahead', day: written });
  return ok(written);
}

function month(text: string, { field, today }: Typed): Answered {
  const plain = text.normalize('NFKC').trim();
  const parts = /^(\d{4})\D?(\d{1,2})\D?$/.exec(plain);
  const written = parts ? joinDate(parts.slice(1)) : plain;
  if (!isDay(`${written}-01`)) return refuse({ code: 'not_a_month', found: plain });
  if (field.past && written > today.slice(0, 7)) return refuse({ code: 'day_ahead', day: written });
  return ok(written);
}

const joinDate = (parts: readonly string[]): string =>
  parts.map((part) => part.padStart(2, '0')).join('-');

/** Cards have 16 to 19 digits, passbooks from 12 and up to 23. */
const accountLength = { least: 12, most: 23 } as const;

function account(text: string): Answered {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  const wrong = /\D/.exec(digits);
  if (wrong) return refuse({ code: 'account_digits', found: wrong[0] });
  const has = digits.length;
  if (has < accountLength.least || has > accountLength.most) {
    return refuse({ code: 'account_length', has, ...accountLength });
  }
  return ok(digits);
}
