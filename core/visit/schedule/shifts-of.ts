// One shift for each agent and day, with the hole of a midday that is free as a break.
import type { Day } from '../../kit/time';
import type { Staff } from '../../station/apply-staff';
import { isAtDoor, isDue } from '../apply-visit';
import { agentDay, factsOf, type WorkSpan } from '../agents/agent-day';
import { minuteOf } from '../clock';
import type { Break, Shift } from '../plan/problem';
import type { Visit } from '../visit';

export const shiftId = (agent: string, day: Day): string => `${agent}@${day}`;

/** Shifts of everybody who may go; nobody who is away has one. `visits`: during a call that was booked, whoever rings is at no door. */
export function shiftsOf(
  staff: readonly Staff[],
  days: readonly Day[],
  visits: readonly Visit[] = [],
): readonly Shift[] {
  const calls = callsBy(visits);
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
          breaks: breaksOf(one, spans, calls.get(shiftId(one.id, day)) ?? []),
          maxVisits: facts.maxVisits,
          maxMinutes: facts.maxMinutes,
        },
      ];
    }),
  );
}

/** When agents ring up or speak over a screen, by shift. */
function callsBy(visits: readonly Visit[]): ReadonlyMap<string, readonly WorkSpan[]> {
  const found = new Map<string, WorkSpan[]>();
  for (const visit of visits) {
    if (isAtDoor(visit) || !isDue(visit)) continue;
    const span = { from: minuteOf(visit.from), to: minuteOf(visit.to) };
    for (const agent of visit.agents) {
      const shift = shiftId(agent, visit.day);
      found.set(shift, [...(found.get(shift) ?? []), span]);
    }
  }
  return found;
}

/** The hole of a midday, calls, and rests where there is room for them between: a shift whose rests do not fit would be none. */
function breaksOf(
  staff: Staff,
  spans: readonly WorkSpan[],
  calls: readonly WorkSpan[],
): readonly Break[] {
  const holes = holesIn(spans);
  const [first, last] = [spans[0]?.from ?? 0, spans.at(-1)?.to ?? 0];
  const taken: Break[] = [...holes];
  for (const { from, to } of calls)
    for (const free of gapsOf({ from: Math.max(from, first), to: Math.min(to, last) }, taken))
      taken.push({ ...free, minutes: free.to - free.from });
  const rests = restsIn(staff, first, last).flatMap((rest): Break[] => {
    if (calls.length === 0) return [rest];
    const room = Math.max(
      0,
      ...gapsOf(rest, taken.slice(holes.length)).map(({ from, to }) => to - from),
    );
    return room > 0 ? [{ ...rest, minutes: Math.min(rest.minutes, room) }] : [];
  });
  return [...taken, ...rests];
}

/** What is left of a span between breaks. */
function gapsOf(span: WorkSpan, taken: readonly WorkSpan[]): readonly WorkSpan[] {
  return taken
    .reduce<readonly WorkSpan[]>(
      (left, { from, to }) =>
        left
          .flatMap((one) => [
            { from: one.from, to: Math.min(one.to, from) },
            { from: Math.max(one.from, to), to: one.to },
          ])
          .filter((one) => one.from < one.to),
      [span],
    )
    .filter((one) => one.from < one.to);
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
