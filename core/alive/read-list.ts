// Reads the agency's list (CSV, or cells pasted from a spreadsheet). A bad line is told with its number and reason; the others go on.
import { isDay } from '../kit/day';
import type { Day } from '../kit/time';
import { normaliseIdNumber, parseIdNumber } from '../resident/id-number';

export type ListLine = {
  readonly line: number;
  readonly name: string;
  readonly certNo: string;
  readonly due: Day;
  readonly matchedOn: Day | null;
};

export type LineFault =
  | 'no_name'
  | 'bad_cert'
  /** A spreadsheet has made 9.90101E+17 of it: the last figures are lost. */
  | 'rounded_cert'
  | 'bad_due'
  | 'bad_match'
  | 'future_match'
  | 'twice'
  // Found by whoever looks the people up:
  | 'not_registered'
  | 'other_name';

export type BadLine = { readonly line: number; readonly text: string; readonly fault: LineFault };

export type ReadList =
  | { readonly ok: true; readonly lines: readonly ListLine[]; readonly bad: readonly BadLine[] }
  /** The head does not name these columns. */
  | { readonly ok: false; readonly missing: readonly ListColumn[] };

export type ListColumn = 'name' | 'cert' | 'due';

const titles = {
  name: ['姓名'],
  cert: ['身份证号', '身份证号码', '公民身份号码', '证件号码', '社会保障号码'],
  due: ['到期日', '到期日期', '认证截止日期', '应认证日期'],
  match: ['比对日期', '数据比对日期', '认证日期'],
} as const;

/** @param today a match after this day is a slip of the pen */
export function readAliveList(text: string, today: Day): ReadList {
  const rows = rowsOf(text);
  const head = (rows.find(({ cells }) => cells.some((cell) => cell !== ''))?.cells ?? []).map(
    (cell) => cell.replace(/\s/g, ''),
  );
  const at = (column: keyof typeof titles): number =>
    head.findIndex((cell) => titles[column].some((title) => title === cell));
  const missing = (['name', 'cert', 'due'] as const).filter((column) => at(column) < 0);
  if (missing.length > 0) return { ok: false, missing };
  const first = rows.findIndex(({ cells }) => cells.some((cell) => cell !== ''));
  const seen = new Set<string>();
  const lines: ListLine[] = [];
  const bad: BadLine[] = [];
  for (const { line, cells } of rows.slice(first + 1)) {
    if (cells.every((cell) => cell === '')) continue;
    const cell = (column: keyof typeof titles): string => cells[at(column)] ?? '';
    const read = lineOf(cell, today);
    const fault = typeof read === 'string' ? read : seen.has(read.certNo) ? 'twice' : null;
    if (fault !== null) bad.push({ line, text: cells.join('，'), fault });
    else if (typeof read !== 'string') {
      seen.add(read.certNo);
      lines.push({ line, ...read });
    }
  }
  return { ok: true, lines, bad };
}

function lineOf(
  cell: (column: keyof typeof titles) => string,
  today: Day,
): Omit<ListLine, 'line'> | LineFault {
  const name = cell('name');
  if (name === '') return 'no_name';
  const typed = cell('cert').replace(/^'/, '');
  if (/e\+?\d+$/i.test(typed)) return 'rounded_cert';
  const certNo = normaliseIdNumber(typed);
  if (!parseIdNumber(certNo).ok) return 'bad_cert';
  const due = dayFrom(cell('due'));
  if (due === null) return 'bad_due';
  const match = cell('match');
  if (match === '') return { name, certNo, due, matchedOn: null };
  const matchedOn = dayFrom(match);
  if (matchedOn === null) return 'bad_match';
  return matchedOn > today ? 'future_match' : { name, certNo, due, matchedOn };
}

/** `2026-11-3`, `2026/11/03`, `2026年11月3日`, `20261103`, with or without a time behind it. */
function dayFrom(text: string): Day | null {
  const found =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(\s.*)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!found) return null;
  const [, year = '', month = '', date = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

type Row = { readonly line: number; readonly cells: readonly string[] };

/** By RFC 4180, with commas, semicolons or tabs as the first line has them. `line`: where the row begins in the file, from 1. */
function rowsOf(text: string): readonly Row[] {
  const plain = text.replace(/^\uFEFF/, '');
  const head = plain.slice(0, plain.search(/[\r\n]|$/));
  const between = ['\t', ';', '；', '，'].find((sign) => head.includes(sign)) ?? ',';
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let [line, begun] = [1, 1];
  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push({ line: begun, cells });
    cells = [];
    begun = line;
  };
  for (let i = 0; i < plain.length; i++) {
    const sign = plain[i] ?? '';
    if (sign === '\n' || (sign === '\r' && plain[i + 1] !== '\n')) line += 1;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (plain[i + 1] === '"') cell += plain[++i] ?? '';
      else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') isQuoted = true;
    else if (sign === between) endCell();
    else if (sign === '\n' || (sign === '\r' && plain[i + 1] !== '\n')) endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
