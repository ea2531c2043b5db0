// A bundle is read whole or not at all: another program's file, a damaged one and a newer one are each told apart.
import { describe, expect, it } from 'vitest';
import type { JourneyEvent } from '../../core/journey';
import { isCarried, readBundle, writeBundle, type Bundle } from '../../core/sync/bundle';
import { samplePerson } from '../support/sample-person';

const registered = (seq: number, changes: Partial<JourneyEvent> = {}): JourneyEvent =>
  ({
    ...{ id: `e${seq}`, device: 'east', seq, group: `g${seq}`, v: 1, entity: 'resident' },
    ...{ entityId: `r${seq}`, kind: 'resident.registered', base: 0, operator: 'lu' },
    ...{ onBehalfOf: null, at: seq, monotonic: seq, body: { person: samplePerson() } },
    ...changes,
  }) as JourneyEvent;

const bundle: Bundle = {
  ...{ device: 'east', counter: '1', window: 3, community: '990101001001', madeAt: 5 },
  ...{ madeBy: '卢静', before: '', beforeSeq: 0, dropped: ['e9'] },
  events: [registered(1), registered(4)],
};

const changed = (changes: object): string =>
  JSON.stringify({ ...(JSON.parse(writeBundle(bundle)) as object), ...changes });

describe('a bundle', () => {
  it('comes back as it was written', () => {
    const read = readBundle(writeBundle(bundle));
    expect(read).toMatchObject({ ok: true, value: bundle });
  });

  it('holds the work of the community, not the queue of a hall and its paper', () => {
    expect((['case', 'visit', 'alarm', 'resident', 'staff'] as const).every(isCarried)).toBe(true);
    const ofTheHall = ['day', 'ticket', 'window', 'appointment', 'slip'] as const;
    expect(ofTheHall.some(isCarried)).toBe(false);
  });

  it.each([
    ['no text of ours', 'hello'],
    ['another list', '{"events":[]}'],
    ['no events', changed({ events: null })],
    ['an event of another machine', changed({ events: [registered(1, { device: 'west' })] })],
    ['an event twice', changed({ events: [registered(2), registered(2)] })],
    ['an event without its body', changed({ events: [registered(1, { body: {} as never })] })],
    ['a head without its machine', changed({ device: '' })],
  ])('is refused for %s', (_, text) => {
    expect(readBundle(text)).toMatchObject({ ok: false, refusal: { code: 'bundle_malformed' } });
  });

  it.each([
    ['a newer form', changed({ bundle: 2 })],
    ['a kind of event', changed({ events: [registered(1, { kind: 'resident.flew' as never })] })],
    ['a kind of thing', changed({ events: [registered(1, { entity: 'dream' as never })] })],
  ])('says that the other machine is newer by %s', (_, text) => {
    expect(readBundle(text)).toEqual({ ok: false, refusal: { code: 'bundle_newer' } });
  });
});
