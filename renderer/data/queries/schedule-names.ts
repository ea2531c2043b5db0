// What people are called in a plan: residents by visit, staff by id and by shift.
import type { Staff } from '../../../core/station/apply-staff';
import type { Schedule } from '../../../core/visit/schedule/schedule-input';

export type ScheduleNames = {
  readonly agent: (id: string) => string;
  /** By the id of the visit, or of one of its seats (`id#0`). */
  readonly visit: (id: string) => string;
  readonly ofShift: (shift: string) => string;
  readonly day: (index: number) => string;
};

/** @param nameOf the resident's name by their id; '' where it is not known */
export function scheduleNames(
  schedule: Schedule | undefined,
  staff: readonly Staff[],
  nameOf: (residentId: string) => string,
): ScheduleNames {
  const agent = (id: string) => staff.find((one) => one.id === id)?.name ?? id.slice(0, 6);
  return {
    agent,
    visit: (id) => {
      const [visitId] = id.split('#');
      const visit = schedule?.input.visits.find((one) => one.id === visitId);
      return visit ? nameOf(visit.residentId) : '';
    },
    ofShift: (shift) => agent(schedule?.shiftOf.get(shift)?.agent ?? shift.split('@')[0] ?? ''),
    day: (index) => schedule?.input.days[index] ?? schedule?.input.days[0] ?? '',
  };
}
