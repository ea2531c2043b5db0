// GET /poke: server-sent events that say “there is something for you”, nothing more. A lost poke costs minutes, never an event.
import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { asking } from '../ask';
import type { HubContext } from '../context';
import { lastNumber } from '../pull';

/** A silent line looks like a dead one: a comment goes out this often. */
const heartbeatSeconds = 20;

/** Several hub processes on one database hear of each other by looking this often. */
const lookSeconds = 3;

export function pokeRoute(server: FastifyInstance, context: HubContext): void {
  const open = new Set<ServerResponse>();
  server.get('/poke', async (request, reply) => {
    const { device } = await asking(context, request);
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': here\n\n');
    const leave = context.bell.wait(device.device, device.community, () =>
      response.write('event: poke\ndata: {}\n\n'),
    );
    const heartbeat = setInterval(
      () => response.write(': still here\n\n'),
      heartbeatSeconds * 1000,
    );
    open.add(response);
    response.on('close', () => {
      clearInterval(heartbeat);
      leave();
      open.delete(response);
    });
  });

  const look = setInterval(() => {
    if (context.bell.waiting() === 0) return;
    void lastNumber(context).then(context.bell.noticed, () => undefined);
  }, lookSeconds * 1000);
  server.addHook('preClose', (done) => {
    clearInterval(look);
    for (const response of open) response.end();
    done();
  });
}
