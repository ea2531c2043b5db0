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
  readonly close: () => void;
};

type Pending = {
  readonly order: Order;
  readonly done: (drawn: Result<Payload, GlyphMissing>) => void;
  readonly failed: (error: Error) => void;
  tries: number;
};

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
      else one?.done(reply.drawn.ok ? ok(asPayload(reply.drawn.value)) : reply.drawn);
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
  return {
    draw: (document, printer) =>
      new Promise((done, failed) => {
        const order = { n: ++count, document, printer };
        const one = { order, done, failed, tries: 0 };
        pending.set(order.n, one);
        send(one);
      }),
    close: () => {
      const last = thread;
      thread = null;
      for (const one of pending.values()) one.failed(new Error('closing'));
      pending.clear();
      void last?.terminate();
    },
  };
}

const asPayload = ({ kind, data }: { kind: Payload['kind']; data: Uint8Array }): Payload => ({
  kind,
  data: Buffer.from(data.buffer, data.byteOffset, data.byteLength),
});
