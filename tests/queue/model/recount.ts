// Counts a ticket again with a pencil: a line for every event that took effect, struck out when it was taken back.
import type { JourneyEvent } from '../../../core/journey';
import { applyTicket } from '../../../core/queue/apply-ticket';
import { clockMoment, elapsed, momentOf } from '../../../core/queue/statistics/elapsed';
import { measure } from '../../../core/queue/statistics/measure';
import { readTicket } from '../../../core/queue/statistics/read-ticket';
import { statisticsOf } from '../../../core/queue/statistics/statistics';
import type { Ticket } from '../../../core/queue/ticket';
import type { HallInMemory } from '../../support/hall-in-memory';
import { must } from './book';

type Line = { readonly event: JourneyEvent; readonly from: string; readonly to: string };

/** `wait`: undefined when no call stood, or none before it was served without one. Null where a moved clock lets nobody know. */
export function recount(own: readonly JourneyEvent[]) {
  const { lines, ticket } = standing(own);
  const [taking] = own;
  if (taking?.kind !== 'ticket.taken') throw new Error('A ticket begins with its taking');
  const arrived =
    taking.body.channel === 'handwritten' ? clockMoment(taking.body.arrivedAt) : momentOf(taking);
  const first = lines.find(({ event }) =>
    ['ticket.called', 'ticket.served-directly'].includes(event.kind),
  );
  const cuts = lines.filter(
    ({ event, from, to }) => from !== to || event.kind === 'ticket.service-changed',
  );
  const spells = cuts.flatMap(({ event, from }, n) =>
    from === 'serving' ? [elapsed(momentOf(cuts[n - 1]!.event), momentOf(event))] : [],
  );
  return {
    state: ticket.state,
    wasCalled: lines.some(({ event }) => event.kind === 'ticket.called'),
    wait:
      first?.event.kind === 'ticket.called' ? elapsed(arrived, momentOf(first.event)) : undefined,
    served: spells.includes(null) ? null : spells.reduce((sum: number, ms) => sum + ms!, 0),
    jumps: lines.filter(({ event }) => event.kind === 'ticket.jumped').length,
  };
}

function standing(own: readonly JourneyEvent[]): {
  readonly lines: Line[];
  readonly ticket: Ticket;
} {
  const lines: Line[] = [];
  let ticket: Ticket | undefined;
  for (const event of own) {
    const after: Ticket = applyTicket(ticket, event)!;
    const isTrue = after.noops.length === (ticket?.noops.length ?? 0);
    if (isTrue && event.kind === 'ticket.undone')
      lines.splice(
        lines.findIndex((line) => line.event.id === event.body.eventId),
        1,
      );
    else if (isTrue) lines.push({ event, from: ticket?.state ?? '', to: after.state });
    ticket = after;
  }
  return { lines, ticket: ticket! };
}

/** Whatever the hall went through, its statistics are what the pencil finds. */
export function checkStatistics(room: Pick<HallInMemory, 'log' | 'ticket'>): void {
  const byTicket = new Map<string, JourneyEvent[]>();
  for (const event of room.log())
    if (event.entity === 'ticket')
      byTicket.set(event.entityId, [...(byTicket.get(event.entityId) ?? []), event]);
  const all = [...byTicket.entries()];
  const again = all.map(([, events]) => recount(events));
  const facts = all.map(([id, events]) => readTicket({ ticket: room.ticket(id), events }));
  const { total } = statisticsOf(facts);
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const counted = {
    tickets: again.length,
    called: again.filter(({ wasCalled }) => wasCalled).length,
    done: again.filter(({ state }) => state === 'done').length,
    noShows: again.filter(
      ({ state, wasCalled }) => wasCalled && ['did_not_come', 'missed'].includes(state),
    ).length,
    jumps: sum(again.map(({ jumps }) => jumps)),
    wait: measure(again.flatMap(({ wait }) => wait ?? [])),
  };
  for (const [what, value] of Object.entries(counted))
    must(
      JSON.stringify(total[what as keyof typeof counted]) === JSON.stringify(value),
      `statistics and recount differ in ${what}`,
    );
  for (const [n, { served }] of again.entries()) {
    const parts = facts[n]!.parts;
    if (served === null || parts.some(({ ms }) => ms === null)) continue;
    must(served === sum(parts.map(({ ms }) => ms!)), `${facts[n]!.number}: serving differs`);
  }
}
