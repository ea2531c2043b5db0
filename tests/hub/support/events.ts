// Mints events as a station's record door does: gapless seq, one group per act.
import { randomUUID } from 'node:crypto';
import type { EventBodies, EventKind, JourneyEvent } from '../../../core/journey';
import { entityOf } from '../../../core/journey';
import type { Person } from '../../../core/resident/person';

export const person: Person = {
  name: '吕秀兰',
  certType: '111',
  certNo: '990101194210010024',
  certValidTo: 'long-term',
  sex: '2',
  birth: '1942-10-01',
  ethnicity: '01',
  hukou: '梧桐街道',
  address: '梧桐里 3 号',
  phone: '19900000001',
  phoneOwner: 'self',
  living: 'alone',
  aids: ['hearing'],
  dialect: '',
  contacts: [],
};

export const bodies = {
  ticket: (hall: string, serial = 1): EventBodies['ticket.taken'] => ({
    hall,
    day: '2026-11-23',
    service: 'elder',
    series: 'A',
    serial,
    number: `A${String(serial).padStart(3, '0')}`,
    channel: 'kiosk',
    residentId: null,
    maskedName: null,
    age: null,
    priority: { band: 'none', rank: 0 },
    arrivedAt: 1,
  }),
  opened: (residentId: string): EventBodies['case.opened'] => ({
    matter: 'elder-allowance',
    packVersion: 1,
    residentId,
    ticketId: null,
    visitId: null,
    number: `99010100000120261123${randomUUID().slice(0, 4)}`,
    tracking: '梧桐花开',
    hall: 'hall-1',
    window: 1,
    openedOn: '2026-11-23',
  }),
  answered: (field: string, value: string): EventBodies['case.answered'] => ({
    field,
    value,
    source: 'resident',
  }),
  visit: (residentId: string): EventBodies['visit.booked'] => ({
    residentId,
    caseId: null,
    purpose: 'walk_round',
    day: '2026-11-24',
    from: '09:00',
    to: '11:00',
    agents: ['agent-1'],
    place: '梧桐里 3 号',
    bookingWord: '桂花',
    bring: '',
    note: '',
  }),
};

export type Act = {
  readonly kind: EventKind;
  readonly entityId: string;
  readonly body: unknown;
  readonly base?: number;
};

export type Minter = {
  readonly device: string;
  /** One act: events with one group. */
  readonly act: (...acts: readonly Act[]) => readonly JourneyEvent[];
  readonly seq: () => number;
};

/** A device's pen. `id` gives ids, so that a seeded test has the same ones each time. */
export function minter(device: string, id: () => string = randomUUID): Minter {
  let seq = 0;
  return {
    device,
    seq: () => seq,
    act: (...acts) => {
      const group = id();
      return acts.map(({ kind, entityId, body, base = 0 }) => {
        seq += 1;
        return {
          id: id(),
          device,
          seq,
          group,
          v: 1,
          entity: entityOf(kind),
          entityId,
          kind,
          body,
          base,
          operator: 'clerk-1',
          onBehalfOf: null,
          at: 1_700_000_000_000 + seq,
          monotonic: seq,
        } as JourneyEvent;
      });
    },
  };
}
