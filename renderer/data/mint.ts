// The only place of the screens where ids, time and dice come from. Minted at the tap, never again.
import { uuidv7 } from 'uuidv7';
import type { Instant } from '../../core/kit/time';

export const newId = (): string => uuidv7();

export const now = (): Instant => Date.now();

/** Milliseconds since this window was opened; not moved by a changed clock. */
export const monotonic = (): number => Math.round(performance.now());

/** A fair whole number below `below`. */
export function dice(below: number): number {
  const [value] = crypto.getRandomValues(new Uint32Array(1));
  return Math.floor(((value ?? 0) / 2 ** 32) * below);
}
