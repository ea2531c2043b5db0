// The planner, built for plain Node. It is built once for a state of its sources and by a process of its own, so that what
// `npm run plan` measures is planning alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = fileURLToPath(new URL('../..', import.meta.url));
const parts = {
  routing: 'core/visit/plan/routing/routing-search.ts',
  routingProblem: 'core/visit/plan/routing/routing-problem.ts',
  startSearch: 'core/visit/plan/start-search.ts',
  problem: 'core/visit/plan/problem.ts',
  readHomeCare: 'core/visit/plan/read-home-care.ts',
  readSolomon: 'core/visit/plan/routing/read-solomon.ts',
};

/** Every function of the planner by its name. Null: it could not be built, and why stands on the error stream. */
export async function openPlanRoom() {
  const folder = join(home, 'out/plan', stateOfSources());
  if (!fs.existsSync(folder)) {
    const builder = spawnSync(process.execPath, [fileURLToPath(import.meta.url), folder], {
      stdio: ['ignore', 2, 2],
    });
    if (builder.status !== 0) return null;
  }
  const loaded = await Promise.all(
    Object.keys(parts).map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)),
  );
  return Object.assign({}, ...loaded);
}

function stateOfSources() {
  const hash = createHash('sha256').update(fs.readFileSync(fileURLToPath(import.meta.url)));
  for (const folder of ['core/visit/plan', 'core/kit'])
    for (const name of fs.readdirSync(join(home, folder), { recursive: true }).sort()) {
      const path = join(home, folder, name);
      if (path.endsWith('.ts')) hash.update(name).update(fs.readFileSync(path));
    }
  return hash.digest('hex').slice(0, 16);
}

/** Builds beside the place and moves there whole: another run never finds half of it. */
async function build(folder) {
  const { ensurePackages } = await import('./set-up.mjs');
  await ensurePackages();
  const { build: buildWithVite } = await import('vite');
  fs.mkdirSync(join(home, 'out/plan'), { recursive: true });
  const outDir = fs.mkdtempSync(join(home, 'out/plan/new-'));
  await buildWithVite({
    root: home,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(parts).map(([name, file]) => [name, join(home, file)]),
        ),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  try {
    fs.renameSync(outDir, folder);
  } catch (error) {
    fs.rmSync(outDir, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error; // otherwise another run was faster
  }
  for (const name of fs.readdirSync(join(home, 'out/plan')))
    if (!name.startsWith('new-') && join(home, 'out/plan', name) !== folder)
      fs.rmSync(join(home, 'out/plan', name), { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build(process.argv[2]);
