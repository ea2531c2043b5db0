// The window's end: stays linked to the owner it knows by its certificate, sends commands and takes in what
// the owner tells. Whatever happens to the line is an answer, and the line comes back by itself.
import type { TLSSocket } from 'node:tls';
import { refuse, ok } from '../../core/kit/result';
import type { CommandAnswer, HallCommand, HallTrouble } from '../contract/hall';
import { Connection, type ConnectionTiming } from './connection';
import { dial, fingerprintAt } from './dial';
import { createFeed, type Feed } from './feed';
import { firstFromOwner, fromOwner, hallWire, limits, type FromOwner } from './frames';
import type { WindowRecord } from './hall-file';
import { troubleOf } from './join-hall';
import { createWaiting, type Waiting, type WaitingCommand } from './waiting-commands';
import type { WorkQueue } from './work-queue';

export type Settings = Extract<FromOwner, { t: 'settings' }>;

export type WindowParts = {
  readonly device: () => string;
  readonly record: WindowRecord;
  readonly work: WorkQueue;
  readonly head: () => number;
  readonly settings: (settings: Settings) => void;
  readonly changed: () => void;
  readonly note: (code: string) => void;
  readonly now: () => number;
  readonly timing: ConnectionTiming;
  readonly retryMs: number;
  /** After which a command that nobody answered ends the line. */
  readonly answerMs: number;
  /** After which nobody waits for it any more. Until then it is asked again, under its id, when the line is back. */
  readonly giveUpMs: number;
  /** The same from when the line was lost: one try to bring it back. What is pressed meanwhile waits. */
  readonly lostMs: number;
};

type Line = { readonly connection: Connection; readonly feed: Feed };

/** A window's line to the owner of its hall. */
export class HallWindow {
  readonly #parts: WindowParts;
  #line: Line | null = null;
  #since: number | null;
  #trouble: HallTrouble | null = null;
  #isStopped = false;
  #socket: TLSSocket | undefined;
  #retry: NodeJS.Timeout | undefined;
  /** The line of the owner's journal that this machine has. */
  #reached = -1;
  readonly #waiting: Waiting;
  readonly #answered = new Map<number, (() => void)[]>();

  constructor(parts: WindowParts) {
    this.#parts = parts;
    this.#since = parts.now();
    this.#waiting = createWaiting(parts.giveUpMs, parts.lostMs);
    this.#go();
  }

  /** Asks the owner, once for an id. */
  send(command: HallCommand): Promise<CommandAnswer> {
    const known = this.#waiting.get(command.id);
    if (known) return known.answer;
    if (this.#line === null) return Promise.resolve(refuse({ code: 'owner_away' }));
    const one = this.#waiting.add(command);
    this.#ask(this.#line, one);
    return one.answer;
  }

  /** The journal has grown. */
  kick(): void {
    this.#line?.feed.kick();
  }

  state(): {
    readonly linked: boolean;
    readonly since: number | null;
    readonly trouble: HallTrouble | null;
  } {
    return { linked: this.#line !== null, since: this.#since, trouble: this.#trouble };
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#retry);
    this.#socket?.destroy();
  }

  readonly #lost = (): void => {
    this.#line = null;
    this.#since ??= this.#parts.now();
    this.#answered.clear();
    for (const one of this.#waiting.all()) one.lost();
    this.#parts.changed();
  };

  readonly #go = (): void => {
    if (this.#isStopped) return;
    this.#socket = dial(this.#parts.record.address, (failed) => {
      this.#trouble ??= failed;
      if (this.#isStopped) return;
      this.#retry = setTimeout(this.#go, this.#parts.retryMs);
      this.#parts.changed();
    });
    const dialled = this.#socket;
    dialled.once('secureConnect', () => this.#speak(dialled));
  };

  readonly #speak = (dialled: TLSSocket): void => {
    if (fingerprintAt(dialled) !== this.#parts.record.fingerprint) {
      this.#trouble = { code: 'not_the_owner' };
      this.#parts.note('not_the_owner');
      dialled.destroy();
      return;
    }
    const connection = new Connection(dialled, this.#parts.timing, (why) => {
      if (why !== 'closed') this.#parts.note(`line_${why}`);
      if (this.#line?.connection === connection) this.#lost();
    });
    connection.understand(firstFromOwner, limits.strangerBytes, (word) => {
      if (word.t === 'refused') {
        this.#trouble = troubleOf(word.code);
        this.#parts.note(`refused_${word.code}`);
        connection.end('closed');
      } else if (word.t === 'welcome') this.#begin(connection);
      else connection.end('garbage');
    });
    const { id, token } = this.#parts.record;
    connection.send({ t: 'hello', wire: hallWire, id, token, device: this.#parts.device() });
  };

  readonly #begin = (connection: Connection): void => {
    const feed = createFeed({
      read: async (after) =>
        (await this.#parts.work.ask({ kind: 'read', after, own: true }))?.page ?? null,
      send: (page) => connection.send({ t: 'page', page }),
      head: this.#parts.head,
      told: () => undefined,
    });
    this.#line = { connection, feed };
    this.#since = null;
    this.#trouble = null;
    connection.understand(fromOwner, limits.memberBytes, (frame) =>
      this.#hear({ connection, feed }, frame),
    );
    void this.#parts.work
      .ask({ kind: 'cursor', from: this.#parts.record.ownerDevice })
      .then((answer) => {
        if (!answer) return;
        this.#reach(answer.cursor ?? -1);
        connection.send({ t: 'have', cursor: answer.cursor });
      });
    for (const one of this.#waiting.all()) this.#ask({ connection, feed }, one);
    this.#parts.changed();
  };

  /** After all that was recorded here: the owner decides by what this window did while it was cut off, and not before it heard of it. */
  readonly #ask = ({ connection, feed }: Line, one: WaitingCommand): void => {
    one.endsLineAfter(this.#parts.answerMs, connection);
    feed.whenPast(this.#parts.head(), () =>
      connection.send({ t: 'command', command: one.command }),
    );
  };

  readonly #hear = ({ connection, feed }: Line, frame: FromOwner): void => {
    // What was recorded before this machine joined is no business of the owner.
    if (frame.t === 'have') feed.start(frame.cursor ?? this.#parts.record.since);
    else if (frame.t === 'taken') feed.taken(frame.cursor);
    else if (frame.t === 'settings') this.#parts.settings(frame);
    else if (frame.t === 'answer') this.#hearAnswer(frame);
    else if (frame.t === 'page')
      void this.#parts.work
        .ask({
          kind: 'take',
          from: this.#parts.record.ownerDevice,
          order: 'owner',
          page: frame.page,
        })
        .then((answer) => {
          if (!answer?.taken) {
            connection.end('closed');
            return;
          }
          connection.send({ t: 'taken', cursor: frame.page.cursor });
          this.#reach(frame.page.cursor);
        });
  };

  readonly #reach = (cursor: number): void => {
    this.#reached = Math.max(this.#reached, cursor);
    for (const [n, tell] of this.#answered)
      if (n <= this.#reached) {
        this.#answered.delete(n);
        for (const one of tell) one();
      }
  };

  /** The screen is answered once the events are in this machine's own journal. */
  readonly #hearAnswer = ({ id, answer }: Extract<FromOwner, { t: 'answer' }>): void => {
    const tell = (): void => {
      const one = this.#waiting.get(id);
      if (answer.ok) one?.settle(ok({ entityId: answer.entityId }));
      else one?.settle(refuse(answer.refusal as Extract<CommandAnswer, { ok: false }>['refusal']));
    };
    if (!answer.ok || answer.n <= this.#reached) tell();
    else this.#answered.set(answer.n, [...(this.#answered.get(answer.n) ?? []), tell]);
  };
}
