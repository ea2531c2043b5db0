// Two agents are chosen, and one of them is at another door: the sentence says which.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewEvent } from '../../core/journey';
import { addDays } from '../../core/kit/day';
import { dayOf } from '../../core/kit/time';
import { say } from '../../renderer/ui/say';
import { act } from '../support/fresh-store';
import { machineInNode, type MachineInNode } from '../support/machine-in-node';
import { samplePerson } from '../support/sample-person';
import { signInAt } from '../support/signed-in-machine';

let machine: MachineInNode;
let page: Awaited<ReturnType<typeof signIn>>;

/** Imported late, because the page's modules look for IndexedDB when loaded. */
async function signIn() {
  const { session } = await signInAt(machine);
  return {
    session,
    ...(await import('../../renderer/data/record')),
    ...(await import('../../renderer/data/acts/visit-acts')),
    ...(await import('../../renderer/data/acts/plan-acts')),
  };
}

const enrolled = (id: string, name: string): NewEvent => ({
  ...{ entity: 'staff', entityId: id, kind: 'staff.enrolled', base: 0 },
  body: { name, role: 'agent' },
});
const registered = (id: string): NewEvent => ({
  ...{ entity: 'resident', entityId: id, kind: 'resident.registered', base: 0 },
  body: { person: samplePerson() },
});

beforeAll(async () => {
  machine = await machineInNode();
  page = await signIn();
  await page.record(
    page.session.store,
    act(registered('r1'), registered('r2'), enrolled('a1', '邱敏'), enrolled('a2', '屠磊')),
  );
});

afterAll(async () => {
  await page.session.store.db.delete();
  await machine.close();
});

const booking = (residentId: string, agents: readonly string[], from: string, to: string) => ({
  ...({ residentId, caseId: null, purpose: 'walk_round' } as const),
  ...{ day: addDays(dayOf(Date.now()), 1), from, to, agents },
  ...{ place: '5号楼302', bring: '', note: '' },
});

it('of two who should go, the one at another door is named, whether it is booked or moved', async () => {
  const { bookVisit, moveVisit } = page;
  expect((await bookVisit(booking('r1', ['a2'], '09:00', '09:40'))).ok).toBe(true);
  const refused = await bookVisit(booking('r2', ['a1', 'a2'], '09:10', '09:30'));
  expect(refused.ok ? '' : say(refused.refusal)).toContain('屠磊 9:00–9:40');

  const later = await bookVisit(booking('r2', ['a1', 'a2'], '10:00', '10:30'));
  if (!later.ok) throw new Error(later.refusal.code);
  const { day, agents } = later.value;
  const moved = await moveVisit(later.value.id, { day, agents, from: '09:10', to: '09:30' }, '');
  expect(moved.ok ? '' : say(moved.refusal)).toContain('屠磊 9:00–9:40');
});

it('whom this machine does not know is spoken of without a name', () => {
  const visit = { from: '09:00', to: '09:40' } as never;
  expect(say({ code: 'agent_busy', agent: 'a9', visit })).toContain('这位代办员');
});
