// The question of a board: who was called, who waits. A row that cannot be opened is left out alone.
import { boardCalls, type BoardCall } from '../../../core/board/board-calls';
import { showsService } from '../../../core/board/boards';
import type { BusinessDay } from '../../../core/queue/business-day';
import type { Ticket } from '../../../core/queue/ticket';
import type { Board, Service } from '../../../core/station/station';
import { useAnswer } from '../live';
import { readable } from '../read';
import type { Session } from '../session';

export type CallsView = {
  /** The latest day, open or closed. */
  readonly day: BusinessDay | null;
  /** Of the services that this board shows, newest first. */
  readonly calls: readonly BoardCall[];
  readonly waiting: readonly { readonly service: Service; readonly count: number }[];
  /** All of the day: what a newcomer waits for is the whole hall. */
  readonly tickets: readonly Ticket[];
};

export function useCalls(board: Board): CallsView | undefined {
  return useAnswer((session) => readCalls(session, board), [board]);
}

async function readCalls({ store, station }: Session, board: Board): Promise<CallsView> {
  const { hall, site } = station;
  const last = await store.db.days.where('id').between(`${hall}:`, `${hall}:\uffff`).last();
  const [day = null] = await readable(store, 'day', last ? [last] : []);
  const rows = day
    ? await store.db.tickets.where('hallDay').equals(`${hall}:${day.date}`).toArray()
    : [];
  const tickets = await readable(store, 'ticket', rows);
  const isShown = (service: string): boolean => showsService(board, site.services, service);
  return {
    day,
    calls: boardCalls(tickets).filter(({ service }) => isShown(service)),
    waiting: site.services
      .filter(({ key }) => isShown(key))
      .map((service) => ({
        service,
        count: tickets.filter((one) => one.state === 'waiting' && one.service === service.key)
          .length,
      })),
    tickets,
  };
}
