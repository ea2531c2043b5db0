// Bundles between this machine and a person's stick. What is written is whole or not there; what is read stays in memory until it is opened.
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, refuse, type Result } from '../../core/kit/result';
import type {
  BundleOpenRefusal,
  BundleSaveRefusal,
  ChosenBundle,
  SavedBundle,
} from '../contract/bundles';
import { saveFile } from '../export/save-file';
import { errorCode } from '../journal/disk';
import { makeBundleCode, readBundleCode } from './bundle-code';
import { isBundle, mostBundleBytes, openBundle, sealBundle } from './seal-bundle';

export type BundlesPort = {
  /** Asks where it goes, and seals it under a fresh code. */
  readonly save: (bundle: {
    readonly name: string;
    readonly text: string;
  }) => Promise<Result<SavedBundle, BundleSaveRefusal>>;
  /** Asks for a file; null when none was chosen. */
  readonly choose: () => Promise<Result<ChosenBundle | null, BundleOpenRefusal>>;
  readonly open: (wanted: {
    readonly choice: string;
    readonly code: string;
  }) => Promise<Result<string, BundleOpenRefusal>>;
};

export type BundleFilesOptions = {
  /** Where a person wants a file of this name, and which file they chose; null when they changed their mind. */
  readonly askWhere: (name: string) => Promise<string | null>;
  readonly pick: () => Promise<string | null>;
  readonly newName: () => string;
};

/** One chosen file at a time; choosing another one forgets the first. */
export function openBundleFiles({ askWhere, pick, newName }: BundleFilesOptions): BundlesPort {
  let chosen: { readonly choice: string; readonly bytes: Buffer } | null = null;
  return {
    save: async ({ name, text }) => {
      const path = await askWhere(`${name}.${bundleEnding}`);
      if (path === null) return ok({ path, code: '' });
      const code = makeBundleCode();
      const sealed = await sealBundle(text, readBundleCode(code) ?? '');
      const saved = await saveFile(path, sealed);
      return saved.ok ? ok({ path, code }) : saved;
    },
    choose: async () => {
      chosen = null;
      const path = await pick();
      if (path === null) return ok(null);
      const read = await readChosen(path);
      if (!read.ok) return read;
      chosen = { choice: newName(), bytes: read.value };
      return ok({ choice: chosen.choice, name: basename(path) });
    },
    open: async ({ choice, code }) => {
      if (chosen?.choice !== choice) return refuse({ code: 'bundle_choice_gone' });
      const plain = readBundleCode(code);
      if (plain === null) return refuse({ code: 'bundle_wrong_code' });
      return openBundle(chosen.bytes, plain);
    },
  };
}

export const bundleEnding = 'swb';

async function readChosen(path: string): Promise<Result<Buffer, BundleOpenRefusal>> {
  try {
    if ((await stat(path)).size > mostBundleBytes) return refuse({ code: 'bundle_too_large' });
    const bytes = await readFile(path);
    return isBundle(bytes) ? ok(bytes) : refuse({ code: 'bundle_other_file' });
  } catch (error) {
    return refuse({ code: 'bundle_unreadable', detail: errorCode(error) });
  }
}
