// The hub as a program, built once for the tests that start and kill it as a process of its own.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Builds hub/main.ts and returns the path to run. It lies under out/, so that its packages are found in node_modules. */
export async function buildHub(): Promise<string> {
  const root = resolve(import.meta.dirname, '../../..');
  mkdirSync(join(root, 'out'), { recursive: true });
  const outDir = await mkdtemp(join(root, 'out', 'test-hub-'));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'hub/main.ts'),
      outDir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main.mjs' } },
    },
  });
  await writeFile(join(outDir, 'package.json'), '{"type":"module"}\n');
  return join(outDir, 'main.mjs');
}
