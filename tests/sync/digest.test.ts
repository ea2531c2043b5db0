// Two sides that hold the same give the same digest, and one row's difference shows.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf, type DigestRow } from '../../core/sync/digest';

const row: fc.Arbitrary<DigestRow> = fc.record({
  entity: fc.constantFrom('case', 'visit', 'resident'),
  entityId: fc.uuid(),
  version: fc.integer({ min: 1, max: 50 }),
  srv: fc.integer({ min: 1, max: 1_000_000 }),
});
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 40, selector: (one) => one.entityId });

test('the order of rows does not matter', () => {
  fc.assert(
    fc.property(rows, (some) => {
      expect(digestOf(some.toReversed())).toEqual(digestOf(some));
    }),
  );
});

test('a row lost, doubled, one version behind or of another event shows', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (some, which) => {
      const at = which % some.length;
      const one = some[at]!;
      const whole = digestOf(some);
      for (const other of [
        some.toSpliced(at, 1),
        [...some, one],
        some.with(at, { ...one, version: one.version + 1 }),
        some.with(at, { ...one, srv: one.srv + 1 }),
      ]) {
        expect(digestOf(other)).not.toEqual(whole);
      }
    }),
  );
});
