// Composition root of the hub: options → database → door, and an orderly end. `npm run hub -- --help` says what it takes.
import { hostname } from 'node:os';
import { pino, type Logger } from 'pino';
import { beginHub } from './begin';
import { runCommand } from './command';
import type { HubContext } from './context';
import { help, readOptions, type Options } from './options';
import {
  openOwnDatabase,
  readSettings,
  saveSettings,
  type HubSettings,
} from './postgres/own-database';
import { serve } from './serve';
import { connect, isAway, migrate } from './sql/database';
import { onParentGone } from './parent';

type Opened = {
  readonly hub: Omit<HubContext, 'bell'>;
  /** Null with a database of somebody else. */
  readonly settings: HubSettings | null;
  readonly close: () => Promise<void>;
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const sentence = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function fail(error: unknown): never {
  process.stderr.write(`${sentence(error)}\n`);
  process.exit(1);
}

async function open(options: Options, log: Logger): Promise<Opened> {
  const settings = options.databaseUrl === null ? await readSettings(options.data) : null;
  const own =
    settings &&
    (await openOwnDatabase(options.data, settings, {
      mayJoin: options.command !== 'serve',
      log: (line) => log.debug({ postgres: line }),
      onDown: (lastWords) => log.warn({ lastWords }, 'the database ended and is started again'),
    }));
  const db = connect(own?.url ?? options.databaseUrl ?? '', (error) =>
    log.warn({ message: error.message }, 'a database connection broke'),
  );
  try {
    await migrate(db);
    const hub = await beginHub(db, { hubId: options.hubId, name: options.name ?? hostname() });
    return {
      hub: { db, ...hub },
      settings,
      close: async () => {
        await db.destroy();
        await own?.stop();
      },
    };
  } catch (error) {
    await db.destroy();
    await own?.stop();
    if (own || !isAway(error)) throw error;
    throw new Error(`The database that DATABASE_URL names cannot be reached: ${sentence(error)}`);
  }
}

async function keepServing(options: Options, opened: Opened, log: Logger): Promise<void> {
  const { settings, hub } = opened;
  const serving = await serve(hub, options, { log, knownPort: settings?.port ?? null });
  if (settings && settings.port !== serving.port) {
    await saveSettings(options.data, { ...settings, port: serving.port });
  }
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    void serving
      .stop()
      .then(opened.close)
      .then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  const { url, code } = serving;
  if (options.followsParent) onParentGone(stop);
  if (options.embedded) {
    say(JSON.stringify({ hub: 'ready', url, code }));
  } else {
    say(`The hub “${hub.hubName}” listens on ${url}`);
    say(`One-time enrolment code, valid for a day: ${code}   (another one: npm run hub -- code)`);
  }
}

async function main(): Promise<void> {
  // Who reads may be gone: that is no reason to leave the database without an orderly end.
  process.stdout.on('error', () => undefined);
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.command === 'help') {
    say(help);
    return;
  }
  const log = pino({ level: process.env['HUB_LOG'] ?? 'warn' }, pino.destination(2));
  const opened = await open(options, log);
  if (options.command === 'serve') {
    // A port that is taken must not leave the database behind without its hub.
    return keepServing(options, opened, log).catch(async (error: unknown) => {
      await opened.close();
      throw error;
    });
  }
  try {
    for (const line of await runCommand(options, opened.hub)) say(line);
  } finally {
    await opened.close();
  }
}

main().catch(fail);
