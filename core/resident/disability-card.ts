// Numbers of disability cards: the citizen ID number, the kind (1 sight … 7 multiple), the grade (1–4), and `B1` … on reissues.
import { ok, refuse, type Result } from '../kit/result';
import { normaliseIdNumber, parseIdNumber, type IdRefusal } from './id-number';

export type DisabilityCard = {
  /** 20 characters, or with `B1` … behind them. */
  readonly number: string;
  readonly idNumber: string;
  readonly type: string;
  readonly grade: string;
};

export type DisabilityCardRefusal =
  | IdRefusal
  /** Not 20 characters, or something else than `B` and figures behind them. */
  | { readonly code: 'disability_length'; readonly has: number }
  | { readonly code: 'disability_type'; readonly found: string }
  | { readonly code: 'disability_grade'; readonly found: string };

/** Reads a card's number, with the blanks and small letters that people type. */
export function parseDisabilityCard(text: string): Result<DisabilityCard, DisabilityCardRefusal> {
  const number = normaliseIdNumber(text);
  const parts = /^(.{18})(.)(.)(B\d{1,2})?$/u.exec(number);
  const [, id = '', type = '', grade = ''] = parts ?? [];
  if (!parts) return refuse({ code: 'disability_length', has: Array.from(number).length });
  const parsed = parseIdNumber(id);
  if (!parsed.ok) return parsed;
  if (!/^[1-7]$/.test(type)) return refuse({ code: 'disability_type', found: type });
  if (!/^[1-4]$/.test(grade)) return refuse({ code: 'disability_grade', found: grade });
  return ok({ number, idNumber: parsed.value.number, type, grade });
}
