// A server that can pretend to be a hub, and everything else that a hub's address may turn out to be.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { JourneyEvent } from '../../../core/journey';
import type { PushAnswer, PushRequest } from '../../../core/sync/wire';

/** `silent` takes the line and never answers; `portal` is a network's log-in page; `liar` decides on what was never sent. */
export type Mood = 'well' | 'silent' | 'portal' | 'liar' | 'broken';

export type PretendHub = {
  readonly url: string;
  mood: Mood;
  /** Own events of the station as they were taken, in order. */
  readonly taken: readonly JourneyEvent[];
  /** Requests that nobody has answered yet. */
  readonly hanging: () => number;
  /** Breaks every connection. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
};

const epoch = 'epoch-1';

export async function startPretendHub(): Promise<PretendHub> {
  const taken: JourneyEvent[] = [];
  const sockets = new Set<Socket>();
  let hanging = 0;
  const push = ({ events }: PushRequest): PushAnswer => {
    const fresh = events.filter(({ id }) => !taken.some((known) => known.id === id));
    taken.push(...fresh);
    const srv = (id: string): number => taken.findIndex((known) => known.id === id) + 1;
    const results = events.map(
      ({ seq, id }) => ({ seq, outcome: 'applied', srv: srv(id), reason: null }) as const,
    );
    return { epoch, results, ackSeq: taken.at(-1)?.seq ?? 0 };
  };
  const answer = (path: string, body: string): unknown => {
    const page = { epoch, events: [], exits: [], next: taken.length, more: false };
    if (path === '/enrol')
      return { epoch, hub: 'hub-1', hubName: '临江街道', token: 'pretend-token-0123456789' };
    if (path === '/sync/push') return push(JSON.parse(body) as PushRequest);
    if (path === '/sync/snapshot') return { epoch, cursor: taken.length, rows: [], next: null };
    return page;
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const path = new URL(request.url ?? '', 'http://hub').pathname;
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    if (path === '/poke' || hub.mood === 'silent') {
      hanging++;
      response.once('close', () => hanging--);
    } else if (hub.mood === 'portal') {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>请先登录无线网络</h1>');
    } else if (hub.mood === 'liar') {
      json(200, {
        epoch,
        results: [{ seq: 999, outcome: 'applied', srv: 1, reason: null }],
        ackSeq: 999,
      });
    } else if (hub.mood === 'broken') json(500, { sorry: true });
    else json(200, answer(path, body));
  };
  const server = createServer((request, response) => void serve(request, response));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const hub: PretendHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mood: 'well',
    taken,
    hanging: () => hanging,
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
  return hub;
}
