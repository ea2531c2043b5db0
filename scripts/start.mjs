// `npm start`: sets up what is missing, builds, starts the embedded hub and opens the station.
// `--data DIR` gives the station its own folder (a second station on one machine has its own).
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { startHub } from './lib/hub-process.mjs';
import { giveUp, isRoot, option, root, say } from './lib/run.mjs';
import { ensurePackages, ensureSystem, giveUpWithoutDisplay, hasDisplay } from './lib/set-up.mjs';
import { readTrouble } from './lib/station-trouble.mjs';

// Before anything is fetched: without a display all of it would be for nothing.
if (!hasDisplay()) giveUpWithoutDisplay('There is no display here');
await ensurePackages();
const { electronRuntime } = await import('./electron-runtime.mjs');
const { buildWhenNeeded } = await import('./build.mjs');
const { dist } = await electronRuntime();
ensureSystem(dist);
await buildWhenNeeded();

const data = resolve(option('data') ?? defaultData());
fs.mkdirSync(data, { recursive: true, mode: 0o700 });
const withHub = !process.argv.includes('--no-hub');
const starting = withHub ? startHub({ data: join(data, 'hub') }) : Promise.resolve(null);
// Set-up offers the hub, so it waits for it; a station that knows its hub opens at once.
const hub = fs.existsSync(join(data, 'station.json')) ? null : await starting;
void starting.then((come) => {
  if (come?.trouble) say(`The hub did not come up; the station works without it. ${come.trouble}`);
});

let stopping = false;
const { exit, signal, trouble } = await runStation();
await (await starting)?.stop();
if (exit !== 0 && !stopping) sayTrouble();
process.exit(exit ?? (stopping ? 0 : 1));

function sayTrouble() {
  if (trouble === 'display') giveUpWithoutDisplay('The display named here does not open');
  if (trouble === 'sandbox') {
    giveUp(
      'The system gives an ordinary user no sandbox (as in some containers), and the station does not open without one: have user namespaces allowed.',
    );
  }
  if (signal !== null) {
    giveUp(`The station was ended (${signal}); SILVER_WINDOW_VERBOSE=1 shows its last words.`);
  }
}

function defaultData() {
  if (process.platform === 'win32')
    return join(process.env.LOCALAPPDATA ?? homedir(), 'silver-window');
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local/share'), 'silver-window');
}

function runStation() {
  const station = spawn(
    join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron'),
    [...(isRoot ? ['--no-sandbox'] : []), root, `--data=${data}`],
    {
      stdio: ['ignore', 'inherit', 'pipe'],
      env: {
        ...process.env,
        ...(hub?.url ? { SILVER_WINDOW_HUB_URL: hub.url, SILVER_WINDOW_HUB_CODE: hub.code } : {}),
      },
    },
  );
  for (const name of ['SIGINT', 'SIGTERM']) {
    process.on(name, () => {
      stopping = true;
      station.kill(name);
    });
  }
  const troubleOf = readTrouble(station.stderr);
  return new Promise((done) => {
    station.once('exit', (exit, signal) => {
      const told = () => done({ exit, signal, trouble: troubleOf() });
      // Its last words come with 'close'; a program that it left behind must not hold this one.
      station.once('close', told);
      setTimeout(told, 1000).unref();
    });
  });
}
