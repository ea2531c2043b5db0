// Packs and calendars that a city brought in: kept word for word, one file each, in a folder of the data. What is taken out again
// stays readable, because cases were opened under it.
import { mkdirSync, readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { ok, refuse, type Result } from '../../core/kit/result';
import type { ChosenMatters, ImportedMatter, MatterKeepRefusal } from '../contract/matters';
import { errorCode, readAtOnceIfThere, writeDurably } from '../journal/disk';
import { oneAtATime } from '../journal/one-at-a-time';

/** The largest form has some hundred fields: a tenth of this. */
const largestFile = 2 * 1024 * 1024;
const mostFiles = 200;

export type ImportedMattersOptions = {
  readonly data: string;
  /** Paths that a person chose in a window of the system; null when they chose none. */
  readonly pick: () => Promise<readonly string[] | null>;
  readonly newName: () => string;
  readonly changed: (matters: readonly ImportedMatter[]) => void;
};

export type MattersPort = {
  readonly read: () => readonly ImportedMatter[];
  readonly choose: () => Promise<ChosenMatters | null>;
  /** Keeps one file of a choice under its name. A calendar takes the place of the one before it, a pack never does. */
  readonly keep: (kept: {
    readonly choice: string;
    readonly file: string;
    readonly name: string;
  }) => Promise<Result<readonly ImportedMatter[], MatterKeepRefusal>>;
  readonly remove: (name: string) => Promise<Result<readonly ImportedMatter[], MatterKeepRefusal>>;
};

export const matterName = /^(?:[a-z][a-z0-9_]{0,59}@\d{1,6}|calendar-\d{4})$/;

const kept = z.strictObject({ file: z.string(), text: z.string(), gone: z.boolean() });

/** What cannot be read any more is left out: the pages then go on with the rest. */
export function openImportedMatters(options: ImportedMattersOptions): MattersPort {
  const folder = join(options.data, 'matters');
  mkdirSync(folder, { recursive: true });
  const alone = oneAtATime();
  let choice: { readonly name: string; readonly files: ChosenMatters['files'] } | null = null;
  let matters = readAll(folder);
  const write = async (matter: ImportedMatter): ReturnType<MattersPort['keep']> => {
    const { name, ...rest } = matter;
    try {
      await writeDurably(join(folder, `${name}.json`), JSON.stringify(rest));
    } catch (error) {
      return refuse(diskRefusal(error));
    }
    matters = [...matters.filter((one) => one.name !== name), matter];
    options.changed(matters);
    return ok(matters);
  };
  return {
    read: () => matters,
    choose: async () => {
      const paths = await options.pick();
      if (paths === null) return null;
      const looked = await Promise.all(paths.slice(0, mostFiles).map(look));
      const files = looked.flatMap((one) => ('text' in one ? [one] : []));
      choice = { name: options.newName(), files };
      const refused = looked.flatMap((one) => ('text' in one ? [] : [one]));
      return { choice: choice.name, files, refused };
    },
    keep: ({ choice: chosen, file, name }) =>
      alone(async () => {
        const found = choice?.name === chosen && choice.files.find((one) => one.file === file);
        if (!found) return refuse({ code: 'choice_gone' });
        const isTaken = !name.startsWith('calendar-') && matters.some((one) => one.name === name);
        if (isTaken) return refuse({ code: 'name_taken' });
        return write({ name, ...found, gone: false });
      }),
    remove: (name) =>
      alone(async () => {
        const there = matters.find((one) => one.name === name);
        return there ? write({ ...there, gone: true }) : ok(matters);
      }),
  };
}

function readAll(folder: string): readonly ImportedMatter[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && matterName.test(basename(file, '.json')))
    .toSorted()
    .flatMap((file) => {
      const matter = parse(readAtOnceIfThere(join(folder, file))?.toString('utf8') ?? '');
      return matter ? [{ name: basename(file, '.json'), ...matter }] : [];
    });
}

function parse(text: string): z.infer<typeof kept> | undefined {
  try {
    return kept.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

type Looked = ChosenMatters['files'][number] | ChosenMatters['refused'][number];

async function look(path: string): Promise<Looked> {
  const file = basename(path);
  try {
    if ((await stat(path)).size > largestFile) return { file, fault: 'too_large' };
    return { file, text: (await readFile(path, 'utf8')).replace(/^\uFEFF/, '') };
  } catch {
    return { file, fault: 'unreadable' };
  }
}

function diskRefusal(error: unknown): MatterKeepRefusal {
  const code = errorCode(error);
  return { code: code === 'ENOSPC' || code === 'EDQUOT' ? 'disk_full' : 'disk_failed' };
}
