// How a decision writes down what happened: kind and body belong together, the rest is minted by the record door.
import { entityOf, type EventBodies, type EventKind, type NewEvent } from '../journey';

/** The entity that an event is about: its id, the version decided on, and the resident acted for. */
export type EventSubject = {
  readonly id: string;
  readonly version: number;
  readonly residentId?: string | null;
};

/** An event about `subject`; a subject that does not exist yet has version 0. */
export function newEvent<K extends EventKind>(
  subject: EventSubject,
  kind: K,
  body: EventBodies[K],
): NewEvent {
  const event = {
    entity: entityOf(kind),
    entityId: subject.id,
    kind,
    body,
    base: subject.version,
    ...(subject.residentId ? { onBehalfOf: subject.residentId } : {}),
  };
  // The compiler cannot see that a generic kind and its body are one member of the union; the signature can.
  return event as NewEvent;
}
