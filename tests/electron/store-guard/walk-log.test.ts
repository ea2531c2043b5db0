import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32c, maskedCrc32c } from '../../../electron/store-guard/crc32c';
import { walkLog } from '../../../electron/store-guard/walk-log';
import { logOf, record } from './leveldb';

test('crc32c gives the values of RFC 3720 B.4, and LevelDB masks it', () => {
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
  expect(crc32c(Buffer.alloc(32, 0xff))).toBe(0x62a8ab43);
  expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
  // Of LevelDB's own record format: crc ^ rotation and constant can be undone.
  const unmasked = (maskedCrc32c(Buffer.from('foo')) - 0xa282ead8) >>> 0;
  expect(((unmasked >>> 17) | (unmasked << 15)) >>> 0).toBe(crc32c(Buffer.from('foo')));
});

describe('a whole log', () => {
  test.each([
    ['empty', []],
    ['one short record', [record(10)]],
    ['an empty record', [record(0)]],
    ['a record over three blocks', [record(80_000)]],
    ['a block filled to the last byte', [record(32_768 - 7), record(5)]],
    ['six bytes left in a block: a trailer', [record(32_768 - 7 - 6), record(5)]],
    ['seven bytes left: an empty first piece', [record(32_768 - 7 - 7), record(5)]],
  ])('%s', (_, records) => {
    const { bytes } = logOf(records);
    expect(walkLog(bytes)).toEqual({ good: bytes.length, tail: 'clean' });
  });
});

describe('cut at any byte, what is left is the records before', () => {
  const lastEnd = (ends: readonly number[], length: number) =>
    ends.filter((end) => end <= length).at(-1) ?? 0;

  test('every offset of a log with short, long and block-filling records', () => {
    const { bytes, ends } = logOf([
      record(30),
      record(200),
      record(32_768 - 7 - 37 - 207 - 3),
      record(40_000),
      record(0),
      record(12),
    ]);
    // Every offset near a border, and every 97th between: each walk reads the whole log.
    const borders = [0, 32_768, 65_536, ...ends];
    for (let length = 0; length <= bytes.length; length += 1) {
      if (length % 97 !== 0 && !borders.some((at) => Math.abs(at - length) < 20)) continue;
      const good = lastEnd(ends, length);
      const tail = good === length ? 'clean' : 'torn';
      expect(walkLog(bytes.subarray(0, length)), `at ${length}`).toEqual({ good, tail });
    }
  });

  test('every offset of a short log, with zeros or noise where the rest was', () => {
    const { bytes, ends } = logOf([record(3), record(50), record(0), record(9)]);
    for (let length = 0; length < bytes.length; length += 1) {
      const good = lastEnd(ends, length);
      for (const fill of [0, 0xa5]) {
        const torn = Buffer.concat([bytes.subarray(0, length), Buffer.alloc(300, fill)]);
        expect(walkLog(torn)).toEqual({ good, tail: 'torn' });
      }
    }
  });

  test('any records, any cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 70_000 }), { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (lengths, share) => {
          const { bytes, ends } = logOf(lengths.map((length) => record(length)));
          const length = Math.floor(bytes.length * share);
          expect(walkLog(bytes.subarray(0, length)).good).toBe(lastEnd(ends, length));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('damage', () => {
  test('a flipped bit ends the log there; whole records after it are told apart from a tear', () => {
    const { bytes, ends } = logOf([record(100), record(20_000), record(30_000), record(10)]);
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(bytes.readUInt8(ends[0]! + 5000) ^ 1, ends[0]! + 5000);
    // The third record reaches into the second block, where its LAST piece is whole.
    expect(walkLog(flipped)).toEqual({ good: ends[0], tail: 'damaged' });
  });

  test('a hole of zeros is not skipped: what came after it is newer than what is missing', () => {
    const { bytes, ends } = logOf([record(100), record(32_000), record(40_000)]);
    bytes.fill(0, ends[0], 32_768);
    expect(walkLog(bytes)).toEqual({ good: ends[0], tail: 'damaged' });
  });

  test('pieces in an impossible order', () => {
    const { bytes, ends } = logOf([record(100), record(70_000)]);
    const withoutFirst = Buffer.concat([bytes.subarray(0, ends[0]), bytes.subarray(32_768)]);
    expect(walkLog(withoutFirst).good).toBe(ends[0]);
  });
});
