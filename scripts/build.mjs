// Builds the station and the hub into out/; `npm start` and `npm test` build only when a source is newer than the last build.
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { giveUp, root, say } from './lib/run.mjs';

const stamp = join(root, 'out/.built');
const sources = [
  'core',
  'electron',
  'renderer',
  'hub',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
];

export async function buildWhenNeeded() {
  const built = fs.statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (sources.some((path) => newestIn(join(root, path)) > built)) await build();
}

export async function build() {
  say('Building.');
  const startedAt = new Date();
  try {
    await buildStation();
    await buildHub();
  } catch (error) {
    giveUp(`The build failed. ${error.message}`);
  }
  fs.writeFileSync(stamp, '');
  // A source saved while the build ran counts as newer.
  fs.utimesSync(stamp, startedAt, startedAt);
}

async function buildStation() {
  const { build: buildRooms } = await import('electron-vite');
  await buildRooms({ root, configFile: join(root, 'electron.vite.config.ts'), logLevel: 'warn' });
}

/** The hub is a plain Node program; its packages stay in node_modules. */
async function buildHub() {
  const { build: buildWithVite } = await import('vite');
  const packages = JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8')).dependencies;
  await buildWithVite({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, 'hub/main.ts'),
      outDir: join(root, 'out/hub'),
      target: 'node20',
      rolldownOptions: {
        external: [
          ...builtinModules,
          /^node:/,
          ...Object.keys(packages).map((name) => new RegExp(`^${name}(/|$)`)),
        ],
        output: { format: 'es', entryFileNames: 'main.js' },
      },
    },
  });
  fs.writeFileSync(join(root, 'out/hub/package.json'), '{"type":"module"}\n');
}

function newestIn(path) {
  const found = fs.statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...fs.readdirSync(path).map((name) => newestIn(join(path, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
