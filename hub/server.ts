// The hub's door: fastify with its limits, one place where errors become answers, and a log that never sees a body.
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
} from 'fastify';
import { hashOf } from './secrets';
import type { HubContext } from './context';
import { refusal, refusalOf } from './refusal';
import { enrolRoute } from './routes/enrol';
import { healthRoute } from './routes/health';
import { pageRoutes } from './routes/pages';
import { pokeRoute } from './routes/poke';
import { syncRoutes } from './routes/sync';
import { isAway } from './sql/database';

export type ServerSettings = {
  readonly log: FastifyBaseLogger;
  /** PEM; null on loopback. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Tries of enrolment a minute and address. */
  readonly enrolsPerMinute?: number;
};

/** A push may be this large, so that one act that is large by itself passes; the usual limit is the wire's. */
const mostBytes = 8_000_000;

/** Made, not yet listening. */
export async function createServer(
  context: HubContext,
  settings: ServerSettings,
): Promise<FastifyInstance> {
  const options = {
    loggerInstance: settings.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: mostBytes,
    // A hostile key inside one event must cost that event only: parse-event refuses it by itself.
    onProtoPoisoning: 'ignore',
    onConstructorPoisoning: 'ignore',
    requestTimeout: 60_000,
    return503OnClosing: true,
    ...(settings.tls ? { https: settings.tls } : {}),
  } as const;
  const server: FastifyInstance = fastify(options);
  await server.register(helmet);
  await server.register(rateLimit, {
    max: 1200,
    timeWindow: 60_000,
    keyGenerator: ({ headers, ip }) => (headers.authorization ? hashOf(headers.authorization) : ip),
    errorResponseBuilder: (_request, { ttl }) =>
      refusal('busy', { retryAfterSeconds: Math.ceil(ttl / 1000) }),
  });
  logAnswers(server);
  answerErrors(server);
  healthRoute(server, context);
  enrolRoute(server, context, settings.enrolsPerMinute ?? 10);
  syncRoutes(server, context);
  pageRoutes(server, context);
  pokeRoute(server, context);
  return server;
}

/** Method, path and outcome; never a body, a query, a header or a code. */
function logAnswers(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        path: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });
}

function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, retryAfterSeconds, ...body } = refusalOf(asRefusal(error)) ?? unexpected;
    if (status >= 500) request.log.error({ code: error.code, message: error.message }, 'failed');
    if (retryAfterSeconds !== null) void reply.header('retry-after', retryAfterSeconds);
    void reply.status(status).send(body);
  });
  server.setNotFoundHandler((_request, reply) => {
    void reply.status(404).send({ code: 'bad_request', epoch: null, lastSeq: null });
  });
}

/** A fault of our own: the station keeps its events and comes back later. */
const unexpected = {
  code: 'busy',
  epoch: null,
  lastSeq: null,
  status: 500,
  retryAfterSeconds: 60,
} as const;

function asRefusal(error: FastifyError): unknown {
  if (refusalOf(error)) return error;
  if (error.statusCode === 413) return refusal('too_large');
  if (error.statusCode !== undefined && error.statusCode < 500) return refusal('bad_request');
  if (isAway(error)) return refusal('busy', { retryAfterSeconds: 5 });
  return error;
}
