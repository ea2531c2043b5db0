// When something was named: ids are UUIDv7 and begin with the time of their minting (RFC 9562, §5.7).
import type { Instant } from './time';

/** By the clock of the machine that minted it; NaN for an id of another kind. */
export const mintedAt = (id: string): Instant => parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
