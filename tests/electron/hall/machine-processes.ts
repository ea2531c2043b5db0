// Machines of a hall as processes that can be killed, and the cable between them, which can be cut or carry only one way.
import { fork, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import net from 'node:net';
import { join } from 'node:path';
import type { Station } from '../../../core/station/station';
import type { HallStatus } from '../../../electron/contract/hall';
import { stationSettings } from '../../support/station-settings';
import type { Asked, Told } from './machine-words';

export type Machine = {
  /** Rejects when the machine dies before it answers. */
  readonly ask: <T>(asked: Asked) => Promise<T>;
  /** Of the present process. */
  readonly ended: () => Promise<void>;
  readonly isDead: () => boolean;
  readonly kill: () => Promise<void>;
  /** The same machine once more, at work when it resolves. */
  readonly start: () => Promise<void>;
};

export function machineProcess(program: string, folder: string, window: number): Machine {
  const { site } = stationSettings();
  const settings: Station = stationSettings({
    ...{ window, counter: String(window), hall: `hall-${window}` },
    // Nothing is refused for being done soon: what is tried is the line, not the clock's rules.
    site: { ...site, recall: { most: 20, gapSeconds: 0 }, undoSeconds: 3600 },
  });
  const data = join(folder, `machine-${window}`);
  const open = new Map<number, (told: Told | null) => void>();
  let child: ChildProcess | null = null;
  let over: Promise<void> = Promise.resolve();
  let asked = 0;

  const start = async (): Promise<void> => {
    await mkdir(data, { recursive: true });
    const started = fork(program, [data, JSON.stringify(settings)], { stdio: 'inherit' });
    child = started;
    over = new Promise((resolve) => {
      started.once('exit', () => {
        if (child === started) child = null;
        for (const settle of open.values()) settle(null);
        open.clear();
        resolve();
      });
    });
    const isAtWork = new Promise<void>((resolve) => open.set(0, () => resolve()));
    started.on('message', (told: Told) => {
      const settle = open.get(told.id);
      open.delete(told.id);
      settle?.(told);
    });
    await isAtWork;
    if (child !== started) throw new Error('A machine did not start');
  };
  const ask = <T>(what: Asked): Promise<T> => {
    asked += 1;
    const id = asked;
    return new Promise<T>((resolve, reject) => {
      if (child === null) {
        reject(new Died());
        return;
      }
      open.set(id, (told) => {
        if (told === null) reject(new Died());
        else if ('failed' in told) reject(new Error(told.failed));
        else resolve(told.value as T);
      });
      child.send({ id, asked: what }, () => undefined);
    });
  };
  return {
    ...{ start, ask },
    ended: () => over,
    isDead: () => child === null,
    kill: async () => {
      child?.kill('SIGKILL');
      await over;
    },
  };
}

export class Died extends Error {}

export type Cable = {
  readonly port: () => number;
  /** Where the owner listens now. */
  readonly lead: (port: number) => void;
  readonly cut: () => void;
  /** What the window says arrives; what the owner says does not. */
  readonly mute: () => void;
  readonly heal: () => void;
  readonly close: () => void;
};

export async function layCable(): Promise<Cable> {
  let target = 0;
  let state: 'whole' | 'mute' | 'cut' = 'whole';
  const ends = new Set<net.Socket>();
  const server = net.createServer((near) => {
    if (state === 'cut') {
      near.destroy();
      return;
    }
    const far = net.connect(target, '127.0.0.1');
    for (const end of [near, far]) {
      ends.add(end);
      end.on('error', () => undefined);
      end.once('close', () => {
        ends.delete(end);
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      if (state === 'whole') near.write(bytes);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const tear = (): void => {
    for (const end of ends) end.destroy();
  };
  return {
    port: () => (server.address() as net.AddressInfo).port,
    lead: (port) => {
      target = port;
    },
    cut: () => {
      state = 'cut';
      tear();
    },
    mute: () => {
      if (state === 'whole') state = 'mute';
    },
    heal: () => {
      // What was swallowed is gone: a line that lost bytes is no line any more.
      if (state === 'mute') tear();
      state = 'whole';
    },
    close: () => {
      state = 'cut';
      tear();
      server.close();
    },
  };
}

export const statusOf = (machine: Machine): Promise<HallStatus> =>
  machine.ask<HallStatus>({ ask: 'status' });
