// A site's own recordings: chosen, looked at, and then taken as a whole or not at all. They lie in one folder of the data, under the
// clips' names; a new set is written beside it and takes its place in one step, so that a power cut leaves the old set or the new one.
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { clipNames } from '../../core/board/clips';
import { ok, refuse, type Result } from '../../core/kit/result';
import type { ChosenRecordings, KeepRefusal, RecordingFault, Recordings } from '../contract/voice';
import { errorCode, syncFolder, writeDurably } from '../journal/disk';
import { oneAtATime } from '../journal/one-at-a-time';
import { audioKindOf } from './audio-kind';

/** A clip is a word or two: four seconds of the largest usual WAV (48 kHz, stereo, 24 bit) are 1.2 MB. */
export const largestFile = 2 * 1024 * 1024;

export type RecordingsOptions = {
  readonly data: string;
  /** Paths that a person chose in a window of the system; null when they chose none. */
  readonly pick: (what: 'folder' | 'files') => Promise<readonly string[] | null>;
  /** Names each choice and each set. */
  readonly newName: () => string;
  readonly changed: (recordings: Recordings) => void;
};

export type RecordingsPort = {
  /** The folder that the pages' sounds are served from. */
  readonly folder: string;
  readonly read: () => Recordings;
  readonly choose: (what: 'folder' | 'files') => Promise<ChosenRecordings | null>;
  /** The bytes of one chosen file, for the page to try; null when the choice is gone. */
  readonly chosen: (choice: string, clip: string) => Uint8Array | null;
  /** Takes these clips of the choice, over those that are there. Refused, nothing has changed. */
  readonly keep: (
    choice: string,
    clips: readonly string[],
  ) => Promise<Result<Recordings, KeepRefusal>>;
  /** Takes all of them out again: the shipped clips speak. */
  readonly remove: () => Promise<Recordings>;
};

type Taken = { readonly clip: string; readonly file: string; readonly bytes: Uint8Array };
type Looked = Taken | { readonly file: string; readonly fault: RecordingFault };

/** Puts a change that was broken off back to what was there before. */
export function openRecordings(options: RecordingsOptions): RecordingsPort {
  const folder = join(options.data, 'recordings');
  const fresh = `${folder}.new`;
  const before = `${folder}.old`;
  restore(folder, before, fresh);
  let stamp = options.newName();
  let choice: { readonly name: string; readonly files: readonly Taken[] } | null = null;
  const alone = oneAtATime();
  const read = (): Recordings => ({ files: filesOf(folder), stamp });
  const told = (): Recordings => {
    stamp = options.newName();
    const recordings = read();
    options.changed(recordings);
    return recordings;
  };
  return {
    folder,
    read,
    choose: async (what) => {
      const paths = await options.pick(what);
      if (paths === null) return null;
      const looked = refuseTwins(await lookAll(what === 'folder' ? await inside(paths) : paths));
      choice = { name: options.newName(), files: looked.filter(isTaken) };
      return {
        choice: choice.name,
        files: choice.files.map(({ clip, file }) => ({ clip, file })),
        refused: looked.flatMap((one) => (isTaken(one) ? [] : [one])),
      };
    },
    chosen: (name, clip) =>
      choice?.name === name ? (choice.files.find((one) => one.clip === clip)?.bytes ?? null) : null,
    keep: (name, clips) =>
      alone(async () => {
        if (choice?.name !== name) return refuse({ code: 'choice_gone' });
        const files = choice.files.filter(({ clip }) => clips.includes(clip));
        try {
          await writeSet(folder, fresh, files);
          await swap(folder, before, fresh);
        } catch (error) {
          restore(folder, before, fresh);
          return refuse(keepRefusal(error));
        }
        choice = null;
        return ok(told());
      }),
    remove: () =>
      alone(async () => {
        await rm(folder, { recursive: true, force: true });
        return told();
      }),
  };
}

function restore(folder: string, before: string, fresh: string): void {
  rmSync(fresh, { recursive: true, force: true });
  try {
    renameSync(before, folder);
  } catch {
    // Usual: nothing was broken off, or the new set already stands there.
    rmSync(before, { recursive: true, force: true });
  }
}

/** Only names that the machine gives itself: whatever else lies there is not served as a clip. */
function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((file) => clipNames.includes(clipOf(file)));
  } catch {
    return [];
  }
}

const clipOf = (path: string): string => basename(path, extname(path)).toLowerCase();

async function inside([folder = '']: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .toSorted();
}

/** One after the other: a folder that was chosen by mistake may hold thousands of films. */
async function lookAll(paths: readonly string[]): Promise<readonly Looked[]> {
  const looked: Looked[] = [];
  for (const path of paths.slice(0, mostFiles)) looked.push(await look(path));
  return looked;
}

const mostFiles = 500;

async function look(path: string): Promise<Looked> {
  const file = basename(path);
  const clip = clipOf(path);
  if (!clipNames.includes(clip)) return { file, fault: 'unknown_name' };
  try {
    if ((await stat(path)).size > largestFile) return { file, fault: 'too_large' };
    const bytes = await readFile(path);
    return audioKindOf(bytes) === null ? { file, fault: 'not_audio' } : { clip, file, bytes };
  } catch {
    return { file, fault: 'unreadable' };
  }
}

const isTaken = (one: Looked): one is Taken => 'clip' in one;

/** Of two files for one clip nobody can know which is meant. */
const refuseTwins = (looked: readonly Looked[]): readonly Looked[] =>
  looked.map((one) =>
    isTaken(one) && looked.filter((other) => isTaken(other) && other.clip === one.clip).length > 1
      ? { file: one.file, fault: 'twice' }
      : one,
  );

/** The set as it will be: the recordings that stay, and the new ones in the place of theirs. */
async function writeSet(folder: string, fresh: string, files: readonly Taken[]): Promise<void> {
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh);
  const staying = filesOf(folder).filter(
    (file) => !files.some(({ clip }) => clip === clipOf(file)),
  );
  for (const file of staying)
    await writeDurably(join(fresh, file), await readFile(join(folder, file)));
  for (const { clip, bytes } of files)
    await writeDurably(join(fresh, `${clip}.${audioKindOf(bytes) ?? 'ogg'}`), bytes);
}

async function swap(folder: string, before: string, fresh: string): Promise<void> {
  await rename(folder, before).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  await rename(fresh, folder);
  await syncFolder(join(folder, '..'));
  await rm(before, { recursive: true, force: true });
}

function keepRefusal(error: unknown): KeepRefusal {
  const code = errorCode(error);
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? { code: 'disk_full' }
    : { code: 'disk_failed', detail: code };
}
