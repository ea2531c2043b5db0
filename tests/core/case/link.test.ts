// Story 7: one thing handed in at two counters. A supervisor puts the two together; nothing is lost and nobody runs twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCase } from '../../../core/case/apply-case';
import type { Case } from '../../../core/case/case';
import { sameCase } from '../../../core/case/duplicate';
import {
  handedInOn,
  keepCasesApart,
  linkCases,
  linkOf,
  unlinkCases,
} from '../../../core/case/link';
import { foundTwice } from '../../../core/case/twice';
import { withdraw } from '../../../core/case/end-case';
import type { JourneyEvent, NewEvent } from '../../../core/journey';
import { bodyShapes } from '../../../core/sync/event-shapes';
import { elderAllowance as pack } from '../matter/elder-allowance';
import { minted } from '../resident/a-person';
import { accepted, afterActs, done, openedCase, readyCase } from './a-case';

const supervisor = { isSupervisor: true };

/** The daughter's, a day earlier; the father's. */
const hers: Case = { ...openedCase({ caseId: 'a' }), openedAt: 1000, openedOn: '2026-11-24' };
const his: Case = {
  ...openedCase({ caseId: 'b', serial: 9, counter: '5' }),
  openedAt: 2000,
  openedOn: '2026-11-25',
};

function fold(c: Case, events: readonly NewEvent[]): Case {
  return events
    .filter(({ entityId }) => entityId === c.id)
    .reduce((state, event) => applyCase(state, minted(event)), c);
}

const linked = () => {
  const events = done(linkCases(his, hers, supervisor));
  return { main: fold(hers, events), joined: fold(his, events), events };
};

describe('two files of one thing', () => {
  it('are put together under the earlier one, and the first day counts', () => {
    const { main, joined } = linked();
    expect(joined).toMatchObject({
      state: 'linked',
      linked: { into: 'a', number: hers.number, since: '2026-11-24', was: 'filling' },
    });
    expect(main.state).toBe('filling');
    expect(main.tookIn).toEqual([{ from: 'b', number: his.number, since: '2026-11-24' }]);
    expect(joined.answers).toEqual(his.answers);
  });

  it('go on under the one that was accepted, and still count from the first day', () => {
    const taken: Case = { ...afterActs(readyCase(), accepted), openedAt: 3000 };
    const link = linkOf(hers, taken);
    expect(link?.main.id).toBe(taken.id);
    expect(link?.since).toBe('2026-11-23');
    const events = done(linkCases(hers, taken, supervisor));
    expect(handedInOn(fold(taken, events))).toBe('2026-11-23');
  });

  it('are put together by a supervisor alone', () => {
    const refused = linkCases(his, hers, { isSupervisor: false });
    expect(refused).toEqual({ ok: false, refusal: { code: 'link_supervisor' } });
  });

  it('must be of one person and one matter, and one of them still open', () => {
    const other = { ...his, residentId: 'somebody else' };
    const over = afterActs(his, (c) => withdraw(c, { reason: '不办了' }));
    for (const no of [other, over, hers, { ...his, matter: 'meal_aid' }]) {
      expect(linkCases(no, hers, supervisor)).toEqual({
        ok: false,
        refusal: { code: 'link_not_same' },
      });
    }
  });

  it('are no longer found as two', () => {
    const { main, joined } = linked();
    expect(sameCase([main, joined], main, pack.duplicates)).toBeUndefined();
    expect(foundTwice([main, joined], () => pack)).toEqual([]);
  });

  it('come apart again as they were', () => {
    const { main, joined } = linked();
    const events = done(unlinkCases(joined, main, { ...supervisor, reason: '两件事' }));
    expect(fold(joined, events)).toMatchObject({ state: 'filling', linked: null });
    expect(fold(main, events).tookIn).toEqual([]);
  });

  it('are not asked about again once they were told apart', () => {
    const events = done(keepCasesApart(his, hers, supervisor));
    const [one, other] = [fold(his, events), fold(hers, events)];
    expect(foundTwice([his, hers], () => pack)).toHaveLength(1);
    expect(foundTwice([one, other], () => pack)).toEqual([]);
  });

  it('say so in events of the shapes that travel', () => {
    const { main, joined, events } = linked();
    const all = [
      ...events,
      ...done(unlinkCases(joined, main, { ...supervisor, reason: '两件事' })),
      ...done(keepCasesApart(his, hers, supervisor)),
    ];
    for (const { kind, body } of all) expect(bodyShapes[kind](body, '')).toBeNull();
  });
});

describe('two supervisors without a line', () => {
  /** One knows that his was accepted, the other does not yet. */
  const hisTaken: Case = { ...afterActs(readyCase(), accepted), id: 'b', openedAt: 2000 };
  const opposite = [
    ...done(linkCases(his, hers, supervisor)),
    ...done(linkCases(hisTaken, hers, supervisor)),
  ].map((event): JourneyEvent => minted(event));

  it('who decide the opposite leave one file, whichever word comes first', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...opposite.keys()], { minLength: opposite.length }),
        (order) => {
          const heard = (c: Case) =>
            order
              .flatMap((i) => opposite[i] ?? [])
              .filter(({ entityId }) => entityId === c.id)
              .reduce((state, event) => applyCase(state, event), c);
          const [one, other] = [heard(hers), heard(his)];
          expect(one.state).toBe('filling');
          expect(one.tookIn?.map(({ from }) => from)).toEqual(['b']);
          expect(other).toMatchObject({ state: 'linked', linked: { into: 'a' } });
          expect(other.tookIn ?? []).toEqual([]);
        },
      ),
    );
  });
});
