// The only place of the screens where ids, time and dice come from. Minted at the tap, never again.
import { uuidv7 } from 'uuidv7';
import type { Instant } from '../../core/kit/time';
import { call } from '../shell';

export const newId = (): string => uuidv7();

/** Where the ids begin that were minted at this instant or later. */
export function idsFrom(at: Instant): string {
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

export const now = (): Instant => Date.now();

/** What this window's own count lacks to the machine's. */
let beforeWindow = 0;

/** Milliseconds since the machine was started, the same in all of its windows; not moved by a changed clock. */
export const monotonic = (): number => Math.round(performance.now() + beforeWindow);

/** Takes up the machine's count. What a window recorded before it asked would seem to be of another start. */
export async function followMachineCount(): Promise<void> {
  const asked = performance.now();
  const sinceStart = await call('clock.read', null);
  beforeWindow = sinceStart - (asked + performance.now()) / 2;
}

/** From 0 to below 1, evenly. */
export function fraction(): number {
  const [value] = crypto.getRandomValues(new Uint32Array(1));
  return (value ?? 0) / 2 ** 32;
}
