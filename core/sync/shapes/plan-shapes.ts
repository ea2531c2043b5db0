// Shapes of what the plan of home visits rests on.
import type { PlanEvents } from '../../journey/plan-events';
import {
  amount,
  count,
  key,
  list,
  maybe,
  object,
  oneOf,
  optional,
  text,
  truth,
  type Shape,
} from '../../kit/shape';
import type { AgentFacts } from '../../visit/agents/agent';
import type { Barrier, Building, Crossing, Point } from '../../visit/map/sketch';
import type { Placing } from '../../visit/schedule/published-plan';
import { day, time } from './common';

const point = object<Point>({ x: amount, y: amount });

const building = object<Building>({
  ...{ id: key, name: text(200), aliases: list(text(200), 50), quarter: text(200) },
  ...{ x: amount, y: amount, floors: count, lift: truth, gateMinutes: amount },
});

const crossing = object<Crossing>({
  ...{ id: key, name: text(200), x: amount, y: amount, minutes: amount },
});

const barrier = object<Barrier>({
  id: key,
  kind: oneOf('river', 'railway', 'wall'),
  name: text(200),
  line: list(point, 200),
  crossings: list(crossing, 50),
});

const agent = {
  shifts: list(object({ weekday: count, from: time, to: time }), 50),
  breaks: list(object({ from: time, to: time, minutes: count }), 10),
  skills: list(text(100), 50),
  dialects: list(text(100), 20),
  sex: maybe(oneOf('female', 'male')),
  travel: oneOf('walk', 'ebike'),
  maxVisits: count,
  maxMinutes: count,
  lastDay: maybe(day),
};

const placing = object<Placing>({ day, from: time, to: time, agents: list(key, 20) });

export const planShapes: { readonly [K in keyof PlanEvents]: Shape<PlanEvents[K]> } = {
  'staff.agent-described': object<AgentFacts>(agent),
  'staff.absent': object({ from: day, to: day, since: optional(time), reason: text() }),
  'staff.present': object({ absenceId: key }),
  'sketch.drawn': object({
    ...{ width: amount, height: amount, office: point },
    buildings: list(building, 5000),
    barriers: list(barrier, 200),
  }),
  'plan.published': object({
    ...{ from: day, to: day, seed: count, iterations: count },
    ...{ inputHash: text(100), solver: text(100) },
    moves: list(object({ visitId: key, before: placing, after: placing }), 5000),
  }),
  'plan.undone': object({ days: list(day, 400) }),
};
