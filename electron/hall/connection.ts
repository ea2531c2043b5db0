// One line between two machines of a hall: whole frames in, whole frames out. What is too long, no JSON, or not one of the words that
// are understood now, ends it; so does silence.
import type { TLSSocket } from 'node:tls';
import type { z } from 'zod';
import { encodeFrame, limits, type Frame } from './frames';

export type Ending = 'closed' | 'silent' | 'garbage' | 'too_long' | 'late';

export type ConnectionTiming = {
  /** For the first word. */
  readonly firstWordMs: number;
  readonly pingMs: number;
  readonly silenceMs: number;
};

export const usualTiming: ConnectionTiming = {
  ...{ firstWordMs: 10_000, pingMs: 4000, silenceMs: 15_000 },
};

const lengthBytes = 4;

export class Connection {
  readonly #socket: TLSSocket;
  readonly #timing: ConnectionTiming;
  readonly #ended: (why: Ending) => void;
  readonly #late: NodeJS.Timeout;
  #hear: ((value: unknown) => boolean) | null = null;
  #mostBytes: number = limits.strangerBytes;
  #chunks: Buffer[] = [];
  #held = 0;
  #isOver = false;
  #pings: NodeJS.Timeout | undefined;
  #silence: NodeJS.Timeout | undefined;

  /** `ended` is called once, however it ends. */
  constructor(socket: TLSSocket, timing: ConnectionTiming, ended: (why: Ending) => void) {
    this.#socket = socket;
    this.#timing = timing;
    this.#ended = ended;
    this.#late = setTimeout(() => this.end('late'), timing.firstWordMs);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', () => this.end('closed'));
    socket.on('close', () => this.end('closed'));
  }

  send(frame: Frame): void {
    if (!this.#isOver) this.#socket.write(encodeFrame(frame));
  }

  /** From now on only these words are understood. A member is pinged and must not fall silent; a stranger is not waited for. */
  understand<T extends { readonly t: string }>(
    schema: z.ZodType<T>,
    mostBytes: number,
    hear: (frame: T) => void,
  ): void {
    this.#mostBytes = mostBytes;
    this.#hear = (value) => {
      const frame = schema.safeParse(value);
      if (frame.success) hear(frame.data);
      return frame.success;
    };
    if (mostBytes === limits.strangerBytes) return;
    clearTimeout(this.#late);
    this.#pings ??= setInterval(() => this.send({ t: 'ping' }), this.#timing.pingMs);
    this.#listen();
  }

  /** Says a last word, where there is one, and closes. */
  end(why: Ending, last?: Frame): void {
    if (this.#isOver) return;
    this.#isOver = true;
    if (last === undefined) this.#socket.destroy();
    else this.#socket.end(encodeFrame(last), () => this.#socket.destroy());
    clearTimeout(this.#late);
    clearInterval(this.#pings);
    clearTimeout(this.#silence);
    this.#chunks = [];
    this.#ended(why);
  }

  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.end('silent'), this.#timing.silenceMs);
  }

  #take(chunk: Buffer): void {
    if (this.#isOver) return;
    if (this.#silence !== undefined) this.#listen();
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    // Joined only when a frame is whole: a long one comes in many pieces.
    if (this.#isWhole()) this.#read();
  }

  #isWhole(): boolean {
    const [first] = this.#chunks;
    if (!first || first.length < lengthBytes) return this.#held >= lengthBytes;
    const length = first.readUInt32BE(0);
    return length > this.#mostBytes || this.#held >= lengthBytes + length;
  }

  #read(): void {
    let bytes = Buffer.concat(this.#chunks);
    while (!this.#isOver && bytes.length >= lengthBytes) {
      const length = bytes.readUInt32BE(0);
      if (length > this.#mostBytes) {
        this.end('too_long');
        return;
      }
      if (bytes.length < lengthBytes + length) break;
      const value = parsed(bytes.subarray(lengthBytes, lengthBytes + length));
      bytes = bytes.subarray(lengthBytes + length);
      if (value === undefined || !this.#hear?.(value)) {
        this.end('garbage');
        return;
      }
    }
    this.#chunks = bytes.length > 0 ? [bytes] : [];
    this.#held = bytes.length;
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** What both ends of one TLS 1.3 session know and nobody between them can (RFC 9266). */
export const sessionOf = (socket: TLSSocket): Buffer =>
  socket.exportKeyingMaterial(32, 'EXPORTER-silver-window-hall', Buffer.alloc(0));
