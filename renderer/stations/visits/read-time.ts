// A time of day as people type it: 930, 9:30, 9点半, 14.
import type { TimeOfDay } from '../../../core/kit/time';
import { timeOfMinute } from './day-axis';

/** Null when it is none. */
export function readTime(typed: string): TimeOfDay | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[点时.]/, ':')
    .replace('半', '30')
    .replace(/分$/, '');
  const parts =
    /^(\d{1,2}):(\d{2})?$/.exec(text) ??
    /^(\d{1,2})(\d{2})$/.exec(text) ??
    /^(\d{1,2})$/.exec(text);
  if (parts === null) return null;
  const hour = Number(parts[1]);
  const minute = Number(parts[2] ?? 0);
  return hour < 24 && minute < 60 ? timeOfMinute(hour * 60 + minute) : null;
}
