// Who is expected at the ticket desk is read from the store: booked places, and what a home visit asked somebody to bring.
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewEvent } from '../../core/journey';
import { addDays } from '../../core/kit/day';
import { dayOf, instantOf, type Day } from '../../core/kit/time';
import type { Session } from '../../renderer/data/session';
import { samplePerson } from '../support/sample-person';
import { stationSettings } from '../support/station-settings';
import { act, freshStore } from '../support/fresh-store';

const visitId = '0198f000-0000-7000-8000-00000000abcd';
const bookingId = '0198f000-0000-7000-8000-0000000b0ca1';

const fresh = freshStore();
let session: Session;
let today: Day;

beforeEach(async () => {
  const staff = { id: 'clerk', name: '卢静', role: 'clerk' } as const;
  session = { station: stationSettings(), staff, window: 3, store: fresh.modules.store };
  today = dayOf(Date.now());
  await put(
    event('resident', 'r1', 'resident.registered', { person: samplePerson({ name: '王桂兰' }) }),
    event('day', `hall-1:${today}`, 'day.opened', { hall: 'hall-1', date: today }),
  );
});

const event = (entity: NewEvent['entity'], entityId: string, kind: string, body: object) =>
  ({ entity, entityId, kind, base: 0, body }) as NewEvent;

async function put(...events: readonly NewEvent[]): Promise<void> {
  const done = await fresh.modules.record(fresh.modules.store, act(...events));
  if (!done.ok) throw new Error(JSON.stringify(done));
}

const booked = (day: Day) =>
  event('appointment', bookingId, 'appointment.booked', {
    ...{ hall: 'hall-1', residentId: 'r1', service: 'allowance', day },
    ...{ from: '09:30', to: '10:00', note: '' },
  });

async function visited(day: Day, followUp: string): Promise<void> {
  const book = {
    ...{
      residentId: 'r1',
      caseId: null,
      purpose: 'collect_papers',
      day,
      from: '09:00',
      to: '10:00',
    },
    ...{ agents: ['clerk'], place: '5号楼302', bookingWord: '桂花糕', bring: '', note: '' },
  };
  await put(event('visit', visitId, 'visit.booked', book));
  await put(
    event('visit', visitId, 'visit.finished', {
      ...{ method: 'home', arrivedAt: instantOf(day, '09:05'), leftAt: instantOf(day, '09:40') },
      ...{ seen: true, health: '', mood: '', safety: '', followUp },
    }),
  );
}

const taken = (body: object) =>
  event('ticket', 't1', 'ticket.taken', {
    ...{ hall: 'hall-1', day: today, service: 'allowance', series: 'A', serial: 1, number: 'A001' },
    ...{ channel: 'kiosk', residentId: 'r1', maskedName: '王＊＊', age: 82 },
    ...{ priority: { band: 'age_80', rank: 3 }, arrivedAt: Date.now(), ...body },
  });

describe('who lays down a card', () => {
  const invitations = async () => {
    const { invitationsOf } = await import('../../renderer/data/find-invitations');
    return invitationsOf(session, 'r1');
  };

  it('is offered the place booked for today, and none of another day or that was checked in', async () => {
    await put(booked(today));
    expect(await invitations()).toEqual([
      { kind: 'appointment', id: bookingId, service: 'allowance', from: '09:30' },
    ]);
    await put(event('appointment', bookingId, 'appointment.checked-in', { ticketId: 't1' }));
    expect(await invitations()).toEqual([]);
  });

  it('is not offered tomorrow’s place', async () => {
    await put(booked(addDays(today, 1)));
    expect(await invitations()).toEqual([]);
  });

  it('is offered what a visit asked for, until a number was given for it', async () => {
    const day = addDays(today, -3);
    await visited(day, '带存折来办');
    expect(await invitations()).toEqual([{ kind: 'visit', id: visitId, day }]);
    await put(taken({ channel: 'appointment', visitId }));
    expect(await invitations()).toEqual([]);
  });

  it.each([
    ['a visit that left nothing to do', -3, ' '],
    ['what was asked for long ago', -31, '带存折来办'],
  ])('is not offered %s', async (_, days, followUp) => {
    await visited(addDays(today, days), followUp);
    expect(await invitations()).toEqual([]);
  });
});

describe('a code of ours', () => {
  const found = async (letter: string, code: string) => {
    const { foundByCode } = await import('../../renderer/data/find-invitations');
    return foundByCode(session, letter, code);
  };

  it('leads to the visit, the booking and the case that bear it, and to nothing else', async () => {
    await visited(addDays(today, -31), '带存折来办');
    await put(booked(addDays(today, 1)));
    await put(
      event('case', 'c1', 'case.opened', {
        ...{ matter: 'elder_allowance', packVersion: 1, residentId: 'r1' },
        ...{ ticketId: null, visitId: null, number: '9901010012032026112330074' },
        ...{ tracking: '梧桐花开', hall: 'hall-1', window: 3, openedOn: today },
      }),
    );
    expect(await found('V', '00000000ABCD')).toMatchObject({ visit: { id: visitId } });
    expect(await found('A', '0000000B0CA1')).toMatchObject({ appointment: { id: bookingId } });
    expect(await found('C', '9901010012032026112330074')).toMatchObject({ found: { id: 'c1' } });
    for (const [letter, code] of [
      ['V', 'ABCD'],
      ['V', ''],
      ['A', '00000000ABCD'],
      ['C', '1'],
      ['X', '00000000ABCD'],
    ] as const)
      expect(await found(letter, code)).toBeNull();
  });
});

describe('a machine that was cut off', () => {
  const unprinted = async () => {
    const { unprintedTickets } = await import('../../renderer/data/find-unprinted');
    return (await unprintedTickets(session)).map(({ number }) => number);
  };

  it('knows the number whose slip was never asked for', async () => {
    await put(taken({}));
    expect(await unprinted()).toEqual(['A001']);
    await put(
      event('slip', 's1', 'slip.requested', {
        ...{ kind: 'queue_ticket', about: 't1', copy: 0, key: 't1:queue_ticket:0' },
        ...{ printer: 'virtual', reason: '' },
      }),
    );
    expect(await unprinted()).toEqual([]);
  });

  it.each([
    ['those of a desk, where a clerk prints', { channel: 'desk' }],
    ['those of hours ago', { arrivedAt: Date.now() - 2 * 3600_000 }],
  ])('does not ask about %s', async (_, body) => {
    await put(taken(body));
    expect(await unprinted()).toEqual([]);
  });
});
