// Reads an instance of the home-care benchmark (HHCRSP: Mankowska, Meisel and Bierwirth 2014; JSON form of Ceschia, Di Gaspero, Rosati
// and Schaerf, ITOR 2024, doi 10.1111/itor.13585): patients with one service or two, at one moment or one after the other.
import { z } from 'zod';
import { ok, refuse, type Result } from '../../kit/result';
import {
  defaultWeights,
  minutesOfWay,
  type Link,
  type PlanProblem,
  type Shift,
  type Stop,
} from './problem';

const service = z.object({ service: z.string(), duration: z.number().nonnegative() });
const shape = z.object({
  patients: z.array(
    z.object({
      id: z.string(),
      time_window: z.tuple([z.number(), z.number()]),
      required_caregivers: z.array(service).min(1).max(2),
      synchronization: z
        .union([
          z.object({ type: z.literal('simultaneous') }),
          z.object({
            type: z.literal('sequential'),
            distance: z.tuple([z.number(), z.number()]),
          }),
        ])
        .optional(),
    }),
  ),
  caregivers: z.array(z.object({ id: z.string(), abilities: z.array(z.string()) })),
  distances: z.array(z.array(z.number().nonnegative())),
});

type Patient = z.infer<typeof shape>['patients'][number];

/** The benchmark has no end of work: a day is more than anybody needs. */
const horizon = 1440;

export type HomeCareFault = { readonly code: 'no_instance'; readonly at: string };

/**
 * Ids of the stops are the file's patient and service (“p8 s5”), shifts are its caregivers. What the benchmark adds up in equal parts
 * (ways, lateness, the longest lateness) is weighed like that.
 */
export function readHomeCare(json: unknown): Result<PlanProblem, HomeCareFault> {
  const read = shape.safeParse(json);
  if (!read.success)
    return refuse({ code: 'no_instance', at: read.error.issues[0]?.path.join('.') ?? '' });
  const { patients, caregivers, distances } = read.data;
  const places = patients.length + 1;
  if (distances.length !== places || distances.some((row) => row.length !== places))
    return refuse({ code: 'no_instance', at: 'distances' });
  const minutes = Float64Array.from(distances.flat());
  return ok({
    places,
    days: 1,
    now: null,
    shifts: caregivers.map(shiftOf),
    stops: patients.flatMap(stopsOf),
    links: patients.flatMap(linksOf),
    travel: [{ minutes, metres: minutes }],
    published: [],
    grid: 0,
    weights: {
      ...defaultWeights,
      late: 1,
      latest: 1,
      continuity: 0,
      fairness: 0,
      levels: { ...minutesOfWay, late: 6, latest: 6 },
    },
  });
}

const shiftOf = ({ id, abilities }: { id: string; abilities: string[] }): Shift => ({
  id,
  agent: id,
  day: 0,
  from: 0,
  to: horizon,
  start: 0,
  end: 0,
  travel: 0,
  skills: abilities,
  breaks: [],
  maxVisits: null,
  maxMinutes: null,
});

const stopsOf = (patient: Patient, at: number): Stop[] => {
  const [from, to] = patient.time_window;
  return patient.required_caregivers.map(({ service: skill, duration }) => ({
    id: `${patient.id} ${skill}`,
    place: at + 1,
    minutes: duration,
    windows: [{ day: 0, from, to: horizon }],
    promised: { day: 0, from, to },
    skills: [skill],
    forbiddenAgents: [],
    preferredAgents: [],
    priority: 1,
    deadlineDay: null,
    fixed: null,
  }));
};

function linksOf({ id, required_caregivers: wanted, synchronization }: Patient): Link[] {
  const [one, two] = wanted.map((each) => `${id} ${each.service}`);
  if (one === undefined || two === undefined) return [];
  if (synchronization?.type !== 'sequential') return [{ kind: 'together', stops: [one, two] }];
  const [minutes, atMost] = synchronization.distance;
  return [{ kind: 'before', first: one, then: two, days: 0, minutes, atMost }];
}
