// What was asked of the hub on its command line, parsed once; a wrong word ends in a sentence.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type Options = {
  readonly command: 'serve' | 'code' | 'devices' | 'revoke' | 'restored' | 'help';
  /** For `revoke`: the device. */
  readonly target: string | null;
  readonly data: string;
  /** PostgreSQL that already runs; null = the hub runs its own in `data`. */
  readonly databaseUrl: string | null;
  readonly host: string;
  /** Null: the one of the last start, or the usual one. */
  readonly port: number | null;
  readonly name: string | null;
  readonly hubId: string | null;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** Started by the station's own start: says one line of JSON, and ends with its parent. */
  readonly embedded: boolean;
  /** Ends with its parent. Not the rule: a hub may be left to run in the background. */
  readonly followsParent: boolean;
};

export const help = `npm run hub -- [command] [options]

commands   (none)            serve
           code              print a new one-time enrolment code, valid for a day
           devices           list the enrolled devices
           revoke DEVICE     shut a device out
           restored          say that the database was put back from a backup: stations fill it again
options    --data DIR        folder of the hub's own PostgreSQL (DATABASE_URL uses another one instead)
           --host ADDRESS    default 127.0.0.1; any other needs --cert and --key
           --port NUMBER     default 4610
           --cert FILE --key FILE   PEM files for HTTPS
           --name NAME       shown to stations that enrol (at the first start)
           --hub ID          which hub, when the database holds several
           --follow-parent   end when the program that started it ends, however that ended`;

const commands = ['serve', 'code', 'devices', 'revoke', 'restored', 'help'] as const;

const isCommand = (word: string): word is Options['command'] =>
  (commands as readonly string[]).includes(word);

const loopbacks = /^(127(\.\d+){3}|::1|localhost)$/;

/** Reads the command line. Throws a sentence for what makes no sense. */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string' },
      name: { type: 'string' },
      hub: { type: 'string' },
      cert: { type: 'string' },
      key: { type: 'string' },
      embedded: { type: 'boolean', default: false },
      'follow-parent': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [word = 'serve', target = null] = positionals;
  const command = values.help ? 'help' : word;
  if (!isCommand(command)) throw new Error(`There is no command “${word}”. Try --help.`);
  if (command === 'revoke' && target === null) throw new Error('Which device? revoke DEVICE');
  const { cert, key, host } = values;
  const tls = cert !== undefined && key !== undefined ? { cert, key } : null;
  if (!loopbacks.test(host) && tls === null) {
    throw new Error(
      `The hub listens beyond this machine (${host}) only with HTTPS: residents' data would cross the network readable. ` +
        'Give --cert FILE and --key FILE (PEM; the stations must trust the issuer, see NODE_EXTRA_CA_CERTS), or leave out --host.',
    );
  }
  return {
    command,
    target,
    data: resolve(values.data ?? defaultData(command, env)),
    databaseUrl: env['DATABASE_URL'] ?? null,
    host,
    port: values.port === undefined ? null : portOf(values.port),
    name: values.name ?? null,
    hubId: values.hub ?? null,
    tls,
    embedded: values.embedded,
    followsParent: values.embedded || values['follow-parent'],
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`“${text}” is no port: 1 to 65535, or 0 for any free one.`);
  }
  return port;
}

/**
 * The hub's own folder. A short command where no hub ever ran by itself means the one beside the station of `npm start`:
 * a code of a hub that nobody runs would be of no use.
 */
function defaultData(command: Options['command'], env: NodeJS.ProcessEnv): string {
  const home = env['LOCALAPPDATA'] ?? env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share');
  const own = join(home, 'silver-window-hub');
  const beside = join(home, 'silver-window', 'hub');
  const isHub = (folder: string): boolean => existsSync(join(folder, 'hub.json'));
  return command !== 'serve' && !isHub(own) && isHub(beside) ? beside : own;
}
