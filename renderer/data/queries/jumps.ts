// Who was put first by hand on the present day, and by whom.
import { jumpsOf } from '../../../core/queue/jump';
import type { Ticket, TicketJump } from '../../../core/queue/ticket';
import { useAnswer } from '../live';
import { eventsOf, latestDay, openRows, ticketsOf } from '../read';

export type JumpOfDay = {
  readonly ticket: Ticket;
  readonly jump: TicketJump;
  /** Name of the person who decided it; null where the event or its author is not known here. */
  readonly by: string | null;
};

/** In the order in which it was done. */
export function useJumps(): readonly JumpOfDay[] | undefined {
  return useAnswer(async ({ store, station: { hall }, staff: me }) => {
    const day = await latestDay(store, hall);
    const jumps = jumpsOf(day ? await ticketsOf(store, hall, day.date) : []);
    const staff = [me, ...(await openRows(store, 'staff', await store.db.staff.toArray()))];
    return Promise.all(
      jumps.map(async ({ ticket, jump }) => {
        const events = await eventsOf(store, ticket.id);
        const done = events.find(({ kind, at }) => kind === 'ticket.jumped' && at === jump.at);
        const by = staff.find(({ id }) => id === done?.operator)?.name ?? null;
        return { ticket, jump, by };
      }),
    );
  }, []);
}
