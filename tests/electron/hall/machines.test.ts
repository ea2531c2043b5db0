// An owner and two windows as processes with real journals, real stores and the real line, under random commands: the line is cut or
// carries one way, commands come twice, clocks jump, machines are killed in the worst moments. When all are joined again: no number
// twice, nobody called by two windows, nothing that was acknowledged lost, one queue everywhere, figures equal to a recount.
import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import fc from 'fast-check';
import type { JourneyEvent } from '../../../core/journey';
import { foldEvent, type EntityState } from '../../../core/sync/fold';
import type { CommandAnswer } from '../../../electron/contract/hall';
import { checkStatistics } from '../../queue/model/recount';
import { bundleProgram, pause } from '../journal/program';
import {
  Died,
  layCable,
  machineProcess,
  statusOf,
  type Cable,
  type Machine,
} from './machine-processes';
import { deeds, kindOf, type Acted, type Deed, type Known } from './machine-words';

let folder = '';
let program = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'silver-window-hall-'));
  program = await bundleProgram(join(import.meta.dirname, 'machine-program.ts'), folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

type Where = 0 | 1 | 2;
type Moment = 'before' | 'after' | 'answer';
type Step =
  /** Several at once. */
  | { readonly do: 'acts'; readonly acts: readonly Act[] }
  | { readonly do: 'cut'; readonly at: 1 | 2 }
  | { readonly do: 'heal'; readonly at: 1 | 2 }
  | { readonly do: 'again'; readonly at: 1 | 2 }
  | { readonly do: 'restart'; readonly at: 1 | 2 }
  /** It is done, and the answer does not arrive. */
  | { readonly do: 'unheard'; readonly act: Act }
  | { readonly do: 'kill'; readonly moment: Moment; readonly act: Act }
  /** At whatever moment it is. */
  | { readonly do: 'strike'; readonly acts: readonly Act[] }
  | { readonly do: 'clock'; readonly at: Where; readonly hours: number };

type Act = { readonly at: Where; readonly deed: Deed; readonly pick: number };

const act = (...at: readonly Where[]): fc.Arbitrary<Act> =>
  fc.record({
    at: fc.constantFrom(...at),
    deed: fc.constantFrom(...deeds),
    pick: fc.nat({ max: 50 }),
  });

const at = fc.constantFrom<1 | 2>(1, 2);
const acts = fc.array(act(0, 1, 2), { minLength: 1, maxLength: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 30, arbitrary: fc.record({ do: fc.constant('acts' as const), acts }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cut' as const), at }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('heal' as const), at }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('again' as const), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), at }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('unheard' as const), act: act(1, 2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('kill' as const),
      moment: fc.constantFrom<Moment>('before', 'after', 'answer'),
      act: act(1, 2),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('strike' as const), acts }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      at: fc.constantFrom<Where>(0, 1, 2),
      hours: fc.constantFrom(-26, -1, 0, 0, 1, 26),
    }),
  },
);

type World = {
  readonly machines: readonly [Machine, Machine, Machine];
  readonly cables: readonly [null, Cable, Cable];
  /** What was acknowledged, and how many acts nobody was answered about. */
  readonly done: { readonly at: Where; readonly deed: Deed; readonly ticketId: string }[];
  unknown: number;
  readonly refused: Map<string, number>;
};

async function openWorld(run: string): Promise<World> {
  const make = (window: number) => machineProcess(program, join(folder, run), window);
  const machines = [make(1), make(2), make(3)] as const;
  const [owner, ...windows] = machines;
  await Promise.all(machines.map((one) => one.start()));
  const cables = [null, await layCable(), await layCable()] as const;
  const world: World = { machines, cables, done: [], unknown: 0, refused: new Map() };
  for (const [i, window] of windows.entries()) {
    const code = await owner.ask<string>({ ask: 'share', window: i + 2 });
    await lead(world);
    const address = `127.0.0.1:${cables[i === 0 ? 1 : 2].port()}`;
    expect(await window.ask({ ask: 'join', address, code })).toMatchObject({ ok: true });
  }
  await until(() => allLinked(world), 'not linked');
  expect(await owner.ask({ ask: 'open' })).toBe(true);
  return world;
}

async function lead({ machines, cables }: World): Promise<void> {
  const status = await statusOf(machines[0]);
  if (status.role !== 'owner') throw new Error('no owner');
  for (const cable of cables) cable?.lead(status.port);
}

async function closeWorld({ machines, cables }: World): Promise<void> {
  for (const cable of cables) cable?.close();
  await Promise.all(machines.map((one) => one.kill()));
}

/** Waits for a state, and says after a long while which one never came. */
async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (let tried = 0; tried < 1500; tried += 1) {
    if (await isSo()) return;
    await pause(20);
  }
  throw new Error(`A promise was broken: ${what}`);
}

async function allLinked({ machines }: World): Promise<boolean> {
  const states = await Promise.all(machines.slice(1).map((one) => statusOf(one)));
  return states.every((status) => status.role === 'window' && status.linked);
}

/** One act, and what came of it written down. */
async function tryAct(world: World, { at: where, deed, pick }: Act): Promise<void> {
  try {
    const acted = await world.machines[where].ask<Acted>({ ask: 'act', deed, pick });
    if (acted.ok) world.done.push({ at: where, deed: acted.deed, ticketId: acted.ticketId });
    else {
      if (acted.code === 'owner_lost') world.unknown += 1;
      world.refused.set(acted.code, (world.refused.get(acted.code) ?? 0) + 1);
    }
  } catch (error) {
    if (!(error instanceof Died)) throw error;
    world.unknown += 1;
  }
}

async function revive(world: World, where: Where): Promise<void> {
  const machine = world.machines[where];
  if (!machine.isDead()) return;
  await machine.start();
  if (where === 0) await lead(world);
}

async function take(world: World, one: Step): Promise<void> {
  const { machines, cables } = world;
  if (one.do === 'acts') await Promise.all(one.acts.map((each) => tryAct(world, each)));
  else if (one.do === 'cut') await cut(world, one.at);
  else if (one.do === 'heal') cables[one.at].heal();
  else if (one.do === 'again') await askAgain(world, one.at);
  else if (one.do === 'restart') {
    await machines[one.at].kill();
    await revive(world, one.at);
  } else if (one.do === 'clock')
    await machines[one.at].ask({ ask: 'clock', ms: one.hours * 3_600_000 });
  else if (one.do === 'unheard') await beUnheard(world, one.act);
  else if (one.do === 'strike') await strike(world, one.acts);
  else await killAt(world, one);
}

/** It dies with the command of a window in its hands, and the window asks again. */
async function killAt(world: World, one: Extract<Step, { do: 'kill' }>): Promise<void> {
  const [owner] = world.machines;
  await owner.ask({ ask: 'die', at: one.moment });
  const acting = tryAct(world, one.act);
  await Promise.race([acting, owner.ended()]);
  await revive(world, 0);
  await acting;
  await owner.ask({ ask: 'die', at: null });
}

async function strike(world: World, struck: readonly Act[]): Promise<void> {
  const acting = struck.map((each) => tryAct(world, each));
  await world.machines[0].kill();
  await revive(world, 0);
  await Promise.all(acting);
}

async function cut({ machines, cables }: World, where: 1 | 2): Promise<void> {
  cables[where].cut();
  await until(async () => {
    const status = await statusOf(machines[where]);
    return status.role === 'window' && !status.linked;
  }, 'the cut is noticed');
}

/** The command is decided and its answer swallowed; then the line comes back, and with it the same command. */
async function beUnheard(world: World, one: Act): Promise<void> {
  const cable = world.cables[one.at === 2 ? 2 : 1];
  const [owner] = world.machines;
  const before = await owner.ask<number>({ ask: 'decided' });
  cable.mute();
  let isOver = false;
  const acting = tryAct(world, one).finally(() => (isOver = true));
  await until(
    async () => isOver || (await owner.ask<number>({ ask: 'decided' })) > before,
    'never decided',
  );
  cable.heal();
  await acting;
}

/** Delivered once more, a command is what it was: the same ticket, nothing done. */
async function askAgain({ machines }: World, where: 1 | 2): Promise<void> {
  const answers = await machines[where].ask<readonly CommandAnswer[] | null>({ ask: 'again' });
  const [first, ...others] = answers ?? [];
  for (const other of others)
    if (other.ok || !['owner_away', 'owner_lost'].includes(other.refusal.code))
      expect(other).toEqual(first);
}

async function check(world: World): Promise<void> {
  const { machines, cables } = world;
  for (const cable of cables) cable?.heal();
  await until(() => allLinked(world), 'all are linked again');
  const know = () => Promise.all(machines.map((one) => one.ask<Known>({ ask: 'know' })));
  await until(async () => {
    const [first, ...others] = (await know()).map(({ tickets }) => JSON.stringify(tickets));
    return others.every((one) => one === first);
  }, 'one queue everywhere');
  const [owner, ...windows] = await know();
  checkOwner(world, owner!);
  const ids = new Set(owner!.events.map(({ id }) => id));
  for (const { events, device } of windows)
    for (const event of events)
      if (event.device === device) expect(ids, `${event.kind} was lost`).toContain(event.id);
}

function checkOwner({ done, unknown }: World, { tickets, events }: Known): void {
  const numbers = tickets.map(({ number }) => number);
  expect(new Set(numbers).size, 'a number was given twice').toBe(numbers.length);
  const states = new Map<string, EntityState>();
  for (const event of events) {
    const before = states.get(event.entityId);
    const after = foldEvent(before, event)!;
    states.set(event.entityId, after);
    const noops = 'noops' in after ? after.noops.length : 0;
    expect(noops, `${event.kind} of ${event.entityId} came to nothing`).toBe(0);
  }
  for (const ticket of tickets) expect(states.get(ticket.id)).toEqual(ticket);
  checkDone(done, unknown, events);
  const byId = new Map(tickets.map((one) => [one.id, one]));
  checkStatistics({ log: () => events, ticket: (id) => byId.get(id)! });
}

/** Everything that was acknowledged happened, and happened once. */
function checkDone(done: World['done'], unknown: number, events: readonly JourneyEvent[]): void {
  const count = (names: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  };
  const told = count(done.map(({ deed, ticketId }) => `${kindOf[deed]} ${ticketId}`));
  const are = count(events.map(({ kind, entityId }) => `${kind} ${entityId}`));
  for (const [what, times] of told)
    expect(are.get(what) ?? 0, `${what} was acknowledged`).toBeGreaterThanOrEqual(times);
  const served = done.filter(({ deed }) => deed === 'serve').length;
  const most = done.length + served + unknown * 2;
  expect(events.length, 'something was done that nobody asked for').toBeLessThanOrEqual(most);
}

let runs = 0;

async function run(steps: readonly Step[]): Promise<World> {
  runs += 1;
  const world = await openWorld(`run-${runs}`);
  try {
    for (const one of steps) await take(world, one);
    await check(world);
  } finally {
    await closeWorld(world);
  }
  return world;
}

const scripts = fc.array(step, { minLength: 70, maxLength: 70 });

it('three machines keep one queue whatever befalls them', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(scripts, async (steps) => {
      await run(steps);
    }),
    { numRuns: 5, endOnFailure: true },
  );
});
