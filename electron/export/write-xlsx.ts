// A table as XLSX. Numbers stay numbers that a spreadsheet reckons with; text is text, whatever sign it begins with.
import writeXlsxFile, { type Cell as XlsxCell, type Sheet } from 'write-excel-file/node';
import type { Cell, ColumnKind, Table } from '../../core/kit/table';

/** The whole file, one sheet for each table. */
export const writeXlsx = (tables: readonly Table[]): Promise<Buffer> =>
  writeXlsxFile(tables.map(sheetOf)).toBuffer();

const dayMs = 86_400_000;

function sheetOf({ name, columns, rows }: Table): Sheet<never> {
  const head = columns.map(({ title }): XlsxCell => ({
    value: title,
    type: String,
    fontWeight: 'bold',
    wrap: true,
  }));
  return {
    sheet: sheetName(name),
    stickyRowsCount: 1,
    columns: columns.map(({ kind }) => ({ width: kind === 'text' ? 18 : 12 })),
    data: [
      head,
      ...rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at]?.kind ?? 'text'))),
    ],
  };
}

/** A spreadsheet counts time in days and shares of the whole; how it is shown is the cell's format. */
function cellOf(cell: Cell, kind: ColumnKind): XlsxCell {
  if (cell === null) return null;
  if (typeof cell === 'string') return { value: cell, type: String };
  if (kind === 'duration') return { value: cell / dayMs, type: Number, format: '[h]:mm:ss' };
  if (kind === 'rate') return { value: cell / 1000, type: Number, format: '0.0%' };
  if (kind === 'distance') return { value: cell / 1000, type: Number, format: '0.0' };
  return { value: cell, type: Number, format: '0' };
}

/** Signs that a sheet's name may not have, and its length (ECMA-376, ST_Xstring of a sheet). */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
