// The named functions that a pack's checks may use beside plain conditions, with what each reads and takes. True = holds,
// or cannot be judged yet: an empty field is missing, not wrong.
import type { FieldValue } from '../case/case';
import { ageOn } from '../kit/age';
import { addMonths } from '../kit/day';
import { addSpan } from '../kit/span';
import type { Day } from '../kit/time';
import { parseDisabilityCard } from '../resident/disability-card';
import { parseIdNumber } from '../resident/id-number';
import { isNearRelative } from '../authorisation/near-relative';
import type { Signature } from './call-signature';
import { isAnswered } from './condition';
import type { Settings } from './field';
import { asDay, asNumber, numberSetting, sumOf, textSetting } from './read-answer';

/** What a check may know besides the answers. */
export type CheckContext = {
  readonly today: Day;
  /** The resident has another case of this matter that is the same by the pack's rule. */
  readonly hasSameCase: boolean;
};

type Holds = (inputs: readonly FieldValue[], given: Settings, context: CheckContext) => boolean;

export type CheckFunction = Signature & { readonly holds: Holds };

/** Old enough today or within `monthsEarly`. */
const ageReached: Holds = ([birth], given, { today }) => {
  const date = asDay(birth);
  if (date === null) return true;
  const early = addMonths(today, numberSetting(given, 'monthsEarly'));
  return ageOn(date, early) >= numberSetting(given, 'age');
};

const idAgeReached: Holds = ([certNo], given, context) => {
  const id = typeof certNo === 'string' ? parseIdNumber(certNo) : undefined;
  return !id?.ok || ageReached([id.value.birth], given, context);
};

/** All answers that are given are equal: a holder and an applicant, a form and a card. */
const sameAnswer: Holds = (inputs) => {
  const given = inputs.filter(isAnswered);
  return given.every((value) => value === given[0]);
};

const allDifferent: Holds = (inputs) => {
  const given = inputs.filter(isAnswered);
  return new Set(given).size === given.length;
};

/** Luhn's digit of card numbers. Passbooks do not have it: a reason to look twice, never to refuse. */
const luhn: Holds = ([account]) =>
  typeof account !== 'string' || account === '' || hasLuhnDigit(account);

/** Birth and sex are those of the ID number, where the document has one. */
const idAgrees: Holds = ([certNo, birth, sex]) => {
  const id = typeof certNo === 'string' ? parseIdNumber(certNo) : undefined;
  if (!id?.ok) return true;
  const agrees = (said: FieldValue | undefined, known: string) =>
    !isAnswered(said ?? null) || said === known;
  return agrees(birth, id.value.birth) && agrees(sex, id.value.sex);
};

const cardOfPerson: Holds = ([cardNo, certNo]) => {
  const card = typeof cardNo === 'string' ? parseDisabilityCard(cardNo) : undefined;
  const id = typeof certNo === 'string' ? parseIdNumber(certNo) : undefined;
  return !card?.ok || !id?.ok || card.value.idNumber === id.value.number;
};

/** A date against today moved by a span; holds where there is no date. `long-term` lies ahead of everything. */
const againstToday =
  (sign: '' | '-', isRight: (date: Day, bound: Day) => boolean): Holds =>
  ([value], given, { today }) => {
    const date = asDay(value);
    const span = textSetting(given, 'span');
    const bound = span === '' ? today : addSpan(today, sign + span);
    return date === null || bound === null || isRight(date, bound);
  };

/** The time between two dates against a span. */
const between =
  (isRight: (to: Day, bound: Day) => boolean): Holds =>
  ([start, end], given) => {
    const [from, to] = [asDay(start), asDay(end)];
    const bound = from && addSpan(from, textSetting(given, 'span'));
    return to === null || !bound || isRight(to, bound);
  };

const inOrder: Holds = (inputs) => {
  const dates = inputs.flatMap((value) => (asDay(value) === null ? [] : String(value)));
  return dates.every((date, i) => i === 0 || String(dates[i - 1]) <= date);
};

/** A sum against a setting, once there is anything to add up. */
const sumIs =
  (setting: string, isRight: (sum: number, bound: number) => boolean): Holds =>
  (inputs, given) => {
    const sum = sumOf(inputs);
    return sum === null || isRight(sum, numberSetting(given, setting));
  };

const notAbove: Holds = ([a, b]) => {
  const [left, right] = [asNumber(a), asNumber(b)];
  if (left !== null && right !== null) return left <= right;
  const [from, to] = [asDay(a), asDay(b)];
  return from === null || to === null || from <= to;
};

const span = { span: 'span' } as const;

export const checkFunctions: Readonly<Record<string, CheckFunction>> = {
  age_reached: {
    reads: [1, 1],
    needs: { age: 'number' },
    takes: { monthsEarly: 'number' },
    holds: ageReached,
  },
  id_age_reached: { reads: [1, 1], needs: { age: 'number' }, holds: idAgeReached },
  id_agrees: { reads: [2, 3], holds: idAgrees },
  same_answer: { reads: [2, Infinity], holds: sameAnswer },
  not_same: { reads: [2, 2], holds: allDifferent },
  all_different: { reads: [1, Infinity], holds: allDifferent },
  any_answered: { reads: [1, Infinity], holds: (inputs) => inputs.some(isAnswered) },
  luhn: { reads: [1, 1], holds: luhn },
  not_passed: { reads: [1, 1], holds: againstToday('', (date, today) => date >= today) },
  not_ahead: { reads: [1, 1], holds: againstToday('', (date, today) => date <= today) },
  past_at_least: {
    reads: [1, 1],
    needs: span,
    holds: againstToday('-', (date, bound) => date <= bound),
  },
  past_at_most: {
    reads: [1, 1],
    needs: span,
    holds: againstToday('-', (date, bound) => date >= bound),
  },
  ahead_at_most: {
    reads: [1, 1],
    needs: span,
    holds: againstToday('', (date, bound) => date <= bound),
  },
  in_order: { reads: [2, Infinity], holds: inOrder },
  span_at_least: { reads: [2, 2], needs: span, holds: between((to, bound) => to >= bound) },
  span_at_most: { reads: [2, 2], needs: span, holds: between((to, bound) => to <= bound) },
  sum_is: {
    reads: [1, Infinity],
    needs: { sum: 'number' },
    holds: sumIs('sum', (sum, wanted) => sum === wanted),
  },
  sum_at_least: {
    reads: [1, Infinity],
    needs: { least: 'number' },
    holds: sumIs('least', (sum, least) => sum >= least),
  },
  sum_at_most: {
    reads: [1, Infinity],
    needs: { most: 'number' },
    holds: sumIs('most', (sum, most) => sum <= most),
  },
  not_above: { reads: [2, 2], holds: notAbove },
  disability_card_of: { reads: [2, 2], holds: cardOfPerson },
  near_relative: {
    reads: [1, 1],
    holds: ([relation]) => typeof relation !== 'string' || isNearRelative(relation),
  },
  no_same_case: { reads: [0, 0], holds: (_inputs, _given, { hasSameCase }) => !hasSameCase },
};

/** ISO/IEC 7812-1 check digit over a run of digits. */
function hasLuhnDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, character, i) => {
      const digit = Number(character) * (i % 2 === 1 ? 2 : 1);
      return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
  return sum % 10 === 0;
}
