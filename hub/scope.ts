// Who may see what, in one place. Everything that leaves the hub towards a station passes one of these two.
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { isOfHall } from '../core/hall/of-hall';
import type { EntityKind } from '../core/journey';
import type { EntityState } from '../core/sync/fold';
import type { Device } from './context';
import type { Tables } from './sql/tables';

/**
 * The hall that an entity is kept to, or null for the whole community. Tickets, business days, windows and bookings belong to
 * the hall that they name, slips to the hall of the machine that asked for them; people, cases, visits, enquiries and staff
 * belong to the community. None of these ever changes for one entity, so nothing leaves a device's scope by itself.
 */
export function hallOf(entity: EntityKind, state: EntityState, device: Device): string | null {
  if (entity === 'slip') return device.hall;
  if (!isOfHall(entity)) return null;
  return 'hall' in state ? state.hall : device.hall;
}

/**
 * The rule: a device sees the events and entities of its own community, without tickets, days and slips of other halls.
 * Entities are keyed by community: what another community's device sends can never touch them.
 */
export function inScope<T extends 'event' | 'entity_row'>(
  device: Pick<Device, 'community' | 'hall'>,
): (eb: ExpressionBuilder<Tables, T>) => ExpressionWrapper<Tables, T, SqlBool> {
  return (builder) => {
    // Both tables have these columns; the builder of a union of tables does not show it.
    const eb = builder as unknown as ExpressionBuilder<Tables, 'event'>;
    return eb.and([
      eb('community', '=', device.community),
      eb.or([eb('hall', 'is', null), eb('hall', '=', device.hall)]),
    ]);
  };
}
