// The rules about matter packs, built for plain Node, and the files that they are checked with.
import fs from 'node:fs';
import os from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const parts = {
  checkPack: 'core/matter/check-pack.ts',
  shelf: 'core/matter/shelf.ts',
  computations: 'core/matter/computations.ts',
  checkFunctions: 'core/matter/check-functions.ts',
};

/** `check(json)` says what a file is and what is wrong with it; `functions` are all that packs may call. */
export async function openMatterRoom(root) {
  const code = await loadParts(root);
  const { shelf, refused } = code.readShelf({
    blocks: readFolder(join(root, 'resources/matters/blocks')),
    lists: readFolder(join(root, 'resources/codes')),
  });
  return {
    shelf,
    refusedShelf: refused,
    shipped: () => filesOf(join(root, 'resources/matters')),
    check: (json) => checkOne(code, json, shelf),
    functions: { checks: code.checkFunctions, computations: code.computations },
  };
}

function checkOne(code, json, shelf) {
  if (isEnquiry(json)) return { kind: 'enquiry', ...code.checkEnquiryPack(json) };
  return { kind: 'matter', ...code.checkPack(json, shelf) };
}

const isEnquiry = (json) => typeof json === 'object' && json !== null && 'topics' in json;

const filesOf = (folder) =>
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));

const readFolder = (folder) =>
  filesOf(folder).map((path) => ({
    file: basename(path),
    json: JSON.parse(fs.readFileSync(path, 'utf8')),
  }));

async function loadParts(root) {
  const { build } = await import('vite');
  const outDir = fs.mkdtempSync(join(os.tmpdir(), 'silver-window-matters-'));
  try {
    await build({
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      build: {
        ssr: true,
        outDir,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rollupOptions: {
          input: Object.fromEntries(
            Object.entries(parts).map(([name, file]) => [name, join(root, file)]),
          ),
          output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
        },
      },
    });
    const loaded = await Promise.all(
      Object.keys(parts).map((name) => import(pathToFileURL(join(outDir, `${name}.mjs`)).href)),
    );
    return Object.assign({}, ...loaded);
  } finally {
    fs.rmSync(outDir, { recursive: true, force: true });
  }
}
