// The fictional 梧桐社区, made from a seed: to try the product with, and the data of tests and bench, at any size.
// Everything in it is made by the same events as real life; nobody in it exists.
import type { NewEvent } from '../journey';
import type { StaffRole } from '../journey/hall-events';
import { ageOn } from '../kit/age';
import { addDays } from '../kit/day';
import { newEvent } from '../kit/new-event';
import { instantOf, type Day, type Instant } from '../kit/time';
import type { Person } from '../resident/person';
import { usualAgent, type AgentFacts } from '../visit/agents/agent';
import { sketchId } from '../visit/map/apply-sketch';
import { addressOf, roomsPerBuilding } from './addresses';
import { sampleCases, type SampleCaseRules } from './cases';
import { createDice, sampleId, type Dice } from './dice';
import { planHouseholds } from './households';
import { peopleOf } from './people';
import { sampleRoster } from './roster';
import { sampleSketch } from './sketch';
import { sampleVisits } from './visits';

export type SampleOptions = {
  readonly seed: number;
  /** The day on which the community is looked at; everything recorded lies before it. */
  readonly today: Day;
  /** 8,000 unless said otherwise; 19 in 80 of them are 60 or older. */
  readonly residents?: number;
  /** With it the community has cases of the elder allowance too. */
  readonly cases?: SampleCaseRules;
};

/** One act of one person: events to be recorded together, as of `at`, by the member of staff `operator` (an entity id). */
export type SampleGroup = {
  readonly at: Instant;
  readonly operator: string;
  readonly events: readonly NewEvent[];
};

export type SampleResident = { readonly id: string; readonly person: Person };

/** The groups in the order of their times: staff, residents (a building at a time), the map, then visits, cases and the roster. */
export function* sampleCommunity(options: SampleOptions): Generator<SampleGroup, void> {
  const dice = createDice(options.seed);
  const beganAt = instantOf(addDays(options.today, -daysOfHistory), '09:00');
  const staff = sampleStaff(dice, beganAt);
  yield staff.group;
  const elders: SampleResident[] = [];
  let houses = 0;
  for (const { group, residents } of buildings(dice, options, beganAt, staff.operator)) {
    houses += 1;
    yield group;
    elders.push(...residents.filter(({ person }) => ageOn(person.birth, options.today) >= 60));
  }
  yield mapOf(houses, beganAt, staff.operator);
  const { today, cases: rules } = options;
  const visits = sampleVisits(dice, elders, staff.agents, today);
  const cases = rules ? sampleCases(dice, elders, staff.clerk, { rules, today }) : [];
  const roster = sampleRoster(dice, elders, { ...staff, today });
  yield* [...visits, ...cases, ...roster].sort((a, b) => a.at - b.at);
}

function mapOf(houses: number, beganAt: Instant, operator: string): SampleGroup {
  const at = beganAt + 60_000 * (1 + houses);
  const drawn = newEvent({ id: sketchId, version: 0 }, 'sketch.drawn', sampleSketch(houses));
  return { at, operator, events: [drawn] };
}

const daysOfHistory = 60;
const defaultResidents = 8000;

/** Invented staff: a clerk, three agents, a supervisor. */
const staffNames: readonly (readonly [name: string, role: StaffRole])[] = [
  ['苏惠', 'clerk'],
  ['邱芳', 'agent'],
  ['陈立', 'agent'],
  ['何静', 'agent'],
  ['沈岚', 'supervisor'],
];

/** What the plan knows of the three who go; in the order of their names above. */
const sampleAgents: readonly Partial<AgentFacts>[] = [
  { sex: 'female', dialects: ['闽南话'], skills: ['失能评估'] },
  { sex: 'male', travel: 'ebike', skills: ['失能评估'] },
  { sex: 'female', dialects: ['客家话'] },
];

type SampleStaff = {
  readonly group: SampleGroup;
  /** Who enters the register. */
  readonly operator: string;
  readonly clerk: string;
  readonly agents: readonly string[];
};

function sampleStaff(dice: Dice, at: Instant): SampleStaff {
  const enrolled = staffNames.map(([name, role]) => ({ id: sampleId(dice, at), name, role }));
  const withRole = (role: StaffRole): readonly string[] =>
    enrolled.filter((one) => one.role === role).map(({ id }) => id);
  const [operator = '', clerk = ''] = [...withRole('supervisor'), ...withRole('clerk')];
  const agents = withRole('agent');
  const events = [
    ...enrolled.map(({ id, name, role }) =>
      newEvent({ id, version: 0 }, 'staff.enrolled', { name, role }),
    ),
    ...agents.map((id, i) =>
      newEvent({ id, version: 1 }, 'staff.agent-described', { ...usualAgent, ...sampleAgents[i] }),
    ),
  ];
  return { group: { at, operator, events }, operator, clerk, agents };
}

/** The register, entered building by building. */
function* buildings(
  dice: Dice,
  { today, residents: count = defaultResidents }: SampleOptions,
  beganAt: Instant,
  operator: string,
): Generator<{ readonly group: SampleGroup; readonly residents: readonly SampleResident[] }, void> {
  const households = planHouseholds(dice, count);
  const usedNumbers = new Set<string>();
  const hukou = '临江街道梧桐社区';
  for (let first = 0; first < households.length; first += roomsPerBuilding) {
    const at = beganAt + 60_000 * (1 + first / roomsPerBuilding);
    const residents: SampleResident[] = [];
    for (const [room, household] of households.slice(first, first + roomsPerBuilding).entries()) {
      const context = { dice, today, hukou, usedNumbers, count: usedNumbers.size };
      for (const person of peopleOf(household, addressOf(first + room), context))
        residents.push({ id: sampleId(dice, at), person });
    }
    const events = residents.map(({ id, person }) =>
      newEvent({ id, version: 0, residentId: id }, 'resident.registered', { person }),
    );
    yield { group: { at, operator, events }, residents };
  }
}
