// What the owner machine of a hall decides, and every machine of the hall is told at once: the queue. Cases, people and paper go by the hub.
import type { EntityKind } from '../journey';

const ofHall: readonly EntityKind[] = ['day', 'ticket', 'window', 'appointment'];

export const isOfHall = (entity: EntityKind): boolean => ofHall.includes(entity);
