// One shift for each agent and day, with the hole of a midday that is free as a break.
import type { Day } from '../../kit/time';
import type { Staff } from '../../station/apply-staff';
import { agentDay, factsOf, type WorkSpan } from '../agents/agent-day';
import { minuteOf } from '../clock';
import type { Break, Shift } from '../plan/problem';

export const shiftId = (agent: string, day: Day): string => `${agent}@${day}`;

/** Shifts of everybody who may go; nobody who is away has one. */
export function shiftsOf(staff: readonly Staff[], days: readonly Day[]): readonly Shift[] {
  return days.flatMap((day, index) =>
    staff.flatMap((one): Shift[] => {
      const { spans } = agentDay(one, day);
      const first = spans[0];
      const last = spans.at(-1);
      if (!first || !last) return [];
      const facts = factsOf(one);
      return [
        {
          id: shiftId(one.id, day),
          agent: one.id,
          day: index,
          from: first.from,
          to: last.to,
          start: 0,
          end: 0,
          travel: facts.travel === 'ebike' ? 1 : 0,
          skills: [...facts.skills, ...facts.dialects],
          breaks: [...holesIn(spans), ...restsIn(one, first.from, last.to)],
          maxVisits: facts.maxVisits,
          maxMinutes: facts.maxMinutes,
        },
      ];
    }),
  );
}

const holesIn = (spans: readonly WorkSpan[]): readonly Break[] =>
  spans.flatMap(({ to }, i) => {
    const next = spans[i + 1];
    return next && next.from > to ? [{ from: to, to: next.from, minutes: next.from - to }] : [];
  });

/** Rests that fit into a day that may have become shorter; where the day has a hole at that time, the hole is the rest. */
function restsIn(staff: Staff, from: number, to: number): readonly Break[] {
  return factsOf(staff)
    .breaks.map((rest) => ({
      from: Math.max(from, minuteOf(rest.from)),
      to: Math.min(to, minuteOf(rest.to)),
      minutes: rest.minutes,
    }))
    .filter((rest) => rest.minutes > 0 && rest.to - rest.from >= rest.minutes);
}
