import { describe, expect, it } from 'vitest';
import { bodyShapes } from '../../core/sync/event-shapes';
import { allowed } from '../../electron/allowed';
import type { CallName } from '../../electron/contract/calls';
import { createDispatch, type Sender } from '../../electron/dispatch';
import type { Handlers } from '../../electron/handlers';
import { schemas } from '../../electron/schemas';
import { stationSettings } from '../support/station-settings';

const counter: Sender = {
  window: 4,
  role: 'counter',
  frameUrl: 'app://counter/index.html',
  mainFrame: true,
};

const unheard = { failed: () => undefined, refused: () => undefined };

/** Handlers that only note what reached them. */
function noting() {
  const reached: unknown[] = [];
  const handlers = Object.fromEntries(
    Object.keys(schemas).map((name) => [
      name,
      (input: unknown, caller: unknown) => {
        reached.push({ name, input, caller });
        return null;
      },
    ]),
  ) as unknown as Handlers;
  return { reached, handlers };
}

describe('a call from a page', () => {
  it('reaches its handler with what was sent and the window that main knows', async () => {
    const { reached, handlers } = noting();
    const answer = await createDispatch(handlers, unheard)(counter, 'station.open', {
      role: 'board',
    });
    expect(answer).toEqual({ ok: true, value: null });
    expect(reached).toEqual([
      { name: 'station.open', input: { role: 'board' }, caller: { window: 4, role: 'counter' } },
    ]);
  });

  it.each<[string, Sender]>([
    ['a window that main did not open', { ...counter, role: null }],
    ['a frame inside a page', { ...counter, mainFrame: false }],
    ['another address', { ...counter, frameUrl: 'https://counter/index.html' }],
    ['another file of ours', { ...counter, frameUrl: 'app://counter/other.html' }],
    ['a look-alike', { ...counter, frameUrl: 'app://counter.evil/index.html' }],
    ['no address', { ...counter, frameUrl: '' }],
  ])('from %s is refused', async (_, sender) => {
    const { reached, handlers } = noting();
    const answer = await createDispatch(handlers, unheard)(sender, 'station.read', null);
    expect(answer).toMatchObject({ ok: false, trouble: { code: 'unknown_sender' } });
    expect(reached).toEqual([]);
  });

  it.each(['', 'station', 'constructor', '__proto__', 'toString', 7, null, ['station.read']])(
    'named %j is unknown',
    async (name) => {
      const { reached, handlers } = noting();
      const answer = await createDispatch(handlers, unheard)(counter, name, null);
      expect(answer).toMatchObject({ ok: false, trouble: { code: 'unknown_call' } });
      expect(reached).toEqual([]);
    },
  );

  it('from a window that has no business with it is refused, for every such pair', async () => {
    const { reached, handlers } = noting();
    const dispatch = createDispatch(handlers, unheard);
    for (const name of Object.keys(allowed) as CallName[]) {
      for (const role of ['board', 'resident', 'kiosk', 'counter'] as const) {
        if (allowed[name].includes(role)) continue;
        const answer = await dispatch({ ...counter, role }, name, null);
        expect(answer).toMatchObject({ ok: false, trouble: { code: 'not_allowed' } });
      }
    }
    expect(reached).toEqual([]);
  });

  it('whose handler fails says only that it failed, and the bug is told to the machine', async () => {
    const { handlers } = noting();
    const bug = new Error('王秀英 is in the message');
    const told: unknown[] = [];
    const broken = { ...handlers, 'station.read': () => Promise.reject(bug) };
    const answer = await createDispatch(broken, {
      ...unheard,
      failed: (call, error) => told.push([call, error]),
    })(counter, 'station.read', null);
    expect(answer).toEqual({ ok: false, trouble: { code: 'failed', detail: 'station.read' } });
    expect(told).toEqual([['station.read', bug]]);
  });
});

describe('the screens that face residents', () => {
  it.each<[CallName, readonly string[]]>([
    ['station.save', ['board', 'resident', 'kiosk']],
    ['station.open', ['board', 'resident', 'kiosk']],
    ['vault.enrol', ['board', 'resident', 'kiosk']],
    ['vault.recover', ['board', 'resident', 'kiosk', 'setup']],
    ['hub.enrol', ['board', 'resident', 'kiosk']],
    ['printer.learn', ['board', 'resident', 'kiosk']],
    // A ticket desk may be a machine's only window, and then it speaks with the hub.
    ['hub.push', ['board', 'resident']],
    ['print.submit', ['board', 'resident']],
    ['hall.join', ['board', 'resident', 'kiosk', 'counter']],
    ['hall.command', ['board', 'resident']],
  ])('may not make the call %s: %j', (name, roles) => {
    expect(allowed[name].filter((role) => roles.includes(role))).toEqual([]);
  });
});

describe('what a page sends', () => {
  const head = { n: 0, hash: '', lastSeq: 0 };
  const event = {
    id: 'e1',
    device: 'd1',
    seq: 1,
    group: 'g1',
    entity: 'ticket',
    entityId: 't1',
    kind: 'ticket.taken',
    srv: null,
    sealed: 'a.1.b.c',
  };

  it.each<[CallName, unknown]>([
    ['journal.append', { after: head, entry: { type: 'own', events: [event] } }],
    ['station.save', stationSettings()],
    ['station.read', null],
    ['vault.unlock', { staffId: 's1', stretched: Buffer.alloc(32).toString('base64') }],
    ['print.act', { id: 's1', act: 'retry' }],
    ['printer.virtual', { set: {} }],
  ])('is taken by %s when it has its shape', (name, input) => {
    expect(schemas[name].safeParse(input).success).toBe(true);
  });

  it('is taken by journal.append for every kind of event that there is', () => {
    const events = Object.keys(bodyShapes).map((kind) => ({ ...event, kind }));
    const input = { after: head, entry: { type: 'own', events } };
    expect(schemas['journal.append'].safeParse(input).error).toBeUndefined();
  });

  it.each<[CallName, unknown]>([
    ['journal.append', { after: head, entry: { type: 'own', events: [] } }],
    ['journal.append', { after: head, entry: { type: 'own', events: [{ ...event, seq: 0 }] } }],
    [
      'journal.append',
      { after: head, entry: { type: 'own', events: [{ ...event, name: '王秀英' }] } },
    ],
    [
      'journal.append',
      { after: { ...head, hash: 'xyz' }, entry: { type: 'own', events: [event] } },
    ],
    ['journal.read', { from: 0, limit: 10 }],
    ['journal.read', { from: 1, limit: Number.POSITIVE_INFINITY }],
    ['station.open', { role: '../board' }],
    ['vault.unlock', { staffId: 's1', stretched: 'not base64!' }],
    ['hub.enrol', { url: 'javascript:alert(1)', code: 'x' }],
    ['printer.virtual', { set: { paperOut: 'yes' } }],
    ['print.submit', { id: 's', key: 'k', printer: 'p', document: { blocks: 'all' } }],
    ['station.read', { extra: true }],
    ['station.read', undefined],
  ])('is refused by %s when it has not: %#', (name, input) => {
    expect(schemas[name].safeParse(input).success).toBe(false);
  });
});
