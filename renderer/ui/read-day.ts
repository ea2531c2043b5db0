// Days as clerks type them: 20261123, 2026-11-23, 2026.11.23, 2026年11月23日, 11.23, 长期.
import type { Day } from '../../core/kit/time';

/** The day meant by what was typed; `today` gives the year when none is typed. Null when there is no such day. */
export function readDay(typed: string, today: Day): Day | null {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const whole =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})\D(\d{1,2})\D(\d{1,2})\D?$/.exec(text);
  if (whole !== null) return realDay(whole[1] ?? '', whole[2] ?? '', whole[3] ?? '');
  const short = /^(\d{1,2})\D(\d{1,2})\D?$/.exec(text);
  return short === null ? null : realDay(today.slice(0, 4), short[1] ?? '', short[2] ?? '');
}

function realDay(year: string, month: string, date: string): Day | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? null : day;
}
