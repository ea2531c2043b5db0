// Questions about the queue of this hall.
import type { BusinessDay } from '../../../core/queue/business-day';
import { isOverdue } from '../../../core/queue/clock';
import { workOf } from '../../../core/queue/hall';
import { waitingLine, whoIsNext, type Next } from '../../../core/queue/next';
import type { Ticket } from '../../../core/queue/ticket';
import type { WindowState, WindowWork } from '../../../core/queue/window-state';
import type { Service } from '../../../core/station/station';
import { callable, ruleOf, type HallRule } from '../hall-rule';
import { useHall } from '../hall-status';
import { useAnswer } from '../live';
import { now } from '../mint';
import { latestDay, readOne, ticketsOf, windowsOf } from '../read';
import type { Session } from '../session';

export type QueueView = {
  readonly day: BusinessDay | null;
  readonly next: Next | null;
  /** In the order of the line. */
  readonly waiting: readonly Ticket[];
  /** Called or being served at this window. */
  readonly mine: Ticket | null;
  /** Held by this window. */
  readonly held: readonly Ticket[];
  readonly missed: readonly Ticket[];
  /** Waiting for this window alone: handed on to it. */
  readonly transferredToMe: readonly Ticket[];
  /** This window, and the others that ever said what they do; one that is not named is open. */
  readonly work: WindowWork;
  readonly windows: readonly WindowState[];
  /** Windows that wait for a hand, this one included, the longest first. */
  readonly helps: readonly WindowState[];
  readonly tickets: readonly Ticket[];
};

/** What the ticket desk says of the queue. */
export type BoardView = {
  readonly waitingByService: readonly { readonly service: Service; readonly count: number }[];
  readonly tickets: readonly Ticket[];
  readonly open: boolean;
};

export function useQueue(): QueueView | undefined {
  const hall = useHall();
  return useAnswer((session) => readQueue(session, ruleOf(hall)), [hall]);
}

async function readQueue(
  { store, station, window }: Session,
  rule: HallRule | null,
): Promise<QueueView> {
  const { day, tickets } = await today(store, station.hall);
  const windows = await windowsOf(store, station.hall);
  const waiting = waitingLine(tickets, station.site);
  const atWindow = (state: Ticket['state']) =>
    tickets.filter((t) => t.state === state && t.window === window);
  return {
    day,
    // Whom this window may call: less than who waits, while the hall's owner is away.
    next:
      whoIsNext(await callable(store, tickets, rule), station.site, now(), { window, windows }) ??
      null,
    waiting,
    mine: atWindow('serving')[0] ?? atWindow('called')[0] ?? null,
    held: atWindow('held'),
    missed: tickets.filter((t) => t.state === 'missed'),
    transferredToMe: waiting.filter((t) => t.toWindow === window),
    work: workOf(windows, window),
    windows,
    helps: windows
      .filter((one) => one.help !== null)
      .toSorted((a, b) => (a.help?.at ?? 0) - (b.help?.at ?? 0)),
    tickets,
  };
}

export function useBoard(): BoardView | undefined {
  return useAnswer(readBoard, []);
}

async function readBoard({ store, station }: Session): Promise<BoardView> {
  const { day, tickets } = await today(store, station.hall);
  const waitingByService = station.site.services.map((service) => ({
    service,
    count: tickets.filter((t) => t.state === 'waiting' && t.service === service.key).length,
  }));
  // Numbers of a day that nobody closed are not given out, so its doors do not stand open either.
  const open = day?.state === 'open' && !isOverdue(day, now());
  return { waitingByService, tickets, open };
}

async function today(
  store: Session['store'],
  hall: string,
): Promise<{ day: BusinessDay | null; tickets: Ticket[] }> {
  const day = (await latestDay(store, hall)) ?? null;
  return { day, tickets: day ? await ticketsOf(store, hall, day.date) : [] };
}

export function useTicket(id: string | null): Ticket | null | undefined {
  return useAnswer(
    async ({ store }) => (id === null ? null : ((await readOne(store, 'ticket', id)) ?? null)),
    [id],
  );
}
