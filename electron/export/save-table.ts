// A table as a file of a person's own.
import { writeCsv, writeCsvs } from '../../core/kit/csv';
import { ok, type Result } from '../../core/kit/result';
import type { TableRefusal, TableRequest } from '../contract/tables';
import { saveFile } from './save-file';
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
  return saveFile(path, format === 'xlsx' ? await writeXlsx(tables) : csv);
}
