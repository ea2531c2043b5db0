// Numbers, days and amounts as people say and read them: 11月23日 星期一, 9901 01 ···· ···· 002X, 199 0000 0142, 1,100 元.
import type { Day, Instant, TimeOfDay } from '../../core/kit/time';
import { dayOf, timeOf } from '../../core/kit/time';
import { currentLocale, t } from './i18n';

/** `11月23日 星期一`, short `11月23日 周一`; with the year where it is not `today`'s. */
export function formatDay(day: Day, today?: Day, length: 'long' | 'short' = 'long'): string {
  const withYear = today !== undefined && today.slice(0, 4) !== day.slice(0, 4);
  const words = [monthAndDate(day, withYear), weekday(day, length)];
  return (currentLocale() === 'en' ? words.toReversed() : words).join(' ');
}

/** `11月23日`. */
export function formatShortDay(day: Day, today?: Day): string {
  return monthAndDate(day, today !== undefined && today.slice(0, 4) !== day.slice(0, 4));
}

/** `12月` of `2026-12`; with the year where it is not `today`'s, or where nobody says when today is. */
export function formatMonth(month: string, today?: Day): string {
  const [year, number] = month.split('-').map(Number);
  const withYear = today?.slice(0, 4) !== month.slice(0, 4);
  if (currentLocale() === 'en') {
    return new Intl.DateTimeFormat('en-GB', {
      month: 'long',
      ...(withYear ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    }).format(new Date(`${month}-01T00:00:00Z`));
  }
  return `${withYear ? `${year}年` : ''}${number}月`;
}

/** `周三`. */
export function formatWeekday(day: Day): string {
  return weekday(day, 'short');
}

/** `9:41`: no leading zero, as on a wall clock. */
export function formatTime(time: TimeOfDay): string {
  return time.replace(/^0/, '');
}

/** `9:41` of an instant; with the day before it when that was not `today`. */
export function formatInstant(at: Instant, now: Instant): string {
  const time = formatTime(timeOf(at));
  return dayOf(at) === dayOf(now) ? time : `${weekday(dayOf(at), 'short')} ${time}`;
}

/** `9:41` today, `11月20日 9:41` before: for what may be long ago. */
export function formatMoment(at: Instant, now: Instant): string {
  const time = formatTime(timeOf(at));
  const day = dayOf(at);
  return day === dayOf(now) ? time : `${formatShortDay(day, dayOf(now))} ${time}`;
}

/** Whole minutes between two instants, never less than none. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((to - from) / 60_000));
}

/** `3101 0600 1203 2026 1123 0007 K`. */
export function inGroups(text: string, size = 4): string {
  return text.replace(new RegExp(`(.{${size}})(?=.)`, 'gu'), '$1 ');
}

/** `199 0000 0142`; other lengths in groups of four. */
export function formatPhone(phone: string): string {
  const digits = phone.replace(/[^\d-]/g, '');
  if (/^1\d{10}$/.test(digits))
    return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`;
  return digits.includes('-') ? digits : inGroups(digits);
}

/** A masked identity number in the groups in which it is read aloud: `9901 01 ···· ···· 002X`. */
export function formatMasked(masked: string): string {
  const dotted = masked.replaceAll('*', '·');
  return dotted.length === 18
    ? `${dotted.slice(0, 4)} ${dotted.slice(4, 6)} ${inGroups(dotted.slice(6))}`
    : dotted;
}

function monthAndDate(day: Day, withYear: boolean): string {
  const [year, month, date] = day.split('-').map(Number);
  if (currentLocale() === 'en') {
    return new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'short',
      ...(withYear ? { year: 'numeric' } : {}),
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00:00Z`));
  }
  return `${withYear ? `${year}年` : ''}${month}月${date}日`;
}

function weekday(day: Day, length: 'long' | 'short'): string {
  return new Intl.DateTimeFormat(currentLocale(), { weekday: length, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Names one after the other: `身份证、户口簿`. */
export const formatList = (names: readonly string[]): string => names.join(t('common.listComma'));

/** One sentence after the other: Chinese writes nothing between them. */
export const joinSentences = (...sentences: readonly string[]): string =>
  sentences.join(currentLocale() === 'zh-CN' ? '' : ' ');
