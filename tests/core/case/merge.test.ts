import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCase } from '../../../core/case/apply-case';
import type { Case, FieldValue } from '../../../core/case/case';
import { accept } from '../../../core/case/accept';
import { answerField } from '../../../core/case/answer-field';
import type { EventBodies, EventKind, JourneyEvent, NewEvent } from '../../../core/journey';
import { newEvent } from '../../../core/kit/new-event';
import { elderAllowance as pack } from '../matter/elder-allowance';
import { minted } from '../resident/a-person';
import {
  accepted,
  afterActs,
  answer,
  calendars,
  context,
  done,
  openedCase,
  readyCase,
  today,
} from './a-case';

/** A machine with its own copy of a case: it decides on what it sees, and remembers what it sent. */
function machineWith(c: Case, device: string) {
  let state = c;
  const sent: JourneyEvent[] = [];
  const record = (events: readonly NewEvent[]) => {
    for (const event of events) {
      const entry = minted(event, device);
      sent.push(entry);
      state = applyCase(state, entry);
    }
  };
  return {
    sent,
    answer: (field: string, value: FieldValue) =>
      record(
        done(
          answerField({ pack, c: state }, { field, value, again: null, source: 'resident', today }),
        ),
      ),
    write: <K extends EventKind>(kind: K, body: EventBodies[K]) =>
      record([newEvent(state, kind, body)]),
    receive: (event: JourneyEvent) => (state = applyCase(state, event)),
    state: () => state,
  };
}

const inHubOrder = (c: Case, ...events: readonly JourneyEvent[]): Case =>
  events.reduce<Case>(applyCase, c);

const valuesOf = (c: Case) =>
  Object.fromEntries(Object.entries(c.answers).map(([field, { value }]) => [field, value]));

describe('two machines in one case', () => {
  const start = () => afterActs(openedCase(), answer('apply_type', 'new'));

  it('merge different fields in either order', () => {
    const c = start();
    const here = machineWith(c, 'device-a');
    const there = machineWith(c, 'device-b');
    here.answer('bank', 'postal');
    there.answer('phone', '19900000150');
    const one = inHubOrder(c, ...here.sent, ...there.sent);
    const other = inHubOrder(c, ...there.sent, ...here.sent);
    expect(valuesOf(one)).toEqual(valuesOf(other));
    expect(valuesOf(one)).toMatchObject({ bank: 'postal', phone: '19900000150' });
    expect([one.reviews, other.reviews]).toEqual([[], []]);
  });

  it('writing one field keep what the hub numbered first, and both to be seen', () => {
    const c = start();
    const here = machineWith(c, 'device-a');
    const there = machineWith(c, 'device-b');
    here.answer('bank', 'postal');
    there.answer('bank', 'linjiang');
    const merged = inHubOrder(c, ...there.sent, ...here.sent);
    expect(merged.answers['bank']).toMatchObject({ value: 'linjiang', device: 'device-b' });
    expect(merged.reviews).toEqual([
      {
        field: 'bank',
        kept: 'linjiang',
        other: 'postal',
        eventId: here.sent[0]!.id,
        device: 'device-a',
      },
    ]);
    // Nobody is accepted over an open question; to write the field again, even as it stands, decides it.
    const missing = accept({ pack, c: merged, calendars }, context);
    expect(missing).toMatchObject({ refusal: { missing: { reviews: ['bank'] } } });
    const decider = machineWith(merged, 'device-c');
    decider.answer('bank', 'linjiang');
    expect(decider.state().reviews).toEqual([]);
  });

  it('decided by hand before the hub has heard of the other, stay decided', () => {
    const c = start();
    const here = machineWith(c, 'device-a');
    const there = machineWith(c, 'device-b');
    here.answer('bank', 'postal');
    there.answer('bank', 'linjiang');
    const decider = machineWith(inHubOrder(c, ...here.sent, ...there.sent), 'device-a');
    decider.answer('bank', 'postal');
    for (const order of [
      [...here.sent, ...decider.sent, ...there.sent],
      [...here.sent, ...there.sent, ...decider.sent],
      [...there.sent, ...here.sent, ...decider.sent],
    ]) {
      const merged = inHubOrder(c, ...order);
      expect(merged.reviews).toEqual([]);
      expect(merged.answers['bank']).toMatchObject({ value: 'postal' });
    }
  });

  it('writing the same value agree', () => {
    const c = start();
    const here = machineWith(c, 'device-a');
    const there = machineWith(c, 'device-b');
    here.answer('bank', 'postal');
    there.answer('bank', 'postal');
    expect(inHubOrder(c, ...here.sent, ...there.sent).reviews).toEqual([]);
  });

  it('are no rivals to themselves: own later answers follow own earlier ones, whatever came between', () => {
    const c = start();
    const here = machineWith(c, 'device-a');
    const there = machineWith(c, 'device-b');
    here.answer('bank', 'postal');
    here.answer('bank', 'linjiang');
    there.answer('phone', '19900000150');
    const merged = inHubOrder(c, ...there.sent, ...here.sent);
    expect(merged.answers['bank']?.value).toBe('linjiang');
    expect(merged.reviews).toEqual([]);
  });

  it('notice a rival although many own answers lifted the count', () => {
    const c = start();
    const here = machineWith(c, 'device-a');
    const there = machineWith(c, 'device-b');
    there.answer('bank', 'linjiang');
    here.answer('phone', '19900000150');
    here.answer('living', 'couple');
    here.answer('bank', 'postal');
    const merged = inHubOrder(c, ...there.sent, ...here.sent);
    expect(merged.answers['bank']?.value).toBe('linjiang');
    expect(merged.reviews).toHaveLength(1);
  });

  it('may change what they have seen of each other', () => {
    const c = start();
    const here = machineWith(c, 'device-a');
    const there = machineWith(c, 'device-b');
    here.answer('bank', 'postal');
    there.receive(here.sent[0]!);
    there.answer('bank', 'linjiang');
    const merged = inHubOrder(c, ...here.sent, ...there.sent);
    expect(merged.answers['bank']?.value).toBe('linjiang');
    expect(merged.reviews).toEqual([]);
  });

  it('marking one paper differently are both seen', () => {
    const c = start();
    const here = machineWith(c, 'device-a');
    const there = machineWith(c, 'device-b');
    here.write('case.paper-marked', { paper: 'M03', state: 'copy_kept', copies: 1 });
    there.write('case.paper-marked', { paper: 'M03', state: 'missing', copies: 0 });
    const merged = inHubOrder(c, ...here.sent, ...there.sent);
    expect(merged.papers['M03']).toMatchObject({ state: 'copy_kept' });
    expect(merged.reviews).toMatchObject([
      { field: 'paper:M03', kept: 'copy_kept', other: 'missing' },
    ]);
  });

  it('marking one paper with other copies are both seen, each with the copies that its clerk counted', () => {
    const c = start();
    const here = machineWith(c, 'device-a');
    const there = machineWith(c, 'device-b');
    here.write('case.paper-marked', { paper: 'M03', state: 'copy_kept', copies: 1 });
    there.write('case.paper-marked', { paper: 'M03', state: 'copy_kept', copies: 3 });
    const merged = inHubOrder(c, ...here.sent, ...there.sent);
    expect(merged.papers['M03']).toMatchObject({ state: 'copy_kept', copies: 1 });
    expect(merged.reviews).toMatchObject([
      { field: 'paper:M03', kept: 'copy_kept', other: 'copy_kept', copies: 3 },
    ]);
    const decider = machineWith(merged, 'device-c');
    decider.write('case.paper-marked', { paper: 'M03', state: 'copy_kept', copies: 3 });
    expect(decider.state().papers['M03']).toMatchObject({ copies: 3 });
    expect(decider.state().reviews).toEqual([]);
  });

  it('marking one paper alike, with as many copies, agree', () => {
    const c = start();
    const here = machineWith(c, 'device-a');
    const there = machineWith(c, 'device-b');
    here.write('case.paper-marked', { paper: 'M03', state: 'copy_kept', copies: 2 });
    there.write('case.paper-marked', { paper: 'M03', state: 'copy_kept', copies: 2 });
    expect(inHubOrder(c, ...here.sent, ...there.sent).reviews).toEqual([]);
  });

  it('accepting twice: the first stands, the second is a recorded no-op', () => {
    const c = readyCase();
    const here = machineWith(c, 'device-a');
    const there = machineWith(c, 'device-b');
    const body = {
      acceptedOn: today,
      legalLastDay: '2027-01-05',
      promisedLastDay: '2026-12-23',
      assumedYears: [],
    };
    here.write('case.accepted', body);
    there.write('case.accepted', { ...body, acceptedOn: '2026-11-24' });
    const third = machineWith(c, 'device-c');
    third.answer('bank', 'postal');
    const merged = inHubOrder(c, ...here.sent, ...there.sent, ...third.sent);
    expect(merged.acceptance?.acceptedOn).toBe(today);
    expect(merged.noops.map(({ kind }) => kind)).toEqual(['case.accepted', 'case.answered']);
    expect(merged.answers['bank']?.value).toBe('jiangnan_rural');
    expect(merged.version).toBe(c.version + 3);
  });

  it('answering different fields come to one form, in any order that keeps each machine’s own', () => {
    const typed = {
      'device-a': [
        ['bank', 'postal'],
        ['bank', 'linjiang'],
        ['live_same', '1'],
      ],
      'device-b': [
        ['phone', '19900000150'],
        ['living', 'couple'],
      ],
      'device-c': [
        ['dialect', '普通话'],
        ['other_allowance', '1'],
        ['other_allowance', '2'],
      ],
    } as const;
    const c = start();
    const logs = Object.entries(typed).map(([device, acts]) => {
      const machine = machineWith(c, device);
      for (const [field, value] of acts) machine.answer(field, value);
      return machine.sent;
    });
    const expected = inHubOrder(c, ...logs.flat());
    const turns = fc.shuffledSubarray([0, 0, 0, 1, 1, 2, 2, 2], { minLength: 8 });
    fc.assert(
      fc.property(turns, (order) => {
        const next = [0, 0, 0];
        const events = order.map((log) => logs[log]![next[log]!++]!);
        const merged = inHubOrder(c, ...events);
        expect(valuesOf(merged)).toEqual(valuesOf(expected));
        expect(merged.reviews).toEqual([]);
      }),
    );
  });
});

describe('what is no longer true', () => {
  const log: readonly [EventKind, unknown][] = [
    ['case.opened', {}],
    ['case.confirmed', { item: 'bank', agreed: true }],
    ['case.signed', { mode: 'sign', strokes: [], width: 1, height: 1 }],
    ['case.help-asked', { window: 3 }],
    ['case.rated', { level: 5, reasons: [] }],
    ['ticket.called', { window: 3, turn: 1 }],
  ];

  it.each(log)('%s on a fresh case is a no-op', (kind, body) => {
    const c = openedCase();
    const event = minted({ ...newEvent(c, kind, body as never), entity: 'case' });
    const after = applyCase(c, event);
    expect(after).toMatchObject({
      ...c,
      version: c.version + 1,
      writers: after.writers,
      noops: [{ kind, eventId: event.id }],
    });
  });

  it('never throws, whatever comes in whatever order', () => {
    const kinds: readonly [EventKind, unknown][] = [
      ...log,
      ['case.answered', { field: 'bank', value: 'postal', source: 'resident' }],
      ['case.paper-marked', { paper: 'M01', state: 'missing', copies: 0 }],
      ['case.presented', { window: 3, items: [] }],
      [
        'case.accepted',
        { acceptedOn: today, legalLastDay: today, promisedLastDay: today, assumedYears: [] },
      ],
      ['case.declined', { reason: 'x', whereTo: 'y' }],
      ['case.passed-on', { to: 'x' }],
      ['case.withdrawn', { reason: 'x' }],
      ['case.rating-asked', { window: 3 }],
      ['case.notice-given', { papers: [], fields: [] }],
      ['case.identified', { document: 'id_card', validTo: 'long-term' }],
    ];
    const anything = fc.record({
      of: fc.constantFrom(...kinds),
      base: fc.nat(20),
      device: fc.constantFrom('device-a', 'device-b'),
    });
    fc.assert(
      fc.property(fc.array(anything), (list) => {
        const c = openedCase();
        const after = list.reduce<Case>((state, { of: [kind, body], base, device }) => {
          const event = {
            ...newEvent({ id: c.id, version: base }, kind, body as never),
            entity: 'case',
          } as NewEvent;
          return applyCase(state, minted(event, device));
        }, c);
        expect(after.version).toBe(c.version + list.length);
        // Nobody works on two outcomes: an accepted case keeps its acceptance, an ended one never opens again.
        if (after.state === 'accepted') expect(after.acceptance).not.toBeNull();
        if (after.state === 'filling') expect(after.acceptance ?? after.refusal).toBeNull();
      }),
    );
  });

  it('before the opening is nothing at all', () => {
    const event = minted(newEvent({ id: 'c1', version: 3 }, 'case.withdrawn', { reason: 'x' }));
    expect(applyCase(undefined, event)).toBeUndefined();
  });

  it('leaves an accepted case to its end', () => {
    const c = afterActs(readyCase(), accepted);
    const again = applyCase(c, minted(newEvent(c, 'case.declined', { reason: 'x', whereTo: 'y' })));
    expect(again.state).toBe('accepted');
    expect(again.noops).toHaveLength(1);
  });
});
