// Events from outside: whole ones pass unchanged, broken ones are named by their path, and nothing at all makes the parser throw.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entityOf, type EventKind } from '../../core/journey';
import { bodyShapes } from '../../core/sync/event-shapes';
import { foldEvent } from '../../core/sync/fold';
import { parseEvent } from '../../core/sync/parse-event';
import { bodies, minter, person } from '../hub/support/events';

const registered = minter('device-1').act({
  kind: 'resident.registered',
  entityId: 'r-1',
  body: { person },
})[0]!;

const brokenAt = (input: unknown): string | null => {
  const parsed = parseEvent(input);
  return parsed.ok ? null : parsed.refusal.path;
};

describe('a whole event', () => {
  test.each([
    ['resident.registered', { person }],
    ['ticket.taken', bodies.ticket('hall-1')],
    ['case.opened', bodies.opened('r-1')],
    ['case.answered', bodies.answered('bank', '农商行 𠮷')],
    ['visit.booked', bodies.visit('r-1')],
    ['enquiry.called-back', { note: '告诉了他' }],
  ] as const)('%s passes as it is', (kind, body) => {
    const [event] = minter('device-1').act({ kind, entityId: 'x', body });
    expect(parseEvent(event)).toEqual({ ok: true, value: event });
  });

  test('keeps what a newer station says besides', () => {
    const newer = { ...registered, colour: '蓝', body: { person, sticker: { a: [1] } } };
    expect(parseEvent(newer)).toEqual({ ok: true, value: newer });
  });
});

describe('a broken event is named by its path', () => {
  const bodiless = { ...registered, body: undefined };
  test.each([
    ['no object', 'hello', 'event'],
    ['a seq of zero', { ...registered, seq: 0 }, 'event.seq'],
    ['half a seq', { ...registered, seq: 1.5 }, 'event.seq'],
    ['an endless id', { ...registered, id: 'x'.repeat(201) }, 'event.id'],
    ['an unknown kind', { ...registered, kind: 'resident.vanished' }, 'event.kind'],
    ['a kind that every object has', { ...registered, kind: 'constructor' }, 'event.kind'],
    ['another entity', { ...registered, entity: 'case' }, 'event.entity'],
    ['no body', bodiless, 'body'],
    [
      'a wrong field',
      { ...registered, body: { person: { ...person, sex: '3' } } },
      'body.person.sex',
    ],
    [
      'a wrong item',
      { ...registered, body: { person: { ...person, aids: ['x'] } } },
      'body.person.aids[0]',
    ],
    ['a NUL', { ...registered, operator: 'a\u0000' }, 'event.operator'],
    [
      'half a character',
      { ...registered, body: { person: { ...person, name: '\udc00' } } },
      'event.body.person.name',
    ],
    ['a name of its own version', { ...registered, body: { person, version: 1 } }, 'body.version'],
    [
      'a reach for the prototype',
      JSON.parse(JSON.stringify(registered).replace('{"person"', '{"__proto__":1,"person"')),
      'event.body',
    ],
  ] as const)('%s', (_name, input, path) => {
    expect(brokenAt(input)).toBe(path);
  });
});

const kinds = Object.keys(bodyShapes) as EventKind[];

test('whatever comes, the parser answers, and what it lets pass folds without a fall', () => {
  const envelope = fc.record({
    id: fc.uuid(),
    device: fc.uuid(),
    seq: fc.integer({ min: 1, max: 9 }),
    group: fc.uuid(),
    v: fc.constant(1),
    entityId: fc.uuid(),
    base: fc.nat(9),
    operator: fc.constant('clerk-1'),
    onBehalfOf: fc.constant(null),
    at: fc.nat(),
    monotonic: fc.nat(),
    kind: fc.constantFrom(...kinds),
    body: fc.oneof(
      fc.anything({ maxDepth: 4 }),
      fc.record({ person: fc.constant(person) }),
      fc.record({
        window: fc.nat(3),
        turn: fc.nat(3),
        reason: fc.string(),
        item: fc.string({ minLength: 1 }),
        agreed: fc.boolean(),
      }),
      fc.record({
        field: fc.constantFrom('__proto__', 'constructor', 'bank'),
        value: fc.string(),
        source: fc.constant('resident'),
      }),
    ),
  });
  let passed = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(envelope, fc.anything()), { maxLength: 6 }), (inputs) => {
      const starts = {
        case: foldEvent(
          undefined,
          minter('d').act({ kind: 'case.opened', entityId: 'c', body: bodies.opened('r') })[0]!,
        ),
        ticket: foldEvent(
          undefined,
          minter('d').act({ kind: 'ticket.taken', entityId: 't', body: bodies.ticket('h') })[0]!,
        ),
      };
      for (const input of inputs) {
        const named = input as { kind?: EventKind } | null;
        const entity = typeof named?.kind === 'string' ? entityOf(named.kind) : 'case';
        const parsed = parseEvent(typeof input === 'object' ? { ...input, entity } : input);
        if (!parsed.ok) continue;
        passed += 1;
        foldEvent(starts[entity as 'case' | 'ticket'], parsed.value);
      }
    }),
    { numRuns: 2000, seed: 20261123 },
  );
  expect(passed).toBeGreaterThan(100);
});
