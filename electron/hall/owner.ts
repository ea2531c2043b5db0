// The owner's end: lets windows in by a code, hands their commands to the page that decides, and tells them the queue in its order.
// Before a window has proved itself nothing of it is believed, and it costs little: few at once, few bytes, few seconds, few tries.
import { createServer, type Server, type TLSSocket } from 'node:tls';
import type { Site } from '../../core/station/station';
import type { HallCommand } from '../contract/hall';
import { derOf, fingerprintOf, type Identity } from './certificate';
import { Connection, sessionOf, type ConnectionTiming } from './connection';
import { createFeed, type Feed } from './feed';
import {
  fromMember,
  fromStranger,
  hallWire,
  limits,
  type FirstFromOwner,
  type FromMember,
  type FromStranger,
} from './frames';
import { hashOfToken, type Member } from './hall-file';
import { isSameSecret } from './pairing-code';
import { createInvitations, type Invitations } from './invitations';
import { listening } from './listen';
import { createDecisions, type Decisions } from './decisions';
import type { WorkQueue } from './work-queue';

export type OwnerParts = {
  readonly identity: Identity;
  readonly members: () => readonly Member[];
  /** Keeps the machine that joined; null when there is no letter left for it. */
  readonly letIn: (
    who: Pick<Member, 'name' | 'device' | 'window'>,
  ) => Promise<{ readonly member: Member; readonly token: string } | null>;
  readonly seen: (id: string, at: number) => void;
  readonly settings: () => {
    readonly device: string;
    readonly name: string;
    readonly hall: string;
    readonly site: Site;
    readonly cardKey: string;
  } | null;
  readonly work: WorkQueue;
  readonly head: () => number;
  readonly now: () => number;
  /** Words of our own for the log: what was turned away and why. */
  readonly note: (code: string) => void;
  readonly changed: () => void;
  readonly timing: ConnectionTiming;
  /** A page that is at work takes a command at once: when none did by then, nobody is signed in. */
  readonly takeMs: number;
  /** How long a code is good. */
  readonly codeMs: number;
};

const mostStrangers = 8;
const mostConnections = 64;

type Link = { readonly connection: Connection; readonly feed: Feed };

/** The owner's end of all lines of its hall. */
export class HallOwner {
  readonly #parts: OwnerParts;
  readonly #server: Server;
  readonly #links = new Map<string, Link>();
  readonly #told = new Map<string, number>();
  readonly #decisions: Decisions;
  readonly #invitations: Invitations;
  readonly #open = new Set<TLSSocket>();
  #strangers = 0;

  constructor(parts: OwnerParts) {
    const { identity, timing, note } = parts;
    this.#parts = parts;
    const fingerprint = fingerprintOf(derOf(identity.certificate));
    this.#invitations = createInvitations({ fingerprint, lastMs: parts.codeMs, now: parts.now });
    this.#decisions = createDecisions(parts.work, parts.takeMs);
    this.#server = createServer(
      {
        key: identity.key,
        cert: identity.certificate,
        minVersion: 'TLSv1.3',
        handshakeTimeout: timing.firstWordMs,
      },
      (socket) => this.#welcome(socket),
    );
    this.#server.maxConnections = mostConnections;
    this.#server.on('tlsClientError', () => note('line_garbage'));
  }

  /** Resolves with the port that it listens on; throws the system's error. */
  listen(host: string, port: number): Promise<number> {
    return listening(this.#server, host, port);
  }

  /** A fresh code; the one before is worth nothing from now on. */
  invite(window: number | null): { readonly code: string; readonly until: number } {
    return this.#invitations.make(window);
  }

  /** The hall's settings changed. */
  tellSettings(): void {
    for (const member of this.#parts.members()) {
      const link = this.#links.get(member.id);
      if (link) this.#sendSettings(link.connection, member);
    }
  }

  /** A member was let go. */
  close(id: string): void {
    this.#links.get(id)?.connection.end('closed', { t: 'refused', code: 'revoked' });
  }

  /** The journal has grown. */
  kick(): void {
    for (const { feed } of this.#links.values()) feed.kick();
  }

  linkOf(id: string): { readonly linked: boolean; readonly told: number } {
    return { linked: this.#links.has(id), told: this.#told.get(id) ?? -1 };
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>((done) => this.#server.close(() => done()));
    for (const socket of this.#open) socket.destroy();
    await closed;
  }

  readonly #welcome = (socket: TLSSocket): void => {
    this.#open.add(socket);
    this.#strangers += 1;
    let member: Member | null = null;
    const connection = new Connection(socket, this.#parts.timing, (why) => {
      this.#open.delete(socket);
      if (member === null) this.#strangers -= 1;
      if (why !== 'closed') this.#parts.note(`line_${why}`);
      if (member && this.#links.get(member.id)?.connection === connection) {
        this.#links.delete(member.id);
        this.#parts.seen(member.id, this.#parts.now());
        this.#parts.changed();
      }
    });
    if (this.#strangers > mostStrangers || this.#open.size > mostConnections) {
      this.#parts.note('too_many');
      connection.end('closed');
      return;
    }
    connection.understand(fromStranger, limits.strangerBytes, (word) => {
      // One word is all that a stranger has.
      connection.understand(fromStranger, limits.strangerBytes, () => connection.end('garbage'));
      const known = word.t === 'hello' ? this.#knownMember(word) : null;
      if (word.wire !== hallWire) this.#turnAway(connection, 'other_version');
      else if (word.t === 'join') void this.#join(connection, socket, word);
      else if (known === null) this.#turnAway(connection, 'revoked');
      else {
        member = known;
        this.#strangers -= 1;
        this.#begin(connection, known);
      }
    });
  };

  readonly #turnAway = (
    connection: Connection,
    code: Extract<FirstFromOwner, { t: 'refused' }>['code'],
  ): void => {
    this.#parts.note(`refused_${code}`);
    connection.end('closed', { t: 'refused', code });
  };

  readonly #join = async (
    connection: Connection,
    socket: TLSSocket,
    word: Extract<FromStranger, { t: 'join' }>,
  ): Promise<void> => {
    const settings = this.#parts.settings();
    const invitation = settings && this.#invitations.take(sessionOf(socket), word.proof);
    if (!settings || !invitation) {
      this.#turnAway(connection, 'wrong_code');
      return;
    }
    if (word.community !== settings.site.communityCode) {
      this.#turnAway(connection, 'other_community');
      return;
    }
    const { name, device } = word;
    const joined = await this.#parts.letIn({ name, device, window: invitation.window });
    if (joined === null) {
      this.#turnAway(connection, 'wrong_code');
      return;
    }
    this.#parts.note('let_in');
    this.#parts.changed();
    connection.end('closed', {
      ...{ t: 'joined', id: joined.member.id, token: joined.token },
      ...{ ownerDevice: settings.device, owner: settings.name },
      ...{ window: joined.member.window, lane: joined.member.lane },
    });
  };

  readonly #knownMember = ({
    id,
    token,
    device,
  }: Extract<FromStranger, { t: 'hello' }>): Member | null =>
    this.#parts
      .members()
      .find(
        (one) =>
          one.id === id &&
          one.revokedAt === null &&
          one.device === device &&
          isSameSecret(one.tokenHash, hashOfToken(token)),
      ) ?? null;

  readonly #begin = (connection: Connection, member: Member): void => {
    const before = this.#links.get(member.id);
    const feed = createFeed({
      read: async (after) =>
        (await this.#parts.work.ask({ kind: 'read', after, own: false }))?.page ?? null,
      send: (page) => connection.send({ t: 'page', page }),
      head: this.#parts.head,
      told: (cursor) => {
        this.#told.set(member.id, cursor);
        this.#parts.changed();
      },
    });
    this.#links.set(member.id, { connection, feed });
    // The machine came anew before its old line was found dead.
    before?.connection.end('closed');
    connection.understand(fromMember, limits.memberBytes, (frame) =>
      this.#hear({ connection, feed }, member, frame),
    );
    connection.send({ t: 'welcome' });
    this.#sendSettings(connection, member);
    void this.#parts.work
      .ask({ kind: 'cursor', from: member.device })
      .then((answer) => answer && connection.send({ t: 'have', cursor: answer.cursor }));
    this.#parts.seen(member.id, this.#parts.now());
    this.#parts.changed();
  };

  readonly #hear = ({ connection, feed }: Link, member: Member, frame: FromMember): void => {
    if (frame.t === 'have') feed.start(frame.cursor);
    else if (frame.t === 'taken') feed.taken(frame.cursor);
    else if (frame.t === 'page')
      void this.#parts.work
        .ask({ kind: 'take', from: member.device, order: 'handed', page: frame.page })
        .then((answer) => {
          if (answer?.taken) connection.send({ t: 'taken', cursor: frame.page.cursor });
          else connection.end('closed');
        });
    else if (frame.t === 'command') void this.#decide(connection, member, frame.command);
  };

  readonly #decide = async (
    connection: Connection,
    { window }: Member,
    command: HallCommand,
  ): Promise<void> => {
    const decided = await this.#decisions.of(window, command);
    const answer = decided?.ok
      ? ({ ok: true, ...decided.value } as const)
      : ({ ok: false, refusal: decided?.refusal ?? { code: 'owner_locked' } } as const);
    connection.send({ t: 'answer', id: command.id, answer });
  };

  readonly #sendSettings = (connection: Connection, { window, lane }: Member): void => {
    const settings = this.#parts.settings();
    if (!settings) return;
    const { hall, site, cardKey } = settings;
    connection.send({ t: 'settings', hall, site, window, lane, cardKey });
  };
}
