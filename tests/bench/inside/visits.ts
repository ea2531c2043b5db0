// A week of a district: fifteen agents who go every day, a drawn community, and about a thousand visits that people were told of.
import type { NewEvent } from '../../../core/journey';
import { addDays } from '../../../core/kit/day';
import { newEvent } from '../../../core/kit/new-event';
import { dayOf, instantOf, type Day } from '../../../core/kit/time';
import type { Resident } from '../../../core/resident/resident';
import { sampleCommunity } from '../../../core/sample/community';
import { createDice, sampleId } from '../../../core/sample/dice';
import type { Staff } from '../../../core/station/apply-staff';
import { foldEvent, type EntityState } from '../../../core/sync/fold';
import type { SnapshotRow } from '../../../core/sync/wire';
import { bookingWord } from '../../../core/visit/booking-word';
import { timeOfMinute } from '../../../core/visit/clock';
import { now } from '../../../renderer/data/mint';
import { openRows } from '../../../renderer/data/read';
import { session } from './begin';
import { bringRegister, bringRows, minted } from './register';

const agentsWanted = 15;
const days = 7;
/** Minutes of the day at which a visit of twenty minutes begins; in the last hour two go together. */
const begins = [520, 560, 600, 640, 680, 820, 860, 900, 940];
const pairBegins = 980;
const stay = 20;

/** Brings in a community of so many and the week from tomorrow on; how many visits it has, and the name of somebody without one. */
export async function bringWeek(
  residents: number,
): Promise<{ readonly visits: number; readonly free: string }> {
  await bringRegister(residents);
  const { store } = session();
  const people = await openRows(store, 'resident', await store.db.residents.toArray());
  const agents = await bringAgents();
  await bringRows(folded([drawing(residents)]));
  const elders = people.filter(({ person }) => person.birth < '1966');
  const booked = bookings(agents, elders, addDays(dayOf(now()), 1));
  await bringRows(folded(booked));
  const free = elders[booked.length]?.person.name ?? '';
  return { visits: booked.length, free };
}

/** The agents of the sample and as many like them as are missing, at work on all days. */
async function bringAgents(): Promise<readonly string[]> {
  const { store } = session();
  const staff = await openRows(store, 'staff', await store.db.staff.toArray());
  const known = staff.filter(({ role }) => role === 'agent');
  const [first] = known;
  if (!first) throw new Error('The sample has no agent');
  const at = instantOf('2026-01-05', '08:00');
  const dice = createDice(5);
  const more = Array.from({ length: agentsWanted - known.length }, (_, i): Staff => {
    return { ...first, id: sampleId(dice, at + i), name: `${first.name}${i + 2}` };
  });
  const all = [...known, ...more].map((one): Staff => ({ ...one, version: 9, agent: everyDay }));
  await bringRows(all.map((state, i) => rowOf('staff', state.id, state, i)));
  return all.map(({ id }) => id);
}

const everyDay: NonNullable<Staff['agent']> = {
  shifts: Array.from({ length: 7 }, (_, weekday) => ({ weekday, from: '08:30', to: '17:30' })),
  breaks: [{ from: '11:30', to: '13:30', minutes: 60 }],
  ...{ skills: [], dialects: [], sex: null, travel: 'ebike', maxVisits: 14, maxMinutes: 480 },
  lastDay: null,
};

function drawing(residents: number): NewEvent {
  const groups = sampleCommunity({ seed: 1, residents, today: dayOf(now()) });
  for (const { events } of groups)
    for (const event of events) if (event.entity === 'sketch') return event;
  throw new Error('The sample has no map');
}

function bookings(
  agents: readonly string[],
  residents: readonly Resident[],
  from: Day,
): readonly NewEvent[] {
  const dice = createDice(9);
  const teams = Array.from({ length: days }, (_, day) => [
    ...agents.flatMap((agent) => begins.map((begin) => ({ day, begin, team: [agent] }))),
    ...agents.flatMap((agent, i) => {
      const second = agents[i + 1];
      return i % 2 === 0 && second ? [{ day, begin: pairBegins, team: [agent, second] }] : [];
    }),
  ]).flat();
  const at = instantOf(addDays(from, -3), '10:00');
  return teams.slice(0, residents.length - 1).map(({ day, begin, team }, i) => {
    const resident = residents[i];
    const half = begin < 720 ? { from: '08:30', to: '12:00' } : { from: '13:00', to: '17:30' };
    const window = { days: [], first: null, last: null, ...half };
    return newEvent(
      { id: sampleId(dice, at + i), version: 0, residentId: resident?.id ?? '' },
      'visit.booked',
      {
        ...{ residentId: resident?.id ?? '', caseId: null, bring: '', note: '' },
        ...{ purpose: team.length > 1 ? 'assess' : 'walk_round', day: addDays(from, day) },
        ...{ from: timeOfMinute(begin), to: timeOfMinute(begin + stay), agents: team },
        ...{ place: resident?.person.address ?? '', bookingWord: bookingWord(dice.next) },
        ...(i % 3 === 0 ? {} : { windows: [window] }),
      },
    );
  });
}

function folded(events: readonly NewEvent[]): readonly SnapshotRow[] {
  const group = { at: instantOf('2026-01-05', '08:00'), operator: '', events: [] };
  return events.flatMap((event, i): SnapshotRow[] => {
    const state = foldEvent(undefined, minted(event, i + 1, group));
    return state ? [rowOf(event.entity, event.entityId, state, i)] : [];
  });
}

const rowOf = (
  entity: SnapshotRow['entity'],
  entityId: string,
  state: EntityState,
  i: number,
): SnapshotRow => ({ entity, entityId, version: state.version, srv: i + 1, state });
