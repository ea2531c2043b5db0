// A machine of a hall without windows: the real line over real TLS, and a page that keeps its journal in a list.
import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { JourneyEvent } from '../../../core/journey';
import type { Station } from '../../../core/station/station';
import type {
  Decided,
  HallCommand,
  HallDone,
  HallPage,
  HallWork,
} from '../../../electron/contract/hall';
import { openHall, type HallDeps, type MachineHall } from '../../../electron/hall/hall';
import { openMachineKey } from '../../../electron/machine-key';
import { noSystemStore } from '../../../electron/vault/system-store';
import { freshFolder } from '../../support/fresh-folder';
import { stationSettings } from '../../support/station-settings';
import { ticketTaken } from '../../support/store-in-node';

/** Short waits, so that what must end ends soon; nothing in the tests asks how soon. */
export const timing = {
  ...{ firstWordMs: 5000, pingMs: 500, silenceMs: 20_000 },
  ...{ retryMs: 50, answerMs: 20_000, giveUpMs: 40_000, lostMs: 40_000, takeMs: 2000 },
};

/** What is there again after a restart. */
export type Disk = {
  readonly lines: { readonly own: boolean; readonly events: readonly JourneyEvent[] }[];
  readonly cursors: Map<string, number>;
};

export type TestMachine = {
  readonly disk: Disk;
  readonly hall: MachineHall;
  readonly data: string;
  readonly station: () => Station;
  /** Every event that it knows, in the order of its journal. */
  readonly known: () => readonly JourneyEvent[];
  readonly notes: readonly string[];
  /** Records one of its own. */
  readonly record: (id: string) => void;
  /** How often the page decided. */
  readonly decided: () => readonly HallCommand[];
  readonly stopPage: () => void;
  readonly startPage: () => void;
};

export async function testMachine(
  changes: Partial<HallDeps> & { readonly settings?: Partial<Station>; readonly disk?: Disk } = {},
): Promise<TestMachine> {
  const data = changes.data ?? (await freshFolder());
  let station = stationSettings(changes.settings);
  const disk: Disk = changes.disk ?? { lines: [], cursors: new Map() };
  const { lines, cursors } = disk;
  const notes: string[] = [];
  const decided: HallCommand[] = [];
  const results = new Map<string, Decided>();
  const page = { isAtWork: true };
  let serial = 0;

  const hall = await openHall({
    ...{
      data,
      sealer: await openMachineKey(data, noSystemStore),
      name: `machine ${randomBytes(2).toString('hex')}`,
    },
    station: {
      read: () => station,
      save: (wanted) => {
        station = wanted;
        return Promise.resolve();
      },
      onChange: () => () => undefined,
    },
    head: () => lines.length,
    now: Date.now,
    note: (code) => notes.push(code),
    ...{ timing, host: '127.0.0.1', firstPort: 0 },
    ...changes,
  });
  const append = (own: boolean, events: readonly JourneyEvent[]): void => {
    lines.push({ own, events });
    hall.appended();
  };
  const mint = (id: string): JourneyEvent => {
    serial += 1;
    return {
      ...ticketTaken(id, serial),
      ...{ id: `event-${id}`, device: station.device, seq: serial, group: id, v: 1 },
      ...{ operator: 'clerk', onBehalfOf: null, at: 1, monotonic: 0 },
    };
  };
  const read = (after: number | null, own: boolean): HallPage => ({
    events: lines
      .slice(after ?? (own ? lines.length : 0))
      .flatMap((line) => (own && !line.own ? [] : line.events)),
    ...{ dropped: [], cursor: lines.length },
  });
  const work = (piece: HallWork): HallDone => {
    if (piece.kind === 'cursor') return { kind: 'cursor', cursor: cursors.get(piece.from) ?? null };
    if (piece.kind === 'read') return { kind: 'read', page: read(piece.after, piece.own) };
    if (piece.kind === 'take') {
      cursors.set(piece.from, piece.page.cursor);
      const known = lines.flatMap(({ events }) => events.map(({ id }) => id));
      append(
        false,
        piece.page.events.filter(({ id }) => !known.includes(id)),
      );
      return { kind: 'take', taken: true };
    }
    const before = results.get(piece.command.id);
    if (before) return { kind: 'decide', decided: before };
    decided.push(piece.command);
    append(true, [mint(`${piece.command.id}-at-${piece.window}`)]);
    const value = { entityId: piece.command.id, n: lines.length };
    results.set(piece.command.id, { ok: true, value });
    return { kind: 'decide', decided: { ok: true, value } };
  };
  const run = async (): Promise<void> => {
    const isThere = (): boolean => page.isAtWork;
    while (isThere()) {
      const piece = await hall.work();
      if (piece && isThere()) hall.done({ id: piece.id, done: work(piece) });
    }
  };
  void run();
  onTestFinished(async () => {
    page.isAtWork = false;
    await hall.stop();
  });
  return {
    ...{ hall, data, notes, disk },
    station: () => station,
    known: () => lines.flatMap(({ events }) => events),
    record: (id) => append(true, [mint(id)]),
    decided: () => decided,
    stopPage: () => {
      page.isAtWork = false;
    },
    startPage: () => {
      page.isAtWork = true;
      void run();
    },
  };
}

/** Where the owner listens. */
export function addressOf({ hall }: TestMachine): string {
  const status = hall.status();
  if (status.role !== 'owner') throw new Error('not an owner');
  return `127.0.0.1:${status.port}`;
}

export function codeOf({ hall }: TestMachine, window: number | null = 4): string {
  const invitation = hall.invite({ window });
  if (!invitation) throw new Error('no invitation');
  return invitation.code;
}

/** Resolves once it is so. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((again) => setTimeout(again, 5));
}

export const isLinked = ({ hall }: TestMachine): boolean => {
  const status = hall.status();
  return status.role === 'window' && status.linked;
};

export const command = (id: string): HallCommand => ({
  ...{ id, operator: 'clerk', verb: 'call_next', input: {} },
});
