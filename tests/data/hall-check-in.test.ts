// Whoever is checked in at a window of a hall may be unknown to its owner, and so may the visit that asked them to come: the command
// brings what is needed, and the owner gives the number with the priority that is theirs.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewEvent } from '../../core/journey';
import { dayOf, instantOf } from '../../core/kit/time';
import type { HallCommand, HallStatus } from '../../electron/contract/hall';
import { act } from '../support/fresh-store';
import { machineInNode, type MachineInNode } from '../support/machine-in-node';
import { signInAt } from '../support/signed-in-machine';
import { samplePerson } from '../support/sample-person';

let machine: MachineInNode;
let page: Awaited<ReturnType<typeof signIn>>;
let status: HallStatus;
const sent: HallCommand[] = [];

const atWindow: HallStatus = {
  ...{ role: 'window', owner: '取号机', address: '192.0.2.1:4620', window: 5, lane: 'B' },
  ...{ linked: true, since: null, trouble: null, rulesAt: 1 },
};
const atOwner: HallStatus = {
  ...{ role: 'owner', addresses: [], port: 4620, trouble: null, members: [] },
};

/** Imported late, because the page's modules look for IndexedDB when loaded. */
async function signIn() {
  const { session, station } = await signInAt(machine);
  machine.answer({
    'hall.status': () => Promise.resolve(status),
    'hall.command': (command) => {
      sent.push(command);
      return Promise.resolve({ ok: false, refusal: { code: 'owner_locked' } });
    },
  });
  return {
    ...{ store: session.store, station },
    bookings: await import('../../renderer/data/acts/appointment-acts'),
    hall: await import('../../renderer/data/acts/in-hall'),
    door: await import('../../renderer/data/record'),
  };
}

beforeAll(async () => {
  status = atOwner;
  machine = await machineInNode();
  page = await signIn();
});

afterAll(async () => {
  await page.store.db.delete();
  await machine.close();
});

const event = (entity: NewEvent['entity'], entityId: string, kind: string, body: object) =>
  ({ entity, entityId, kind, base: 0, body }) as NewEvent;

async function put(...events: readonly NewEvent[]): Promise<void> {
  const done = await page.door.record(page.store, act(...events));
  if (!done.ok) throw new Error(JSON.stringify(done));
}

const today = dayOf(Date.now());
const opened = () =>
  event('day', `${page.station.hall}:${today}`, 'day.opened', {
    ...{ hall: page.station.hall, date: today },
  });
const known = [
  event('resident', 'r1', 'resident.registered', { person: samplePerson({ name: '王桂兰' }) }),
];
const booked = () =>
  event('appointment', 'b1', 'appointment.booked', {
    ...{ hall: page.station.hall, residentId: 'r1', service: 'medical', day: today },
    ...{ from: '00:00', to: '24:00', note: '' },
  });
const visited = [
  event('visit', 'v1', 'visit.booked', {
    ...{ residentId: 'r1', caseId: null, purpose: 'collect_papers', day: today },
    ...{ from: '09:00', to: '10:00', agents: ['clerk'], place: '5号楼302' },
    ...{ bookingWord: '桂花糕', bring: '', note: '' },
  }),
  event('visit', 'v1', 'visit.finished', {
    ...{ method: 'home', arrivedAt: instantOf(today, '09:05'), leftAt: instantOf(today, '09:40') },
    ...{ seen: true, health: '', mood: '', safety: '', followUp: '带户口本来窗口' },
  }),
];

/** Another machine from now on, with a store of its own. */
async function becomes(next: HallStatus, ...events: readonly NewEvent[]): Promise<void> {
  status = next;
  for (const table of page.store.db.tables) await table.clear();
  await machine.restart();
  await put(...events);
}

/** What the owner makes of the latest command. */
const decided = () => {
  const { id, verb, input } = sent.at(-1)!;
  const who = { window: 5, operator: 'clerk', command: id };
  // As it comes over the line.
  const travelled = JSON.parse(JSON.stringify(input)) as typeof input;
  return page.hall.decideFor(who, null, verb, travelled);
};

it('somebody who was visited comes to a window that alone knows of it', async () => {
  await becomes(atWindow, opened(), ...known, ...visited);
  await page.bookings.checkInVisit('v1', 'allowance');
  await becomes(atOwner, opened());
  expect(await decided()).toMatchObject({
    ok: true,
    value: { visitId: 'v1', residentId: 'r1', facts: ['returning'], maskedName: '王＊＊' },
  });
  // The same visit brings one number, whoever knows of it.
  expect(await decided()).toMatchObject({ ok: false, refusal: { code: 'visit_checked_in' } });
});

it('somebody who has a booking is known by age, though the owner never met them', async () => {
  await becomes(atWindow, opened(), ...known, booked());
  await page.bookings.checkIn('b1');
  await becomes(atOwner, opened(), booked());
  const person = { residentId: 'r1', appointmentId: 'b1', maskedName: '王＊＊' };
  expect(await decided()).toMatchObject({ ok: true, value: person });
  expect(await decided()).toMatchObject({ refusal: { code: 'appointment_not_booked' } });
});

it('the day is not ended at a window of the hall, and the answer says where', async () => {
  await becomes(atWindow, opened());
  const { closeDay } = await import('../../renderer/data/acts/queue-acts');
  expect(await closeDay({})).toEqual({
    ok: false,
    refusal: { code: 'closed_elsewhere', owner: '取号机' },
  });
  expect(
    page.hall.decideFor({ window: 5, operator: 'c', command: 'x' }, null, 'close_day', {}),
  ).toBe(null);
});
