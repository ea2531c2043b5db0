// What people are called in a plan: residents by visit, staff by id and by shift.
import type { Staff } from '../../../core/station/apply-staff';
import type { Schedule } from '../../../core/visit/schedule/schedule-input';
import { useAnswer } from '../live';
import { peopleBy } from '../same-person';

export type ScheduleNames = {
  readonly agent: (id: string) => string;
  /** By the id of the visit, or of one of its seats (`id#0`). */
  readonly visit: (id: string) => string;
  readonly ofShift: (shift: string) => string;
  readonly day: (index: number) => string;
};

export function useNames(schedule: Schedule | undefined, staff: readonly Staff[]): ScheduleNames {
  const visits = schedule?.input.visits ?? [];
  const names = useAnswer(
    async ({ store }) => {
      const people = await peopleBy(
        store,
        visits.map(({ residentId }) => residentId),
      );
      return new Map(
        visits.map(({ id, residentId }) => [id, people.get(residentId)?.person.name ?? '']),
      );
    },
    [schedule],
  );
  const agent = (id: string) => staff.find((one) => one.id === id)?.name ?? id.slice(0, 6);
  return {
    agent,
    visit: (id) => names?.get(id.split('#')[0] ?? '') ?? '',
    ofShift: (shift) => agent(schedule?.shiftOf.get(shift)?.agent ?? shift.split('@')[0] ?? ''),
    day: (index) => schedule?.input.days[index] ?? schedule?.input.days[0] ?? '',
  };
}
