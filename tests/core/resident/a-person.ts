// One fictional resident to begin tests with. Area 990101 and the numbers 1990000xxxx are nobody's.
import type { EventBodies, EventKind, JourneyEvent, NewEvent } from '../../../core/journey';
import { applyResident } from '../../../core/resident/apply-resident';
import { buildIdNumber } from '../../../core/resident/id-number';
import type { Person } from '../../../core/resident/person';
import type { Resident } from '../../../core/resident/resident';

export const wangGuilan: Person = {
  name: '王桂兰',
  certType: '111',
  certNo: buildIdNumber('990101', '1944-12-05', 2),
  certValidTo: 'long-term',
  sex: '2',
  birth: '1944-12-05',
  ethnicity: '01',
  hukou: '临江街道梧桐社区',
  address: '梧桐里 5 号楼 302',
  phone: '19900000142',
  phoneOwner: 'child',
  living: 'alone',
  aids: ['hearing'],
  dialect: '本地话',
  contacts: [{ name: '王小明', relation: '20', phone: '19900000143' }],
};

const seqs = new Map<string, number>();

/** What the record door makes of a decision, on one device. */
export function minted(event: NewEvent, device = 'device-a', at = 1_795_000_000_000): JourneyEvent {
  const seq = (seqs.get(device) ?? 0) + 1;
  seqs.set(device, seq);
  const envelope = { id: `${device}:${seq}`, device, seq, group: `${device}:g${seq}`, v: 1 };
  const rest = { operator: 'lu', onBehalfOf: event.onBehalfOf ?? null, at, monotonic: seq };
  return { ...event, ...envelope, ...rest };
}

/** An event as a device would have sent it, with the `base` it decided on. */
export function eventOf<K extends EventKind>(
  kind: K,
  body: EventBodies[K],
  { device = 'device-a', base = 0, id = 'r1' } = {},
): JourneyEvent {
  const entity = kind.slice(0, kind.indexOf('.'));
  return minted({ entity, entityId: id, kind, body, base } as unknown as NewEvent, device);
}

export function residentAfter(...events: readonly JourneyEvent[]): Resident {
  const state = events.reduce<Resident | undefined>(applyResident, undefined);
  if (!state) throw new Error('The first event must register the resident.');
  return state;
}

export const aResident = (person: Partial<Person> = {}): Resident =>
  residentAfter(eventOf('resident.registered', { person: { ...wangGuilan, ...person } }));
