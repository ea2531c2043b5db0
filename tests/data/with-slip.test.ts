// A number and its slip: one act where the number is given here, two where the hall's owner gives it; printed once in either case.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PrintRequest } from '../../electron/contract/printing';
import { machineInNode, type MachineInNode } from '../support/machine-in-node';
import { signInAt } from '../support/signed-in-machine';

const wish = { service: 'medical', channel: 'kiosk', taker: null } as const;
const submitted: PrintRequest[] = [];
/** What was got ready, and how far the journal was then. */
const prepared: { readonly document: PrintRequest['document']; readonly lines: number }[] = [];
let machine: MachineInNode;
let modules: Awaited<ReturnType<typeof signIn>>;

/** Imported late, because the page's modules look for IndexedDB when loaded. */
async function signIn() {
  const { session } = await signInAt(machine);
  machine.answer({
    'print.prepare': ({ document }) => {
      prepared.push({ document, lines: machine.journal().head().n });
      return Promise.resolve(null);
    },
    'print.submit': (request) => {
      submitted.push(request);
      return Promise.resolve({ ok: true, value: { id: request.id } } as never);
    },
  });
  return {
    store: session.store,
    queue: await import('../../renderer/data/acts/queue-acts'),
    ...(await import('../../renderer/data/acts/with-slip')),
    ...(await import('../../renderer/data/read')),
  };
}

beforeAll(async () => {
  machine = await machineInNode();
  modules = await signIn();
  expect(await modules.queue.openDay()).toMatchObject({ ok: true });
});

afterAll(async () => {
  await modules.store.db.delete();
  await machine.close();
});

/** Takes a number with its slip, waits for the paper's side, and gives the events of the ticket's slip beside those of the ticket. */
async function take() {
  const { queue, store, withSlip, eventsOf } = modules;
  let printed: Promise<unknown> = Promise.resolve();
  const taken = await withSlip(
    () => queue.takeTicket(wish),
    (slip) => {
      printed = slip;
    },
  );
  if (!taken.ok) throw new Error(taken.refusal.code);
  expect(await printed).toMatchObject({ ok: true });
  const slips = await store.db.slips.where('about').equals(taken.value.id).toArray();
  const papers = await Promise.all(slips.map(({ id }) => eventsOf(store, id)));
  return { ticket: taken.value, given: await eventsOf(store, taken.value.id), papers };
}

it('is one act, and what is printed says the number and who is before it', async () => {
  await take();
  submitted.length = 0;
  const { ticket, given, papers } = await take();
  expect(papers.map((events) => events.map(({ kind }) => kind))).toEqual([['slip.requested']]);
  expect(papers[0]?.[0]?.group).toBe(given[0]?.group);
  expect(submitted.map(({ id, key }) => [id, key])).toEqual([
    [papers[0]?.[0]?.entityId, `${ticket.id}/queue_ticket/0`],
  ]);
  const said = JSON.stringify(submitted[0]?.document);
  expect(said).toContain(ticket.number);
  expect(said).toContain('1 位');
});

it('is got ready before the commit, in the words that are submitted after it', async () => {
  prepared.length = submitted.length = 0;
  const before = machine.journal().head().n;
  await take();
  expect(prepared).toEqual([{ document: submitted[0]?.document, lines: before }]);
  expect(machine.journal().head().n).toBeGreaterThan(before);
});

it('asks for no paper where no number was given', async () => {
  const { queue, withSlip } = modules;
  prepared.length = submitted.length = 0;
  let followed = 0;
  const refused = await withSlip(
    () => queue.takeTicket({ ...wish, service: 'nowhere' }),
    () => (followed += 1),
  );
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'unknown_service' } });
  expect([followed, submitted.length, prepared.length]).toEqual([0, 0, 0]);
});

it('is asked for here, after it, where the owner of the hall gives the number', async () => {
  const { queue } = modules;
  const known = await queue.takeTicket(wish);
  if (!known.ok) throw new Error(known.refusal.code);
  submitted.length = 0;
  const asked: unknown[] = [];
  machine.answer({
    'hall.status': () => Promise.resolve({ role: 'window', owner: null } as never),
    'hall.command': ({ input }) => {
      asked.push(input);
      return Promise.resolve({ ok: true, value: { entityId: known.value.id } } as never);
    },
  });
  const { ticket, given, papers } = await take();
  machine.answer({ 'hall.status': () => Promise.resolve({ role: 'alone' }) });
  expect(ticket.id).toBe(known.value.id);
  expect(asked).toEqual([{ args: [wish] }]);
  expect(papers.map((events) => events.map(({ kind }) => kind))).toEqual([['slip.requested']]);
  expect(papers[0]?.[0]?.group).not.toBe(given[0]?.group);
  expect(submitted).toHaveLength(1);
});
