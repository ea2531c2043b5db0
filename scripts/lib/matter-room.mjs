// The rules about matter packs, built for plain Node, and the files that they are checked with.
import fs from 'node:fs';
import { basename, join } from 'node:path';
import { openNodeParts } from './node-parts.mjs';

const parts = {
  checkPack: 'core/matter/check-pack.ts',
  shelf: 'core/matter/shelf.ts',
  computations: 'core/matter/computations.ts',
  checkFunctions: 'core/matter/check-functions.ts',
};

/** `check(json)` says what a file is and what is wrong with it; `functions` are all that packs may call. */
export async function openMatterRoom(root) {
  const code = await openNodeParts({ name: 'matters', parts, sources: ['core'] });
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
