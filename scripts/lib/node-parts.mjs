// Parts of the product for plain Node. They are built once for a state of their sources, by a process of its own and into a folder of
// its own: what a script measures is not the building, and two runs never disturb each other.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const self = fileURLToPath(import.meta.url);

/**
 * Every export of the parts by its name. Ends with an error when they could not be built; why stands on the error stream.
 * @param name the folder below `out`; @param parts name → source file; @param sources folders that can be in it
 * @param format `es`, or `cjs` for parts that are CommonJS in the station too
 */
export async function openNodeParts({ name, parts, sources, format = 'es' }) {
  const folder = join(root, 'out', name, stateOf(sources, { parts, format }));
  if (!fs.existsSync(folder)) {
    const request = JSON.stringify({ parts, format, folder });
    const builder = spawnSync(process.execPath, [self, request], { stdio: ['ignore', 2, 2] });
    if (builder.status !== 0) throw new Error(`${name} could not be built.`);
  }
  const require = createRequire(self);
  const open = (part) =>
    format === 'cjs'
      ? require(join(folder, `${part}.cjs`))
      : import(pathToFileURL(join(folder, `${part}.mjs`)).href);
  return Object.assign({}, ...(await Promise.all(Object.keys(parts).map(open))));
}

function stateOf(sources, request) {
  const hash = createHash('sha256').update(fs.readFileSync(self)).update(JSON.stringify(request));
  for (const folder of sources)
    for (const path of fs.readdirSync(join(root, folder), { recursive: true }).sort())
      if (path.endsWith('.ts')) hash.update(path).update(fs.readFileSync(join(root, folder, path)));
  return hash.digest('hex').slice(0, 16);
}

/** Builds beside the place and moves there whole: another run never finds half of it. */
async function build({ parts, format, folder }) {
  const { ensurePackages } = await import('./set-up.mjs');
  await ensurePackages();
  const { build: buildWithVite } = await import('vite');
  const packages = JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8')).dependencies;
  const ending = format === 'cjs' ? 'cjs' : 'mjs';
  fs.mkdirSync(dirname(folder), { recursive: true });
  forgetOldBuilds(dirname(folder));
  const outDir = fs.mkdtempSync(join(dirname(folder), 'new-'));
  await buildWithVite({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // Its CommonJS face has no names that a plain import would find.
    ssr: { noExternal: ['opentype.js'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(parts).map(([part, file]) => [part, join(root, file)]),
        ),
        external: [
          ...builtinModules,
          /^node:/,
          ...Object.keys(packages)
            .filter((each) => each !== 'opentype.js')
            .map((each) => new RegExp(`^${each}(/|$)`)),
        ],
        output: {
          format,
          entryFileNames: `[name].${ending}`,
          chunkFileNames: `[name]-[hash].${ending}`,
        },
      },
    },
  });
  try {
    fs.renameSync(outDir, folder);
  } catch (error) {
    fs.rmSync(outDir, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error; // otherwise another run was faster
  }
}

/** Those of yesterday; one of an hour ago may still be at work. */
function forgetOldBuilds(folder) {
  for (const name of fs.readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - fs.statSync(path).mtimeMs > 86_400_000)
      fs.rmSync(path, { recursive: true, force: true });
  }
}

if (process.argv[1] === self) await build(JSON.parse(process.argv[2]));
