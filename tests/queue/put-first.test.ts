import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../core/queue/ticket';
import { monday, site } from '../support/hall-in-memory';
import { callAll, ticket } from '../support/waiting-ticket';

const minute = 60_000;

describe('a line with people put first by hand', () => {
  type Person = { readonly rank: number; readonly minutes: number; readonly isJump: boolean };
  const people = fc.array(
    fc.record({
      rank: fc.integer({ min: 0, max: 4 }),
      minutes: fc.integer({ min: 0, max: 200 }),
      isJump: fc.boolean(),
    }),
    { maxLength: 40 },
  );
  const lineOf = (some: readonly Person[]): Ticket[] =>
    some.map(({ rank, minutes, isJump }, i) =>
      ticket(`T${i}`, rank, monday + minutes * minute + i, {
        jumps: isJump ? [{ reason: '急', window: 1, at: monday + i, turn: 0 }] : [],
      }),
    );

  it('calls those first, and lets nobody else wait for more than a share of calls for each who came before', () => {
    fc.assert(
      fc.property(people, (some) => {
        const line = lineOf(some);
        const order = callAll(line, monday + 500 * minute);
        expect(order).toHaveLength(line.length);
        const jumps = some.filter(({ isJump }) => isJump).length;
        expect(order.slice(0, jumps)).toEqual(
          line.flatMap(({ id, jumps: j }) => (j?.length ? [id] : [])),
        );
        for (const one of line) {
          const before = line.filter((other) => other.queuedAt < one.queuedAt).length;
          const place = order.indexOf(one.id);
          const over = order
            .slice(0, place)
            .filter((id) => line.find((other) => other.id === id)!.queuedAt > one.queuedAt).length;
          expect(over).toBeLessThanOrEqual(site.priorityRatio * (before + 1) + jumps);
        }
      }),
    );
  });
});
