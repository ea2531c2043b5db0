// `npm run bench`: sets up what it needs, then measures the station beside its peers (tests/bench/README.md).
// `--quick` only tries the bench; `--write` puts the figures into the README; `--only=starts,commits,many,slips,queue,cases,plan,plan-window` runs a part.
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { root, run, say } from './lib/run.mjs';
import { ensurePackages, ensureSystem, hasDisplay, virtualDisplay } from './lib/set-up.mjs';

await ensurePackages();
const { electronRuntime } = await import('./electron-runtime.mjs');
const { buildWhenNeeded } = await import('./build.mjs');
const { dist, version } = await electronRuntime();
ensureSystem(dist, process.platform === 'linux' ? ['Xvfb'] : []);
await buildWhenNeeded();
await buildBench();
const display = process.env.SILVER_WINDOW_SHOW && hasDisplay() ? {} : await virtualDisplay();
say('Measuring; leave the machine alone until the table comes (about ten minutes).');
const code = await run(
  process.execPath,
  [join(root, 'out/bench/main.mjs'), ...process.argv.slice(2)],
  {
    env: {
      ...process.env,
      ...display,
      ELECTRON_OVERRIDE_DIST_PATH: dist,
      SILVER_WINDOW_BENCH_ELECTRON: version,
    },
  },
);
process.exit(code);

/** The bench itself, and the script that it hands into the station's page. */
async function buildBench() {
  const { build } = await import('vite');
  const packages = JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8'));
  const outer = [...Object.keys(packages.dependencies), ...Object.keys(packages.devDependencies)];
  const shared = { root, configFile: false, publicDir: false, logLevel: 'warn' };
  await build({
    ...shared,
    // Its CommonJS face has no names that a plain import would find.
    ssr: { noExternal: ['opentype.js'] },
    build: {
      ssr: join(root, 'tests/bench/main.ts'),
      outDir: join(root, 'out/bench'),
      target: 'node20',
      rollupOptions: {
        external: [
          ...builtinModules,
          /^node:/,
          ...outer
            .filter((name) => name !== 'opentype.js')
            .map((name) => new RegExp(`^${name}(/|$)`)),
        ],
        output: { format: 'es', entryFileNames: 'main.mjs' },
      },
    },
  });
  await build({
    ...shared,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: join(root, 'out/bench'),
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: join(root, 'tests/bench/inside/inside.ts'),
        name: 'bench',
        formats: ['iife'],
        fileName: () => 'inside.js',
      },
    },
  });
}
