// Whoever rings somebody up at nine is at no door at nine: calls are no visits of the plan, and nothing is planned over them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../../core/kit/day';
import type { Staff } from '../../../../core/station/apply-staff';
import { usualAgent } from '../../../../core/visit/agents/agent';
import { timeOfMinute } from '../../../../core/visit/clock';
import { bestPlaces } from '../../../../core/visit/plan/best-places';
import { solve } from '../../../../core/visit/plan/start-search';
import { standingPlan } from '../../../../core/visit/schedule/standing-plan';
import { shiftsOf } from '../../../../core/visit/schedule/shifts-of';
import { toProblem } from '../../../../core/visit/schedule/to-problem';
import type { Visit } from '../../../../core/visit/visit';
import { practiceBook, today } from '../../../support/practice-book';

const { inputOf } = practiceBook();
const day = addDays(today, 1);
const input = inputOf([day]);
const sample = input.visits.find(({ agents }) => agents.length === 1)!;

const call = (agent: string, from: number, to: number, more: Partial<Visit> = {}): Visit => ({
  ...sample,
  ...{ id: `call-${agent}-${from}`, day, agents: [agent], channel: 'phone', state: 'booked' },
  ...{ from: timeOfMinute(from), to: timeOfMinute(to) },
  ...more,
});

const agents = input.staff.filter(({ role }) => role === 'agent').map(({ id }) => id);

describe('a call that was booked', () => {
  test('keeps its time free of doors, in a plan and where it is asked what fits', () => {
    const calls = agents.flatMap((agent) => [call(agent, 540, 600), call(agent, 615, 630)]);
    const own = input.visits.filter(({ agents: who }) => who.length === 1);
    const { problem } = toProblem({ ...input, visits: [...own, ...calls] });
    const stops = problem.stops.map((stop) => ({
      ...{ ...stop, minutes: 20, fixed: null, promised: null },
      windows: [{ day: 0, from: 540, to: 690 }],
    }));
    const asked = { ...problem, stops, published: [], links: [] };
    const plan = solve(asked, { seed: 3 }, 200);
    const begun = plan.routes.flatMap(({ stops: made }) => made);
    expect(begun.length).toBeGreaterThan(0);
    for (const { start } of begun) {
      const end = start + 20;
      for (const [from, to] of [
        [540, 600],
        [615, 630],
      ] as const)
        expect(end <= from || start >= to).toBe(true);
    }
    const wish = { ...stops[0]!, id: 'new#0', minutes: 30, fixed: null };
    const alone = toProblem({ ...input, visits: calls }).problem;
    const place = 0;
    const found = bestPlaces(alone, standingPlan(alone), { stop: { ...wish, place } }, 3);
    if (!found.ok) throw new Error('nothing fits');
    for (const { start } of found.places) expect(start).toBeGreaterThanOrEqual(630);
  });

  test('makes nobody a visitor who only rings up', () => {
    const clerk = input.staff.find(({ role }) => role !== 'agent')!;
    const visits = [...input.visits, call(clerk.id, 540, 600)];
    const { problem } = toProblem({ ...input, visits });
    expect(problem.shifts.map(({ agent }) => agent)).not.toContain(clerk.id);
  });

  test('no longer counts once it was made or called off', () => {
    const one = input.staff.filter(({ id }) => id === agents[0]);
    for (const state of ['done', 'cancelled', 'postponed'] as const)
      expect(shiftsOf(one, [day], [call(agents[0]!, 540, 600, { state })])).toEqual(
        shiftsOf(one, [day]),
      );
  });

  test('leaves a day that can be worked: breaks lie in it, none over another, and every rest has room', () => {
    const times = fc.tuple(fc.integer({ min: 420, max: 1100 }), fc.integer({ min: 5, max: 200 }));
    const rests = [{ from: '11:30', to: '13:30', minutes: 60 }];
    const agent = { ...usualAgent, breaks: rests };
    const one: Staff = { id: 'a', version: 1, name: '邱芳', role: 'agent', agent };
    fc.assert(
      fc.property(fc.array(times, { maxLength: 5 }), (all) => {
        const calls = all.map(([from, length]) => call('a', from, from + length));
        const [shift] = shiftsOf([one], [day], calls);
        const whole = shift!.breaks.filter(({ from, to, minutes }) => minutes === to - from);
        const minutes = new Set<number>();
        for (const { from, to } of whole)
          for (let at = from; at < to; at++) {
            expect(minutes.has(at)).toBe(false);
            expect(at >= shift!.from && at < shift!.to).toBe(true);
            minutes.add(at);
          }
        for (const rest of shift!.breaks.filter((each) => !whole.includes(each))) {
          const starts = Array.from(
            { length: rest.to - rest.from - rest.minutes + 1 },
            (_, i) => i,
          );
          const fits = starts.some((i) =>
            Array.from({ length: rest.minutes }, (_, n) => rest.from + i + n).every(
              (at) => !minutes.has(at),
            ),
          );
          expect(fits).toBe(true);
        }
      }),
      { seed: 20261123 },
    );
  });
});
