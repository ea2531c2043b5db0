// What the virtual printer lays on the table: every sheet as two files, a drawing that any browser shows and the bytes that a
// real printer would have got. Their names say when and nothing else; like paper, what is on them can be read by whoever holds it.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A slip for the virtual printer, as it lies in the spool. */
export type SheetContent = {
  readonly svg: string;
  /** The same slip for a printer with these settings. */
  readonly escpos: Buffer;
};

export function packSheet({ svg, escpos }: SheetContent): Buffer {
  return Buffer.from(JSON.stringify({ svg, escpos: escpos.toString('base64') }), 'utf8');
}

/** Throws on anything that `packSheet` did not make: then nothing of it comes out. */
export function unpackSheet(packed: Buffer): SheetContent {
  const { svg, escpos } = JSON.parse(packed.toString('utf8')) as Record<string, unknown>;
  if (typeof svg !== 'string' || typeof escpos !== 'string') throw new Error('not a sheet');
  return { svg, escpos: Buffer.from(escpos, 'base64') };
}

export type SheetFiles = {
  readonly folder: string;
  /** Keeps the latest sheets only. Throws the system's error when the disk refuses. */
  readonly keep: (content: SheetContent, at: number) => Promise<void>;
};

/** @param most how many sheets stay */
export function openSheetFiles(dataDir: string, most: number): SheetFiles {
  const folder = join(dataDir, 'printed');
  let count = 0;
  return {
    folder,
    keep: async ({ svg, escpos }, at) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${stampOf(at)}-${String(++count).padStart(3, '0')}`;
      await writeFile(join(folder, `${name}.svg`), svg, { mode: 0o600 });
      await writeFile(join(folder, `${name}.bin`), escpos, { mode: 0o600 });
      const names = (await readdir(folder)).filter((one) => sheetName.test(one)).sort();
      for (const old of names.slice(0, -2 * most)) await rm(join(folder, old), { force: true });
    },
  };
}

/** Nothing else in the folder is touched: somebody may have put a file there. */
const sheetName = /^\d{8}-\d{9}-\d{3,}\.(?:svg|bin)$/;

/** Universal time, so that names sort as the sheets came out: `20261122-013055123`. */
const stampOf = (at: number): string =>
  new Date(at)
    .toISOString()
    .replaceAll(/[-:.Z]/g, '')
    .replace('T', '-');
