// A short proof that two sides hold the same entities: count and hash per kind, independent of order.
// Two 32-bit FNV-1a sums, XORed over all rows: a check against loss and divergence, not against forgery.
import type { EntityKind } from '../journey';

/** `srv` is the hub order of the last acknowledged event folded into the entity. */
export type DigestRow = {
  readonly entity: EntityKind;
  readonly entityId: string;
  readonly version: number;
  readonly srv: number;
};

export type Digest = Readonly<Record<string, { readonly count: number; readonly hash: string }>>;

type Sum = { count: number; high: number; low: number };

function fnv(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  // A final stir: without it the last characters reach only the low bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');

/** Digest of rows in any order; kinds without rows do not appear. */
export function digestOf(rows: Iterable<DigestRow>): Digest {
  const sums = new Map<string, Sum>();
  for (const { entity, entityId, version, srv } of rows) {
    const sum = sums.get(entity) ?? { count: 0, high: 0, low: 0 };
    const text = `${entityId} ${version} ${srv}`;
    sum.count += 1;
    sum.high ^= fnv(text, 0x811c9dc5);
    sum.low ^= fnv(text, 0x1000193);
    sums.set(entity, sum);
  }
  return Object.fromEntries(
    [...sums].map(([kind, sum]) => [
      kind,
      { count: sum.count, hash: hex(sum.high) + hex(sum.low) },
    ]),
  );
}
