// The practice community's book as states, folded from its events as the store folds them, and what is planned from it.
import type { JourneyEvent, NewEvent } from '../../core/journey';
import { dayOf, instantOf } from '../../core/kit/time';
import { sampleCommunity } from '../../core/sample/community';
import type { Staff } from '../../core/station/apply-staff';
import { foldEvent } from '../../core/sync/fold';
import type { Sketch } from '../../core/visit/map/sketch';
import type { ScheduleInput } from '../../core/visit/schedule/schedule-input';
import { travelTimes } from '../../core/visit/travel-times';
import type { Visit } from '../../core/visit/visit';

export const today = '2026-11-23';

export type States = Map<string, { readonly entity: string; readonly state: unknown }>;

let nth = 0;

export function recorded(states: States, events: readonly NewEvent[], at: number): void {
  for (const event of events) {
    nth += 1;
    const before = states.get(event.entityId)?.state;
    const whole = { ...event, id: `e${nth}`, at, device: 'd', seq: nth } as unknown as JourneyEvent;
    states.set(event.entityId, {
      entity: event.entity,
      state: foldEvent(before as never, whole),
    });
  }
}

export const of = <T>(states: States, entity: string): T[] =>
  Array.from(states.values())
    .filter((one) => one.entity === entity)
    .map(({ state }) => state as T);

/** What the screens are told of the ways, from what the planner is given. */
export const timesOf = (input: ScheduleInput) => travelTimes({ ...input, today: dayOf(input.now) });

export function practiceBook() {
  const states: States = new Map();
  for (const { events, at } of sampleCommunity({ seed: 7, today, residents: 400 }))
    recorded(states, events, at);
  const inputOf = (days: readonly string[], part: Partial<ScheduleInput> = {}): ScheduleInput => {
    const visits = of<Visit>(states, 'visit');
    const [first = today] = days;
    return {
      days,
      now: instantOf(today, '07:00'),
      visits: visits.filter(({ day }) => days.includes(day)),
      history: visits.filter(({ day, record }) => day < first && record !== null),
      staff: of<Staff>(states, 'staff'),
      sketch: of<Sketch>(states, 'sketch')[0] ?? null,
      roster: [],
      gone: new Set(),
      ...part,
    };
  };
  return { states, inputOf };
}
