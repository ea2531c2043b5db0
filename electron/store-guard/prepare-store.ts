// All that is done to the store before the first page may open it. Order matters: refuse, repair, then copy what is whole.
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuardState } from '../contract/journal';
import { ok, refuse, type Result } from '../../core/kit/result';
import { errorCode } from '../journal/disk';
import { finishCopy, holdCopy, type CopyNote } from './cold-copy';
import { repairLogs } from './repair-logs';
import { freeBytesOf, type FreeBytes } from './space';
import { levelDbFolder } from './store-files';
import { takeOver, type Versions } from './store-version';

type StartupItem = GuardState['startup'][number];

/** The folder was written by a newer version: nothing was touched, and no window may be opened on it. */
export type NewerStore = { readonly code: 'newer_store'; readonly written: Versions };

export type PreparedStore = {
  readonly startup: readonly StartupItem[];
  /** To be called once, when people already work: completes the cold copy. Null when there was none to make. */
  readonly finishCopy: (() => Promise<CopyNote>) | null;
};

export type StoreOptions = {
  /** The station's data folder (Electron's userData). */
  readonly data: string;
  readonly versions: Versions;
  /** True when the journal holds entries, so that a missing store is a loss and not a first start. */
  readonly expectsStore: boolean;
  readonly freeBytes?: FreeBytes;
};

/** Must have resolved before the first page is handed out: until a script runs, nothing opens the database. */
export const prepareStore = async (
  options: StoreOptions,
): Promise<Result<PreparedStore, NewerStore>> => {
  const { data, versions, expectsStore, freeBytes = freeBytesOf } = options;
  const written = await takeOver(data, versions);
  if (written) return refuse({ code: 'newer_store', written });
  const [missing, repaired] = await Promise.all([
    expectsStore ? missingOf(data) : [],
    repairNotes(data),
  ]);
  const copy = await holdCopy(data, freeBytes);
  const startup = [...missing, ...repaired];
  if (copy === null) return ok({ startup, finishCopy: null });
  return 'what' in copy
    ? ok({ startup: [...startup, copy], finishCopy: null })
    : ok({ startup, finishCopy: () => finishCopy(copy) });
};

/** LevelDB begins at CURRENT: without it the store is empty or lacks most of its rows, whatever else lies in the folder. */
const missingOf = async (data: string): Promise<readonly StartupItem[]> => {
  try {
    await access(join(levelDbFolder(data), 'CURRENT'));
    return [];
  } catch (error) {
    return [{ what: 'store_missing', detail: errorCode(error) }];
  }
};

const repairNotes = async (data: string): Promise<readonly StartupItem[]> => {
  const repairs = await repairLogs(levelDbFolder(data));
  return repairs.map(({ file, cutBytes, damaged }) => ({
    what: 'log_repaired',
    detail: `${file} −${cutBytes} B${damaged ? ' !' : ''}`,
  }));
};
