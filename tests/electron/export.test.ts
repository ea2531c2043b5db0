// Tables as files, read back by other programs' rules: CSV by a reader written from RFC 4180, XLSX by unzipping and reading its XML.
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../core/kit/csv';
import type { Cell, Table } from '../../core/kit/table';
import type { TableRequest } from '../../electron/contract/tables';
import { saveTable } from '../../electron/export/save-table';
import { writeXlsx } from '../../electron/export/write-xlsx';
import { schemas } from '../../electron/schemas';
import { freshFolder } from '../support/fresh-folder';

const table: Table = {
  name: '按业务',
  columns: [
    { title: '业务', kind: 'text' },
    { title: '取号', kind: 'count' },
    { title: '没来率', kind: 'rate' },
    { title: '等候中位', kind: 'duration' },
    { title: '路程', kind: 'distance' },
  ],
  rows: [
    ['领补贴, "高龄"', 12, 317, 4_500_000, 11_259],
    ['=1+1', 0, null, 5, 40],
  ],
};

/** RFC 4180, §2: fields between commas, quoted ones may hold commas, quotes and line ends. */
function readCsv(text: string): readonly (readonly string[])[] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  field.lastIndex = 1;
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) throw new Error('Not as RFC 4180 says');
    const [, inQuotes, plain, end] = found;
    row.push(inQuotes === undefined ? (plain ?? '') : inQuotes.replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** The files in a ZIP, by its central directory (APPNOTE 4.3). */
function unzip(bytes: Buffer): ReadonlyMap<string, string> {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const files = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(bytes.toString('latin1', at, at + 4)).toBe('PK\u0001\u0002');
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const nameLength = bytes.readUInt16LE(at + 28);
    const head = bytes.readUInt32LE(at + 42);
    const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const packed = bytes.subarray(from, from + size);
    const content = method === 0 ? packed : inflateRawSync(packed);
    files.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), content.toString('utf8'));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The cells of a sheet: texts are texts, numbers numbers; an empty cell is null. */
function sheetRows(files: ReadonlyMap<string, string>, sheet: number): readonly Cell[][] {
  const texts = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, inner]) => plain((inner ?? '').replace(/<[^>]+>/g, '')),
  );
  const xml = files.get(`xl/worksheets/sheet${sheet}.xml`)!;
  expect(xml).not.toMatch(/<f[ >]/);
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
    const cells: Cell[] = [];
    for (const [, how, inner] of (row ?? '').matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = /<v>(.*?)<\/v>/s.exec(inner ?? '')?.[1];
      // `C7`: what is empty may be left out, and what comes after keeps its place.
      const at = /r="([A-Z])\d+"/.exec(how!)![1]!.charCodeAt(0) - 65;
      while (cells.length < at) cells.push(null);
      if (value !== undefined)
        cells.push(/t="s"/.test(how!) ? texts[Number(value)]! : Number(value));
    }
    return cells;
  });
}

describe('a table as CSV', () => {
  it('has its mark, its quotes and no formula', () => {
    expect(readCsv(writeCsv(table))).toEqual([
      ['业务', '取号', '没来率', '等候中位', '路程'],
      ['领补贴, "高龄"', '12', '31.7', '4500000', '11.3'],
      ["'=1+1", '0', '', '5', '0.0'],
    ]);
  });

  it('comes back whole for any text, and no cell begins as a formula does', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 })), (rows) => {
        const columns = [
          { title: 'a', kind: 'text' },
          { title: 'b', kind: 'text' },
        ] as const;
        const read = readCsv(writeCsv({ name: '', columns, rows })).slice(1);
        expect(
          read.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\s＝＋－＠])/, ''))),
        ).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\s＝＋－＠])/, ''))),
        );
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});

describe('a table as XLSX', () => {
  it('is read by another hand: numbers are numbers, text is text, nothing is a formula', async () => {
    const files = unzip(await writeXlsx([table, { ...table, name: '按[窗口]/早?', rows: [] }]));
    expect(sheetRows(files, 1)).toEqual([
      ['业务', '取号', '没来率', '等候中位', '路程'],
      ['领补贴, "高龄"', 12, 0.317, 4_500_000 / 86_400_000, 11.259],
      ['=1+1', 0, null, 5 / 86_400_000, 0.04],
    ]);
    expect(sheetRows(files, 2)).toHaveLength(1);
    expect(files.get('xl/workbook.xml')).toContain('name="按业务"');
    expect(files.get('xl/styles.xml')).toContain('[h]:mm:ss');
  });
});

describe('saving a table', () => {
  const request: TableRequest = { format: 'csv', name: '统计-2026-11-23', tables: [table] };

  it('puts the whole file where the person says, over an older one, and leaves nothing else', async () => {
    const folder = await freshFolder();
    const path = join(folder, '统计.csv');
    const asked: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      const saved = await saveTable(request, (name) => {
        asked.push(name);
        return Promise.resolve(path);
      });
      expect(saved).toEqual({ ok: true, value: { path } });
    }
    expect(asked[0]).toBe('统计-2026-11-23.csv');
    expect(await readFile(path, 'utf8')).toBe(writeCsv(table));
    expect(await readdir(folder)).toEqual(['统计.csv']);
  });

  it('saves nothing when the person changes their mind', async () => {
    const saved = await saveTable(request, () => Promise.resolve(null));
    expect(saved).toEqual({ ok: true, value: { path: null } });
  });

  it('says why it could not, and leaves nothing behind', async () => {
    const folder = await freshFolder();
    await mkdir(join(folder, 'a folder'));
    const into = (...way: string[]) =>
      saveTable(request, () => Promise.resolve(join(folder, ...way)));
    expect(await into('gone', 'x.csv')).toMatchObject({ refusal: { code: 'table_folder_gone' } });
    expect(await into('a folder')).toMatchObject({ refusal: { code: 'table_failed' } });
    expect(await readdir(folder)).toEqual(['a folder']);
  });

  it('takes a name and no path from a page', () => {
    const isTaken = (name: string): boolean =>
      schemas['table.save'].safeParse({ ...request, name }).success;
    expect(isTaken('统计-梧桐社区-2026-11')).toBe(true);
    for (const name of ['../x', 'a/b', 'a\\b', 'C:x', '', 'a\nb', 'x'.repeat(101)])
      expect(isTaken(name), name).toBe(false);
  });
});
