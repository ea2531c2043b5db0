// The hall as the rest of the machine sees it: alone, owner of the queue, or a window of another owner. What it is, is kept sealed.
import { refuse, ok, type Result } from '../../core/kit/result';
import type { Station } from '../../core/station/station';
import type {
  CommandAnswer,
  HallCommand,
  HallDone,
  HallInvitation,
  HallStatus,
  HallTrouble,
  HallWork,
} from '../contract/hall';
import { silent, speaking } from '../../core/board/boards';
import { errorCode } from '../journal/disk';
import { oneAtATime } from '../journal/one-at-a-time';
import type { MachineSealer } from '../machine-key';
import type { HallPort, Unsubscribe } from '../ports';
import { makeIdentity } from './certificate';
import { usualTiming, type ConnectionTiming } from './connection';
import {
  cardKeyOf,
  markOfCard,
  newMember,
  openHallFile,
  type HallFile,
  type Member,
  type OwnerRecord,
} from './hall-file';
import { HallOwner } from './owner';
import { usualPort } from './dial';
import { joinHall } from './join-hall';
import { listenFrom } from './listen';
import { byOwner, keepOwners } from './owners-word';
import { statusOf } from './status-of';
import { HallWindow, type Settings } from './window';
import { createWorkQueue } from './work-queue';

export type HallDeps = {
  readonly data: string;
  readonly sealer: MachineSealer;
  readonly station: {
    readonly read: () => Station | null;
    readonly save: (station: Station) => Promise<void>;
    readonly onChange: (listener: (station: Station) => void) => Unsubscribe;
  };
  /** Shown at the other machines. */
  readonly name: string;
  /** The last line of this machine's journal. */
  readonly head: () => number;
  readonly now: () => number;
  readonly note: (code: string) => void;
  /** For tests: other waits, another address to listen on. */
  readonly timing?: Partial<ConnectionTiming> & {
    readonly retryMs?: number;
    readonly answerMs?: number;
    readonly giveUpMs?: number;
    readonly lostMs?: number;
    readonly takeMs?: number;
    readonly codeMs?: number;
  };
  readonly host?: string;
  /** For tests: 0 = any. */
  readonly firstPort?: number;
};

const tenMinutes = 10 * 60_000;

/** Opens what this machine is in its hall, and goes on with it. */
export async function openHall(deps: HallDeps): Promise<MachineHall> {
  const hall = new MachineHall(deps, await openHallFile(deps.data, deps.sealer));
  await hall.begin();
  return hall;
}

export class MachineHall implements HallPort {
  readonly #deps: HallDeps;
  readonly #file: HallFile;
  readonly #work = createWorkQueue();
  readonly #timing: ConnectionTiming;
  readonly #settling = oneAtATime();
  readonly #listeners = new Set<(status: HallStatus) => void>();
  #owner: HallOwner | null = null;
  #window: HallWindow | null = null;
  #trouble: string | null = null;

  constructor(deps: HallDeps, file: HallFile) {
    this.#deps = deps;
    this.#file = file;
    this.#timing = { ...usualTiming, ...deps.timing };
  }

  async begin(): Promise<void> {
    this.#deps.station.onChange(() => this.#owner?.tellSettings());
    const { owner } = this.#file.read();
    if (owner?.on) await this.#openOwner(owner);
    else this.#openWindow();
  }

  status(): HallStatus {
    return statusOf(this.#file, {
      ...{ owner: this.#owner, window: this.#window, trouble: this.#trouble },
    });
  }

  card({ certNo }: { readonly certNo: string }): string | null {
    return markOfCard(this.#file.read(), certNo);
  }

  async share({ on }: { readonly on: boolean }): Promise<null> {
    // A window of another owner leaves it first.
    if (this.#window) return null;
    const first = { port: this.#deps.firstPort ?? usualPort, members: [] };
    const record = { ...(this.#file.read().owner ?? { ...makeIdentity(), ...first }), on };
    await this.#closeOwner();
    await this.#file.write({ owner: record });
    if (on) await this.#openOwner(record);
    this.#changed();
    return null;
  }

  invite({ window }: { readonly window: number | null }): HallInvitation | null {
    return this.#owner?.invite(window) ?? null;
  }

  async revoke({ id }: { readonly id: string }): Promise<null> {
    const now = this.#deps.now();
    await this.#writeMembers((one) => (one.id === id ? revoked(one, now) : one));
    this.#owner?.close(id);
    this.#changed();
    return null;
  }

  async join(wish: {
    readonly address: string;
    readonly code: string;
  }): Promise<Result<null, HallTrouble>> {
    const station = this.#deps.station.read();
    if (!station) return refuse({ code: 'other_community' });
    const joined = await joinHall({
      ...{ ...wish, device: station.device, name: this.#deps.name, timing: this.#timing },
      community: station.site.communityCode,
    });
    if (!joined.ok) return joined;
    await this.#closeOwner();
    this.#window?.stop();
    const { owner } = this.#file.read();
    await this.#file.write({
      owner: owner && { ...owner, on: false },
      window: { ...joined.value, since: this.#deps.head(), rulesAt: null, cardKey: null },
    });
    await this.#deps.station.save({ ...station, boards: silent(station) });
    this.#openWindow();
    this.#changed();
    return ok(null);
  }

  async leave(): Promise<null> {
    this.#window?.stop();
    this.#window = null;
    await this.#file.write({ window: null });
    const station = this.#deps.station.read();
    if (station) await this.#deps.station.save({ ...station, boards: speaking(station) });
    this.#changed();
    return null;
  }

  kept(wanted: Station): Station {
    return keepOwners(wanted, this.#deps.station.read(), this.#file.read().window);
  }

  command(command: HallCommand): Promise<CommandAnswer> {
    return this.#window?.send(command) ?? Promise.resolve(refuse({ code: 'owner_away' }));
  }

  work(): Promise<HallWork | null> {
    return this.#work.next();
  }

  done({ id, done }: { readonly id: number; readonly done: HallDone }): null {
    this.#work.done(id, done);
    return null;
  }

  onChange(listener: (status: HallStatus) => void): Unsubscribe {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The journal has grown. */
  appended(): void {
    this.#owner?.kick();
    this.#window?.kick();
  }

  async stop(): Promise<void> {
    this.#window?.stop();
    await this.#closeOwner();
    await this.#file.written();
  }

  readonly #changed = (): void => {
    const now = this.status();
    for (const listener of this.#listeners) listener(now);
  };

  async #writeMembers(
    change: (member: Member) => Member,
    more: readonly Member[] = [],
  ): Promise<void> {
    const { owner } = this.#file.read();
    if (owner)
      await this.#file.write({
        owner: { ...owner, members: [...owner.members.map(change), ...more] },
      });
  }

  async #openOwner(record: OwnerRecord): Promise<void> {
    const { head, now, note, timing } = this.#deps;
    const owner = new HallOwner({
      ...{ identity: record, work: this.#work, timing: this.#timing, changed: this.#changed },
      ...{ note, head, now },
      codeMs: timing?.codeMs ?? tenMinutes,
      takeMs: timing?.takeMs ?? 4000,
      members: () => this.#file.read().owner?.members ?? [],
      letIn: (who) => this.#letIn(who),
      seen: (id, at) =>
        void this.#writeMembers((one) => (one.id === id ? { ...one, lastSeenAt: at } : one)).catch(
          () => note('not_kept'),
        ),
      settings: () => {
        const station = this.#deps.station.read();
        return station && { ...station, name: this.#deps.name, cardKey: cardKeyOf(record) };
      },
    });
    this.#owner = owner;
    try {
      const { host = '0.0.0.0' } = this.#deps;
      const port = await listenFrom(record.port, (wanted) => owner.listen(host, wanted));
      this.#trouble = null;
      if (port !== record.port) await this.#file.write({ owner: { ...record, port } });
    } catch (error) {
      this.#trouble = errorCode(error);
      note('not_listening');
    }
  }

  async #letIn(
    who: Pick<Member, 'name' | 'device' | 'window'>,
  ): Promise<{ readonly member: Member; readonly token: string } | null> {
    const now = this.#deps.now();
    const joined = newMember(this.#file.read().owner?.members ?? [], who, now);
    if (joined === null) return null;
    // A machine that joins once more leaves what it was.
    await this.#writeMembers(
      (one) => (one.device === who.device ? revoked(one, now) : one),
      [joined.member],
    );
    return joined;
  }

  async #closeOwner(): Promise<void> {
    const open = this.#owner;
    this.#owner = null;
    await open?.stop();
  }

  #openWindow(): void {
    const { window: record } = this.#file.read();
    if (!record) return;
    const { head, now, note, timing, station } = this.#deps;
    this.#window = new HallWindow({
      ...{ record, work: this.#work, timing: this.#timing, changed: this.#changed },
      ...{ note, head, now },
      device: () => station.read()?.device ?? '',
      settings: (settings) =>
        void this.#settling(() => this.#takeSettings(settings)).catch(() => note('not_kept')),
      retryMs: timing?.retryMs ?? 3000,
      answerMs: timing?.answerMs ?? 8000,
      giveUpMs: timing?.giveUpMs ?? 15_000,
      lostMs: timing?.lostMs ?? 5000,
    });
  }

  /** The hall's facts, and this machine's place in it, are the owner's to say. */
  async #takeSettings(settings: Settings): Promise<void> {
    const { window: record } = this.#file.read();
    const station = this.#deps.station.read();
    if (!record || !station) return;
    const changed = byOwner(station, record, settings, this.#deps.now());
    if (changed.station) await this.#deps.station.save(changed.station);
    // It may have left the hall meanwhile.
    if (changed.record && this.#file.read().window?.id === record.id)
      await this.#file.write({ window: changed.record });
    this.#changed();
  }
}

const revoked = (member: Member, at: number): Member => ({
  ...member,
  revokedAt: member.revokedAt ?? at,
});
