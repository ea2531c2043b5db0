// Two machines that never heard of each other each gave number 1 of the day. Both papers are in people's hands: both stand, and work goes on.
import { expect, it } from 'vitest';
import type { NewEvent } from '../../core/journey';
import { act, freshStore } from '../support/fresh-store';
import { ticketTaken } from '../support/store-in-node';

const fresh = freshStore();

const record = (event: NewEvent) => fresh.modules.record(fresh.modules.store, act(event));

const called = (id: string): NewEvent => ({
  ...{ entity: 'ticket', entityId: id, kind: 'ticket.called', base: 1 },
  body: { window: 3, turn: 1 },
});

async function hubBrings(...newer: readonly NewEvent[]): Promise<unknown> {
  const { takePage } = await import('../../renderer/data/outbox');
  const { readCursor } = await import('../../renderer/data/outbox');
  const { cursor } = await readCursor(fresh.modules.store);
  const events = newer.map((event, at) => {
    const srv = cursor + 1 + at;
    const facts = { id: `there-${srv}`, device: 'there', seq: srv, group: `g${srv}`, v: 1 };
    const when = { operator: 'else', onBehalfOf: null, at: srv, monotonic: 0 };
    return { srv, event: { ...event, ...facts, ...when } };
  });
  const next = cursor + events.length;
  return takePage(fresh.modules.store, { epoch: 'e', events, exits: [], next, more: false });
}

const dayPrinted = (id: string): NewEvent => ({
  ...{ entity: 'slip', entityId: id, kind: 'slip.requested', base: 0 },
  body: {
    ...{ slip: 'day_sheet', about: 'hall:2026-11-23', copy: 0, printer: 'virtual', reason: '' },
    key: 'hall:2026-11-23/day_sheet/0',
  },
});

const statesNow = async () =>
  Object.fromEntries(
    ((await fresh.modules.states())['ticket'] as readonly { id: string; state: string }[]).map(
      ({ id, state }) => [id, state],
    ),
  );

it('the same number of another machine is taken in, and both go on', async () => {
  expect(await record(ticketTaken('here', 1))).toMatchObject({ ok: true });
  expect(await hubBrings(ticketTaken('there', 1), ticketTaken('further', 2))).toMatchObject({
    ok: true,
  });
  expect(await record(called('here'))).toMatchObject({ ok: true });
  expect(await hubBrings(called('there'))).toMatchObject({ ok: true });
  expect(await statesNow()).toEqual({ here: 'called', there: 'called', further: 'waiting' });
  const before = await fresh.modules.states();
  await fresh.modules.wipe();
  await fresh.modules.recover(fresh.modules.store, () => undefined);
  expect(await fresh.modules.states()).toEqual(before);
});

it('a number is never given twice here', async () => {
  expect(await record(ticketTaken('here', 1))).toMatchObject({ ok: true });
  expect(await record(ticketTaken('again', 1))).toMatchObject({ ok: false });
});

it('the sheet of the same day that another machine printed is taken in', async () => {
  expect(await record(dayPrinted('here'))).toMatchObject({ ok: true });
  expect(await hubBrings(dayPrinted('there'), dayPrinted('further'))).toMatchObject({ ok: true });
  expect(await record(ticketTaken('next', 1))).toMatchObject({ ok: true });
  expect((await fresh.modules.states())['slip']).toHaveLength(3);
});
