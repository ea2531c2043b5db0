// Times as clerks type them: 930, 0930, 9:30, 9.30, 9点半, 14时.
import type { TimeOfDay } from '../../core/kit/time';

/** The time meant by what was typed, `HH:MM`; null when there is no such time. */
export function readTime(typed: string): TimeOfDay | null {
  const text = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace('点半', ':30')
    .replace(/[点时]整?$/, ':00');
  const parts = /^(\d{1,2})\D?(\d{2})分?$/.exec(text) ?? /^(\d{1,2})()$/.exec(text);
  if (parts === null) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
