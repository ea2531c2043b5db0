// A line of people without a hall around it.
import { whoIsNext } from '../../core/queue/next';
import { noPriority } from '../../core/queue/priority';
import type { Ticket } from '../../core/queue/ticket';
import { site } from './hall-in-memory';

/** A ticket that waits since `queuedAt`. */
export const ticket = (
  id: string,
  rank: number,
  queuedAt: number,
  over: Partial<Ticket> = {},
): Ticket => ({
  id,
  version: 1,
  hall: 'wutong',
  day: '2026-11-23',
  service: 'allowance',
  series: 'A',
  serial: 1,
  number: id,
  channel: 'kiosk',
  residentId: null,
  maskedName: null,
  age: null,
  priority: rank === 0 ? noPriority : { band: `rank_${rank}`, rank },
  arrivedAt: queuedAt,
  queuedAt,
  state: 'waiting',
  window: null,
  turn: 0,
  calls: 0,
  lastCallAt: null,
  startedAt: null,
  endedAt: null,
  rejoins: 0,
  latest: null,
  noops: [],
  ...over,
});

/** Calls everybody one after the other; the order of the calls. */
export function callAll(tickets: readonly Ticket[], now: number): string[] {
  let today = tickets;
  const called: string[] = [];
  for (;;) {
    const next = whoIsNext(today, site, now);
    if (!next) return called;
    called.push(next.ticket.id);
    const turn = called.length;
    today = today.map((one) => (one.id === next.ticket.id ? { ...one, state: 'done', turn } : one));
  }
}
