// A person's own copy of a table, where they want it: the old file or the whole new one, never half of one. Nothing is left behind
// where the disk refuses, and each refusal is told apart, because each is mended differently.
import { rm } from 'node:fs/promises';
import { writeCsv, writeCsvs } from '../../core/kit/csv';
import { ok, refuse, type Result } from '../../core/kit/result';
import type { TableRefusal, TableRequest } from '../contract/tables';
import { errorCode, writeDurably } from '../journal/disk';
import { writeXlsx } from './write-xlsx';

/** Where a person wants the file; null when they changed their mind. */
export type AskWhere = (name: string, format: TableRequest['format']) => Promise<string | null>;

/** `path: null`: nothing was saved, because nobody wanted it any more. */
export async function saveTable(
  { format, name, tables }: TableRequest,
  askWhere: AskWhere,
): Promise<Result<{ readonly path: string | null }, TableRefusal>> {
  const path = await askWhere(`${name}.${format}`, format);
  if (path === null) return ok({ path });
  const [only, ...more] = tables;
  const csv = only && more.length === 0 ? writeCsv(only) : writeCsvs(tables);
  const bytes = format === 'xlsx' ? await writeXlsx(tables) : csv;
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
