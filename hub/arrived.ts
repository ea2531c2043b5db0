// Events as they came over the wire, before anybody believes them.
import { createHash } from 'node:crypto';
import type { JourneyEvent } from '../core/journey';
import { parseEvent } from '../core/sync/parse-event';

/** One event as it came: only its number is sure, the rest may be anything. */
export type Arrived = {
  readonly seq: number;
  readonly id: string;
  readonly act: string;
  /** Null when it is broken; then `broken` says where. */
  readonly event: JourneyEvent | null;
  readonly broken: string | null;
  readonly raw: unknown;
};

const text = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, 200).replaceAll('\u0000', '') : '';

/** Reads what came; `from` is the device that showed its token, and no other may speak in its events. */
export function readArrived(
  raw: { readonly seq: number; readonly [field: string]: unknown },
  from: string,
): Arrived {
  const parsed = parseEvent(raw);
  const base = { seq: raw.seq, id: text(raw['id']), act: text(raw['group']), raw };
  if (!parsed.ok) {
    const { code, path } = parsed.refusal;
    return { ...base, event: null, broken: `${code}: ${path}` };
  }
  if (parsed.value.device !== from) return { ...base, event: null, broken: 'malformed: device' };
  return { ...base, event: parsed.value, broken: null };
}

/** What one person did at once. */
export type Act = readonly Arrived[];

/** Cuts events into acts: neighbours with one group id. */
export function actsOf(events: readonly Arrived[]): readonly Act[] {
  const acts: Arrived[][] = [];
  for (const event of events) {
    const last = acts.at(-1);
    if (last?.[0] && last[0].act === event.act) last.push(event);
    else acts.push([event]);
  }
  return acts;
}

/** Stands in for an id that cannot be read, so that two broken events under one seq are both kept. */
export const idOrHash = (id: string, raw: string): string =>
  id || `sha256:${createHash('sha256').update(raw).digest('hex')}`;
