// A printer on a TCP port, with its buffer, its paper and every trouble that printers are known to have. It reads the wire
// with its own decoder and counts what lies on the paper, so it is the judge of "never a second unmarked original".
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { paper, takeCommand, type Sheet } from './paper-decoder';

export type Faults = {
  paperOut: boolean;
  coverOpen: boolean;
  /** Takes the connection and then neither reads nor answers. */
  stall: boolean;
  /** Says nothing, ever. */
  oneWay: boolean;
  /** Answers status, but knows no acknowledgement. */
  noAck: boolean;
  /** Speaks unasked while it prints and after the other side has left. */
  chatter: boolean;
  /** A second caller is shut out until the first has left. */
  oneCaller: boolean;
  /** After so many bytes of jobs: */
  freezeAt: number;
  resetAt: number;
  closeAt: number;
  paperOutAt: number;
};

export type PrinterEmulator = {
  readonly port: number;
  readonly faults: Faults;
  readonly sheets: readonly Sheet[];
  /** Bytes of jobs taken so far. */
  readonly taken: () => number;
  /** Resolves at the next byte of a job, with the time of it (`performance.now()`). */
  readonly nextByte: () => Promise<number>;
  readonly connections: () => number;
  /** A person put things right: paper in, cover shut, awake again. What is in the buffer goes on. */
  readonly mend: () => void;
  /** Off and on: connections break, the buffer is lost, half a slip stays on the paper. */
  readonly powerCycle: () => void;
  /** Sheets that carry this mark and are not marked as copies. */
  readonly originals: (mark: string) => number;
  readonly close: () => Promise<void>;
};

/** What a printer hangs on: a socket, or the far end of a serial line. */
export type Cable = {
  readonly writable: boolean;
  readonly destroyed: boolean;
  readonly write: (bytes: Uint8Array) => unknown;
  readonly pause: () => unknown;
  readonly resume: () => unknown;
  readonly end: () => unknown;
  readonly destroy: () => unknown;
  readonly resetAndDestroy: () => unknown;
};

/** The printer without its cable. */
export type PrinterBody = Omit<PrinterEmulator, 'port' | 'connections' | 'close'> & {
  /** Plugs a cable in; what it gives is to be called with every chunk that comes over it. */
  readonly plug: (cable: Cable) => (chunk: Buffer) => void;
  readonly unplug: (cable: Cable) => void;
  /** The other side has said goodbye. */
  readonly left: (cable: Cable) => void;
};

const never = Number.POSITIVE_INFINITY;
const healthy = (): Faults => ({
  ...{ paperOut: false, coverOpen: false, stall: false, oneWay: false, noAck: false },
  ...{
    chatter: false,
    oneCaller: false,
    freezeAt: never,
    resetAt: never,
    closeAt: never,
    paperOutAt: never,
  },
});

export function printerBody(faults: Partial<Faults> = {}): PrinterBody {
  const state: Faults = { ...healthy(), ...faults };
  const cables = new Set<Cable>();
  let roll = paper();
  const earlier: Sheet[] = [];
  let buffer = Buffer.alloc(0);
  let buffered: Cable | null = null;
  let taken = 0;
  const watchers: ((at: number) => void)[] = [];

  const works = (): boolean => !state.paperOut && !state.coverOpen && taken < state.freezeAt;
  const answer = (socket: Cable | null, bytes: readonly number[]): void => {
    if (!state.oneWay && taken < state.freezeAt && socket?.writable === true)
      socket.write(Uint8Array.from(bytes));
  };
  const engine = (): void => {
    while (works()) {
      const next = takeCommand(buffer, 0);
      if (next === null) return;
      buffer = buffer.subarray(next.length);
      roll.print(next.command);
      if (state.noAck) continue;
      if (next.command.op === 'barrier') answer(buffered, [0x00]);
      if (next.command.op === 'process')
        answer(buffered, [0x37, 0x22, ...Buffer.from(next.command.id), 0x00]);
    }
  };
  const status = (socket: Cable, n: number): void => {
    const two = (state.coverOpen ? 0x04 : 0) | (state.paperOut ? 0x20 : 0);
    if (n === 1) answer(socket, [0x12 | (two === 0 ? 0 : 0x08)]);
    if (n === 2) answer(socket, [0x12 | two]);
    if (n === 4) answer(socket, [0x12 | (state.paperOut ? 0x60 : 0)]);
  };
  const take = (socket: Cable, byte: number): void => {
    buffer = Buffer.concat([buffer, Buffer.of(byte)]);
    buffered = socket;
    // What came before the trouble is on paper.
    engine();
    taken++;
    for (const seen of watchers.splice(0)) seen(performance.now());
    if (taken === state.paperOutAt) state.paperOut = true;
    if (taken === state.resetAt) socket.resetAndDestroy();
    if (taken === state.closeAt) socket.end();
    if (taken === state.freezeAt) socket.pause();
  };
  const read = (socket: Cable): ((chunk: Buffer) => void) => {
    // Real-time commands are obeyed wherever they stand, even inside a picture.
    let held: number[] = [];
    return (chunk) => {
      for (const byte of chunk) {
        if (socket.destroyed || taken >= state.freezeAt || taken >= state.closeAt) return;
        held.push(byte);
        if (held.length === 1 && byte !== 0x10) held = (take(socket, byte), []);
        else if (held.length === 2 && byte !== 0x04 && byte !== 0x05) {
          const [first = 0] = held;
          take(socket, first);
          held = byte === 0x10 ? [byte] : (take(socket, byte), []);
        } else if (held.length === 3) {
          if (held[1] === 0x04) status(socket, byte);
          else buffer = Buffer.alloc(0);
          held = [];
        }
      }
      engine();
      if (state.chatter) answer(socket, [0x14, 0x00, 0x00, 0x0f]);
    };
  };
  const sheets = (): readonly Sheet[] => [...earlier, ...roll.sheets];
  return {
    faults: state,
    get sheets() {
      return sheets();
    },
    taken: () => taken,
    nextByte: () => new Promise((resolve) => watchers.push(resolve)),
    mend: () => {
      Object.assign(state, healthy());
      for (const cable of cables) cable.resume();
      engine();
    },
    powerCycle: () => {
      for (const cable of cables) cable.destroy();
      earlier.push(...roll.sheets);
      roll = paper();
      buffer = Buffer.alloc(0);
      Object.assign(state, healthy());
    },
    originals: (mark) =>
      sheets().filter(
        ({ texts }) =>
          texts.some(({ text }) => text.includes(mark)) &&
          !texts.some(({ text }) => text.includes('补打')),
      ).length,
    plug: (cable) => {
      cables.add(cable);
      if (state.stall) cable.pause();
      return read(cable);
    },
    unplug: (cable) => void cables.delete(cable),
    left: (cable) => {
      if (state.chatter) answer(cable, [0x14, 0x00, 0x00, 0x0f]);
      if (taken < state.freezeAt) cable.end();
    },
  };
}

export async function startPrinterEmulator(
  faults: Partial<Faults> = {},
  port = 0,
): Promise<PrinterEmulator> {
  const body = printerBody(faults);
  const sockets = new Set<Cable>();
  let connections = 0;
  const server: Server = createServer({ allowHalfOpen: true }, (socket) => {
    connections++;
    // Many take one caller: the next one is shut out until the first has left.
    if (body.faults.oneCaller && sockets.size > 0) return void socket.resetAndDestroy();
    sockets.add(socket);
    socket
      .on('error', () => undefined)
      .on('close', () => {
        sockets.delete(socket);
        body.unplug(socket);
      });
    const take = body.plug(socket);
    // A stalled one does not even read: listening would begin to.
    if (!body.faults.stall) socket.on('data', take);
    socket.on('end', () => body.left(socket));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    ...body,
    get sheets() {
      return body.sheets;
    },
    port: typeof address === 'object' && address !== null ? address.port : 0,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
