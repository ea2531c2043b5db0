// Bars: read back by a reader that shares no code with the encoder.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { code128Bars, code128Stretches } from '../../core/slip/code128';
import { readCode128 } from '../support/code128-reader';

/** One row of dots with the quiet zone at its left, two dots a module. */
function rowOf(data: string): Uint8Array {
  const bits = code128Bars(data)
    .map((modules, i) => (i % 2 === 0 ? '11' : '00').repeat(modules))
    .join('');
  const row = `${'0'.repeat(24)}${bits}`;
  const bytes = row.padEnd(Math.ceil(row.length / 8) * 8, '0').match(/.{8}/g) ?? [];
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2));
}

it('any printable ASCII is read as it was written', () => {
  const signs = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
  const figures = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), maxLength: 12 });
  const data = fc
    .array(fc.oneof(signs, figures), { minLength: 1, maxLength: 20 })
    .map((parts) => parts.join('').slice(0, 80))
    .filter((text) => text !== '');
  fc.assert(fc.property(data, (text) => readCode128(rowOf(text)) === text));
});

it('figures go in pairs where that is shorter', () => {
  expect(code128Stretches('J2026112307')).toEqual([
    { set: 'B', text: 'J' },
    { set: 'C', text: '2026112307' },
  ]);
  expect(code128Stretches('AB123')).toEqual([{ set: 'B', text: 'AB123' }]);
  expect(code128Stretches('12345A')).toEqual([
    { set: 'C', text: '1234' },
    { set: 'B', text: '5A' },
  ]);
});

it('refuses what no scanner would get', () => {
  for (const data of ['', '王', 'a\n', 'x'.repeat(81)])
    expect(() => code128Bars(data)).toThrow('printable ASCII');
});
