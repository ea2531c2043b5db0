import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScan, ticketCode, ticketOfCode } from '../../core/queue/scan';
import { instantOf } from '../../core/kit/time';
import type { Ticket } from '../../core/queue/ticket';

describe('what a reader sent', () => {
  it.each([
    [
      'a ticket of ours',
      'SW1/T/20261123/A017',
      { kind: 'ticket', day: '2026-11-23', number: 'A017' },
    ],
    [
      'a ticket through a reader whose Caps Lock is on',
      'sw1/t/20261123/ac017',
      { kind: 'ticket', day: '2026-11-23', number: 'AC017' },
    ],
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
    ['a ticket of a day that is none', 'SW1/T/20260230/A017', 'scan_not_ours'],
    ['a ticket without a number', 'SW1/T/20261123/', 'scan_not_ours'],
    ['a code of ours with something hidden in it', 'SW1/V/7Q\u0000\u001b2', 'scan_not_ours'],
    ['a code of ours that never ends', `SW1/V/${'7'.repeat(100_000)}`, 'scan_not_ours'],
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

describe('the code of a ticket', () => {
  const taken = (number: string, day: string): Ticket =>
    ({ number, arrivedAt: instantOf(day, '09:05') }) as Ticket;
  const today = [taken('A017', '2026-11-23'), taken('A018', '2026-11-23')];

  it('leads back to it, and to no other', () => {
    for (const ticket of today) {
      const scan = readScan(ticketCode(ticket));
      expect(scan.ok && scan.value.kind === 'ticket' && ticketOfCode(scan.value, today)).toBe(
        ticket,
      );
    }
  });

  it('of yesterday is not the same number of today', () => {
    expect(ticketOfCode({ day: '2026-11-22', number: 'A017' }, today)).toBeUndefined();
  });
});
