// The statistics of a stretch of days: the whole, and the whole divided by hour, day, service, window, channel and band.
// Pure and derived: nothing of it is stored, so it can always be counted again from the events.
import type { Day } from '../../kit/time';
import { figuresOf, type Counted, type Figures } from './figures';
import type { Jump, ServicePart, TicketFacts, Wait } from './ticket-facts';

export type Group<K> = { readonly key: K; readonly figures: Figures };

export type Statistics = {
  readonly total: Figures;
  /** By the hour of arrival, and by the business day of the number. */
  readonly byHour: readonly Group<number>[];
  readonly byDay: readonly Group<Day>[];
  /** Tickets by the service that they were taken for; waits and service times by the service waited for and given. */
  readonly byService: readonly Group<string>[];
  /** Tickets by the window that had them last (null: none); waits by the window that called, service times by the one that served. */
  readonly byWindow: readonly Group<number | null>[];
  readonly byChannel: readonly Group<string>[];
  readonly byBand: readonly Group<string>[];
  /** Every manual jump with its reason, in the order of the tickets. */
  readonly jumps: readonly (Jump & { readonly day: Day; readonly number: string })[];
};

/** The same tickets give the same figures in whatever order they come. */
export function statisticsOf(facts: readonly TicketFacts[]): Statistics {
  const ordered = facts.toSorted((a, b) => compare(a.day, b.day) || compare(a.id, b.id));
  const byTicket = <K extends Key>(keyOf: (ticket: TicketFacts) => K) =>
    grouped(ordered, { ticket: keyOf, timed: keyOf });
  return {
    total: figuresOf(countedOf(ordered)),
    byHour: byTicket(({ hour }) => hour),
    byDay: byTicket(({ day }) => day),
    byService: grouped<string>(ordered, {
      ticket: ({ service }) => service,
      timed: (_, { service }) => service,
    }),
    byWindow: grouped<number | null>(ordered, {
      ticket: ({ window }) => window,
      timed: (_, { window }) => window,
    }),
    byChannel: byTicket(({ channel }) => channel),
    byBand: byTicket(({ band }) => band),
    jumps: ordered.flatMap(({ day, number, jumps }) =>
      jumps.map((jump) => ({ ...jump, day, number })),
    ),
  };
}

type Key = string | number | null;

type KeysOf<K> = {
  readonly ticket: (ticket: TicketFacts) => K;
  readonly timed: (ticket: TicketFacts, timed: Wait | ServicePart) => K;
};

type Gathered = { readonly [P in keyof Counted]: Counted[P][number][] };

const nothing = (): Gathered => ({ tickets: [], firstWaits: [], laterWaits: [], parts: [] });

function countedOf(facts: readonly TicketFacts[]): Counted {
  return {
    tickets: facts,
    firstWaits: facts.flatMap(({ firstWait }) => firstWait ?? []),
    laterWaits: facts.flatMap(({ laterWaits }) => laterWaits),
    parts: facts.flatMap(({ parts }) => parts),
  };
}

function grouped<K extends Key>(
  facts: readonly TicketFacts[],
  { ticket: ticketKey, timed }: KeysOf<K>,
): readonly Group<K>[] {
  const groups = new Map<K, Gathered>();
  const at = (key: K): Gathered => {
    const group = groups.get(key) ?? nothing();
    groups.set(key, group);
    return group;
  };
  for (const ticket of facts) {
    const { firstWait, laterWaits, parts } = ticket;
    at(ticketKey(ticket)).tickets.push(ticket);
    if (firstWait) at(timed(ticket, firstWait)).firstWaits.push(firstWait);
    for (const wait of laterWaits) at(timed(ticket, wait)).laterWaits.push(wait);
    for (const part of parts) at(timed(ticket, part)).parts.push(part);
  }
  return [...groups]
    .map(([key, counted]) => ({ key, figures: figuresOf(counted) }))
    .toSorted((a, b) => compare(a.key, b.key));
}

/** Numbers by size, words by their letters, and what has no key at the end. */
function compare(a: Key, b: Key): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
