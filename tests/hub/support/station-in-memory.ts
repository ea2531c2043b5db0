// A station reduced to its rules of synchronisation: own events, acknowledged ones in hub order, and own ones on top.
import type { JourneyEvent } from '../../../core/journey';
import { foldEvent, type EntityState } from '../../../core/sync/fold';
import type { OrderedEvent, PushResult } from '../../../core/sync/wire';

export type MemoryStation = {
  readonly record: (events: readonly JourneyEvent[]) => void;
  /** Own events that wait, oldest first. */
  readonly waiting: () => readonly JourneyEvent[];
  readonly acknowledge: (results: readonly PushResult[]) => void;
  readonly receive: (events: readonly OrderedEvent[], cursor: number) => void;
  readonly cursor: () => number;
  /** Entities as this station shows them. */
  readonly states: () => ReadonlyMap<string, EntityState>;
};

export function memoryStation(): MemoryStation {
  const own: JourneyEvent[] = [];
  const decided = new Map<number, PushResult>();
  const ordered = new Map<number, JourneyEvent>();
  let cursor = 0;
  const waiting = (): readonly JourneyEvent[] => own.filter(({ seq }) => !decided.has(seq));
  return {
    record: (events) => own.push(...events),
    waiting,
    acknowledge: (results) => {
      for (const result of results) {
        decided.set(result.seq, result);
        const event = own.find(({ seq }) => seq === result.seq);
        if (event && result.srv !== null) ordered.set(result.srv, event);
      }
    },
    receive: (events, next) => {
      for (const { srv, event } of events) {
        if (ordered.has(srv)) throw new Error(`number ${srv} came twice`);
        ordered.set(srv, event);
      }
      cursor = next;
    },
    cursor: () => cursor,
    states: () => {
      const acknowledged = [...ordered].toSorted(([a], [b]) => a - b).map(([, event]) => event);
      const states = new Map<string, EntityState>();
      for (const event of [...acknowledged, ...waiting()]) {
        const after = foldEvent(states.get(event.entityId), event);
        if (after) states.set(event.entityId, after);
      }
      return states;
    },
  };
}
