import { describe, expect, it } from 'vitest';
import { pointsLine, type PointsEntry } from '../../../core/case/points';

const entry = (id: string, at: number, change: Partial<PointsEntry>): PointsEntry => ({
  ...{ id, at, what: id, gained: 0, spent: 0, left: null },
  ...change,
});

describe('a line of the passbook', () => {
  const entries = [
    entry('rice', 3, { spent: 20, left: 16 }),
    entry('walk', 1, { gained: 2 }),
    entry('repair', 2, { gained: 1.5 }),
    entry('meal', 4, { gained: 1 }),
  ];

  it('has the balance after all that came before, whatever the order they are known in', () => {
    expect(pointsLine(entries, 'repair')).toMatchObject({ gained: 1.5, spent: 0, balance: 3.5 });
  });

  it('goes on from what the passbook itself said', () => {
    expect(pointsLine(entries, 'rice')).toMatchObject({ spent: 20, balance: 16 });
    expect(pointsLine(entries, 'meal').balance).toBe(17);
  });
});
