// Copies of the whole store from before the windows opened; the last three stay, and an older one goes only after the new one is verified.
// Two steps, because a start must not wait for hundreds of megabytes: `hold` copies what will change and gives what is written once a
// second name; `finish` makes real copies of those while people already work.
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { errorCode, syncFolder, writeDurably } from '../journal/disk';
import {
  completeCopies,
  contentOf,
  copiesFolder,
  dropUnfinished,
  hashOfFile,
  syncFile,
  type CopiedFile,
  type CopyContent,
} from './copy-content';
import { stopBytes, type FreeBytes } from './space';
import { indexedDbFolder, isWrittenOnce, storeFiles, type StoreFile } from './store-files';

/** What came of a copy, in words for the office's list. */
export type CopyNote = {
  readonly what: 'cold_copy' | 'cold_copy_failed';
  readonly detail: string;
};

/** A copy that was begun; `files` carry the hash of those that are already copied, null where there is only a second name. */
export type HeldCopy = {
  readonly folder: string;
  readonly name: string;
  readonly part: string;
  readonly files: readonly (StoreFile & { readonly hash: string | null })[];
  readonly before: CopyContent | null;
};

const kept = 3;

/** Acts of people wait for the same disk, and a store may be gigabytes: most of the time is left to them. */
const restsPerWork = 2;

/** Before the first window: null when nothing changed since the last copy; a note when there is no room or the disk fails. */
export const holdCopy = async (
  data: string,
  freeBytes: FreeBytes,
): Promise<HeldCopy | CopyNote | null> => {
  const folder = copiesFolder(data);
  try {
    const files = await storeFiles(data);
    if (files.length === 0) return null;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await dropUnfinished(folder);
    const newest = (await completeCopies(folder)).at(-1) ?? '0';
    const before = await contentOf(folder, newest);
    const fresh = files.filter((file) => !isIn(before, file));
    if (fresh.length === 0 && before?.files.length === files.length) return null;
    const needed = fresh.reduce((sum, { size }) => sum + size, 0);
    if ((await freeBytes(data)) - needed < stopBytes) return failed('ENOSPC');
    const name = String(Number(newest) + 1).padStart(6, '0');
    const part = join(folder, `${name}.part`);
    return { folder, name, part, files: await holdAll(data, part, files), before };
  } catch (error) {
    // Room matters more than a copy that is no use; what cannot be removed now goes at the next start.
    await dropUnfinished(folder).catch(() => undefined);
    return failed(errorCode(error));
  }
};

/** While people work: completes, verifies, and only then drops what is older than the last three. */
export const finishCopy = async (held: HeldCopy): Promise<CopyNote> => {
  try {
    const files: CopiedFile[] = [];
    for (const file of held.files) {
      const began = performance.now();
      files.push(await settle(held, file));
      await rest((performance.now() - began) * restsPerWork);
    }
    for (const folder of foldersOf(held.files)) await syncFolder(join(held.part, folder));
    await writeDurably(join(held.part, 'copy.json'), JSON.stringify({ files }));
    await rename(held.part, join(held.folder, held.name));
    await syncFolder(held.folder);
    for (const old of (await completeCopies(held.folder)).slice(0, -kept)) {
      await rm(join(held.folder, old), { recursive: true });
    }
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    return { what: 'cold_copy', detail: `${files.length} / ${bytes} B` };
  } catch (error) {
    await rm(held.part, { recursive: true, force: true });
    return failed(errorCode(error));
  }
};

const failed = (detail: string): CopyNote => ({ what: 'cold_copy_failed', detail });

const isIn = (before: CopyContent | null, file: StoreFile): CopiedFile | undefined =>
  before?.files.find(
    ({ path, size, mtimeMs }) =>
      path === file.path && size === file.size && mtimeMs === file.mtimeMs,
  );

/** Second names all at once, for a start waits; the few real copies one after the other, for on some disks all are. */
const holdAll = async (
  data: string,
  part: string,
  files: readonly StoreFile[],
): Promise<HeldCopy['files']> => {
  const sourceOf = ({ path }: StoreFile) => join(indexedDbFolder(data), path);
  const targetOf = ({ path }: StoreFile) => join(part, path);
  for (const folder of foldersOf(files)) {
    await mkdir(join(part, folder), { recursive: true, mode: 0o700 });
  }
  const linked = await Promise.all(
    files.map(async (file) => isWrittenOnce(file) && isLinked(sourceOf(file), targetOf(file))),
  );
  const held = [];
  for (const [i, file] of files.entries()) {
    const hash = linked[i] === true ? null : await hashOfFile(sourceOf(file));
    if (hash !== null) await copyFile(sourceOf(file), targetOf(file));
    held.push({ ...file, hash });
  }
  return held;
};

const foldersOf = (files: readonly StoreFile[]): ReadonlySet<string> =>
  new Set(files.map(({ path }) => dirname(path)));

/** File systems without second names (FAT) get a copy at once. */
const isLinked = (source: string, target: string): Promise<boolean> =>
  link(source, target).then(
    () => true,
    () => false,
  );

/** Makes the file the copy's own and reads it back; one that did not change is shared with the copy before. */
const settle = async (
  held: HeldCopy,
  { hash, ...file }: HeldCopy['files'][number],
): Promise<CopiedFile> => {
  const target = join(held.part, file.path);
  if (hash === null) {
    const before = isIn(held.before, file);
    if (before && (await isShared(held, before))) return before;
  }
  const expected = hash ?? (await hashOfFile(target));
  if (hash === null) await replace(target, (own) => copyFile(target, own));
  await syncFile(target);
  if ((await hashOfFile(target)) !== expected) throw new Error(`verification of ${file.path}`);
  return { ...file, sha256: expected };
};

/** Read once, against what it was when it was copied: nothing else of a table of years is read at a start. */
const isShared = async (
  { before, folder, part }: HeldCopy,
  { path, sha256 }: CopiedFile,
): Promise<boolean> => {
  const older = join(folder, before?.name ?? '', path);
  if ((await hashOfFile(older).catch(() => '')) !== sha256) return false;
  return replace(join(part, path), (own) => link(older, own)).then(
    () => true,
    () => false,
  );
};

/** The copy has the file under its name at every moment. */
const replace = async (target: string, make: (own: string) => Promise<void>): Promise<void> => {
  const own = `${target}.own`;
  await make(own);
  await rename(own, target);
};
