// Reads a problem of home visits that somebody wrote by hand or by a program of their own: what is left out has a usual value, and what
// has another shape is named with its place.
import { z } from 'zod';
import { ok, refuse, type Result } from '../../kit/result';
import { defaultWeights, type PlanProblem } from './problem';

const id = z.string().min(1);
const minute = z.number().nonnegative();
const whole = z.number().int().nonnegative();
const span = z.strictObject({ day: whole.default(0), from: minute, to: minute });

const shift = z.strictObject({
  id,
  agent: id,
  day: whole.default(0),
  ...{ from: minute, to: minute, start: whole.default(0), end: whole.nullable().default(0) },
  travel: whole.default(0),
  skills: z.array(z.string()).default([]),
  breaks: z.array(z.strictObject({ from: minute, to: minute, minutes: minute })).default([]),
  maxVisits: whole.nullable().default(null),
  maxMinutes: minute.nullable().default(null),
});

const stop = z.strictObject({
  id,
  place: whole.nullable(),
  minutes: minute,
  windows: z.array(span),
  promised: span.nullable().default(null),
  skills: z.array(z.string()).default([]),
  forbiddenAgents: z.array(z.string()).default([]),
  preferredAgents: z.array(z.strictObject({ agent: id, weight: z.number() })).default([]),
  priority: z.number().min(1).max(9).default(5),
  deadlineDay: whole.nullable().default(null),
  fixed: z
    .strictObject({ shift: id, start: minute, how: z.enum(['done', 'under_way', 'pinned']) })
    .nullable()
    .default(null),
});

const pair = z.tuple([id, id]);
const link = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('together'), stops: pair }),
  z.strictObject({
    ...{ kind: z.literal('before'), first: id, then: id },
    ...{ days: whole.default(0), minutes: minute.default(0) },
    atMost: minute.nullable().default(null),
  }),
  z.strictObject({
    ...{ kind: z.literal('notTogether'), stops: pair },
    same: z.enum(['agent', 'day']),
  }),
]);

const matrix = z.array(minute).transform((cells) => Float64Array.from(cells));

const hasOnlyNumbers = (weights: object): boolean =>
  Object.entries(weights).every(([key, value]) => key === 'levels' || Number.isFinite(value));

const shape = z.strictObject({
  places: whole.optional(),
  days: whole.optional(),
  now: z.strictObject({ day: whole, minute }).nullable().default(null),
  shifts: z.array(shift),
  stops: z.array(stop),
  links: z.array(link).default([]),
  travel: z.array(z.strictObject({ minutes: matrix, metres: matrix.optional() })),
  published: z.array(z.strictObject({ stop: id, shift: id, start: minute })).default([]),
  grid: minute.optional(),
  weights: z
    .looseObject({ levels: z.record(z.string(), z.number()).optional() })
    .refine(hasOnlyNumbers, 'a weight is a number')
    .optional(),
});

export type ProblemRefusal = { readonly code: 'no_problem'; readonly at: string };

/**
 * `places` and `days` are counted where they are not told, `metres` are the minutes where nobody measured. Refuses: `no_problem`, with the
 * place of the first field that has another shape. What is of the right shape and still cannot be planned (`checkProblem`) is no refusal:
 * it is left out of the plan, with its reason.
 */
export function readProblem(given: unknown): Result<PlanProblem, ProblemRefusal> {
  const read = shape.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = [issue?.path.join('.') ?? '', issue?.message ?? ''].filter((part) => part !== '');
    return refuse({ code: 'no_problem', at: at.join(': ') });
  }
  const { places, days, grid, travel, weights, ...rest } = read.data;
  const lastDays = [...rest.shifts, ...rest.stops.flatMap(({ windows }) => windows)];
  return ok({
    ...rest,
    places: places ?? Math.round(Math.sqrt(travel[0]?.minutes.length ?? 0)),
    days: days ?? Math.max(0, ...lastDays.map(({ day }) => day)) + 1,
    travel: travel.map(({ minutes, metres }) => ({ minutes, metres: metres ?? minutes })),
    weights: {
      ...defaultWeights,
      ...weights,
      levels: { ...defaultWeights.levels, ...weights?.levels },
    },
    ...(grid === undefined ? {} : { grid }),
  });
}
