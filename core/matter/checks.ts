// The named functions that a pack's checks may use beside plain conditions. True = holds, or cannot be judged yet:
// an empty field is missing, not wrong.
import type { FieldValue } from '../case/case';
import { addMonths, isDay } from '../kit/day';
import { ageOn } from '../kit/age';
import type { Day } from '../kit/time';
import { parseIdNumber } from '../resident/id-number';
import { isAnswered, isTrue } from './condition';
import type { Check, CheckCall, MatterPack, Values } from './definition';

/** What a check may know besides the answers. */
export type CheckContext = {
  readonly today: Day;
  /** The resident has another pending case of this matter. */
  readonly hasSameCase: boolean;
};

type Holds = (
  inputs: readonly FieldValue[],
  given: CheckCall['with'],
  context: CheckContext,
) => boolean;

/** Old enough today or within `monthsEarly`. Reads a date of birth; takes `age`, `monthsEarly`. */
const ageReached: Holds = ([birth], given, { today }) => {
  if (typeof birth !== 'string' || !isDay(birth)) return true;
  const { age, monthsEarly } = given;
  const early = typeof monthsEarly === 'number' ? monthsEarly : 0;
  return typeof age !== 'number' || ageOn(birth, addMonths(today, early)) >= age;
};

/** All answers that are given are equal: a holder and an applicant, a form and a card. */
const sameAnswer: Holds = (inputs) => {
  const given = inputs.filter(isAnswered);
  return given.every((value) => value === given[0]);
};

/** Luhn's digit of card numbers. Passbooks do not have it: a reason to look twice, never to refuse. */
const luhn: Holds = ([account]) =>
  typeof account !== 'string' || account === '' || hasLuhnDigit(account);

/** A date has not passed. `long-term` never does. */
const notPassed: Holds = ([date], _given, { today }) =>
  typeof date !== 'string' || !isDay(date) || date >= today;

/** Birth and sex are those of the ID number, where the document has one. Reads the number, the birth and the sex. */
const idAgrees: Holds = ([certNo, birth, sex]) => {
  const id = typeof certNo === 'string' ? parseIdNumber(certNo) : undefined;
  if (!id?.ok) return true;
  const agrees = (said: FieldValue | undefined, known: string) =>
    !isAnswered(said ?? null) || said === known;
  return agrees(birth, id.value.birth) && agrees(sex, id.value.sex);
};

const noSameCase: Holds = (_inputs, _given, { hasSameCase }) => !hasSameCase;

export const checkFunctions: Readonly<Record<string, Holds>> = {
  age_reached: ageReached,
  same_answer: sameAnswer,
  luhn,
  id_agrees: idAgrees,
  not_passed: notPassed,
  no_same_case: noSameCase,
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

/** The checks of a pack that do not hold, in the pack's order. `values` must include the computed ones. */
export function failedChecks(
  pack: MatterPack,
  values: Values,
  context: CheckContext,
): readonly Check[] {
  return pack.checks.filter(
    (check) => isTrue(check.when, values) && !holds(check, values, context),
  );
}

function holds({ holds: rule }: Check, values: Values, context: CheckContext): boolean {
  if (!('by' in rule)) return isTrue(rule, values);
  const by = checkFunctions[rule.by];
  const inputs = rule.from.map((field) => values[field] ?? null);
  return by ? by(inputs, rule.with, context) : true;
}
