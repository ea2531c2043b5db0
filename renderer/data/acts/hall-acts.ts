// Joining a hall: not on a day on which this machine has given out numbers of its own, or one number would be there twice.
import type { HallTrouble } from '../../../electron/contract/hall';
import { refuse, type Result } from '../../../core/kit/result';
import { call } from '../../shell';
import { businessDate, ticketsOf } from '../read';
import type { Session } from '../session';

export async function joinHall(
  { store, station }: Session,
  address: string,
  code: string,
): Promise<Result<null, HallTrouble | { readonly code: 'numbers_today' }>> {
  const today = await ticketsOf(store, station.hall, await businessDate(store, station.hall));
  if (today.length > 0) return refuse({ code: 'numbers_today' });
  return call('hall.join', { address, code });
}
