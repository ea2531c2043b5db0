// One connection to a printer on port 9100: it always reads (unread answers would turn our goodbye into a reset and cut the
// paper's end), asks one question at a time, and says goodbye politely.
import { connect, type Socket } from 'node:net';
import type { JobTrouble } from '../contract';
import { answerReader, type Answer } from './status';

export class TcpLink {
  readonly #socket: Socket;
  readonly #listeners = new Set<(answer: Answer) => void>();
  #closed: 'reset' | 'ended' | null = null;
  #volunteered: JobTrouble | null = null;
  lastHeard = performance.now();

  private constructor(socket: Socket) {
    this.#socket = socket;
    const read = answerReader();
    socket.on('data', (chunk) => {
      this.lastHeard = performance.now();
      for (const answer of read(chunk)) {
        if (answer.type === 'volunteered') this.#volunteered = answer.trouble;
        for (const listener of [...this.#listeners]) listener(answer);
      }
    });
    socket.on('end', () => (this.#closed ??= 'ended'));
    socket.on('error', () => (this.#closed = 'reset'));
    socket.on('close', () => (this.#closed ??= 'ended'));
  }

  /** Nothing of a job has left when this fails. `refused`: somebody is there and says no; `unreachable`: nobody is. */
  static open(host: string, port: number, ms: number): Promise<TcpLink | JobTrouble> {
    return new Promise((resolve) => {
      const socket = connect({ host, port, noDelay: true, allowHalfOpen: true });
      const late = setTimeout(() => fail('unreachable'), ms);
      const fail = (trouble: JobTrouble): void => {
        clearTimeout(late);
        socket.on('error', () => undefined).destroy();
        resolve(trouble);
      };
      socket.once('error', (error: NodeJS.ErrnoException) =>
        fail(
          error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET' ? 'refused' : 'unreachable',
        ),
      );
      socket.once('connect', () => {
        clearTimeout(late);
        socket.removeAllListeners('error');
        resolve(new TcpLink(socket));
      });
    });
  }

  /** How the other side left, null while it is there. */
  get closed(): 'reset' | 'ended' | null {
    return this.#closed;
  }

  /** The trouble that the printer told unasked, latest word. */
  get volunteered(): JobTrouble | null {
    return this.#volunteered;
  }

  /** True once the kernel took all bytes; false after `ms`, or when the other side left. */
  async write(bytes: Uint8Array, ms: number): Promise<boolean> {
    if (this.#closed !== null || this.#socket.writableEnded) return false;
    const written = new Promise<boolean>((resolve) =>
      this.#socket.write(bytes, (error) => resolve(error == null)),
    );
    return this.#inTime(written, ms);
  }

  /** The first answer that fits, null after `ms` of nothing fitting or when the other side left. */
  async answer<A extends Answer['type']>(
    type: A,
    ms: number,
  ): Promise<Extract<Answer, { type: A }> | null> {
    if (this.#closed !== null) return null;
    let listener: (answer: Answer) => void = () => undefined;
    const heard = new Promise<Extract<Answer, { type: A }>>((resolve) => {
      listener = (answer) => {
        if (answer.type === type) resolve(answer as Extract<Answer, { type: A }>);
      };
      this.#listeners.add(listener);
    });
    const answer = await this.#inTime(heard, ms);
    this.#listeners.delete(listener);
    return answer === false ? null : answer;
  }

  onAnswer(listener: (answer: Answer) => void): void {
    this.#listeners.add(listener);
  }

  /** Our side ends; the other side is read until it ends too, at most `ms`. */
  async end(ms: number): Promise<'ended' | 'reset' | 'late'> {
    this.#socket.end();
    const ended = new Promise<true>((resolve) => this.#socket.once('close', () => resolve(true)));
    const over = this.#socket.destroyed || (await this.#inTime(ended, ms, false));
    this.#socket.destroy();
    return this.#closed === 'reset' ? 'reset' : over ? 'ended' : 'late';
  }

  async #inTime<T>(promise: Promise<T>, ms: number, untilClosed = true): Promise<T | false> {
    let stop: () => void = () => undefined;
    const over = new Promise<false>((resolve) => {
      const done = (): void => resolve(false);
      const timer = setTimeout(done, ms);
      if (untilClosed) this.#socket.once('close', done).once('end', done);
      stop = () => {
        clearTimeout(timer);
        this.#socket.off('close', done).off('end', done);
      };
    });
    const first = await Promise.race([promise, over]);
    stop();
    return first;
  }
}
