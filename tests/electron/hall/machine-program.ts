// One machine of a hall as a process of its own: the real journal, the real line, the page's store and acts. It does what its parent
// says, and dies where its parent says. Started with its data folder and its settings.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../../core/kit/result';
import type { Ticket } from '../../../core/queue/ticket';
import type { Station } from '../../../core/station/station';
import type { CommandAnswer, HallCommand } from '../../../electron/contract/hall';
import { openHall } from '../../../electron/hall/hall';
import { openMachineKey } from '../../../electron/machine-key';
import { noSystemStore } from '../../../electron/vault/system-store';
import { machineInNode } from '../../support/machine-in-node';
import type { Acted, Asked, Deed, Known, Told } from './machine-words';

const [data = '', given = ''] = process.argv.slice(2);
const key = Buffer.alloc(32, 7).toString('base64');
const staff = { id: 'clerk', name: '李敏', role: 'clerk' } as const;

const realNow = Date.now;
let clockIsOff = 0;
Date.now = () => realNow() + clockIsOff;

/** Where it dies with the next command of another machine. */
let diesAt: 'before' | 'after' | 'answer' | null = null;
/** Commands that the page has decided, and what came of the latest one that was sent. */
let decided = 0;
let latest: { readonly command: HallCommand; readonly answer: CommandAnswer } | null = null;

const die = (at: typeof diesAt): void => {
  if (diesAt === at) process.kill(process.pid, 'SIGKILL');
};

const kept = join(data, 'station.json');
let station = JSON.parse(await readFile(kept, 'utf8').catch(() => given)) as Station;
const machine = await machineInNode(data);
const hall = await openHall({
  ...{ data, sealer: await openMachineKey(data, noSystemStore), name: station.device.slice(0, 4) },
  station: {
    read: () => station,
    save: async (wanted) => {
      station = wanted;
      await writeFile(kept, JSON.stringify(wanted));
      machine.tell('station.changed', wanted);
    },
    onChange: () => () => undefined,
  },
  head: () => machine.journal().head().n,
  now: () => Date.now(),
  note: () => undefined,
  ...{ host: '127.0.0.1', firstPort: 0 },
  timing: {
    ...{ firstWordMs: 5000, pingMs: 300, silenceMs: 6000 },
    ...{ retryMs: 20, answerMs: 2000, giveUpMs: 3000, takeMs: 5000 },
  },
});
hall.onChange((status) => machine.tell('hall.changed', status));
machine.answer({
  'vault.key': () => Promise.resolve({ ok: true, value: { key, staff } } as never),
  'station.read': () => Promise.resolve(station),
  'clock.read': () => Promise.resolve(Math.round(performance.now())),
  'trouble.report': () => Promise.resolve(null),
  'hall.status': () => Promise.resolve(hall.status()),
  'hall.work': () => hall.work(),
  'hall.command': async (command) => {
    const answer = await hall.command(command);
    latest = { command, answer };
    return answer;
  },
  'hall.done': (input) => {
    if (input.done.kind === 'decide') {
      die('answer');
      decided += 1;
    }
    return Promise.resolve(hall.done(input));
  },
  'journal.append': async ({ after, entry }) => {
    const isAsked = entry.type === 'own' && entry.command !== undefined;
    if (isAsked) die('before');
    const appended = await machine.journal().append(after, entry);
    if (appended.ok && isAsked) die('after');
    if (appended.ok) hall.appended();
    return appended;
  },
});

const { followMachine, joinVault } = await import('../../../renderer/data/session');
const { workForHall } = await import('../../../renderer/data/hall-worker');
const queue = await import('../../../renderer/data/acts/queue-acts');
const { eventsOf, latestDay, ticketsOf } = await import('../../../renderer/data/read');
const joined = await joinVault();
if (!joined.ok) throw new Error(joined.refusal.code);
const { store } = joined.value;
followMachine();
void workForHall();

async function today(): Promise<readonly Ticket[]> {
  const day = await latestDay(store, station.hall);
  return day ? ticketsOf(store, station.hall, day.date) : [];
}

/** The tickets with which a deed mostly makes sense here. */
function fitting(
  deed: Exclude<Deed, 'take' | 'serve' | 'next'>,
  tickets: readonly Ticket[],
): readonly Ticket[] {
  const here = (...states: readonly Ticket['state'][]): readonly Ticket[] =>
    tickets.filter((one) => one.window === station.window && states.includes(one.state));
  const anywhere = (state: Ticket['state']): readonly Ticket[] =>
    tickets.filter((one) => one.state === state);
  switch (deed) {
    case 'start':
    case 'recall':
    case 'arrive':
    case 'miss':
      return here('called');
    case 'finish':
    case 'hold':
    case 'transfer':
      return here('serving');
    case 'resume':
      return here('held');
    case 'return':
      return here('called', 'serving');
    case 'undo':
      return [...here('called', 'serving', 'held', 'done', 'missed'), ...anywhere('missed')];
    case 'rejoin':
      return anywhere('missed');
    case 'call':
    case 'direct':
    case 'jump':
      return anywhere('waiting');
  }
}

function doWith(deed: Deed, id: string): Promise<Result<Ticket, { readonly code: string }>> {
  const services = ['medical', 'ask'] as const;
  switch (deed) {
    case 'take':
      return queue.takeTicket({ service: services[0], channel: 'desk', taker: null });
    case 'serve':
      return queue.serveWithoutTicket({ service: services[1], taker: null });
    case 'next':
      return queue.callNext();
    case 'call':
      return queue.callTicket(id);
    case 'direct':
      return queue.serveDirectly(id);
    case 'hold':
      return queue.hold(id, '去复印');
    case 'return':
      return queue.returnToQueue(id, '走开了');
    case 'jump':
      return queue.jump(id, '不舒服');
    case 'transfer':
      return queue.transfer(id, { service: services[1], toWindow: null, reason: '要盖章' });
    case 'start':
    case 'recall':
    case 'arrive':
    case 'miss':
    case 'finish':
    case 'resume':
    case 'rejoin':
    case 'undo':
      return queue[deed](id);
  }
}

/** The deed, or where nobody here is right for it, the next step of whoever is here. */
function sensible(deed: Deed, pick: number, tickets: readonly Ticket[]): readonly [Deed, string] {
  const mine = tickets.find(
    ({ window, state }) => window === station.window && (state === 'called' || state === 'serving'),
  );
  const onward = mine?.state === 'called' ? 'start' : mine ? 'finish' : 'next';
  if (deed === 'take') return [deed, ''];
  // Now and then it is tried all the same.
  const isForFree = ['serve', 'next', 'call', 'direct'].includes(deed);
  if (mine && isForFree && pick % 5 > 0) return [onward, mine.id];
  if (deed === 'serve' || deed === 'next') return [deed, ''];
  const fit = fitting(deed, tickets);
  const chosen = fit[pick % Math.max(1, fit.length)];
  return chosen ? [deed, chosen.id] : [onward, mine?.id ?? ''];
}

async function act(deed: Deed, pick: number): Promise<Acted> {
  const [what, id] = sensible(deed, pick, await today());
  const done = await doWith(what, id);
  return done.ok
    ? { ok: true, deed: what, ticketId: done.value.id }
    : { ok: false, deed: what, code: done.refusal.code };
}

/** The latest command once more, twice at once, as a line that broke would bring it. Null where nothing can be compared. */
async function again(): Promise<readonly CommandAnswer[] | null> {
  const before = latest;
  if (!before?.answer.ok) return null;
  const answers = await Promise.all([
    hall.command(before.command),
    hall.command(structuredClone(before.command)),
  ]);
  return [before.answer, ...answers];
}

async function know(): Promise<Known> {
  const tickets = await today();
  const events = await Promise.all(tickets.map(({ id }) => eventsOf(store, id)));
  return {
    tickets: tickets.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    events: events.flat(),
    device: store.device,
  };
}

async function answer(asked: Asked): Promise<unknown> {
  switch (asked.ask) {
    case 'act':
      return act(asked.deed, asked.pick);
    case 'open':
      return queue.openDay(true).then(({ ok }) => ok);
    case 'share':
      await hall.share({ on: true });
      return hall.invite({ window: asked.window })?.code;
    case 'join':
      return hall.join(asked);
    case 'status':
      return hall.status();
    case 'decided':
      return decided;
    case 'again':
      return again();
    case 'die':
      diesAt = asked.at;
      return null;
    case 'clock':
      clockIsOff = asked.ms;
      return null;
    case 'know':
      return know();
  }
}

process.on('message', ({ id, asked }: { readonly id: number; readonly asked: Asked }) => {
  void answer(asked)
    .then((value): Told => ({ id, value }))
    .catch((error: unknown): Told => ({ id, failed: String(error) }))
    .then((told) => process.send?.(told));
});
process.on('disconnect', () => process.exit());
process.send?.({ id: 0, value: null } satisfies Told);
