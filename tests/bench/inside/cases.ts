// Years of cases: what is over comes folded, as a hub's snapshot brings it; what is under way comes with every event of its history.
import { applyCase } from '../../../core/case/apply-case';
import type { Case } from '../../../core/case/case';
import { formatCaseNumber } from '../../../core/case/number';
import { noCourse, type Course } from '../../../core/case/course/course';
import { addDays } from '../../../core/kit/day';
import { dayOf, instantOf, type Day } from '../../../core/kit/time';
import type { JourneyEvent } from '../../../core/journey';
import type { Resident } from '../../../core/resident/resident';
import { sampleCases } from '../../../core/sample/cases';
import type { SampleResident } from '../../../core/sample/community';
import { createDice, sampleId } from '../../../core/sample/dice';
import { trackingWord } from '../../../core/case/tracking-word';
import { answer, openCase } from '../../../renderer/data/acts/case-acts';
import { mattersHere } from '../../../renderer/data/imported-matters';
import { now } from '../../../renderer/data/mint';
import { takePage } from '../../../renderer/data/outbox';
import { consentTemplate } from '../../../renderer/data/authority-data';
import { calendars, newestPack } from '../../../renderer/data/packs';
import { openRows } from '../../../renderer/data/read';
import { session } from './begin';
import { bringRows, minted } from './register';

/** Matter of every case: it has papers, steps and both limits. */
const matter = 'elder_allowance';

/** The other counters of the street that hand things in. */
const counters = Array.from('23456789ABCDEFGHJKLMNPQRSTUVWXYZ');

/** Of so many one is still under way. */
const underWayOf = 100;
const aDay = 400;

/** So many residents are looked at to find elders for the histories. */
const asked = 12_000;

/** Brings in cases until there are `count`, two to a resident; how many the store then holds. */
export async function bringCases(count: number): Promise<number> {
  await mattersHere();
  const { store } = session();
  const handled = await bringHandled(Math.max(1, Math.round(count / 8000)));
  const made = handled.find(({ rating }) => rating !== null) ?? handled[0];
  if (!made) throw new Error('The sample made no case');
  const residents = await store.db.residents.toCollection().primaryKeys();
  const today = dayOf(now());
  const rest = count - (await store.db.cases.count());
  const community = session().station.site.communityCode;
  for (let from = 0; from < rest; from += portion)
    await bringRows(
      Array.from({ length: Math.min(portion, rest - from) }, (_, i) => {
        const n = from + i;
        const residentId = residents[(n * 7) % residents.length] ?? '';
        const state = caseLike(made, { n, residentId, today, community });
        const entity = 'case' as const;
        return { entity, entityId: state.id, version: state.version, srv: n + 1, state };
      }),
    );
  return store.db.cases.count();
}

/** Not all of them are held at once. */
const portion = 10_000;

/** The sample's cases of the last weeks at so many counters, each with all its events; as they stand then. */
async function bringHandled(desks: number): Promise<readonly Case[]> {
  const { store, station, staff } = session();
  const rows = await store.db.residents.limit(asked).toArray();
  const elders = (await openRows(store, 'resident', rows)).map(sampled);
  const today = dayOf(now());
  const cases = new Map<string, Case>();
  let seq = 0;
  for (const [n, counter] of counters.slice(0, desks).entries()) {
    const rules = {
      ...{
        pack: newestPack(matter),
        calendars,
        template: consentTemplate,
        hall: station.hall,
        window: 1 + n,
      },
      ...{ community: station.site.communityCode, counter },
    };
    const dice = createDice(n + 1);
    const groups = sampleCases(dice, elders, staff.id, { rules, today });
    const events = groups.flatMap((group) =>
      group.events.map((event) => minted(event, ++seq, group)),
    );
    for (const event of events) follow(cases, event);
    const page = events.map((event) => ({ srv: event.seq, event }));
    const answered = { epoch: 'bench', events: page, exits: [], next: seq, more: false };
    const taken = await takePage(store, answered);
    if (!taken.ok) throw new Error(taken.refusal.code);
  }
  return [...cases.values()];
}

const sampled = ({ id, person }: Resident): SampleResident => ({ id, person });

function follow(cases: Map<string, Case>, event: JourneyEvent): void {
  if (event.entity !== 'case') return;
  const next = applyCase(cases.get(event.entityId), event);
  if (next) cases.set(event.entityId, next);
}

type About = {
  readonly n: number;
  readonly residentId: string;
  readonly today: Day;
  readonly community: string;
};

/** A case as full as one that was really handled, of another day and of somebody else. */
function caseLike(made: Case, { n, residentId, today, community }: About): Case {
  const isOpen = n % underWayOf === 0;
  const day = addDays(today, isOpen ? -(n % 28) - 1 : -1 - Math.floor(n / aDay));
  const dice = createDice(n + 1);
  const at = instantOf(day, '10:00') + n;
  const serial = (n % aDay) + 1;
  return {
    ...made,
    id: sampleId(dice, at),
    residentId,
    number: formatCaseNumber({ community, day, counter: '1', serial }),
    tracking: trackingWord(dice.next(), dice.next()),
    openedOn: day,
    openedAt: at,
    state: isOpen ? 'accepted' : 'delivered',
    acceptance: {
      ...{ acceptedOn: day, at, legalLastDay: addDays(day, 42), promisedLastDay: addDays(day, 30) },
      assumedYears: [],
    },
    course: isOpen ? noCourse : deliveredOn(day, at),
    // One of the open ones in ten keeps an original overnight.
    papers: n % (underWayOf * 10) === 0 ? { ...made.papers, M06: heldOriginal } : made.papers,
  };
}

const deliveredOn = (day: Day, at: number): Course => ({
  ...noCourse,
  steps: [{ step: 'county', on: day }],
  result: { ending: 'granted', text: '', reference: '', on: day },
  delivery: { to: '本人', how: 'window', on: day, at },
});

const heldOriginal = { state: 'original_kept', copies: 1, version: 1, back: true } as const;

/** Numbers of so many cases that are under way and have their history here. */
export async function numbersUnderWay(most: number): Promise<readonly string[]> {
  const { db } = session().store;
  const rows = await db.cases.where('state').equals('accepted').toArray();
  const numbers: string[] = [];
  for (const { id, number } of rows) {
    if (numbers.length === most) break;
    const events = await db.events.where('[entityId+n]').between([id, 0], [id, Infinity]).count();
    if (events > 1) numbers.push(number);
  }
  return numbers;
}

/** A case that is still empty, of somebody who has none of the kind under way. */
export async function openForm(): Promise<{ readonly id: string; readonly number: string }> {
  const { db } = session().store;
  const [residentId = ''] = await db.residents.toCollection().reverse().limit(1).primaryKeys();
  const opened = await openCase({ matter, residentId, ticketId: null, visitId: null });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { id, number } = opened.value;
  return { id, number };
}

const restMs = 200;

/** Milliseconds of each answer of this form, from the call of the act to its acknowledgement. */
export async function answerRounds(id: string, rounds: number): Promise<readonly number[]> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const value = `梧桐里 ${String(round + 1)} 号楼`;
    const began = performance.now();
    const answered = await answer(id, {
      ...{ field: 'hukou', value, source: 'resident', again: null },
    });
    took.push(performance.now() - began);
    if (!answered.ok) throw new Error(answered.refusal.code);
    // Nobody fills five fields a second: the screens have been told of the one before.
    await new Promise((rested) => setTimeout(rested, restMs));
  }
  return took;
}
