// Makes what was typed or pasted into what is stored, by the type of the field, or says what is wrong with it.
// Blanks, full-width figures, a small x and the figure of a choice are ways of typing, not faults.
import type { FieldValue } from '../case/case';
import { isDay } from '../kit/day';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { parseIdNumber } from '../resident/id-number';
import { normaliseName } from '../resident/names';
import { normalisePhone } from '../resident/phone';
import type { Field, FieldType, Values } from './definition';
import type { FieldProblem } from './field-problem';

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
  if (typeof raw === 'object') return refuse({ code: 'no_such_choice', found: raw.join(' ') });
  const text = String(raw);
  return text.trim() === '' ? ok(null) : byType[field.type](text, typed);
}

const byType: {
  readonly [T in Exclude<FieldType, 'multi'>]: (text: string, typed: Typed) => Answered;
} = {
  text: (text, { field }) => plainText(text, field.most ?? 500),
  name: (text) => normaliseName(text),
  cert_no: certNo,
  date: day,
  month,
  money,
  number: wholeNumber,
  choice: (text, { field }) => choice(field, text),
  bool: (text, { field }) => {
    const code = choice(field, text);
    return code.ok ? ok(code.value === 'true') : code;
  },
  bank_account: account,
  phone: (text) => normalisePhone(text),
  // Answers of computed fields come from compute.ts only; the decision refuses them before they get here.
  computed: (text) => ok(text),
};

function plainText(raw: string, most: number): Answered {
  const text = raw
    .trim()
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\u00A0\u3000 ]+/g, ' ');
  const broken = /[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?!\n)\p{Cc}/u.exec(text);
  if (broken) return refuse({ code: 'control_character', codePoint: codePointOf(broken[0]) });
  const has = Array.from(text).length;
  return has > most ? refuse({ code: 'too_long', has, most }) : ok(text);
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
  if (field.longTerm && plain === 'long-term') return ok(plain);
  const parts = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(plain);
  const written = parts ? joinDate(parts.slice(1)) : plain;
  if (!isDay(written)) return refuse({ code: 'not_a_day', found: plain });
  if (field.past && written > today) return refuse({ code: 'day_ahead', day: written });
  return ok(written);
}

function month(text: string): Answered {
  const plain = text.normalize('NFKC').trim();
  const parts = /^(\d{4})\D?(\d{1,2})\D?$/.exec(plain);
  const written = parts ? joinDate(parts.slice(1)) : plain;
  return isDay(`${written}-01`) ? ok(written) : refuse({ code: 'not_a_month', found: plain });
}

const joinDate = (parts: readonly string[]): string =>
  parts.map((part) => part.padStart(2, '0')).join('-');

function money(text: string, { field }: Typed): Answered {
  const plain = text.normalize('NFKC').replace(/[\s,¥元]/g, '');
  if (!/^\d{1,10}(\.\d{1,2})?$/.test(plain)) return refuse({ code: 'not_money', found: text });
  return inRange(Number(plain), field);
}

function wholeNumber(text: string, { field }: Typed): Answered {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  if (!/^-?\d{1,12}(\.\d+)?$/.test(plain)) return refuse({ code: 'not_a_number', found: text });
  if (plain.includes('.')) return refuse({ code: 'not_whole', found: text });
  return inRange(Number(plain), field);
}

function inRange(value: number, { least, most }: Field): Answered {
  if (least !== undefined && value < least) return refuse({ code: 'too_small', least });
  if (most !== undefined && value > most) return refuse({ code: 'too_large', most });
  return ok(value);
}

/** A code first, then the figure on the key, then the label in full. */
function choice(field: Field, text: string): Result<string, FieldProblem> {
  const plain = text.normalize('NFKC').trim();
  const choices = field.choices ?? [];
  const found =
    choices.find(({ code }) => code === plain) ??
    choices.find(({ key }) => key === plain) ??
    choices.find(({ label }) => label === text.trim());
  return found ? ok(found.code) : refuse({ code: 'no_such_choice', found: plain });
}

/** A list of codes, or the figures typed one after the other; kept in the order of the form. */
function multi(field: Field, raw: FieldValue): Answered {
  const parts =
    typeof raw === 'object' && raw !== null
      ? raw
      : Array.from(String(raw).normalize('NFKC')).filter((part) => !/[\s,、]/.test(part));
  const codes: string[] = [];
  for (const part of parts) {
    const found = choice(field, part);
    if (!found.ok) return found;
    codes.push(found.value);
  }
  const ordered = (field.choices ?? [])
    .map(({ code }) => code)
    .filter((code) => codes.includes(code));
  return ok(ordered.length > 0 ? ordered : null);
}

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
