// Whatever stations do, in whatever order their lines come and go: in the end all hold the same as the hub.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntityState } from '../../core/sync/fold';
import { startDatabase, type TestDatabase } from './support/database';
import { bodies, person, type Act } from './support/events';
import { startHub, type TestDevice } from './support/hub';
import { memoryStation, type MemoryStation } from './support/station-in-memory';

let database: TestDatabase;

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());

type Player = { readonly device: TestDevice; readonly station: MemoryStation };

/** What a station may do in one step; numbers choose among what it sees. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      who: fc.nat(2),
      what: fc.nat(7),
      which: fc.nat(5),
      value: fc.nat(3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('push' as const),
      who: fc.nat(2),
      many: fc.integer({ min: 1, max: 6 }),
      answer: fc.constantFrom('comes', 'lost'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('pull' as const),
      who: fc.nat(2),
      limit: fc.integer({ min: 1, max: 5 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const entityIds = (player: Player, prefix: string): readonly string[] =>
  [...player.station.states().keys()].filter((id) => id.startsWith(prefix));

/** The act that the numbers choose, decided on what the station sees: so also on states that are out of date. */
function chosenAct(
  player: Player,
  { what, which, value }: Extract<Step, { do: 'act' }>,
  fresh: string,
): readonly Act[] {
  const states = player.station.states();
  const on = (prefix: string, kind: Act['kind'], body: unknown): readonly Act[] => {
    const ids = entityIds(player, prefix);
    const entityId = ids[which % Math.max(1, ids.length)];
    if (entityId === undefined) return [];
    return [{ kind, entityId, body, base: states.get(entityId)?.version ?? 0 }];
  };
  switch (what) {
    case 0:
      return [{ kind: 'resident.registered', entityId: `r-${fresh}`, body: { person } }];
    case 1:
      return [
        { kind: 'ticket.taken', entityId: `t-${fresh}`, body: bodies.ticket('hall-1') },
        { kind: 'case.opened', entityId: `c-${fresh}`, body: bodies.opened('r') },
      ];
    case 2:
      return on('r-', 'resident.corrected', {
        changes: { phone: `1990000000${value}`, ...(which % 2 ? { address: `${value} 号` } : {}) },
        evidence: '',
      });
    case 3:
      return on('t-', 'ticket.called', { window: value + 1, turn: 1 });
    case 4:
      return which % 2
        ? on('t-', 'ticket.started', { window: value + 1 })
        : on('t-', 'ticket.identified', {
            window: value + 1,
            residentId: `r-${value}`,
            maskedName: '王＊＊',
            age: 81,
            priority: { band: 'age_80', rank: 3 },
          });
    case 5:
      return on('c-', 'case.withdrawn', { reason: 'x' });
    default:
      return on('c-', 'case.answered', bodies.answered(`field-${which % 2}`, String(value)));
  }
}

/** Outcomes met in all runs: a test in which nothing ever collides would prove nothing. */
const met = new Set<string>();

async function push(player: Player, many: number, isLost: boolean): Promise<void> {
  const waiting = player.station.waiting();
  if (waiting.length === 0) return;
  // Acts go whole, as a station sends them.
  const cut = waiting.slice(0, many);
  const events = waiting.filter(({ group }) => cut.some((event) => event.group === group));
  const { status, body } = await player.device.push(events);
  expect(status).toBe(200);
  for (const { outcome } of body.results) met.add(outcome);
  if (!isLost) player.station.acknowledge(body.results);
}

async function pull(player: Player, limit: number): Promise<boolean> {
  const { station, device } = player;
  const { body } = await device.pull(`cursor=${station.cursor()}&limit=${limit}`);
  station.receive(body.events, body.next);
  return body.more;
}

const asObject = (states: ReadonlyMap<string, EntityState>): unknown =>
  JSON.parse(
    JSON.stringify(Object.fromEntries([...states].toSorted(([a], [b]) => (a < b ? -1 : 1)))),
  );

test('three stations, random acts, lost answers, random pages: all end equal to the hub, event for event', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const hub = await startHub(database.db);
      const players: Player[] = [];
      for (let n = 0; n < 3; n += 1) {
        players.push({ device: await hub.enrol(), station: memoryStation() });
      }
      let fresh = 0;
      for (const one of steps) {
        const player = players[one.who]!;
        if (one.do === 'act') {
          fresh += 1;
          const acts = chosenAct(player, one, String(fresh));
          if (acts.length > 0) player.station.record(player.device.act(...acts));
        } else if (one.do === 'push') {
          await push(player, one.many, one.answer === 'lost');
        } else {
          await pull(player, one.limit);
        }
      }
      for (const player of players)
        while (player.station.waiting().length > 0) await push(player, 50, false);
      for (const player of players) while (await pull(player, 3));
      const { rows } = await players[0]!.device.snapshotAll(4);
      const truth = asObject(
        new Map(rows.map(({ entityId, state }) => [entityId, state as EntityState])),
      );
      for (const { station } of players) expect(asObject(station.states())).toEqual(truth);
      const recorded = players.reduce((sum, { device }) => sum + device.seq(), 0);
      expect((await players[0]!.device.pullAll(0, 100, true)).events).toHaveLength(recorded);
      await hub.server.close();
    }),
    { numRuns: 25, seed: 20261123 },
  );
  expect([...met].toSorted()).toEqual(['applied', 'conflict', 'merged', 'noop']);
}, 120_000);
