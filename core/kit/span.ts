// Spans of time as packs write them: `P6M`, `P30D`, `P1Y`, or back with a minus. One unit each, so that nobody has to guess.
import { addDays, addMonths } from './day';
import type { Day } from './time';

const span = /^(-?)P(\d{1,4})([DMY])$/;

/** `P6M`, `-P30D`: whole days, months or years. */
export const isSpan = (text: string): boolean => span.test(text);

/** The day a span later, at a shorter month's end its last day; null where `text` is no span. */
export function addSpan(day: Day, text: string): Day | null {
  const parts = span.exec(text);
  if (!parts) return null;
  const count = Number(parts[2]) * (parts[1] === '-' ? -1 : 1);
  if (parts[3] === 'D') return addDays(day, count);
  return addMonths(day, parts[3] === 'Y' ? count * 12 : count);
}
