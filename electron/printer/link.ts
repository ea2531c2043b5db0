// A conversation's ear and mouth on one wire: it always reads (unread answers would turn our goodbye into a reset and cut the
// paper's end), asks one question at a time, and says goodbye politely.
import type { JobTrouble } from '../contract/printing';
import { answerReader, type Answer } from './status';
import type { OpenWire, Wire } from './wire';

export class Link {
  readonly #wire: Wire;
  readonly #listeners = new Set<(answer: Answer) => void>();
  readonly #left: Promise<false>;
  #closed: 'reset' | 'ended' | null = null;
  #volunteered: JobTrouble | null = null;
  lastHeard = performance.now();

  private constructor(wire: Wire) {
    this.#wire = wire;
    const read = answerReader();
    wire.onBytes((chunk) => {
      this.lastHeard = performance.now();
      for (const answer of read(chunk)) {
        if (answer.type === 'volunteered') this.#volunteered = answer.trouble;
        for (const listener of [...this.#listeners]) listener(answer);
      }
    });
    this.#left = new Promise((resolve) =>
      wire.onClosed((how) => {
        // A reset after a goodbye is still a reset: the paper's end may be cut off.
        if (this.#closed !== 'reset') this.#closed = how;
        resolve(false);
      }),
    );
  }

  /** Nothing of a job has left when this fails. */
  static async open(openWire: OpenWire, ms: number): Promise<Link | JobTrouble> {
    const wire = await openWire(ms);
    return typeof wire === 'string' ? wire : new Link(wire);
  }

  /** How the other side left, null while it is there. */
  get closed(): 'reset' | 'ended' | null {
    return this.#closed;
  }

  /** The trouble that the printer told unasked, latest word. */
  get volunteered(): JobTrouble | null {
    return this.#volunteered;
  }

  /** What the line can carry, in bytes a second. */
  get bytesPerSecond(): number {
    return this.#wire.bytesPerSecond;
  }

  /** True once the line took all bytes; false after `ms`, or when the other side left. */
  async write(bytes: Uint8Array, ms: number): Promise<boolean> {
    if (this.#closed !== null) return false;
    const written = this.#wire.write(bytes).then(
      () => true,
      () => false,
    );
    return this.#inTime(Promise.race([written, this.#left]), ms);
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
    const answer = await this.#inTime(Promise.race([heard, this.#left]), ms);
    this.#listeners.delete(listener);
    return answer === false ? null : answer;
  }

  onAnswer(listener: (answer: Answer) => void): void {
    this.#listeners.add(listener);
  }

  /**
   * Our side ends; the other side is heard until it ends too, at most `ms`.
   * `cut`: what was sent has not all reached the printer. `late`: it may have, but nobody said goodbye.
   */
  async end(ms: number): Promise<'ended' | 'reset' | 'cut' | 'late'> {
    const ended = this.#wire.end().then(
      () => true as const,
      () => true as const,
    );
    const over = await this.#inTime(ended, ms);
    this.#wire.destroy();
    if (this.#closed === 'reset') return 'reset';
    if (over) return 'ended';
    return this.#wire.drains ? 'cut' : 'late';
  }

  async #inTime<T>(promise: Promise<T>, ms: number): Promise<T | false> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), ms);
    });
    const first = await Promise.race([promise, late]);
    clearTimeout(timer);
    return first;
  }
}
