// A person's own copy of something, where they want it: the old file or the whole new one, never half of one. Nothing is left behind
// where the disk refuses, and each refusal is told apart, because each is mended differently.
import { rm } from 'node:fs/promises';
import { ok, refuse, type Result } from '../../core/kit/result';
import type { TableRefusal } from '../contract/tables';
import { errorCode, writeDurably } from '../journal/disk';

/** Resolves once the whole file is on the disk. */
export async function saveFile(
  path: string,
  bytes: Parameters<typeof writeDurably>[1],
): Promise<Result<{ readonly path: string }, TableRefusal>> {
  try {
    await writeDurably(path, bytes);
    return ok({ path });
  } catch (error) {
    await rm(`${path}.new`, { force: true }).catch(() => undefined);
    return refuse(refusalFor(errorCode(error)));
  }
}

function refusalFor(code: string): TableRefusal {
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'table_disk_full' };
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENXIO')
    return { code: 'table_folder_gone' };
  // Windows says EPERM for a file that Excel holds; a folder without rights is EACCES there and elsewhere.
  if (code === 'EBUSY' || code === 'ETXTBSY' || (code === 'EPERM' && process.platform === 'win32'))
    return { code: 'table_in_use' };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return { code: 'table_not_allowed' };
  return { code: 'table_failed', detail: code };
}
