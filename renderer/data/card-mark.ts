// By what a ticket knows a card again, without its number: hashed with a key of the hall where this machine is of one, so that its
// ticket desks know each other's cards, else with the machine's own.
import { normaliseIdNumber } from '../../core/resident/id-number';
import { call } from '../shell';
import { certKey } from './columns';
import type { Store } from './working-set';

export async function cardMark({ keys }: Pick<Store, 'keys'>, typed: string): Promise<string> {
  const certNo = normaliseIdNumber(typed);
  return (await call('hall.card', { certNo })) ?? certKey(keys, certNo);
}
