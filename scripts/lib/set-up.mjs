// Brings a fresh machine to the point where the station runs: npm packages, system libraries, a display.
// As root on Debian it installs what is missing; otherwise it names it in one sentence.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { debianPackages } from './debian-packages.mjs';
import { capture, giveUp, isRoot, root, run, say } from './run.mjs';

/** Node itself, and the packages of package-lock.json in their exact versions. */
export async function ensurePackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  }
  if (packagesMatch()) return;
  say('Installing the npm packages.');
  // `npm run --silent` hands its silence on, and then nobody would learn why it failed.
  const env = { ...process.env, npm_config_loglevel: 'error' };
  if ((await run('npm', ['ci', '--no-fund', '--no-audit'], { shell: onWindows, env })) !== 0) {
    giveUp('npm could not install the packages: is its registry within reach?');
  }
}

const onWindows = process.platform === 'win32';

/** Whether what lies in node_modules is what the lock file asks for (packages for other systems may be missing). */
function packagesMatch() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const there = packagesOf(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || there[path]?.version === version || (optional && !there[path]),
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * What the runtime in `dist` needs from the system, and the named programs. Without the right to install, the sentence asks
 * for the `witnesses` too, so that nobody is sent to fetch packages twice.
 */
export function ensureSystem(dist, programs = [], witnesses = []) {
  if (process.platform !== 'linux') return;
  const missing = [...missingLibraries(dist), ...absent(programs)];
  if (missing.length === 0) return;
  if (!isRoot || !onPath('apt-get')) {
    giveUp(pleaseInstall(debianPackages([...missing, ...absent(witnesses)])));
  }
  const names = debianPackages(missing);
  const installed = install(names);
  if (!installed.ok) giveUp(`apt-get could not install ${names.join(' ')}:\n${installed.output}`);
}

/** Programs that some tests ask for a second opinion; gives the packages of those that are not to be had here. */
export function ensureWitnesses(programs) {
  if (process.platform !== 'linux') return programs;
  const missing = () => debianPackages(absent(programs));
  if (missing().length > 0 && isRoot && onPath('apt-get')) install(missing());
  return missing();
}

const absent = (programs) => programs.filter((name) => !onPath(name));

const pleaseInstall = (names) =>
  onPath('apt-get')
    ? `System packages are missing: have root run “${aptLine(names)}”, then start again.`
    : `System packages are missing: please have them installed, then start again. By Debian's names: ${names.join(' ')}`;

const aptLine = (names) =>
  `apt-get update && apt-get install -y --no-install-recommends ${names.map(currentName).join(' ')}`;

function install(names) {
  say(`Installing system packages: ${names.join(' ')}.`);
  capture('apt-get', ['update', '-qq']);
  return capture(
    'apt-get',
    [
      // A fresh machine may still be installing something of its own.
      ...['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '-qq', '--no-install-recommends'],
      ...names.map(currentName),
    ],
    { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
  );
}

function missingLibraries(dist) {
  const { output } = capture('ldd', [join(dist, 'electron')]);
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map(([, name]) => name);
}

function onPath(program) {
  // Debian keeps a person's PATH free of the folders where the daemons lie.
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin'];
  return folders.some((folder) => fs.existsSync(join(folder, program)));
}

function currentName(name) {
  return capture('apt-cache', ['show', `${name}t64`]).ok ? `${name}t64` : name;
}

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Ends the script with how a person comes by a display. */
export function giveUpWithoutDisplay(trouble) {
  const needed = debianPackages(absent(['xvfb-run', 'xauth']));
  const first =
    needed.length > 0 && onPath('apt-get') ? `have root run “${aptLine(needed)}” and ` : '';
  giveUp(
    `${trouble}: start from a desktop, or ${first}try it with a display in memory by “xvfb-run -a -s "-screen 0 1920x1080x24 -noreset" npm start”.`,
  );
}

/** A display in memory for tests, pictures and measures: larger than a full-HD window, no access control, gone with this script. */
export async function virtualDisplay() {
  if (process.platform !== 'linux') return {};
  const server = spawn(
    'Xvfb',
    // -noreset: else the server begins anew when its last window closes, and refuses whoever comes while it does.
    ['-displayfd', '3', '-screen', '0', '2560x1600x24', '-nolisten', 'tcp', '-ac', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  process.once('exit', () => server.kill());
  const number = await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb did not start.')));
    server.stdio[3].once('data', (text) => resolve(String(text).trim()));
  });
  return { DISPLAY: `:${number}` };
}
