// Events of a hall come twice, from its owner and from the hub, in any order and between own ones. Whatever the order, a machine's
// state is: what the hub has brought, then the owner's order, then what was recorded here since; and so is its rebuild.
import { beforeEach, expect, it } from 'vitest';
import fc from 'fast-check';
import type { JourneyEvent, NewEvent } from '../../core/journey';
import { foldEvent, type EntityState } from '../../core/sync/fold';
import type * as HallEntries from '../../renderer/data/hall-entries';
import type { PushResult } from '../../core/sync/wire';
import type * as Outbox from '../../renderer/data/outbox';
import { act, freshStore } from '../support/fresh-store';
import { ticketTaken } from '../support/store-in-node';

const fresh = freshStore();
let outbox: typeof Outbox;
let hall: typeof HallEntries;

beforeEach(async () => {
  outbox = await import('../../renderer/data/outbox');
  hall = await import('../../renderer/data/hall-entries');
});

const kinds = ['ticket.called', 'ticket.started', 'ticket.held', 'ticket.returned'] as const;
type Kind = (typeof kinds)[number];
type Step =
  | { readonly do: 'here' | 'owner'; readonly kind: Kind }
  /** `hand`: the owner takes in what was recorded here. `tell`: it sends what is new, or everything once more. */
  | { readonly do: 'hand' | 'tell' | 'tell-all' | 'push' | 'push-refused' }
  | { readonly do: 'owner-pushes' | 'pull' | 'snapshot' | 'rebuild' };

const kind = fc.constantFrom(...kinds);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('here', 'owner'), kind }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(['hand', 'tell', 'tell-all', 'push', 'push-refused'] as const),
        ...(['owner-pushes', 'pull', 'snapshot', 'rebuild'] as const),
      ),
    }),
  },
);

/** The owner of the hall and the hub as lists, and what this machine has been told of both. */
type World = {
  readonly owner: JourneyEvent[];
  readonly hub: JourneyEvent[];
  /** Of the owner's list, and of the hub's. */
  told: number;
  cursor: number;
  readonly own: JourneyEvent[];
  readonly refused: Set<string>;
  /** Lines of the owner's journal that were sent. */
  lines: number;
};

function ownerMints(world: World, fresh: NewEvent): void {
  const seq = world.owner.filter(({ device }) => device === 'owner').length + 1;
  const id = `owner-${seq}`;
  const facts = { id, device: 'owner', seq, group: id, v: 1, operator: 'else', onBehalfOf: null };
  world.owner.push({ ...fresh, ...facts, at: seq, monotonic: 0 });
}

const stepOn = (kind: Kind): NewEvent =>
  ({
    ...{ entity: 'ticket', entityId: 't1', kind, base: 1 },
    body:
      kind === 'ticket.called'
        ? { window: 3, turn: 1 }
        : { window: 3, ...(kind === 'ticket.started' ? {} : { reason: 'copy' }) },
  }) as NewEvent;

async function here(world: World, event: NewEvent): Promise<void> {
  const recorded = await fresh.modules.record(fresh.modules.store, act(event));
  if (!recorded.ok) throw new Error('not recorded');
  world.own.push(...recorded.value.events);
}

async function tell(world: World, from: number): Promise<void> {
  world.lines += 1;
  await hall.takeHallPage(fresh.modules.store, 'owner', 'owner', {
    ...{ events: world.owner.slice(from), dropped: [], cursor: world.lines },
  });
  world.told = world.owner.length;
}

async function push(world: World, refuseLast: boolean): Promise<void> {
  const waiting = await outbox.waitingEvents(fresh.modules.store, 500);
  const results = waiting.map((event, i): PushResult => {
    if (refuseLast && i === waiting.length - 1) {
      world.refused.add(event.id);
      return { seq: event.seq, outcome: 'rejected', srv: null, reason: 'tried' };
    }
    world.hub.push(event);
    return { seq: event.seq, outcome: 'applied', srv: world.hub.length, reason: null };
  });
  if (results.length > 0) await outbox.takeResults(fresh.modules.store, 'e', results);
}

const ordered = (world: World) => world.hub.map((event, i) => ({ srv: i + 1, event }));

async function pull(world: World): Promise<void> {
  const events = ordered(world).filter(
    ({ srv, event }) => srv > world.cursor && event.device !== 'device-1',
  );
  const next = world.hub.length;
  await outbox.takePage(fresh.modules.store, { epoch: 'e', events, exits: [], next, more: false });
  world.cursor = next;
}

async function snapshot(world: World): Promise<void> {
  const srv = world.hub.length;
  const state = foldAll(world.hub);
  if (!state) return;
  const devices = Object.fromEntries(world.hub.map(({ device, seq }) => [device, seq]));
  const row = { entity: 'ticket', entityId: 't1', version: state.version, srv, state } as const;
  await outbox.takeSnapshot(fresh.modules.store, 'e', [row], srv, devices);
  world.cursor = srv;
}

const foldAll = (events: readonly JourneyEvent[]): EntityState | undefined =>
  events.reduce<EntityState | undefined>((state, event) => foldEvent(state, event), undefined);

/** What the hub has brought, then the owner's order, then what was recorded here since. */
function expected({ hub, cursor, owner, told, own, refused }: World): EntityState | undefined {
  const all = [...hub.slice(0, cursor), ...owner.slice(0, told), ...own];
  const once = all.filter(({ id }, i) => all.findIndex((one) => one.id === id) === i);
  return foldAll(once.filter(({ id }) => !refused.has(id)));
}

async function take(world: World, one: Step): Promise<void> {
  const { own, owner, hub } = world;
  if (one.do === 'here') await here(world, stepOn(one.kind));
  else if (one.do === 'owner') ownerMints(world, stepOn(one.kind));
  else if (one.do === 'hand') owner.push(...own.filter((event) => !owner.includes(event)));
  else if (one.do === 'tell') await tell(world, world.told);
  else if (one.do === 'tell-all') await tell(world, 0);
  else if (one.do === 'push' || one.do === 'push-refused')
    await push(world, one.do === 'push-refused');
  else if (one.do === 'owner-pushes')
    hub.push(...owner.filter((event) => event.device === 'owner' && !hub.includes(event)));
  else if (one.do === 'pull') await pull(world);
  else if (one.do === 'snapshot') await snapshot(world);
  else await rebuild();
}

async function rebuild(): Promise<void> {
  await fresh.modules.wipe();
  await fresh.modules.recover(fresh.modules.store, () => undefined);
}

const shown = async (): Promise<unknown> => (await fresh.modules.states())['ticket']?.[0];

async function run(steps: readonly Step[]): Promise<void> {
  await fresh.modules.wipe();
  await fresh.machine.restart();
  const world: World = {
    ...{ owner: [], hub: [], told: 0, cursor: 0, own: [], refused: new Set<string>(), lines: 0 },
  };
  ownerMints(world, ticketTaken('t1', 1));
  await tell(world, 0);
  for (const one of steps) {
    await take(world, one);
    expect(await shown()).toEqual(expected(world));
  }
  world.hub.push(...world.owner.filter((e) => e.device === 'owner' && !world.hub.includes(e)));
  await push(world, false);
  await pull(world);
  await tell(world, 0);
  expect(await shown()).toEqual(foldAll(world.hub));
  expect(await fresh.modules.store.db.outbox.count()).toBe(0);
  expect(await fresh.modules.store.db.hall.count()).toBe(0);
  const before = await fresh.modules.states();
  await rebuild();
  expect(await fresh.modules.states()).toEqual(before);
}

it('folds every event once and in the one order, whichever way it came', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 14 }), run), { numRuns: 60 });
});

it('takes back what the hub will never take, and uploads nothing of another machine', async () => {
  const world: World = {
    ...{ owner: [], hub: [], told: 0, cursor: 0, own: [], refused: new Set<string>(), lines: 0 },
  };
  ownerMints(world, ticketTaken('t1', 1));
  ownerMints(world, stepOn('ticket.called'));
  await tell(world, 0);
  expect(await shown()).toMatchObject({ state: 'called', version: 2 });
  expect(await outbox.waitingEvents(fresh.modules.store, 10)).toEqual([]);
  await hall.takeHallPage(fresh.modules.store, 'owner', 'owner', {
    ...{ events: [], dropped: ['owner-2'], cursor: 2 },
  });
  expect(await shown()).toMatchObject({ state: 'waiting', version: 1 });
  await rebuild();
  expect(await shown()).toMatchObject({ state: 'waiting', version: 1 });
});

it('reads what came in one page in its order, also where the clock of the other machine was set back', async () => {
  const at = (event: NewEvent, id: string, seq: number): JourneyEvent => {
    const facts = { id, device: 'else', seq, group: id, v: 1, operator: 'else', onBehalfOf: null };
    return { ...event, ...facts, at: seq, monotonic: seq };
  };
  const { eventsOf } = await import('../../renderer/data/read');
  const events = [
    at(ticketTaken('t1', 1), 'c', 1),
    at(stepOn('ticket.called'), 'b', 2),
    at(stepOn('ticket.started'), 'a', 3),
  ];
  await hall.takeHallPage(fresh.modules.store, 'else', 'handed', {
    events,
    dropped: [],
    cursor: 1,
  });
  expect(await shown()).toMatchObject({ state: 'serving', noops: [] });
  expect((await eventsOf(fresh.modules.store, 't1')).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

it('tells a window the day as it stands, and after that what is new', async () => {
  const world: World = {
    ...{ owner: [], hub: [], told: 0, cursor: 0, own: [], refused: new Set<string>(), lines: 0 },
  };
  const day = { entity: 'day', entityId: 'hall:2026-11-23', kind: 'day.opened', base: 0 } as const;
  await here(world, { ...day, body: { hall: 'hall', date: '2026-11-23' } });
  await here(world, ticketTaken('t1', 1));
  const first = await hall.readHallPage(fresh.modules.store, null, false, 'hall');
  expect(first.events.map(({ kind: k }) => k)).toEqual(['day.opened', 'ticket.taken']);
  await here(world, stepOn('ticket.called'));
  const then = await hall.readHallPage(fresh.modules.store, first.cursor, false, 'hall');
  expect(then.events.map(({ kind: k }) => k)).toEqual(['ticket.called']);
  // A window hands over nothing of before it joined.
  expect((await hall.readHallPage(fresh.modules.store, null, true, 'hall')).events).toEqual([]);
});
