// For whoever watches the hub: whether it answers, and whether its database does.
import type { FastifyInstance } from 'fastify';
import { wireVersion } from '../../core/sync/wire';
import type { HubContext } from '../context';
import { lastNumber } from '../pull';

export function healthRoute(server: FastifyInstance, context: HubContext): void {
  server.get('/health', { logLevel: 'warn' }, async () => {
    await lastNumber(context);
    return { hub: context.hubId, wire: wireVersion, database: 'up' };
  });
}
