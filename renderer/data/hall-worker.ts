// Works for the hall in one window of this machine: decides what other windows ask for, writes down what the owner tells, reads out the
// journal. The main process brings the pieces and asks again for what was not answered.
import type { Decided, HallDone, HallWork } from '../../electron/contract/hall';
import { ok, refuse } from '../../core/kit/result';
import { call, reportTrouble } from '../shell';
import { decideFor, leftBy } from './acts/in-hall';
// The verbs make themselves known when they are loaded.
import './acts/appointment-acts';
import './acts/queue-acts';
import './acts/window-acts';
import { readHallCursor, readHallPage, takeHallPage } from './hall-entries';
import { ruleOf } from './hall-rule';
import { readHead } from './recover';
import { currentSession, type Session } from './session';

const restMs = 1000;

/** Goes on while the page lives; the next window takes over when it is closed. */
export function workForHall(): Promise<void> {
  return navigator.locks.request('hall', async () => {
    for (;;) {
      const session = currentSession();
      const piece = session && (await call('hall.work', null));
      if (!session) await rest();
      else if (piece) await work(session, piece);
    }
  });
}

/** One piece that fails must not end the work for all: it is asked for again, or refused where somebody waits for it. */
async function work(session: Session, piece: HallWork): Promise<void> {
  try {
    await call('hall.done', { id: piece.id, done: await answer(session, piece) });
  } catch (error) {
    reportTrouble(error);
    const done = undone(piece, error instanceof Error ? error.name : typeof error);
    if (done) await call('hall.done', { id: piece.id, done });
    else await rest();
  }
}

/** Null for what nobody but the line waits for. */
function undone({ kind }: HallWork, detail: string): HallDone | null {
  if (kind === 'take') return { kind, taken: false };
  if (kind === 'decide') return { kind, decided: refuse({ code: 'disk_failed', detail }) };
  return null;
}

const rest = (): Promise<void> => new Promise((rested) => setTimeout(rested, restMs));

async function answer(session: Session, piece: HallWork): Promise<HallDone> {
  const { store, station } = session;
  switch (piece.kind) {
    case 'cursor':
      return { kind: 'cursor', cursor: await readHallCursor(store, piece.from) };
    case 'read':
      return {
        kind: 'read',
        page: await readHallPage(store, piece.after, piece.own, station.hall),
      };
    case 'take':
      return {
        kind: 'take',
        taken: (await takeHallPage(store, piece.from, piece.order, piece.page)).ok,
      };
    case 'decide':
      return { kind: 'decide', decided: await decide(session, piece) };
  }
}

/** Once for an id, whatever happened since: what is recorded under it is the answer. */
async function decide(
  { store }: Session,
  { window, command }: Extract<HallWork, { kind: 'decide' }>,
): Promise<Decided> {
  const { id, operator, verb, input } = command;
  if (!(await store.db.commands.get(id))) {
    const rule = ruleOf(await call('hall.status', null));
    const decided = await decideFor({ window, operator, command: id }, rule, verb, input);
    if (decided === null) return refuse({ code: 'owner_away' });
    if (!decided.ok) return refuse(decided.refusal as Extract<Decided, { ok: false }>['refusal']);
  }
  return recordedUnder(store, id, verb);
}

async function recordedUnder({ db }: Session['store'], id: string, verb: string): Promise<Decided> {
  const known = await db.commands.get(id);
  // Nothing had to be recorded: it was so already.
  if (!known) return ok({ entityId: null, n: (await readHead(db)).n });
  const { lines } = await call('journal.read', { from: known.n, limit: 1 });
  const [line] = lines;
  const events = line?.entry.type === 'own' ? line.entry.events : [];
  const event = events.find(({ entity }) => entity === leftBy(verb));
  return ok({ entityId: event?.entityId ?? null, n: known.n });
}
