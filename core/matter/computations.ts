// The named functions that computed fields may use, with what each reads and takes. A city changes their numbers in its
// pack; a new function is code. Where there is nothing to compute from they give nothing.
import type { FieldValue } from '../case/case';
import { ageOn } from '../kit/age';
import { addMonths } from '../kit/day';
import { addSpan } from '../kit/span';
import type { Day } from '../kit/time';
import { dayOfAge } from '../resident/age';
import { parseDisabilityCard } from '../resident/disability-card';
import { parseIdNumber } from '../resident/id-number';
import type { Signature } from './call-signature';
import { isAnswered } from './condition';
import { workingDaysFrom, type Calendar } from './working-day';
import type { Settings } from './field';
import {
  asDay,
  asNumber,
  numbersOf,
  numbersSetting,
  numberSetting,
  sumOf,
  textSetting,
} from './read-answer';

type Compute = (
  inputs: readonly FieldValue[],
  given: Settings,
  day: Day,
  /** Lists of working days; none = Monday to Friday. */
  calendars: readonly Calendar[],
) => FieldValue;

export type Computation = Signature & { readonly run: Compute };

/** The highest band that is reached on the day or within `monthsEarly` after it. */
function bandOf(birth: Day, given: Settings, day: Day): number | null {
  const age = ageOn(birth, addMonths(day, numberSetting(given, 'monthsEarly')));
  return numbersSetting(given, 'bands').findLast((band) => age >= band) ?? null;
}

const ageBand: Compute = ([birth], given, day) => {
  const date = asDay(birth);
  const band = date ? bandOf(date, given, day) : null;
  return band === null ? null : String(band);
};

const bandStartMonth: Compute = ([birth], given, day) => {
  const date = asDay(birth);
  const band = date ? bandOf(date, given, day) : null;
  return date && band !== null ? dayOfAge(date, band).slice(0, 7) : null;
};

const dayBy: Compute = ([date, code], given) => {
  const from = asDay(date);
  const rule = typeof code === 'string' ? textSetting(given, code) : '';
  if (rule === 'long-term' || asDay(rule) !== null) return rule;
  return from === null ? null : addSpan(from, rule);
};

const idPart =
  (part: 'birth' | 'sex'): Compute =>
  ([certNo]) => {
    const id = typeof certNo === 'string' ? parseIdNumber(certNo) : undefined;
    return id?.ok ? id.value[part] : null;
  };

const cardPart =
  (part: 'type' | 'grade'): Compute =>
  ([cardNo]) => {
    const card = typeof cardNo === 'string' ? parseDisabilityCard(cardNo) : undefined;
    return card?.ok ? card.value[part] : null;
  };

const rounded = (value: number, decimals: number): number =>
  Number(value.toFixed(Math.min(4, Math.max(0, decimals))));

const difference: Compute = ([a, b]) => {
  const [from, less] = [asNumber(a), asNumber(b)];
  return from === null || less === null ? null : sumOf([from, -less]);
};

const quotient: Compute = ([a, b], given) => {
  const [whole, parts] = [asNumber(a), asNumber(b)];
  if (whole === null || parts === null || parts === 0) return null;
  return rounded(whole / parts, numberSetting(given, 'decimals', 2));
};

const portion: Compute = ([sum], given) => {
  const money = asNumber(sum);
  if (money === null) return null;
  const part = rounded((money * numberSetting(given, 'percent')) / 100, 2);
  return Math.min(part, numberSetting(given, 'most', Infinity));
};

const numberBand: Compute = ([value], given) => {
  const number = asNumber(value);
  if (number === null) return null;
  const band = numbersSetting(given, 'bands').findLast((least) => number >= least);
  return band === undefined ? null : String(band);
};

/** Of numbers by size, of days by time. */
const furthest =
  (isBetter: (a: number | string, b: number | string) => boolean): Compute =>
  (inputs) => {
    const numbers = numbersOf(inputs);
    const days = inputs.flatMap((value) => (asDay(value) === null ? [] : String(value)));
    const candidates: readonly (number | string)[] = numbers.length > 0 ? numbers : days;
    return candidates.reduce<number | string | null>(
      (best, one) => (best === null || isBetter(one, best) ? one : best),
      null,
    );
  };

/** Entries of lists count one by one: the rows of a group, the codes of a choice of several. */
const count: Compute = (inputs) =>
  inputs.reduce<number>((total, value) => {
    if (typeof value === 'object' && value !== null) return total + value.length;
    return total + (isAnswered(value) ? 1 : 0);
  }, 0);

export const computations: Readonly<Record<string, Computation>> = {
  same: { reads: [1, 1], run: ([value]) => value ?? null },
  opened_on: { reads: [0, 0], run: (_inputs, _given, day) => day },
  age: { reads: [1, 1], run: ([birth], _given, day) => ageAt(birth, day) },
  age_at: { reads: [2, 2], run: ([birth, date]) => ageAt(birth, asDay(date)) },
  age_band: {
    reads: [1, 1],
    needs: { bands: 'numbers' },
    takes: { monthsEarly: 'number' },
    run: ageBand,
  },
  band_start_month: {
    reads: [1, 1],
    needs: { bands: 'numbers' },
    takes: { monthsEarly: 'number' },
    run: bandStartMonth,
  },
  month_of: { reads: [1, 1], run: ([date]) => asDay(date)?.slice(0, 7) ?? null },
  month_after: {
    reads: [1, 1],
    needs: { months: 'number' },
    run: ([date], given) => {
      const day = asDay(date);
      return day && addMonths(day, numberSetting(given, 'months')).slice(0, 7);
    },
  },
  day_after: {
    reads: [1, 1],
    needs: { add: 'span' },
    run: ([date], given) => {
      const day = asDay(date);
      return day && addSpan(day, textSetting(given, 'add'));
    },
  },
  working_day_after: {
    reads: [1, 1],
    needs: { days: 'number' },
    run: ([date], given, _day, calendars) => {
      const day = asDay(date);
      return day && workingDaysFrom(calendars, day, numberSetting(given, 'days'));
    },
  },
  day_by: { reads: [2, 2], byCode: 'day', run: dayBy },
  id_birth: { reads: [1, 1], run: idPart('birth') },
  id_sex: { reads: [1, 1], run: idPart('sex') },
  disability_type: { reads: [1, 1], run: cardPart('type') },
  disability_grade: { reads: [1, 1], run: cardPart('grade') },
  sum: { reads: [1, Infinity], run: sumOf },
  count: { reads: [1, Infinity], run: count },
  count_equal: {
    reads: [1, Infinity],
    needs: { value: 'text' },
    run: (inputs, given) =>
      inputs.filter((value) => String(value) === String(given['value'])).length,
  },
  number_band: { reads: [1, 1], needs: { bands: 'numbers' }, run: numberBand },
  difference: { reads: [2, 2], run: difference },
  quotient: { reads: [2, 2], takes: { decimals: 'number' }, run: quotient },
  portion: {
    reads: [1, 1],
    needs: { percent: 'number' },
    takes: { most: 'number' },
    run: portion,
  },
  smallest: { reads: [1, Infinity], run: furthest((a, b) => a < b) },
  largest: { reads: [1, Infinity], run: furthest((a, b) => a > b) },
  lookup: {
    reads: [1, 1],
    byCode: 'value',
    run: ([code], given) => {
      const value = code === null ? undefined : given[String(code)];
      return typeof value === 'number' || typeof value === 'string' ? value : null;
    },
  },
};

function ageAt(birth: FieldValue | undefined, day: Day | null): number | null {
  const date = asDay(birth);
  return date === null || day === null ? null : ageOn(date, day);
}
