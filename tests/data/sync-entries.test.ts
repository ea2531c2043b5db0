// Whatever the order in which acts, decisions and others' events reach a machine, its state ends as the hub's fold;
// and a rebuild from the journal ends there too.
import { beforeEach, expect, it } from 'vitest';
import fc from 'fast-check';
import type { JourneyEvent, NewEvent } from '../../core/journey';
import { foldEvent, type EntityState } from '../../core/sync/fold';
import type { PushResult } from '../../core/sync/wire';
import { samplePerson } from '../support/sample-person';
import type * as Outbox from '../../renderer/data/outbox';
import { act, freshStore } from '../support/fresh-store';

const fresh = freshStore();
let outbox: typeof Outbox;

beforeEach(async () => {
  outbox = await import('../../renderer/data/outbox');
});

type Field = 'phone' | 'address' | 'dialect';
type Step =
  | { readonly do: 'correct'; readonly field: Field; readonly value: string }
  | { readonly do: 'other'; readonly field: Field; readonly value: string; readonly base: number }
  | { readonly do: 'push'; readonly rejectLast: boolean }
  | { readonly do: 'pull' };

const field = fc.constantFrom<Field>('phone', 'address', 'dialect');
const value = fc.integer({ min: 0, max: 99 }).map((n) => `值${n}`);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('correct' as const), field, value }),
  fc.record({
    do: fc.constant('other' as const),
    field,
    value,
    base: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ do: fc.constant('push' as const), rejectLast: fc.boolean() }),
  fc.record({ do: fc.constant('pull' as const) }),
);

/** A hub that numbers events and remembers them: the order is all that matters here. */
function memoryHub() {
  const log: { readonly srv: number; readonly event: JourneyEvent }[] = [];
  let other = 0;
  return {
    log,
    state: (id: string) =>
      log
        .filter(({ event }) => event.entityId === id)
        .reduce<EntityState | undefined>((state, { event }) => foldEvent(state, event), undefined),
    other: (body: JourneyEvent<'resident.corrected'>['body'], base: number) => {
      other += 1;
      log.push({
        srv: log.length + 1,
        event: {
          id: `other-${other}`,
          device: 'device-2',
          seq: other,
          group: `other-${other}`,
          v: 1,
          entity: 'resident',
          entityId: 'r1',
          kind: 'resident.corrected',
          body,
          base,
          operator: 'somebody',
          onBehalfOf: null,
          at: 0,
          monotonic: 0,
        },
      });
    },
    push: (events: readonly JourneyEvent[], rejectLast: boolean): PushResult[] =>
      events.map((event, i) => {
        if (rejectLast && i === events.length - 1 && event.kind !== 'resident.registered')
          return { seq: event.seq, outcome: 'rejected', srv: null, reason: 'tried' };
        log.push({ srv: log.length + 1, event });
        return { seq: event.seq, outcome: 'applied', srv: log.length, reason: null };
      }),
  };
}

const record = (event: NewEvent) => fresh.modules.record(fresh.modules.store, act(event));

async function pull(hub: ReturnType<typeof memoryHub>): Promise<void> {
  const { cursor } = await outbox.readCursor(fresh.modules.store);
  const events = hub.log.filter(({ srv, event }) => srv > cursor && event.device !== 'device-1');
  await outbox.takePage(fresh.modules.store, {
    epoch: 'e',
    events,
    exits: [],
    next: hub.log.length,
    more: false,
  });
}

async function push(hub: ReturnType<typeof memoryHub>, rejectLast: boolean): Promise<void> {
  const waiting = await outbox.waitingEvents(fresh.modules.store, 500);
  if (waiting.length > 0)
    await outbox.takeResults(fresh.modules.store, 'e', hub.push(waiting, rejectLast));
}

async function run(steps: readonly Step[]): Promise<void> {
  await fresh.modules.wipe();
  await fresh.machine.restart();
  const hub = memoryHub();
  await record({
    entity: 'resident',
    entityId: 'r1',
    kind: 'resident.registered',
    body: { person: samplePerson() },
    base: 0,
  });
  await push(hub, false);
  for (const one of steps) {
    if (one.do === 'correct') {
      const version = (await fresh.modules.states())['resident']?.[0]?.version ?? 0;
      await record({
        entity: 'resident',
        entityId: 'r1',
        kind: 'resident.corrected',
        body: { changes: { [one.field]: one.value }, evidence: '' },
        base: version,
      });
    } else if (one.do === 'other')
      hub.other({ changes: { [one.field]: one.value }, evidence: '' }, one.base);
    else if (one.do === 'push') await push(hub, one.rejectLast);
    else await pull(hub);
  }
  await push(hub, false);
  await pull(hub);
  const states = await fresh.modules.states();
  expect(states['resident']).toEqual([hub.state('r1')]);
  expect(await fresh.modules.store.db.outbox.count()).toBe(0);
  await fresh.modules.wipe();
  await fresh.modules.recover(fresh.modules.store, () => undefined);
  expect(await fresh.modules.states()).toEqual(states);
  expect(await fresh.modules.store.db.outbox.count()).toBe(0);
}

it('converges with the hub over any order of acts, decisions and others’ events, and so does its rebuild', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), run), { numRuns: 40 });
});

it('does not fold twice what a snapshot held already', async () => {
  const hub = memoryHub();
  await record({
    entity: 'resident',
    entityId: 'r1',
    kind: 'resident.registered',
    body: { person: samplePerson() },
    base: 0,
  });
  await push(hub, false);
  hub.other({ changes: { phone: '19900000001' }, evidence: '' }, 1);
  const row = {
    entity: 'resident',
    entityId: 'r1',
    version: 2,
    srv: 2,
    state: hub.state('r1'),
  } as const;
  // The cursor is that of the first page; the row was read a little later and is ahead of it.
  await outbox.takeSnapshot(fresh.modules.store, 'e', [row], 1);
  await pull(hub);
  expect((await fresh.modules.states())['resident']).toEqual([hub.state('r1')]);
});

it('sends again, after the hub was restored from a backup, what the hub forgot', async () => {
  const hub = memoryHub();
  await record({
    entity: 'resident',
    entityId: 'r1',
    kind: 'resident.registered',
    body: { person: samplePerson() },
    base: 0,
  });
  await push(hub, false);
  await pull(hub);
  expect(await outbox.waitingEvents(fresh.modules.store, 10)).toHaveLength(0);
  await outbox.takeEpoch(fresh.modules.store, 'e2', 0);
  expect((await outbox.waitingEvents(fresh.modules.store, 10)).map(({ seq }) => seq)).toEqual([1]);
});
