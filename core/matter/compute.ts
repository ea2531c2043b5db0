// The named functions that computed fields may use. A city changes their numbers in its pack; a new function is code.
// They read answers and the day the case was opened, so a computed value never changes behind a signature.
import type { FieldValue } from '../case/case';
import { addMonths, isDay } from '../kit/day';
import { ageOn } from '../kit/age';
import type { Day } from '../kit/time';
import { dayOfAge } from '../resident/age';
import type { Computation, MatterPack, Values } from './definition';

type Compute = (inputs: readonly FieldValue[], given: Computation['with'], day: Day) => FieldValue;

/** Numbers of a pack's list; nothing where there is none. */
const numbers = (value: Computation['with'][string] | undefined): readonly number[] =>
  typeof value === 'object' ? value : [];

const number = (value: Computation['with'][string] | undefined): number =>
  typeof value === 'number' ? value : 0;

const birthOf = (value: FieldValue | undefined): Day | null =>
  typeof value === 'string' && isDay(value) ? value : null;

/** The highest band that is reached on the day or within `monthsEarly` after it. */
function bandOf(birth: Day, given: Computation['with'], day: Day): number | null {
  const age = ageOn(birth, addMonths(day, number(given['monthsEarly'])));
  return numbers(given['bands']).findLast((band) => age >= band) ?? null;
}

/** Full years on the day. Reads a date of birth. */
const age: Compute = ([birth], _given, day) => {
  const date = birthOf(birth);
  return date ? ageOn(date, day) : null;
};

/** The age band as text, `80`; null below the first. Reads a date of birth; takes `bands`, `monthsEarly`. */
const ageBand: Compute = ([birth], given, day) => {
  const date = birthOf(birth);
  const band = date ? bandOf(date, given, day) : null;
  return band === null ? null : String(band);
};

/** The month in which the band is reached, `YYYY-MM`. Reads and takes what `age_band` does. */
const bandStartMonth: Compute = ([birth], given, day) => {
  const date = birthOf(birth);
  const band = date ? bandOf(date, given, day) : null;
  return date && band !== null ? dayOfAge(date, band).slice(0, 7) : null;
};

/** The month `months` after that of a date, `YYYY-MM`. Reads a date; takes `months`. */
const monthAfter: Compute = ([date], given) => {
  const day = birthOf(date);
  return day ? addMonths(day, number(given['months'])).slice(0, 7) : null;
};

/** The answer of another field, for a holder who must be the applicant. */
const same: Compute = ([value]) => value ?? null;

export const computations: Readonly<Record<string, Compute>> = {
  age,
  age_band: ageBand,
  band_start_month: bandStartMonth,
  month_after: monthAfter,
  same,
};

/** Answers together with all computed values. A computed field may read one that stands before it. `day`: when the case was opened. */
export function withComputed(pack: MatterPack, values: Values, day: Day): Values {
  const all: Record<string, FieldValue> = { ...values };
  for (const { key, compute } of pack.fields) {
    const by = compute ? computations[compute.by] : undefined;
    if (!compute || !by) continue;
    all[key] = by(
      compute.from.map((field) => all[field] ?? null),
      compute.with,
      day,
    );
  }
  return all;
}
