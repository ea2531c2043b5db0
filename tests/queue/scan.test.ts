import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScan } from '../../core/queue/scan';
import '../support/dice';

describe('what a reader sent', () => {
  it.each([
    ['a ticket of ours', 'SW1/T/20261123/A017', { kind: 'ticket', number: 'A017' }],
    ['a visit’s slip', ' SW1/V/7QK2 ', { kind: 'slip', letter: 'V', code: '7QK2' }],
    [
      'a card',
      '990101194411240017',
      { kind: 'card', certNo: '990101194411240017', birth: '1944-11-24' },
    ],
  ])('is %s', (_, text, value) => {
    expect(readScan(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['a shop’s code', 'https://example.com/pay?x=1', 'scan_not_ours'],
    ['a product', '6901234567892', 'scan_not_ours'],
    ['nothing', '', 'scan_not_ours'],
    ['a code of ours without its content', 'SW1/T/', 'scan_not_ours'],
    ['a card of before 1999', '990101441124001', 'id_old_15'],
    ['a card read wrongly', '99010119441124002X', 'id_check'],
    ['a card with a day that is none', '990101194402300011', 'id_date'],
  ])('is not %s', (_, text, code) => {
    expect(readScan(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('never breaks anything, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(typeof readScan(text).ok).toBe('boolean');
      }),
    );
  });
});
