// Pages of papers over the wire: in pieces, in either direction.
import type { FastifyInstance } from 'fastify';
import type { PagePiece, PageStanding } from '../../core/sync/wire';
import { asking, parsed } from '../ask';
import type { HubContext } from '../context';
import { givePiece, takePiece } from '../pages';
import { pageName, pagePiece, pieceQuery } from '../schemas/requests';

export function pageRoutes(server: FastifyInstance, context: HubContext): void {
  server.post('/pages/:name', async (request): Promise<PageStanding> => {
    const { device, epoch } = await asking(context, request);
    const { name } = parsed(pageName, request.params);
    const piece = parsed(pagePiece, request.body);
    return { epoch: epoch.epoch, ...(await takePiece(context, device, name, piece)) };
  });
  server.get('/pages/:name', async (request): Promise<PagePiece> => {
    const { device, epoch } = await asking(context, request);
    const { name } = parsed(pageName, request.params);
    const { offset } = parsed(pieceQuery, request.query);
    const given = await givePiece(context, device, name, offset);
    if (given === null) return { epoch: epoch.epoch, total: null, piece: '' };
    return { epoch: epoch.epoch, total: given.total, piece: given.piece.toString('base64') };
  });
}
