// The window's end: joins a hall by a code, stays linked to the owner it knows by its certificate, sends commands and takes in what
// the owner tells. Whatever happens to the line is an answer, and the line comes back by itself.
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { refuse, ok, type Result } from '../../core/kit/result';
import type { CommandAnswer, HallCommand, HallTrouble } from '../contract/hall';
import { fingerprintOf } from './certificate';
import { Connection, sessionOf, type ConnectionTiming } from './connection';
import { createFeed, type Feed } from './feed';
import { firstFromOwner, fromOwner, hallWire, limits, type FromOwner } from './frames';
import type { WindowRecord } from './hall-file';
import { isOwnerOf, proofOf, readCode } from './pairing-code';
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
};

type Waiting = {
  readonly command: HallCommand;
  readonly answer: Promise<CommandAnswer>;
  readonly settle: (answer: CommandAnswer) => void;
  /** The line that it was asked on is no good when nothing comes within that time. */
  readonly endsLineAfter: (ms: number | null, connection?: Connection) => void;
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
  readonly #waiting = new Map<string, Waiting>();
  readonly #answered = new Map<number, (() => void)[]>();

  constructor(parts: WindowParts) {
    this.#parts = parts;
    this.#since = parts.now();
    this.#go();
  }

  /** Asks the owner, once for an id. */
  send(command: HallCommand): Promise<CommandAnswer> {
    const known = this.#waiting.get(command.id);
    if (known) return known.answer;
    if (this.#line === null) return Promise.resolve(refuse({ code: 'owner_away' }));
    const one = this.#wait(command);
    this.#ask(this.#line.connection, one);
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
    for (const one of this.#waiting.values()) one.endsLineAfter(null);
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
    if (!isKnown(dialled, this.#parts.record.fingerprint)) {
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
    for (const one of this.#waiting.values()) this.#ask(connection, one);
    this.#parts.changed();
  };

  readonly #ask = (connection: Connection, one: Waiting): void => {
    one.endsLineAfter(this.#parts.answerMs, connection);
    connection.send({ t: 'command', command: one.command });
  };

  readonly #wait = (command: HallCommand): Waiting => {
    let late: NodeJS.Timeout | undefined;
    let settle: (answered: CommandAnswer) => void = () => undefined;
    const answer = new Promise<CommandAnswer>((resolve) => (settle = resolve));
    const over = setTimeout(() => one.settle(refuse({ code: 'owner_lost' })), this.#parts.giveUpMs);
    const one: Waiting = {
      command,
      answer,
      settle: (result) => {
        clearTimeout(late);
        clearTimeout(over);
        this.#waiting.delete(command.id);
        settle(result);
      },
      endsLineAfter: (ms, connection) => {
        clearTimeout(late);
        if (ms !== null) late = setTimeout(() => connection?.end('silent'), ms);
      },
    };
    this.#waiting.set(command.id, one);
    return one;
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

export type JoinWish = {
  readonly address: string;
  readonly code: string;
  readonly device: string;
  readonly name: string;
  readonly community: string;
  readonly timing: ConnectionTiming;
};

/** Joins by the code, and says it to nobody but the owner that showed it. */
export function joinHall(
  wish: JoinWish,
): Promise<Result<Omit<WindowRecord, 'since'>, HallTrouble>> {
  const code = readCode(wish.code);
  if (code === null) return Promise.resolve(refuse({ code: 'bad_code' }));
  if (placeOf(wish.address) === null) return Promise.resolve(refuse({ code: 'bad_address' }));
  return new Promise((resolve) => {
    const socket = dial(wish.address, (failed) => resolve(refuse(failed)));
    socket.once('secureConnect', () => {
      const fingerprint = fingerprintOf(peerOf(socket));
      if (!isOwnerOf(code, fingerprint)) {
        resolve(refuse({ code: 'not_the_owner' }));
        socket.destroy();
        return;
      }
      const connection = new Connection(socket, wish.timing, () =>
        resolve(refuse({ code: 'away' })),
      );
      connection.understand(firstFromOwner, limits.strangerBytes, (word) => {
        if (word.t === 'refused') resolve(refuse(troubleOf(word.code)));
        else if (word.t === 'joined') {
          const { id, token, owner, ownerDevice, window, lane } = word;
          const { address } = wish;
          resolve(ok({ address, fingerprint, ownerDevice, owner, id, token, window, lane }));
        } else resolve(refuse({ code: 'nonsense' }));
        connection.end('closed');
      });
      const proof = proofOf(code.secret, fingerprint, sessionOf(socket));
      const { device, name, community } = wish;
      connection.send({ t: 'join', wire: hallWire, proof, device, name, community });
    });
  });
}

export const usualPort = 4620;

/** `192.168.1.20`, `ticket-desk:4620`, `[fe80::1]:4620`. */
export function placeOf(address: string): { readonly host: string; readonly port: number } | null {
  const found = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::(\d{1,5}))?$/i.exec(address.trim());
  const host = found?.[1] ?? found?.[2];
  const port = Number(found?.[3] ?? usualPort);
  return host === undefined || port < 1 || port > 65535 ? null : { host, port };
}

const dialMs = 5000;

/** `failed` is called once, when the line ends, however it ends. */
function dial(address: string, failed: (trouble: HallTrouble) => void): TLSSocket {
  const place = placeOf(address) ?? { host: '127.0.0.1', port: usualPort };
  // Nobody vouches for the owner's certificate: it is known by its fingerprint, and compared before a word is said.
  const socket = connectTls({ ...place, rejectUnauthorized: false, minVersion: 'TLSv1.3' });
  const late = setTimeout(() => socket.destroy(), dialMs);
  socket.once('secureConnect', () => clearTimeout(late));
  socket.on('error', () => socket.destroy());
  socket.once('close', () => {
    clearTimeout(late);
    failed({ code: 'away' });
  });
  return socket;
}

const peerOf = (socket: TLSSocket): Buffer =>
  socket.getPeerX509Certificate()?.raw ?? Buffer.alloc(0);

const isKnown = (socket: TLSSocket, fingerprint: string): boolean =>
  fingerprintOf(peerOf(socket)) === fingerprint;

const troubleOf = (
  code: 'wrong_code' | 'revoked' | 'other_version' | 'other_community',
): HallTrouble => ({ code });
