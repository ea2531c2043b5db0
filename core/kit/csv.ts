// A table as CSV that Excel and WPS open rightly with a double click: UTF-8 with its mark, CRLF, quoted as RFC 4180 says.
import type { Cell, ColumnKind, Table } from './table';

/** What a spreadsheet would take for the beginning of a formula; also in the wide forms that Chinese keyboards write. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** The whole file as text, the mark included. Durations in whole milliseconds, rates in percent with one decimal, distances in kilometres with one. */
export const writeCsv = (table: Table): string => `\uFEFF${linesOf(table)}`;

/** Several tables in one file: each under its name, an empty line between them. */
export const writeCsvs = (tables: readonly Table[]): string =>
  `\uFEFF${tables
    .map((table) => `${quoted(harmless(table.name))}\r\n${linesOf(table)}`)
    .join('\r\n')}`;

function linesOf({ columns, rows }: Table): string {
  const head = columns.map(({ title }) => quoted(harmless(title)));
  const lines = rows.map((row) =>
    row.map((cell, at) => quoted(written(cell, columns[at]?.kind ?? 'text'))),
  );
  return [head, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

function written(cell: Cell, kind: ColumnKind): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return harmless(cell);
  if (kind === 'distance') return (cell / 1000).toFixed(1);
  return kind === 'rate' ? (cell / 10).toFixed(1) : cell.toString();
}

/** The sign that spreadsheets take for “this is text”, before what would be a formula (OWASP, CSV injection). */
const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
