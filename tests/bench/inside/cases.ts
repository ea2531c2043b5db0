// Years of cases, as a hub's snapshot brings them to a new machine: folded states, sealed, journalled and committed as ever.
import type { Case } from '../../../core/case/case';
import { formatCaseNumber } from '../../../core/case/number';
import { noCourse } from '../../../core/case/course/course';
import { addDays } from '../../../core/kit/day';
import { dayOf, instantOf } from '../../../core/kit/time';
import { createDice, sampleId } from '../../../core/sample/dice';
import { trackingWord } from '../../../core/case/tracking-word';
import { answer, openCase } from '../../../renderer/data/acts/case-acts';
import { mattersHere } from '../../../renderer/data/imported-matters';
import { now } from '../../../renderer/data/mint';
import { takeSnapshot } from '../../../renderer/data/outbox';
import { session } from './begin';

/** Matter of every case: it has papers, steps and both limits. */
const matter = 'elder_allowance';

/** Of so many one is still under way. */
const underWayOf = 100;
const aDay = 400;

/** One real case, opened and answered by the acts of the counter: what the others are made after. */
async function pattern(residentId: string): Promise<Case> {
  await mattersHere();
  const opened = await openCase({ matter, residentId, ticketId: null, visitId: null });
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
}

/** Brings in `count` cases, two or more to a resident; how many the store then holds. */
export async function bringCases(count: number): Promise<number> {
  const { store, station } = session();
  const residents = await store.db.residents.toCollection().primaryKeys();
  const [first = ''] = residents;
  const made = await pattern(first);
  const today = dayOf(now());
  const portion = 2000;
  for (let from = 0; from < count; from += portion) {
    const rows = Array.from({ length: Math.min(portion, count - from) }, (_, i) => {
      const n = from + i;
      const residentId = residents[(n * 7) % residents.length] ?? first;
      const state = caseLike(made, { n, residentId, today, community: station.site.communityCode });
      const entity = 'case' as const;
      return { entity, entityId: state.id, version: state.version, srv: n + 1, state };
    });
    const taken = await takeSnapshot(store, 'bench', rows, null);
    if (!taken.ok) throw new Error(taken.refusal.code);
  }
  return store.db.cases.count();
}

type About = {
  readonly n: number;
  readonly residentId: string;
  readonly today: string;
  readonly community: string;
};

function caseLike(made: Case, { n, residentId, today, community }: About): Case {
  const day = addDays(today, -1 - Math.floor(n / aDay));
  const dice = createDice(n + 1);
  const at = instantOf(day, '10:00') + n;
  const isOpen = n % underWayOf === 0;
  const acceptedOn = isOpen ? addDays(today, -(n % 40)) : day;
  const lastDay = addDays(acceptedOn, 30);
  const serial = (n % aDay) + 1;
  return {
    ...made,
    id: sampleId(dice, at),
    residentId,
    number: formatCaseNumber({ community, day, counter: '9', serial }),
    tracking: trackingWord(dice.next(), dice.next()),
    openedOn: day,
    openedAt: at,
    state: isOpen ? 'accepted' : 'delivered',
    acceptance: {
      ...{ acceptedOn, at, legalLastDay: lastDay, promisedLastDay: lastDay },
      assumedYears: [],
    },
    course: {
      ...noCourse,
      steps: isOpen ? [] : [{ step: 'county', on: day }],
    },
    // One of the open ones in ten keeps an original overnight.
    papers: n % (underWayOf * 10) === 0 ? { M06: heldOriginal } : made.papers,
  };
}

const heldOriginal = { state: 'original_kept', copies: 1, version: 1, back: true } as const;

/** Numbers of so many cases that are under way. */
export async function numbersUnderWay(most: number): Promise<readonly string[]> {
  const { db } = session().store;
  const rows = await db.cases.where('state').equals('accepted').limit(most).toArray();
  return rows.map(({ number }) => number);
}

/** Milliseconds of each answer of a form, from the call of the act to its acknowledgement. */
export async function answerRounds(rounds: number): Promise<readonly number[]> {
  const { db } = session().store;
  const [residentId = ''] = await db.residents.toCollection().reverse().limit(1).primaryKeys();
  const { id } = await pattern(residentId);
  const took: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const value = `梧桐里 ${String(round + 1)} 号楼`;
    const began = performance.now();
    const answered = await answer(id, {
      ...{ field: 'hukou', value, source: 'resident', again: null },
    });
    took.push(performance.now() - began);
    if (!answered.ok) throw new Error(answered.refusal.code);
  }
  return took;
}
