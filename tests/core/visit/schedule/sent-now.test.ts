// Somebody is sent this minute because of an alarm: no plan says that they could not be there, and whom they were to see next waits.
import { expect, test } from 'vitest';
import { instantOf } from '../../../../core/kit/time';
import { replan } from '../../../../core/visit/plan/replan';
import { movesOf } from '../../../../core/visit/schedule/moves-of';
import { standingPlan } from '../../../../core/visit/schedule/standing-plan';
import { toProblem } from '../../../../core/visit/schedule/to-problem';
import type { Visit } from '../../../../core/visit/visit';
import { practiceBook, today } from '../../../support/practice-book';

const input = practiceBook().inputOf([today]);
const now = instantOf(today, '09:10');
const next = input.visits.find(
  ({ from, agents, state }) => from === '09:00' && agents.length === 1 && state === 'booked',
)!;
const sent: Visit = {
  ...next,
  ...{ id: 'sent', residentId: 'her', from: '09:10', to: '09:40', pinned: true, priority: 9 },
};

const atADoor: Partial<Visit> = {
  state: 'in_progress',
  arrivedAt: instantOf(today, '09:00'),
  expectedEnd: instantOf(today, '09:40'),
};

test.each([
  ['on the way to somebody', {}],
  ['from behind another door', atADoor],
] as const)('%s', (_, part) => {
  const visits = input.visits.map((one) => (one.id === next.id ? { ...one, ...part } : one));
  const schedule = toProblem({ ...input, now, visits: [...visits, sent] });
  const { problem } = schedule;
  const change = { kind: 'cancelled', stops: [] } as const;
  const { options } = replan(problem, standingPlan(problem), change, { seed: 1, iterations: 50 });
  expect(options).toHaveLength(3);
  for (const { plan } of options) {
    expect(plan.unserved).toEqual([]);
    const moves = movesOf(schedule, plan);
    expect(moves.some(({ visitId }) => visitId === sent.id)).toBe(false);
    const theirs = moves.filter(({ after }) => after.agents.includes(sent.agents[0]!));
    for (const { after } of theirs) expect(after.from >= '09:40').toBe(true);
    expect(moves.some(({ visitId }) => visitId === next.id)).toBe(part !== atADoor);
  }
});
