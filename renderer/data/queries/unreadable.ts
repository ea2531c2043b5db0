// Rows of the running day that do not open: the desks go on without them, and the office says which they are.
import type { EntityKind } from '../../../core/journey';
import { formatNumber } from '../../../core/queue/number';
import type { Row, TicketRow } from '../db';
import { useAnswer } from '../live';
import { openRow } from '../opened';
import { latestDay } from '../read';
import type { Session } from '../session';
import type { Store } from '../working-set';

export type Unreadable =
  | { readonly kind: 'ticket'; readonly number: string }
  | { readonly kind: 'window'; readonly window: string }
  | { readonly kind: 'appointment' };

export function useUnreadable(): readonly Unreadable[] | undefined {
  return useAnswer(readUnreadable, []);
}

/** What of the latest day's tickets, the hall's windows and the bookings from that day on does not open. */
export async function readUnreadable({
  store,
  station: { hall },
}: Pick<Session, 'store' | 'station'>): Promise<readonly Unreadable[]> {
  const { db } = store;
  const { date = '' } = (await latestDay(store, hall)) ?? {};
  const tickets = await db.tickets.where('hallDay').equals(`${hall}:${date}`).toArray();
  const windows = await db.windows.where('id').between(`${hall}:`, `${hall}:\uffff`).toArray();
  const bookings = await db.appointments
    .where('hallDay')
    .between(`${hall}:${date}`, `${hall}:\uffff`)
    .toArray();
  return [
    ...(await broken(store, 'ticket', tickets)).map((row): Unreadable => {
      return { kind: 'ticket', number: numberOf(row) };
    }),
    ...(await broken(store, 'window', windows)).map(({ id }): Unreadable => {
      return { kind: 'window', window: id.slice(hall.length + 1) };
    }),
    ...(await broken(store, 'appointment', bookings)).map((): Unreadable => {
      return { kind: 'appointment' };
    }),
  ];
}

async function broken<R extends Row>(
  { keys }: Store,
  entity: EntityKind,
  rows: readonly R[],
): Promise<readonly R[]> {
  const opens = await Promise.all(
    rows.map((row) =>
      openRow(keys, entity, row).then(
        () => true,
        () => false,
      ),
    ),
  );
  return rows.filter((_, i) => opens[i] !== true);
}

/** The plain columns still say which number it is. */
function numberOf({ numberKey }: TicketRow): string {
  const [series = '', serial = ''] = numberKey.split(':').slice(-2);
  return formatNumber(series, Number(serial));
}
