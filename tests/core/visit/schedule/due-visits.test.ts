// Everybody who is due, planned at one stroke: on their day or near it, by two where the house says so, and nothing booked is moved.
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../../core/kit/day';
import { isDue } from '../../../../core/visit/apply-visit';
import { replan } from '../../../../core/visit/plan/replan';
import { askForDue, duePlan, dueVisitId } from '../../../../core/visit/schedule/due-visits';
import type { ScheduleInput } from '../../../../core/visit/schedule/schedule-input';
import { standingPlan } from '../../../../core/visit/schedule/standing-plan';
import { daysFrom } from '../../../../core/visit/schedule/stops-of';
import type { RosterEntry } from '../../../../core/visit/roster/roster';
import { of, practiceBook, today } from '../../../support/practice-book';

const { states, inputOf } = practiceBook();
const tomorrow = addDays(today, 1);
const input = inputOf(daysFrom(tomorrow, 6), { roster: of<RosterEntry>(states, 'roster') });

const nothing = { kind: 'cancelled', stops: [] } as const;

/** Houses that are on the map: those of people who are visited anyway. */
const places = [...new Set(input.visits.map(({ place }) => place))];

const entries = input.roster.slice(0, 12);

function planned(asked: ScheduleInput, days: (entry: RosterEntry, at: number) => string) {
  const due = entries.map((entry, at) => ({
    ...{ entry, day: days(entry, at), nearDays: 1 },
    place: places[at % places.length] ?? '',
  }));
  const schedule = askForDue(asked, due);
  const { problem } = schedule;
  const plan = standingPlan(problem);
  const [option] = replan(problem, plan, nothing, { seed: 1, iterations: 300 }).options;
  if (!option) throw new Error('no plan');
  return { due, schedule, ...duePlan(schedule, option.plan) };
}

describe('those who are due', () => {
  const { due, schedule, moves } = planned(input, (_, at) => addDays(tomorrow, (at % 3) + 1));

  test('are put near their day, nobody at two doors at once, and what is booked is not touched', () => {
    expect(moves.length).toBeGreaterThan(8);
    const ids = due.map(dueVisitId);
    for (const { visitId, before, after } of moves) {
      const one = due[ids.indexOf(visitId)];
      expect(before.agents).toEqual([]);
      expect(Math.abs(daysBetween(one?.day ?? '', after.day))).toBeLessThanOrEqual(1);
      const others = [
        ...input.visits.filter(isDue),
        ...moves.filter((other) => other.visitId !== visitId).map((other) => other.after),
      ];
      const clash = others.filter(
        (other) =>
          other.day === after.day &&
          other.from < after.to &&
          after.from < other.to &&
          other.agents.some((agent) => after.agents.includes(agent)),
      );
      expect(clash).toEqual([]);
    }
  });

  test('whom nobody of the house has seen at home is seen by two', () => {
    const known = new Set(
      [...input.history, ...input.visits]
        .filter(({ state, record }) => state === 'done' && record?.method === 'home')
        .map(({ residentId }) => residentId),
    );
    expect(moves.some(({ after }) => after.agents.length === 2)).toBe(true);
    for (const { visitId, after } of moves) {
      const residentId = schedule.visitOf.get(visitId)?.residentId ?? '';
      expect(after.agents).toHaveLength(known.has(residentId) ? 1 : 2);
    }
  });
});

test('who is late is seen on any of the days, the first of which is never one that is over', () => {
  const { moves } = planned(input, () => addDays(today, -9));
  expect(moves.length).toBeGreaterThan(0);
  expect(moves.every(({ after }) => after.day >= tomorrow)).toBe(true);
});

test('nobody is named an agent who is not to come', () => {
  const agent = input.staff.find(({ role }) => role === 'agent')?.id ?? '';
  const roster = input.roster.map((entry) => ({ ...entry, notAgents: [agent] }));
  const { moves } = planned({ ...input, roster }, () => addDays(tomorrow, 1));
  expect(moves.length).toBeGreaterThan(0);
  expect(moves.flatMap(({ after }) => after.agents)).not.toContain(agent);
});
