// Answers out of a list: by code, by the figure on the key, by words.
import type { FieldValue } from '../case/case';
import { ok, refuse, type Result } from '../kit/result';
import type { Choice, Field } from './field';
import type { FieldProblem } from './field-problem';

type Coded = Result<string, FieldProblem>;

/** A code first, then the figure on the key, then the label in full. */
export function choice({ choices = [] }: Field, text: string): Coded {
  const plain = text.normalize('NFKC').trim();
  const found =
    choices.find(({ code }) => code === plain) ??
    choices.find(({ key }) => key === plain) ??
    choices.find(({ label }) => label === text.trim());
  return found ? ok(found.code) : refuse({ code: 'no_such_choice', found: plain });
}

/** Of a long list: a code, also without its leading nought, or words that only one label begins with. */
export function codeOf(field: Field, text: string): Coded {
  const exact = choice(field, text);
  if (exact.ok) return exact;
  const plain = text.normalize('NFKC').trim();
  const { choices = [] } = field;
  const padded = choices.find(
    ({ code }) => /^\d+$/.test(plain) && code === plain.padStart(code.length, '0'),
  );
  if (padded) return ok(padded.code);
  const [one, ...others] = choices.filter(({ label }) => label.startsWith(plain));
  if (one && others.length === 0) return ok(one.code);
  if (!one) return exact;
  return refuse({ code: 'many_choices', found: plain, labels: labelsOf([one, ...others]) });
}

const labelsOf = (choices: readonly Choice[]): readonly string[] =>
  choices.slice(0, 5).map(({ label }) => label);

/** A list of codes, or the figures typed one after the other; kept in the order of the form. */
export function multi(field: Field, raw: FieldValue): Result<FieldValue, FieldProblem> {
  const { choices = [] } = field;
  const codes: string[] = [];
  for (const part of partsOf(choices, raw)) {
    const found = choice(field, part);
    if (!found.ok) return found;
    codes.push(found.value);
  }
  const ordered = choices.map(({ code }) => code).filter((code) => codes.includes(code));
  return ok(ordered.length > 0 ? ordered : null);
}

function partsOf(choices: readonly Choice[], raw: FieldValue): readonly string[] {
  if (typeof raw === 'object' && raw !== null) return raw;
  const text = String(raw).normalize('NFKC').trim();
  if (choices.some(({ code }) => code === text)) return [text];
  const isFigures = choices.every(({ key }) => Array.from(key).length === 1);
  const parts =
    isFigures && /^[0-9A-Za-z\s,、]*$/.test(text) ? Array.from(text) : text.split(/[\s,、]+/);
  return parts.filter((part) => !/^[\s,、]*$/.test(part));
}
