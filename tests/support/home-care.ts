// Judges a plan of a home-care instance by the instance's own file and the benchmark's rules, sharing no code with reader and planner;
// and invents small instances in the same form.
import type { Plan } from '../../core/visit/plan/plan';

export type HomeCare = {
  readonly patients: readonly {
    readonly id: string;
    readonly time_window: readonly [number, number];
    readonly required_caregivers: readonly {
      readonly service: string;
      readonly duration: number;
    }[];
    readonly synchronization?:
      | { readonly type: 'simultaneous' }
      | { readonly type: 'sequential'; readonly distance: readonly [number, number] };
  }[];
  readonly caregivers: readonly { readonly id: string; readonly abilities: readonly string[] }[];
  readonly distances: readonly (readonly number[])[];
};

const hair = 1e-6;
type Made = { readonly by: string; readonly start: number };

/** What is wrong with a plan, and what it costs by the benchmark: a third each of ways, lateness and the longest lateness. */
export function judgeHomeCare(instance: HomeCare, plan: Plan) {
  const faults: string[] = [];
  const made = new Map<string, Made>();
  const late: number[] = [0];
  let ways = 0;
  for (const route of plan.routes) {
    const able = instance.caregivers.find((each) => each.id === route.shift)?.abilities ?? [];
    let where = 0;
    let free = 0;
    for (const { stop, start } of route.stops) {
      const at = instance.patients.findIndex((each) => stop.startsWith(`${each.id} `));
      const patient = instance.patients[at]!;
      const wanted = patient.required_caregivers.find(
        (each) => `${patient.id} ${each.service}` === stop,
      )!;
      const way = instance.distances[where]![at + 1]!;
      ways += way;
      if (start < free + way - hair) faults.push(`${stop}: nobody is there at ${start}`);
      if (start < patient.time_window[0] - hair) faults.push(`${stop}: too early`);
      if (!able.includes(wanted.service)) faults.push(`${stop}: ${route.shift} cannot do it`);
      if (made.has(stop)) faults.push(`${stop}: twice`);
      made.set(stop, { by: route.shift, start });
      late.push(Math.max(0, start - patient.time_window[1]));
      free = start + wanted.duration;
      where = at + 1;
    }
    ways += instance.distances[where]![0]!;
  }
  const total = late.reduce((sum, each) => sum + each, 0);
  return {
    faults: [...faults, ...instance.patients.flatMap((patient) => patientFaults(patient, made))],
    cost: (ways + total + Math.max(...late)) / 3,
  };
}

function patientFaults(patient: HomeCare['patients'][number], made: Map<string, Made>): string[] {
  const services = patient.required_caregivers.map(({ service }) =>
    made.get(`${patient.id} ${service}`),
  );
  if (services.some((each) => !each)) return [`${patient.id}: left out`];
  const [one, two] = services;
  const { synchronization } = patient;
  if (!one || !two || !synchronization) return [];
  const [least, most] =
    synchronization.type === 'sequential' ? synchronization.distance : ([0, 0] as const);
  const later = two.start - one.start;
  return [
    ...(one.by === two.by ? [`${patient.id}: one caregiver for both`] : []),
    ...(later < least - hair || later > most + hair ? [`${patient.id}: ${later} apart`] : []),
  ];
}

/** By the rules that the first fifty instances were drawn by, smaller: six services, a third of the patients with two of them. */
export function inventHomeCare(patients: number, dice: () => number): HomeCare {
  const below = (count: number) => Math.floor(dice() * count);
  const points = Array.from({ length: patients + 1 }, () => [below(101), below(101)] as const);
  const services = ['s1', 's2', 's3', 's4', 's5', 's6'];
  return {
    patients: Array.from({ length: patients }, (_, at) => {
      const from = below(480);
      const least = below(60);
      const one = below(3);
      const service = (which: number) => ({ service: services[which]!, duration: 10 + below(11) });
      const two = at % 3 ? [] : [service(3 + below(3))];
      return {
        id: `p${at + 1}`,
        time_window: [from, from + 120] as const,
        required_caregivers: [service(two.length ? one : below(6)), ...two],
        ...(!two.length
          ? {}
          : {
              synchronization: below(2)
                ? ({ type: 'simultaneous' } as const)
                : ({ type: 'sequential', distance: [least, 2 * least] } as const),
            }),
      };
    }),
    caregivers: [
      { id: 'c1', abilities: services.slice(0, 3) },
      { id: 'c2', abilities: services.slice(3) },
      { id: 'c3', abilities: services },
    ],
    distances: points.map(([x, y]) => points.map(([u, v]) => Math.hypot(x - u, y - v))),
  };
}
