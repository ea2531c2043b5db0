// A hub at work: the door open on its database, until it is asked to stop.
import { readFile } from 'node:fs/promises';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { createBell } from './bell';
import type { HubContext } from './context';
import { makeCode } from './enrol';
import type { Options } from './options';
import { lastNumber } from './pull';
import { createServer } from './server';

export type Serving = {
  readonly url: string;
  readonly port: number;
  /** A fresh one-time enrolment code; the unused one of the start before is worth nothing any more. */
  readonly code: string;
  /** Answers what was asked, then closes. */
  readonly stop: () => Promise<void>;
};

/** Usual port; a hub that finds it taken at its first start by a station takes any free one. */
const usualPort = 4610;

/** Opens the door. `knownPort` is the port of the last start, under which stations know this hub. */
export async function serve(
  hub: Omit<HubContext, 'bell'>,
  options: Pick<Options, 'host' | 'port' | 'tls' | 'embedded'>,
  { log, knownPort }: { readonly log: FastifyBaseLogger; readonly knownPort: number | null },
): Promise<Serving> {
  const context: HubContext = { ...hub, bell: createBell() };
  context.bell.noticed(await lastNumber(context));
  const tls = options.tls && {
    cert: await readFile(options.tls.cert, 'utf8'),
    key: await readFile(options.tls.key, 'utf8'),
  };
  const server = await createServer(context, { log, tls });
  const wanted = options.port ?? knownPort ?? usualPort;
  const port = await listen(server, options.host, wanted, options.embedded);
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return {
    url: `${tls ? 'https' : 'http'}://${host}:${port}`,
    port,
    code: await makeCode(context, 'start'),
    stop: () => server.close(),
  };
}

/** Listens and returns the port. A taken port is a sentence, or for an embedded hub any other one. */
async function listen(
  server: FastifyInstance,
  host: string,
  port: number,
  orAnyOther: boolean,
): Promise<number> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code !== 'EADDRINUSE') throw error;
    if (!orAnyOther) {
      throw new Error(`Port ${port} is taken. Another hub may run already; or give --port NUMBER.`);
    }
    await server.listen({ host, port: 0 });
  }
  const address = server.server.address();
  return address !== null && typeof address === 'object' ? address.port : port;
}
