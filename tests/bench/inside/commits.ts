// A ticket's way through the counter, again and again: each act timed from the call to the acknowledged commit, and after
// each one put of as many bytes into a plain strict store.
import { callNext, finish, start, takeTicket } from '../../../renderer/data/acts/queue-acts';
import type { TicketTaker } from '../../../renderer/data/acts/take-number';
import { StationDb } from '../../../renderer/data/db';
import { serviceKey, session } from './begin';

export type Commit = {
  readonly act: 'take' | 'call' | 'start' | 'finish';
  readonly ms: number;
  readonly plainMs: number;
  readonly bytes: number;
};

type Tried = Awaited<ReturnType<typeof callNext>>;

export async function commitRounds(rounds: number): Promise<readonly Commit[]> {
  const { db } = session().store;
  const plain = new StationDb('bench-plain');
  const residents = await db.residents.limit(rounds).primaryKeys();
  const commits: Commit[] = [];
  const once = async (act: Commit['act'], run: () => Promise<Tried>): Promise<string> => {
    const began = performance.now();
    const done = await run();
    const ms = performance.now() - began;
    if (!done.ok) throw new Error(`${act}: ${done.refusal.code}`);
    const bytes = await bytesOfLast(done.value.id);
    const plainMs = await onePut(plain, bytes);
    commits.push({ act, ms, plainMs, bytes });
    return done.value.id;
  };
  for (let round = 0; round < rounds; round++) {
    const residentId = residents[round];
    const taker: TicketTaker | null = residentId === undefined ? null : { residentId };
    await once('take', () => takeTicket({ service: serviceKey(), channel: 'desk', taker }));
    const id = await once('call', callNext);
    await once('start', () => start(id));
    await once('finish', () => finish(id));
  }
  await plain.delete();
  return commits;
}

/** What the act's transaction wrote: its event, the outbox, the ticket's row. */
async function bytesOfLast(ticketId: string): Promise<number> {
  const { db } = session().store;
  const [row, sent] = await Promise.all([
    db.tickets.get(ticketId),
    db.outbox.orderBy('seq').last(),
  ]);
  const event = sent && (await db.events.get(sent.id));
  return JSON.stringify([row, sent, event]).length;
}

let putSoFar = 0;

async function onePut(plain: StationDb, bytes: number): Promise<number> {
  const row = { id: `row-${putSoFar++}`, version: 1, srv: 0, sealed: 'x'.repeat(bytes) };
  const began = performance.now();
  await plain.staff.put(row);
  return performance.now() - began;
}
