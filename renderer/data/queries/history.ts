// What happened to one entity, and who did it: read from its events, the same that the journal keeps.
import type { JourneyEvent } from '../../../core/journey';
import { useAnswer } from '../live';
import { eventsOf } from '../read';

/** In the order in which they reached this machine; what came before a snapshot is not among them. */
export function useHistory(entityId: string | null): readonly JourneyEvent[] | undefined {
  return useAnswer(
    async ({ store }) => (entityId === null ? [] : eventsOf(store, entityId)),
    [entityId],
  );
}
