// The acts of the queue through the real door: journal, store and rows of windows and bookings.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { machineInNode, type MachineInNode } from '../support/machine-in-node';
import { signInAt } from '../support/signed-in-machine';

let machine: MachineInNode;
let modules: Awaited<ReturnType<typeof signIn>>;

/** Imported late, because the page's modules look for IndexedDB when loaded. */
async function signIn() {
  const { session, station } = await signInAt(machine);
  return {
    ...{ store: session.store, station },
    queue: await import('../../renderer/data/acts/queue-acts'),
    window: await import('../../renderer/data/acts/window-acts'),
    bookings: await import('../../renderer/data/acts/appointment-acts'),
    read: await import('../../renderer/data/read'),
  };
}

beforeAll(async () => {
  machine = await machineInNode();
  modules = await signIn();
  await done(modules.queue.openDay());
});

afterAll(async () => {
  await modules.store.db.delete();
  await machine.close();
});

type Acted<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: unknown };

async function done<T>(act: Promise<Acted<T>>): Promise<T> {
  const acted = await act;
  if (!acted.ok) throw new Error(JSON.stringify(acted.refusal));
  return acted.value;
}

it('a visit of several steps is recorded as it was done, and the hall reads it', async () => {
  const { queue, window, read, store, station } = modules;
  const taken = { service: 'medical', channel: 'desk', taker: null } as const;
  const first = await done(queue.takeTicket({ ...taken, facts: ['veteran'] }));
  expect(first.priority.band).toBe('veteran');
  const second = await done(queue.takeTicket(taken));
  await done(queue.jump(second.id, '不舒服'));
  expect((await done(queue.callNext())).id).toBe(second.id);
  await done(queue.arrive(second.id));
  await done(queue.start(second.id));
  await done(queue.changeService(second.id, 'pension'));
  const handedOn = { service: 'ask', toWindow: 5, reason: '要盖章' };
  expect(await queue.transfer(second.id, handedOn)).toMatchObject({
    refusal: { code: 'unknown_window', window: 5 },
  });
  machine.answer({
    'hall.status': () =>
      Promise.resolve({ role: 'owner', members: [{ lane: 'B', told: 0, window: 5 }] } as never),
  });
  expect(await done(queue.transfer(second.id, handedOn))).toMatchObject({
    ...{ number: 'B002', state: 'waiting', service: 'ask', toWindow: 5 },
  });
  machine.answer({ 'hall.status': () => Promise.resolve({ role: 'alone' }) });
  await done(queue.serveDirectly(first.id));
  await done(queue.finish(first.id));
  const stranger = await done(queue.serveWithoutTicket({ service: 'medical', taker: null }));
  expect(stranger).toMatchObject({ number: 'B003', state: 'serving', turn: 0 });
  await done(queue.finish(stranger.id));
  await done(window.callHelp('听不懂方言'));
  expect(await window.answerHelp(station.window)).toMatchObject({ ok: false });
  await done(window.endHelp());
  await done(window.setWindow('break', ''));
  expect(await queue.callNext()).toMatchObject({
    refusal: { code: 'window_not_open', window: station.window, state: 'break' },
  });
  const [own] = await read.windowsOf(store, station.hall);
  expect(own).toMatchObject({ window: station.window, state: 'break', help: null });
});

it('a booking is given out, given back, and missed when the day is closed', async () => {
  const { queue, bookings, read, store, station } = modules;
  const { date: day } = (await read.latestDay(store, station.hall))!;
  const wish = { residentId: 'r1', service: 'medical', day, from: '00:00', to: '24:00', note: '' };
  const booked = await done(bookings.bookAppointment(wish));
  expect(await bookings.bookAppointment(wish)).toMatchObject({
    refusal: { code: 'has_appointment' },
  });
  await done(bookings.cancelAppointment(booked.id, '改天'));
  const again = await done(bookings.bookAppointment(wish));
  const ticket = await done(bookings.checkIn(again.id));
  expect(ticket).toMatchObject({ appointmentId: again.id, channel: 'appointment' });
  await done(bookings.bookAppointment({ ...wish, service: 'pension' }));
  expect(await bookings.checkInVisit('nowhere', 'medical')).toMatchObject({
    refusal: { code: 'unknown_visit' },
  });
  await done(queue.closeDay({}));
  const states = (await read.appointmentsOf(store, station.hall, day, day)).map(
    ({ state }) => state,
  );
  expect(states.toSorted()).toEqual(['cancelled', 'checked_in', 'missed']);
});
