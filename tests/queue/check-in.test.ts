import { beforeEach, describe, expect, it } from 'vitest';
import { instantOf } from '../../core/kit/time';
import { applyAppointment, type Appointment } from '../../core/queue/appointment';
import { bookAppointment, cancelAppointment } from '../../core/queue/book-appointment';
import { checkIn, checkInVisit } from '../../core/queue/check-in';
import { closeDay } from '../../core/queue/close-day';
import { openDay } from '../../core/queue/open-day';
import type { Visit } from '../../core/visit/visit';
import { hallInMemory, site, type HallInMemory } from '../support/hall-in-memory';

let room: HallInMemory;

const wish = {
  ...{ hall: 'wutong', residentId: 'r1', service: 'medical', day: '2026-11-23' },
  ...{ from: '10:00', to: '10:30', note: '' },
};
const book = (over: Partial<typeof wish> = {}, appointmentId = 'b1') =>
  room.act(() =>
    bookAppointment(
      { site, bookings: room.bookings() },
      { ...wish, ...over, appointmentId, now: room.now },
    ),
  );
const booking = (): Appointment => room.bookings()[0]!;
const come = (one: Appointment | undefined = booking()) =>
  room.give('medical', (hall, given) =>
    checkIn(hall, one, {
      ...given,
      person: { residentId: 'r1', name: '王桂兰', birth: null },
    }),
  );
const clock = (time: string, day = '2026-11-23'): void => {
  room.now = instantOf(day, time);
};

beforeEach(() => {
  room = hallInMemory();
  room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now }));
});

describe('a booked place', () => {
  it.each([
    ['no such door', { service: 'post_office' }, 'unknown_service'],
    ['an end before its beginning', { to: '09:00' }, 'booking_times'],
    ['a day that is none', { day: '2026-02-30' }, 'booking_times'],
    ['a time that is over', { from: '07:00', to: '08:00' }, 'booking_in_past'],
  ])('is refused for %s', (_, over, code) => {
    expect(book(over)).toMatchObject({ code });
  });

  it('is refused in a closure, and twice for the same thing on a day', () => {
    const closed = { ...site, closures: [{ from: wish.day, to: wish.day, message: '停电' }] };
    const command = { ...wish, appointmentId: 'b1', now: room.now };
    expect(bookAppointment({ site: closed, bookings: [] }, command)).toMatchObject({
      refusal: { code: 'closed_now', message: '停电' },
    });
    expect(book()).toBeUndefined();
    expect(book({ from: '11:00', to: '11:30' }, 'b2')).toEqual({
      code: 'has_appointment',
      from: '10:00',
    });
    expect(book({ service: 'pension' }, 'b2')).toBeUndefined();
  });

  it('becomes a number in one group, with its reason, and only once', () => {
    book();
    clock('09:30');
    const id = come() as string;
    expect(room.ticket(id)).toMatchObject({
      ...{ number: 'B001', channel: 'appointment', appointmentId: 'b1', maskedName: '王＊＊' },
      ...{ facts: ['appointment'], priority: { band: 'appointment', rank: 3 } },
    });
    expect(booking()).toMatchObject({ state: 'checked_in', ticketId: id });
    const [last, before] = room.log().toReversed();
    expect(last!.group).toBe(before!.group);
    expect(come()).toEqual({
      ...{ code: 'appointment_not_booked', state: 'checked_in', number: 'B001' },
    });
  });

  it.each([
    ['too early', '08:59', '2026-11-23', 'appointment_too_early'],
    ['at the first minute', '09:00', '2026-11-23', null],
    ['late, within what the site allows', '11:00', '2026-11-23', null],
    ['too late', '11:01', '2026-11-23', 'appointment_too_late'],
  ])('is checked in %s', (_, time, day, code) => {
    book();
    clock(time, day);
    const came = come();
    if (code === null) expect(came).toEqual(expect.any(String));
    else expect(came).toMatchObject({ code });
  });

  it('of another day says which, one that is unknown or cancelled says so', () => {
    book({ day: '2026-11-24' });
    expect(come()).toEqual({ code: 'appointment_other_day', day: '2026-11-24', from: '10:00' });
    expect(
      room.give('medical', (hall, given) => checkIn(hall, undefined, { ...given, person: null })),
    ).toEqual({ code: 'unknown_appointment' });
    expect(room.act(() => cancelAppointment(booking(), { reason: ' ' }))).toMatchObject({
      code: 'reason_needed',
    });
    room.done(() => cancelAppointment(booking(), { reason: '改天' }));
    expect(come()).toMatchObject({ code: 'appointment_not_booked', state: 'cancelled' });
  });

  it('keeps its place although the numbers are given out', () => {
    const full = site.services.map((one) => ({ ...one, quota: { perDay: 0 } }));
    const strict = hallInMemory(undefined, { ...site, services: full });
    strict.done((hall) => openDay(hall.day, { hall: 'wutong', now: strict.now }));
    room = strict;
    book();
    clock('10:00');
    expect(room.take('medical')).toMatchObject({ code: 'quota_reached' });
    expect(come()).toEqual(expect.any(String));
  });

  it('is missed when the day is closed and nobody came; tomorrow’s stands', () => {
    book();
    book({ day: '2026-11-24' }, 'b2');
    room.done((hall) => closeDay(hall, {}, [], room.bookings()));
    expect(room.bookings().map(({ state }) => state)).toEqual(['missed', 'booked']);
  });

  it('that was checked in on two machines keeps the first number', () => {
    book();
    const event = { id: 'e9', device: 'far', kind: 'appointment.cancelled', body: { reason: '' } };
    const came = { ...booking(), state: 'checked_in', ticketId: 't1' } as const;
    expect(applyAppointment(came, event as never)).toMatchObject({
      ...{ state: 'checked_in', ticketId: 't1', version: 2, noops: [{ eventId: 'e9' }] },
    });
  });
});

describe('the follow-up of a home visit', () => {
  const visit = (over: Partial<Visit> = {}): Visit => ({
    ...{ id: 'v1', version: 2, residentId: 'r1', caseId: null, purpose: 'assess' },
    ...{ day: '2026-11-20', from: '09:00', to: '10:00', agents: ['a1'], place: '' },
    ...{ bookingWord: '', bring: '', note: '', state: 'done', attempts: [], noops: [] },
    record: {
      ...{ method: 'home', arrivedAt: 1, leftAt: 2, seen: true, health: '', mood: '' },
      ...{ safety: '', followUp: '带户口本来窗口' },
    },
    ...over,
  });
  const follow = (one: Visit | undefined) =>
    room.give('allowance', (hall, given) =>
      checkInVisit(hall, one, { ...given, service: 'allowance', person: null }),
    );

  it('becomes a number that says so, once a day', () => {
    const id = follow(visit()) as string;
    expect(room.ticket(id)).toMatchObject({
      ...{ visitId: 'v1', facts: ['returning'], priority: { band: 'returning' } },
    });
    expect(follow(visit())).toMatchObject({ code: 'visit_checked_in', ticket: { id } });
  });

  it.each([
    ['unknown', undefined, 'unknown_visit'],
    ['not made yet', visit({ state: 'booked', record: null }), 'visit_without_follow_up'],
    [
      'without one',
      visit({ record: { ...visit().record!, followUp: ' ' } }),
      'visit_without_follow_up',
    ],
  ])('is refused when the visit is %s', (_, one, code) => {
    expect(follow(one)).toEqual({ code });
  });
});
