// A hub of its own for each test, on the file's database, and devices that speak the wire to it.
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { beginHub } from '../../../hub/begin';
import { createBell } from '../../../hub/bell';
import type { HubContext } from '../../../hub/context';
import { makeCode } from '../../../hub/enrol';
import { createServer } from '../../../hub/server';
import type { Database } from '../../../hub/sql/database';
import type {
  DigestAnswer,
  EnrolAnswer,
  PullAnswer,
  PushAnswer,
  PushGap,
  SnapshotAnswer,
  SnapshotRow,
  OrderedEvent,
  WireRefusal,
} from '../../../core/sync/wire';
import { minter, type Minter } from './events';

export type TestHub = {
  readonly context: HubContext;
  readonly server: FastifyInstance;
  readonly code: () => Promise<string>;
  readonly enrol: (settings?: Partial<EnrolSettings>) => Promise<TestDevice>;
};

export type EnrolSettings = {
  readonly device: string;
  readonly community: string;
  readonly hall: string;
  readonly counter: string;
};

export type Answered<T> = {
  readonly status: number;
  readonly body: T & Partial<WireRefusal> & Partial<PushGap>;
  readonly retryAfter: string | undefined;
};

export type TestDevice = Minter & {
  readonly token: string;
  readonly epoch: string;
  readonly push: (events: readonly unknown[], epoch?: string) => Promise<Answered<PushAnswer>>;
  readonly pull: (query: string) => Promise<Answered<PullAnswer>>;
  /** All pages from the cursor on. */
  readonly pullAll: (
    cursor: number,
    limit: number,
    own?: boolean,
  ) => Promise<{ readonly events: readonly OrderedEvent[]; readonly next: number }>;
  readonly snapshotAll: (limit: number) => Promise<{ rows: SnapshotRow[]; cursor: number }>;
  readonly digest: () => Promise<DigestAnswer>;
};

/** A hub with an id of its own in a shared database. */
export async function startHub(db: Database): Promise<TestHub> {
  const hub = await beginHub(db, { hubId: randomUUID(), name: '梧桐街道' });
  const context: HubContext = { db, ...hub, bell: createBell() };
  const log = pino({ level: 'silent' });
  const server = await createServer(context, { log, tls: null, enrolsPerMinute: 1000 });
  await server.ready();
  let counters = 0;
  return {
    context,
    server,
    code: () => makeCode(context, 'asked'),
    enrol: async (settings = {}) => {
      counters += 1;
      const asked: EnrolSettings = {
        device: randomUUID(),
        community: '990101000001',
        hall: 'hall-1',
        counter: '123456789ABCDEFGH'[counters - 1]!,
        ...settings,
      };
      const code = await makeCode(context, 'asked');
      const answer = await server.inject({
        method: 'POST',
        url: '/enrol',
        payload: { wire: 1, code, deviceName: 'test', ...asked },
      });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      const { token, epoch } = answer.json<EnrolAnswer>();
      return deviceAt(server, { device: asked.device, token, epoch });
    },
  };
}

function deviceAt(
  server: FastifyInstance,
  { device, token, epoch }: { device: string; token: string; epoch: string },
): TestDevice {
  const headers = { authorization: `Bearer ${token}`, wire: '1' };
  const ask = async <T>(
    method: 'GET' | 'POST',
    url: string,
    payload?: object,
  ): Promise<Answered<T>> => {
    const answer = await server.inject({ method, url, headers, ...(payload ? { payload } : {}) });
    return {
      status: answer.statusCode,
      body: answer.json(),
      retryAfter: answer.headers['retry-after'],
    };
  };
  const pull: TestDevice['pull'] = (query) => ask('GET', `/sync/pull?${query}`);
  return {
    ...minter(device),
    token,
    epoch,
    pull,
    push: (events, at = epoch) => ask('POST', '/sync/push', { wire: 1, epoch: at, events }),
    pullAll: async (from, limit, own = false) => {
      const events: OrderedEvent[] = [];
      let cursor = from;
      for (;;) {
        const { status, body } = await pull(`cursor=${cursor}&limit=${limit}&own=${own ? 1 : 0}`);
        if (status !== 200) throw new Error(JSON.stringify(body));
        events.push(...body.events);
        cursor = body.next;
        if (!body.more) return { events, next: cursor };
      }
    },
    snapshotAll: async (limit) => {
      const rows: SnapshotRow[] = [];
      let cursor: number | null = null;
      let after: string | null = null;
      do {
        const mark: string = after === null ? '' : `&after=${after}`;
        const { body } = await ask<SnapshotAnswer>('GET', `/sync/snapshot?limit=${limit}${mark}`);
        rows.push(...body.rows);
        cursor ??= body.cursor;
        after = body.next;
      } while (after !== null);
      return { rows, cursor };
    },
    digest: async () => (await ask<DigestAnswer>('GET', '/sync/digest')).body,
  };
}
