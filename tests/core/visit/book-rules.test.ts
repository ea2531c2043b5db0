// Whatever is booked, moved, booked again and called off, in any order: nobody is at two doors, and nothing is brought back too early.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NewEvent } from '../../../core/journey';
import { addDays } from '../../../core/kit/day';
import { instantOf } from '../../../core/kit/time';
import { applyVisit, isDue } from '../../../core/visit/apply-visit';
import { bookVisit } from '../../../core/visit/book';
import { timeOfMinute } from '../../../core/visit/clock';
import { cancelVisit, markNotAnswered } from '../../../core/visit/end-visit';
import { postponeVisit } from '../../../core/visit/on-the-way';
import { moveVisit } from '../../../core/visit/schedule/move-visit';
import type { Visit } from '../../../core/visit/visit';
import { standsNow } from '../../../core/visit/visit-order';
import { minted } from '../resident/a-person';

const today = '2026-11-23';
const now = instantOf(today, '08:00');
const agents = ['a', 'b', 'c'];

const placing = fc
  .record({
    day: fc.integer({ min: 0, max: 2 }).map((n) => addDays(today, n)),
    start: fc.integer({ min: 0, max: 8 }).map((n) => 480 + 30 * n),
    length: fc.constantFrom(30, 60, 90),
    agents: fc.subarray(agents, { minLength: 1, maxLength: 2 }),
  })
  .map(({ start, length, ...rest }) => ({
    ...rest,
    ...{ from: timeOfMinute(start), to: timeOfMinute(start + length) },
  }));

const step = fc.record({
  what: fc.constantFrom('book', 'after', 'again', 'move', 'cancel', 'postpone', 'no_answer'),
  at: fc.nat({ max: 30 }),
  residentId: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
  placing,
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function booked(visits: readonly Visit[], one: Step, n: number): readonly NewEvent[] {
  const known = visits[one.at % Math.max(1, visits.length)];
  const about = one.what === 'book' ? undefined : known;
  const made = bookVisit(
    { visits },
    {
      ...{ visitId: `v${n}`, now, residentId: about?.residentId ?? one.residentId, caseId: null },
      ...{ purpose: 'return_papers', place: '3号楼201', bookingWord: '松树', bring: '', note: '' },
      ...one.placing,
      ...(one.what === 'after' && about ? { after: about.id } : {}),
      ...(one.what === 'again' && about && mayBeBookedAgain(about, visits)
        ? { instead: about.id, ...(about.after === undefined ? {} : { after: about.after }) }
        : {}),
    },
  );
  return made.ok ? made.value : [];
}

/** As it is offered: once, of what was put off or not answered. */
const mayBeBookedAgain = ({ id, state }: Visit, visits: readonly Visit[]): boolean =>
  (state === 'postponed' || state === 'not_answered') &&
  !visits.some(({ instead }) => instead === id);

function happened(visits: readonly Visit[], one: Step, n: number): readonly NewEvent[] {
  const visit = visits[one.at % Math.max(1, visits.length)];
  if (['book', 'after', 'again'].includes(one.what) || !visit) return booked(visits, one, n);
  const decided = {
    move: () => moveVisit(visit, visits, { ...one.placing, reason: '', now }),
    cancel: () => cancelVisit(visit, { reason: '住院' }),
    postpone: () => postponeVisit(visit, { to: null, reason: '住院', today }),
    no_answer: () =>
      markNotAnswered(visit, { at: now, tried: '敲门', now: instantOf(visit.day, '18:00') }),
  }[one.what as 'move' | 'cancel' | 'postpone' | 'no_answer']();
  return decided.ok ? decided.value : [];
}

function after(visits: readonly Visit[], events: readonly NewEvent[]): readonly Visit[] {
  const all = new Map(visits.map((visit) => [visit.id, visit]));
  for (const event of events) {
    const visit = applyVisit(all.get(event.entityId), minted(event));
    if (visit) all.set(visit.id, visit);
  }
  return [...all.values()];
}

const overlap = (a: Visit, b: Visit) => a.day === b.day && a.from < b.to && b.from < a.to;

test('nobody is at two doors, and what comes after another stands after it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const end = steps.reduce<readonly Visit[]>(
        (visits, one, n) => after(visits, happened(visits, one, n)),
        [],
      );
      const due = end.filter(isDue);
      for (const [i, one] of due.entries())
        for (const other of due.slice(i + 1).filter((two) => overlap(one, two))) {
          expect(one.agents.filter((agent) => other.agents.includes(agent))).toEqual([]);
          expect(one.residentId).not.toBe(other.residentId);
        }
      for (const visit of due) {
        const first = visit.after === undefined ? undefined : standsNow(end, visit.after);
        if (first && isDue(first) && first.id !== visit.id)
          expect(`${first.day} ${first.to}` <= `${visit.day} ${visit.from}`).toBe(true);
      }
    }),
    { numRuns: 400, seed: 20261123 },
  );
});
