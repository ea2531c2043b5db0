// Counters of serial numbers: each number that any machine gave moves its counter, so that none is given twice.
import type { JourneyEvent } from '../../core/journey';
import type { CounterRow, StationDb } from './db';

type Counting = { readonly counters: Map<string, number> };

/** The counters that these events move, as they stand. */
export async function readCounters(
  db: StationDb,
  writes: Counting,
  events: readonly JourneyEvent[],
): Promise<void> {
  const ids = [...new Set(events.flatMap((event) => serialOf(event)?.id ?? []))];
  if (ids.length === 0) return;
  const rows = await db.counters.bulkGet(ids);
  for (const [i, id] of ids.entries()) writes.counters.set(id, rows[i]?.last ?? 0);
}

/** Serial numbers that have been given, so that none is given twice; read again by the next decision under the same lock. */
export function count(writes: Counting, event: JourneyEvent): void {
  const given = serialOf(event);
  if (!given) return;
  writes.counters.set(given.id, Math.max(writes.counters.get(given.id) ?? 0, given.serial));
}

function serialOf(event: JourneyEvent): { readonly id: string; readonly serial: number } | null {
  if (event.kind === 'ticket.taken') {
    // Written by hand, from serials of their own: the counter does not follow them.
    if (event.body.channel === 'handwritten') return null;
    const { hall, day, series, serial } = event.body;
    return { id: ticketCounter(hall, day, series), serial };
  }
  if (event.kind === 'case.opened') {
    // community (12) · day (8) · counter (1) · serial (3) · check (1)
    return {
      id: `case:${event.body.number.slice(0, 21)}`,
      serial: Number(event.body.number.slice(21, 24)),
    };
  }
  if (event.kind === 'authorisation.drafted') {
    // W · day (8) · counter (1) · serial (3)
    const { number } = event.body;
    return { id: `authorisation:${number.slice(0, -3)}`, serial: Number(number.slice(-3)) };
  }
  if (event.kind === 'handover.made') {
    // `J` · day (8) · counter (1) · serial
    const { hall, number } = event.body;
    return { id: handoverCounter(hall, number.slice(1, 10)), serial: Number(number.slice(10)) };
  }
  return null;
}

/** @param place day (8 figures) and counter (one character) */
export const handoverCounter = (hall: string, place: string): string => `handover:${hall}:${place}`;

export const ticketCounter = (hall: string, day: string, series: string): string =>
  `ticket:${hall}:${day}:${series}`;

export function counterRows(writes: Counting): CounterRow[] {
  return [...writes.counters].map(([id, last]) => ({ id, last }));
}
