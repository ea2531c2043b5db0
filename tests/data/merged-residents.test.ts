// Two entries that are one person: whoever asks by card, booking, visit or case is led to the one that stands.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EntityKind, EventBodies, EventKind, NewEvent } from '../../core/journey';
import { addDays } from '../../core/kit/day';
import { dayOf, instantOf, type Day } from '../../core/kit/time';
import type { Session } from '../../renderer/data/session';
import { act } from '../support/fresh-store';
import { machineInNode, type MachineInNode } from '../support/machine-in-node';
import { samplePerson } from '../support/sample-person';
import { stationSettings } from '../support/station-settings';

let machine: MachineInNode;
let session: Session;
let today: Day;

const her = samplePerson({ name: '王桂兰' });

/** Imported late, because the page's modules look for IndexedDB when loaded. */
const data = async () => ({
  ...(await import('../../renderer/data/find-resident')),
  ...(await import('../../renderer/data/find-invitations')),
  ...(await import('../../renderer/data/acts/visit-acts')),
  ...(await import('../../renderer/data/acts/case-acts')),
  ...(await import('../../renderer/data/acts/link-acts')),
  ...(await import('../../renderer/data/acts/merge-acts')),
  ...(await import('../../renderer/data/acts/queue-acts')),
});

const event = <K extends EventKind>(entityId: string, kind: K, body: EventBodies[K]): NewEvent => {
  const entity = kind.slice(0, kind.indexOf('.')) as EntityKind;
  return { entity, entityId, kind, base: 0, body } as unknown as NewEvent;
};

async function put(...events: readonly NewEvent[]): Promise<void> {
  const { record } = await import('../../renderer/data/record');
  const done = await record(session.store, act(...events));
  if (!done.ok) throw new Error(JSON.stringify(done));
}

beforeAll(async () => {
  machine = await machineInNode();
  const { joinVault } = await import('../../renderer/data/session');
  const key = Buffer.alloc(32, 7).toString('base64');
  const staff = { id: 'lead', name: '周正', role: 'supervisor' } as const;
  machine.answer({
    'vault.key': () => Promise.resolve({ ok: true, value: { key, staff } } as never),
    'station.read': () => Promise.resolve(stationSettings()),
    'clock.read': () => Promise.resolve(0),
  });
  const joined = await joinVault();
  if (!joined.ok) throw new Error(joined.refusal.code);
  session = joined.value;
  const { mattersHere } = await import('../../renderer/data/imported-matters');
  await mattersHere();
  const { openDay } = await data();
  await openDay();
  today = dayOf(Date.now());
  await put(
    event('r1', 'resident.registered', { person: her }),
    event('r2', 'resident.registered', { person: her }),
  );
});

afterAll(async () => {
  await session.store.db.delete();
  await machine.close();
});

const booking = (residentId: string) => ({
  ...({ residentId, caseId: null, purpose: 'walk_round', day: addDays(today, 1) } as const),
  ...{ from: '09:00', to: '09:40', agents: ['lead'], place: '5号楼302', bring: '', note: '' },
});

it('one person who was registered twice is one at the ticket desk, in visits and in cases', async () => {
  const acts = await data();
  const at = async (residentId: string) => {
    const wish = { matter: 'elder_allowance', residentId, ticketId: null, visitId: null };
    const opened = await acts.openCase(wish);
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
    return opened.value;
  };
  const [first, second] = [await at('r1'), await at('r2')];
  await put(
    event('0198f000-0000-7000-8000-0000000b0ca1', 'appointment.booked', {
      ...{ hall: session.station.hall, residentId: 'r2', service: 'allowance', day: today },
      ...{ from: '09:30', to: '10:00', note: '' },
    }),
  );
  const evidence = '看过身份证';
  expect((await acts.mergeResidents('r1', 'r2', { take: [], evidence })).ok).toBe(true);

  expect((await acts.residentByCertNo(her.certNo))?.id).toBe('r1');
  expect((await acts.residentByNameAndLastFour('王桂兰', her.certNo.slice(-4)))?.id).toBe('r1');
  expect(await acts.invitationsOf(session, 'r1')).toMatchObject([{ kind: 'appointment' }]);

  const linked = await acts.linkCases(second.id, first.id);
  expect(linked).toMatchObject({ value: { state: 'linked', linked: { into: first.id } } });

  const visit = await acts.bookVisit(booking('r2'));
  expect(visit).toMatchObject({ ok: true, value: { residentId: 'r1' } });
  const twice = await acts.bookVisit({ ...booking('r1'), agents: ['somebody'] });
  expect(twice).toMatchObject({ ok: false, refusal: { code: 'resident_busy' } });
});

it('whoever was seen under the entry that stands no more is not due under the one that does', async () => {
  const { readDueList } = await import('../../renderer/data/queries/roster');
  const { standingIds } = await import('../../renderer/data/same-person');
  const rule = { every: 'week', interval: 1, from: today, weekdays: [], count: null, until: null };
  const arrivedAt = instantOf(today, '09:00');
  await put(
    event('0198f000-0000-7000-8000-00000000e001', 'roster.entered', {
      ...{ residentId: 'r1', group: 'high', holidays: 'keep', channel: 'home', agent: null },
      ...{ notAgents: [], skills: [], atHome: [], minutes: 40, living: [], note: '', rule },
    } as EventBodies['roster.entered']),
    event('0198f000-0000-7000-8000-00000000e002', 'visit.booked', {
      ...{ ...booking('r2'), day: today, bookingWord: '桂花糕' },
    }),
    event('0198f000-0000-7000-8000-00000000e002', 'visit.finished', {
      ...{ method: 'home', seen: true, health: '', mood: '', safety: '', followUp: '' },
      ...{ arrivedAt, leftAt: arrivedAt + 60_000 },
    }),
  );
  expect((await standingIds(session.store))('r2')).toBe('r1');
  const [row] = await readDueList(session.store, today);
  expect(row).toMatchObject({ lastSeen: today, date: { day: addDays(today, 7) } });

  const { readBook, readPlanningHouse } = await import('../../renderer/data/read-schedule');
  const [visit] = await readBook(session.store, today, today);
  const { roster } = await readPlanningHouse(session.store);
  expect(visit?.residentId).toBe(roster[0]?.residentId);
});

it('nobody is sent to the door of somebody who has died', async () => {
  const { bookVisit } = await data();
  await put(
    event('r3', 'resident.registered', { person: samplePerson({ name: '李国强' }) }),
    event('r3', 'resident.died', { diedOn: today, proof: 'pending', toldBy: '女儿', relation: '' }),
  );
  const refused = await bookVisit(booking('r3'));
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'visit_died' } });
});
