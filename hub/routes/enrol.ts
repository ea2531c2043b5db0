// POST /enrol: a one-time code for a token. Few tries a minute: a code is 60 random bits, and nobody may work through them.
import type { FastifyInstance } from 'fastify';
import { wireVersion, type EnrolAnswer } from '../../core/sync/wire';
import type { HubContext } from '../context';
import { enrol } from '../enrol';
import { currentEpoch, parsed } from '../ask';
import { refusal } from '../refusal';
import { enrolRequest } from '../schemas/requests';

export function enrolRoute(server: FastifyInstance, context: HubContext, perMinute: number): void {
  const config = { rateLimit: { max: perMinute, timeWindow: 60_000 } };
  server.post('/enrol', { config, bodyLimit: 10_000 }, async (request): Promise<EnrolAnswer> => {
    const ask = parsed(enrolRequest, request.body);
    if (ask.wire < wireVersion) throw refusal('too_old');
    const { epoch } = await currentEpoch(context);
    const taken = await enrol(context, ask);
    if (!taken.ok) throw refusal(taken.refusal.code, { epoch });
    const { hubId: hub, hubName } = context;
    return { epoch, hub, hubName, token: taken.value.token };
  });
}
