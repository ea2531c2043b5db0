// A line to a printer that carries bytes both ways, whatever it is made of. What is said over it is in link.ts and conversation.ts.
import type { JobTrouble } from '../contract/printing';

export type Wire = {
  /** Resolves once the line took all bytes; rejects when it broke. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Says goodbye: what is on its way still goes. Resolves when the line is closed. */
  readonly end: () => Promise<void>;
  /** Lets go at once, whatever is still on its way. */
  readonly destroy: () => void;
  readonly onBytes: (listener: (bytes: Uint8Array) => void) => void;
  /** `ended`: the other side left politely. Our own goodbye is told too. */
  readonly onClosed: (listener: (how: 'reset' | 'ended') => void) => void;
  /** True where `end` waits until the last byte has reached the printer, so that a late one means that it has not. */
  readonly drains: boolean;
  /** What the line itself can carry, in bytes a second. */
  readonly bytesPerSecond: number;
};

/** Nothing of a job has left when this gives a trouble. `refused`: somebody is there and says no; `unreachable`: nobody is. */
export type OpenWire = (ms: number) => Promise<Wire | JobTrouble>;
