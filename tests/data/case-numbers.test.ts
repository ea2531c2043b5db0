// Two counters that hear nothing of each other for a day: the numbers on the papers that they hand out are never the same.
import { afterEach, expect, it, vi } from 'vitest';
import type { CaseNumber } from '../../core/case/case';
import { parseCaseNumber } from '../../core/case/number';
import type { NewEvent } from '../../core/journey';
import { buildIdNumber } from '../../core/resident/id-number';
import { machineInNode, type MachineInNode } from '../support/machine-in-node';
import { samplePerson } from '../support/sample-person';
import { signInAt } from '../support/signed-in-machine';

let machine: MachineInNode | null = null;

afterEach(async () => {
  vi.useRealTimers();
  await machine?.close();
  machine = null;
});

const registered = (sequence: number): NewEvent => ({
  ...{ entity: 'resident', entityId: `r${sequence}`, kind: 'resident.registered', base: 0 },
  body: {
    person: samplePerson({
      birth: '1941-02-03',
      certNo: buildIdNumber('990101', '1941-02-03', sequence),
    }),
  },
});

/** Opens so many cases at a machine of its own, one for each person, and gives their numbers. */
async function numbersAt(counter: string, many: number): Promise<readonly CaseNumber[]> {
  vi.resetModules();
  // One day for both, whatever the time is.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T01:00:00Z') });
  machine = await machineInNode();
  const { session } = await signInAt(machine, { counter });
  const { record } = await import('../../renderer/data/record');
  const { mattersHere } = await import('../../renderer/data/imported-matters');
  const { openCase } = await import('../../renderer/data/acts/case-acts');
  await mattersHere();
  const people = Array.from({ length: many }, (_, i) => registered(i + 1));
  const known = await record(session.store, {
    operator: 'clerk',
    read: () => Promise.resolve(null),
    decide: () => ({ ok: true, value: people }),
  });
  expect(known.ok).toBe(true);
  const numbers: CaseNumber[] = [];
  for (const { entityId: residentId } of people) {
    const asked = { matter: 'elder_allowance', residentId, ticketId: null, visitId: null };
    const opened = await openCase(asked);
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
    numbers.push(opened.value.number);
  }
  await session.store.db.delete();
  await machine.close();
  machine = null;
  return numbers;
}

it('41 cases at one counter and 12 at the other: every number is right, and none is given twice', async () => {
  const numbers = [...(await numbersAt('1', 41)), ...(await numbersAt('2', 12))];
  expect(new Set(numbers).size).toBe(53);
  const read = numbers.map(parseCaseNumber).map((parsed) => parsed.ok && parsed.value);
  expect(read).toMatchObject([
    ...Array.from({ length: 41 }, (_, i) => ({ counter: '1', serial: i + 1 })),
    ...Array.from({ length: 12 }, (_, i) => ({ counter: '2', serial: i + 1 })),
  ]);
});
