// Who is on the roster of the community: put there weeks ago, most of them due in the coming weeks, a few days late.
import { ageOn } from '../kit/age';
import { addDays } from '../kit/day';
import { newEvent } from '../kit/new-event';
import { instantOf, type Day } from '../kit/time';
import type { RosterFacts } from '../visit/roster/roster';
import type { SampleGroup, SampleResident } from './community';
import { sampleId, type Dice } from './dice';

type Who = {
  /** Who writes the roster, and who go. */
  readonly clerk: string;
  readonly agents: readonly string[];
  readonly today: Day;
};

const most = 36;

/** Entries of some of these residents, in the order in which they were written. */
export function sampleRoster(
  dice: Dice,
  residents: readonly SampleResident[],
  { clerk, agents, today }: Who,
): readonly SampleGroup[] {
  const writtenOn = instantOf(addDays(today, -21), '15:00');
  return dice
    .shuffle(residents)
    .slice(0, most)
    .map((resident, i) => {
      const at = writtenOn + i * 120_000;
      const subject = { id: sampleId(dice, at), version: 0, residentId: resident.id };
      const facts = factsOf(dice, resident, agents[i % agents.length] ?? null, today);
      const entered = newEvent(subject, 'roster.entered', { residentId: resident.id, ...facts });
      return { at, operator: clerk, events: [entered] };
    });
}

function factsOf(
  dice: Dice,
  { person }: SampleResident,
  agent: string | null,
  today: Day,
): RosterFacts {
  const isOld = ageOn(person.birth, today) >= 80;
  const group = isOld ? dice.pick(['special', 'key', 'high']) : dice.pick(['general', 'special']);
  const every = group === 'high' ? 'week' : 'month';
  const from = addDays(today, dice.int(-3, every === 'week' ? 4 : 24));
  return {
    group,
    rule: {
      ...{ every, interval: group === 'general' ? 3 : 1, from },
      ...{ weekdays: [], count: null, until: null },
    },
    ...{ holidays: 'after', channel: 'home', agent, notAgents: [], skills: [], atHome: [] },
    ...{ minutes: isOld ? 30 : 20, living: isOld ? ['独居'] : [], note: '' },
  };
}
