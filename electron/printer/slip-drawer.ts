// Slips are drawn on a thread of their own. It is started by the first slip; if it dies, what it had in hand is given to a new
// one once, so that a slip is lost to a fault of its own only, and that is said.
import { Worker } from 'node:worker_threads';
import { ok, type Result } from '../../core/kit/result';
import type { Document } from '../../core/slip/document';
import type { PrinterSettings } from '../../core/station/station';
import type { Order, Reply } from './drawer-thread';
import type { FontFiles } from './glyphs';
import type { GlyphMissing, Payload } from './render';

export type SlipDrawer = {
  /** What the printer is to get; rejects when it cannot be drawn at all. */
  readonly draw: (
    document: Document,
    printer: PrinterSettings,
  ) => Promise<Result<Payload, GlyphMissing>>;
  /** Those of these signs that no font here has, each once. */
  readonly missing: (signs: readonly string[]) => Promise<readonly string[]>;
  readonly close: () => void;
};

type Pending = {
  readonly order: Order;
  readonly done: (reply: Reply) => void;
  readonly failed: (error: Error) => void;
  tries: number;
};

type Wish =
  | { readonly document: Document; readonly printer: PrinterSettings }
  | { readonly signs: readonly string[] };

const mostTries = 2;

/** @param program the built drawer-thread.ts */
export function createSlipDrawer(program: string, fonts: FontFiles): SlipDrawer {
  const pending = new Map<number, Pending>();
  let thread: Worker | null = null;
  let count = 0;

  const start = (): Worker => {
    const worker = new Worker(program, { workerData: fonts });
    // It must not keep a machine from going off that has nothing else to do.
    worker.unref();
    worker.on('message', (reply: Reply) => {
      const one = pending.get(reply.n);
      pending.delete(reply.n);
      if ('failed' in reply) one?.failed(new Error(reply.failed));
      else one?.done(reply);
    });
    // Its end follows, and there what it had in hand is taken up.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      if (thread === worker) thread = null;
      for (const one of pending.values()) send(one);
    });
    return worker;
  };
  const send = (one: Pending): void => {
    if (++one.tries > mostTries) {
      pending.delete(one.order.n);
      one.failed(new Error('the thread that draws slips ends again and again'));
      return;
    }
    thread ??= start();
    thread.postMessage(one.order);
  };
  const ask = (wish: Wish): Promise<Reply> =>
    new Promise((done, failed) => {
      const order = { n: ++count, ...wish };
      const one = { order, done, failed, tries: 0 };
      pending.set(order.n, one);
      send(one);
    });
  return {
    draw: async (document, printer) => {
      const reply = await ask({ document, printer });
      if (!('drawn' in reply)) throw strange();
      return reply.drawn.ok ? ok(asPayload(reply.drawn.value)) : reply.drawn;
    },
    missing: async (signs) => {
      const reply = await ask({ signs });
      if (!('missing' in reply)) throw strange();
      return reply.missing;
    },
    close: () => {
      const last = thread;
      thread = null;
      for (const one of pending.values()) one.failed(new Error('closing'));
      pending.clear();
      void last?.terminate();
    },
  };
}

const strange = (): Error => new Error('the thread that draws slips answered something else');

const asPayload = ({ kind, data }: { kind: Payload['kind']; data: Uint8Array }): Payload => ({
  kind,
  data: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
});
