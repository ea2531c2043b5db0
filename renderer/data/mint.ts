// The only place of the screens where ids, time and dice come from. Minted at the tap, never again.
import { uuidv7 } from 'uuidv7';
import type { Instant } from '../../core/kit/time';

export const newId = (): string => uuidv7();

/** Where the ids begin that were minted at this instant or later. */
export function idsFrom(at: Instant): string {
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

export const now = (): Instant => Date.now();

/** Milliseconds since this window was opened; not moved by a changed clock. */
export const monotonic = (): number => Math.round(performance.now());

/** From 0 to below 1, evenly. */
export function fraction(): number {
  const [value] = crypto.getRandomValues(new Uint32Array(1));
  return (value ?? 0) / 2 ** 32;
}
