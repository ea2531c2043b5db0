// The four routes of synchronisation. They only translate between the wire and push, pull, snapshot and digest.
import type { FastifyInstance } from 'fastify';
import {
  pushLimit,
  type DigestAnswer,
  type PullAnswer,
  type PushAnswer,
  type PushGap,
  type SnapshotAnswer,
} from '../../core/sync/wire';
import { readArrived } from '../arrived';
import { asking, parsed } from '../ask';
import type { Device, HubContext } from '../context';
import { digest } from '../digest';
import { beginEpoch } from '../epoch';
import { pull } from '../pull';
import { push } from '../push';
import { refusal } from '../refusal';
import { pullQuery, pushRequest, snapshotMark, snapshotQuery } from '../schemas/requests';
import { snapshot, type SnapshotMark } from '../snapshot';

export function syncRoutes(server: FastifyInstance, context: HubContext): void {
  pushRoute(server, context);
  pullRoute(server, context);
  snapshotRoute(server, context);
  server.get('/sync/digest', async (request): Promise<DigestAnswer> => {
    const { device, epoch } = await asking(context, request);
    return { epoch: epoch.epoch, ...(await digest(context, device)) };
  });
}

function pushRoute(server: FastifyInstance, context: HubContext): void {
  server.post('/sync/push', async (request, reply): Promise<PushAnswer | PushGap> => {
    const { device, epoch } = await asking(context, request);
    const ask = parsed(pushRequest, request.body);
    if (ask.epoch !== epoch.epoch) {
      throw refusal('wrong_epoch', { epoch: epoch.epoch, lastSeq: device.lastSeq });
    }
    const [first] = ask.events;
    if (ask.events.some((event, at) => event.seq !== (first?.seq ?? 0) + at)) {
      throw refusal('bad_request', { epoch: epoch.epoch });
    }
    const events = ask.events.map((event) => readArrived(event, device.device));
    const isOneAct = events.every(({ act }) => act === events[0]?.act);
    const bytes = Number(request.headers['content-length'] ?? 0);
    // A little above the limit: the envelope of the request counts too.
    if (!isOneAct && (events.length > pushLimit.events || bytes > pushLimit.bytes * 1.1)) {
      throw refusal('too_large', { epoch: epoch.epoch });
    }
    const decided = await push(context, device, epoch, events);
    switch (decided.type) {
      case 'gap':
        return reply
          .status(409)
          .send({ epoch: epoch.epoch, expectedSeq: decided.expectedSeq } satisfies PushGap);
      case 'held':
        throw refusal('busy', { epoch: epoch.epoch, retryAfterSeconds: 15 });
      case 'results':
        return { epoch: epoch.epoch, results: decided.results, ackSeq: decided.ackSeq };
    }
  });
}

function pullRoute(server: FastifyInstance, context: HubContext): void {
  server.get('/sync/pull', async (request): Promise<PullAnswer> => {
    const { device, epoch } = await asking(context, request);
    const { cursor, limit, own, ...from } = parsed(pullQuery, request.query);
    if (from.epoch !== undefined && from.epoch !== epoch.epoch) {
      throw refusal('wrong_epoch', { epoch: epoch.epoch, lastSeq: device.lastSeq });
    }
    const page = await pull(context, device, { cursor, limit, own: own === '1' });
    if (page.type === 'ahead') throw await restoredUnderUs(context, device, request.log);
    const { events, next, more } = page;
    return { epoch: epoch.epoch, events, exits: [], next, more };
  });
}

/** A station has seen numbers that this hub never gave: the hub itself finds out here that it was restored from a backup. */
async function restoredUnderUs(
  context: HubContext,
  device: Device,
  log: FastifyInstance['log'],
): Promise<Error> {
  const epoch = await beginEpoch(context.db, context.hubId, true);
  log.warn(
    { device: device.device },
    'a station is ahead: the data was restored, a new epoch begins',
  );
  return refusal('wrong_epoch', { epoch, lastSeq: device.lastSeq });
}

/** At most so many snapshots at once: after an outage every station of a street may ask in the same minute. */
const snapshotPermits = 4;

function snapshotRoute(server: FastifyInstance, context: HubContext): void {
  let running = 0;
  server.get('/sync/snapshot', async (request): Promise<SnapshotAnswer> => {
    const { device, epoch } = await asking(context, request);
    const { after, limit } = parsed(snapshotQuery, request.query);
    const mark = after === undefined ? null : readMark(after);
    if (running >= snapshotPermits) {
      const retryAfterSeconds = 2 + Math.floor(Math.random() * 8);
      throw refusal('busy', { epoch: epoch.epoch, retryAfterSeconds });
    }
    running += 1;
    try {
      const { next, ...page } = await snapshot(context, device, mark, limit);
      return { epoch: epoch.epoch, ...page, next: next && writeMark(next) };
    } finally {
      running -= 1;
    }
  });
}

const writeMark = (mark: SnapshotMark): string =>
  Buffer.from(JSON.stringify(mark)).toString('base64url');

function readMark(text: string): SnapshotMark {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    throw refusal('bad_request');
  }
  return parsed(snapshotMark, value);
}
