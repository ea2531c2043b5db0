import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSerial } from '../../core/queue/number';
import { openDay } from '../../core/queue/open-day';
import { whoIsNext } from '../../core/queue/next';
import { hallInMemory, monday, site } from '../support/hall-in-memory';

const minute = 60_000;

function openHall() {
  const room = hallInMemory();
  room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }));
  room.now += 30 * minute;
  return room;
}

describe('a number written by hand', () => {
  it('keeps its number and the place of its arrival', () => {
    const room = openHall();
    room.take();
    const id = room.enterStub(' a 041', monday + 10 * minute) as string;
    expect(room.ticket(id)).toMatchObject({
      ...{ number: 'A041', serial: 41, series: 'A', service: 'allowance', channel: 'handwritten' },
      ...{ arrivedAt: monday + 10 * minute, state: 'waiting' },
    });
    const { tickets } = room.hall();
    expect(whoIsNext(tickets, site, room.now)?.ticket.id).toBe(id);
  });

  it.each([
    ['hello', 0, { code: 'not_a_number' }],
    ['Z041', 0, { code: 'no_stub_range', series: 'Z' }],
    ['A039', 0, { code: 'not_in_stub_range', series: 'A', from: 'A040', to: 'A059' }],
    ['A060', 0, { code: 'not_in_stub_range', series: 'A', from: 'A040', to: 'A059' }],
    ['A041', 31, { code: 'arrival_in_future' }],
    ['A041', -1, { code: 'arrival_before_opening', openedAt: monday }],
  ])('%s given %i minutes after opening is refused', (number, minutes, refusal) => {
    expect(openHall().enterStub(number, monday + minutes * minute)).toEqual(refusal);
  });

  it('is refused a second time on the same day, and may come again on the next', () => {
    const room = openHall();
    const id = room.enterStub('A041', monday);
    expect(room.enterStub('A041', monday + minute)).toEqual({
      code: 'number_used',
      ticket: room.ticket(id as string),
    });
  });

  it('is refused while no day is open', () => {
    expect(hallInMemory().enterStub('A041', monday)).toEqual({ code: 'day_not_open' });
  });

  it('does not move the counter, and the counter never gives one of its numbers', () => {
    const room = openHall();
    room.enterStub('A059', monday);
    const given: number[] = [];
    for (let n = 0; n < 45; n += 1) given.push(room.ticket(room.take() as string).serial);
    expect(given.slice(0, 3)).toEqual([1, 2, 3]);
    expect(given.slice(37, 41)).toEqual([38, 39, 60, 61]);
  });
});

describe('the two lanes of numbers', () => {
  it('never meet, whatever is kept and however far the counter is', () => {
    const range = fc
      .tuple(fc.integer({ min: 2, max: 2000 }), fc.integer({ min: 0, max: 500 }))
      .map(([from, more]) => ({ from, to: from + more }));
    fc.assert(
      fc.property(range, fc.integer({ min: 1, max: 3000 }), (handwritten, tickets) => {
        let last = 0;
        for (let n = 0; n < tickets; n += 1) {
          const serial = nextSerial({ handwritten }, last);
          if (serial <= last || (serial >= handwritten.from && serial <= handwritten.to))
            return false;
          last = serial;
        }
        return true;
      }),
    );
  });
});
