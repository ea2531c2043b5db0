// Years of a hall, through the door by which a hub's events come in: sealed, journalled, folded and committed as ever, many to an entry.
import type { EventBodies, EventKind, JourneyEvent } from '../../../core/journey';
import { addDays } from '../../../core/kit/day';
import { instantOf, type Instant } from '../../../core/kit/time';
import { dateToOpen } from '../../../core/queue/open-day';
import { formatNumber } from '../../../core/queue/number';
import { createDice, sampleId, type Dice } from '../../../core/sample/dice';
import { now } from '../../../renderer/data/mint';
import { readStatistics } from '../../../renderer/data/read-statistics';
import { receive, sealEvent } from '../../../renderer/data/record';
import { session } from './begin';

const ticketsADay = 600;
const perTicket = 8;
const perDay = ticketsADay * perTicket + 2;
const device = '01900000-0000-7000-8000-00000000be9c';

/** Days of history that hold so many events; the last is the day before yesterday. */
export const daysFor = (events: number): number => Math.ceil(events / perDay);

/** Brings in days `from` to `to` (counted from the oldest of `all`); how many events the store then holds. */
export async function bringHistory(input: {
  readonly all: number;
  readonly from: number;
  readonly to: number;
}): Promise<number> {
  const { store, station } = session();
  const last = addDays(dateToOpen(undefined, now()), -2);
  for (let n = input.from; n < input.to; n++) {
    const events = dayOf(addDays(last, n - input.all + 1), station.hall, n);
    // In halves: an entry of a few thousand events is what a hub sends at most.
    for (const part of [events.slice(0, perDay / 2), events.slice(perDay / 2)]) {
      const cursor = part.at(-1)?.seq ?? 0;
      const received = await receive(store, async () => ({
        ...{ type: 'received', exits: [], cursor, epoch: 'bench' },
        events: await Promise.all(part.map((event) => sealEvent(store, event, event.seq))),
      }));
      if (!received.ok) throw new Error(received.refusal.code);
    }
  }
  return store.db.events.count();
}

/** What a busy hall of six windows does on a day. */
function dayOf(date: string, hall: string, n: number): readonly JourneyEvent[] {
  const dice = createDice(n + 1);
  const events: JourneyEvent[] = [];
  const write = <K extends EventKind>(
    about: Pick<JourneyEvent, 'entity' | 'entityId' | 'base'>,
    at: Instant,
    kind: K,
    body: EventBodies[K],
  ): void => {
    const seq = n * perDay + events.length + 1;
    const minted = { id: sampleId(dice, at), device, seq, group: `g${seq}`, v: 1, at };
    const rest = { operator: 'bench', onBehalfOf: null, monotonic: at };
    events.push({ ...about, ...minted, ...rest, kind, body } as JourneyEvent);
  };
  const day = (base: number) => ({ entity: 'day', entityId: `${hall}:${date}`, base }) as const;
  write(day(0), instantOf(date, '08:00'), 'day.opened', { hall, date });
  for (let serial = 1; serial <= ticketsADay; serial++)
    writeTicket(dice, hall, date, serial, write);
  write(day(1), instantOf(date, '18:00'), 'day.closed', { hall, date });
  return events;
}

type Write = <K extends EventKind>(
  about: Pick<JourneyEvent, 'entity' | 'entityId' | 'base'>,
  at: Instant,
  kind: K,
  body: EventBodies[K],
) => void;

function writeTicket(dice: Dice, hall: string, day: string, serial: number, write: Write): void {
  const { services } = session().station.site;
  const service = services[serial % services.length];
  if (!service) throw new Error('A site without services');
  let at = instantOf(day, '08:00') + Math.round((serial * 9 * 3_600_000) / ticketsADay);
  const entityId = sampleId(dice, at);
  const window = dice.int(1, 6);
  let base = 0;
  const step = <K extends EventKind>(minutes: number, kind: K, body: EventBodies[K]): void => {
    at += dice.int(1, minutes * 60_000);
    write({ entity: 'ticket', entityId, base: base++ }, at, kind, body);
  };
  const { key, series } = service;
  step(1, 'ticket.taken', {
    ...{ hall, day, service: key, series, serial, number: formatNumber(series, serial) },
    ...{ channel: dice.pick(['kiosk', 'desk']), residentId: null, maskedName: null, age: null },
    ...{ priority: { band: 'none', rank: 0 }, arrivedAt: at },
  });
  step(20, 'ticket.called', { window, turn: serial });
  step(1, 'ticket.recalled', { window });
  step(1, 'ticket.arrived', { window });
  if (dice.chance(0.05)) {
    step(5, 'ticket.returned', { window, reason: '去复印' });
    step(5, 'ticket.called', { window, turn: serial });
    step(2, 'ticket.missed', { window });
    step(60, 'ticket.closed', { ending: 'did_not_come' });
    return;
  }
  step(1, 'ticket.started', { window });
  step(8, 'ticket.held', { window, reason: '去复印' });
  step(10, 'ticket.resumed', { window });
  step(8, 'ticket.finished', { window });
}

/** Milliseconds to count the latest thirty days of history from their events, and how many tickets that were. */
export async function countMonth(): Promise<{ readonly ms: number; readonly tickets: number }> {
  const { store, station } = session();
  const to = addDays(dateToOpen(undefined, now()), -2);
  const period = { kind: 'month', from: addDays(to, -29), to } as const;
  const began = performance.now();
  const reading = { signal: new AbortController().signal, tell: () => undefined };
  const statistics = await readStatistics(store, station.hall, period, reading);
  return { ms: performance.now() - began, tickets: statistics?.total.tickets ?? 0 };
}
