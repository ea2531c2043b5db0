// The public instances and their best known plans. They lie beside the checkout and travel with nobody.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSolomon, type SolomonFile } from '../../core/visit/plan/routing/read-solomon';

const data = join(process.cwd(), '../shared/data/vrptw');
export const homeCareFolder = join(data, 'hhcrsp');

export const hasInstances = (): boolean => existsSync(data);

/** Rows of a table without its head. */
export const rowsOf = (path: string): string[][] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

export type BestKnown = {
  /** Fewest vehicles first: how many, and how long their ways. */
  readonly vehicles: number;
  readonly withThem: number;
  /** Least distance, whatever the vehicles. */
  readonly distance: number;
};

/** By the name of the instance in capitals. */
export const bestKnown = (): ReadonlyMap<string, BestKnown> =>
  new Map(
    rowsOf(join(data, 'best-known.csv')).map((row) => [
      (row[0] ?? '').toUpperCase(),
      { vehicles: Number(row[3]), withThem: Number(row[4]), distance: Number(row[6]) },
    ]),
  );

/** Names of the 56 of Solomon with a hundred customers. */
export const solomonNames = (): string[] =>
  readdirSync(join(data, 'solomon-100'))
    .map((file) => file.replace('.txt', ''))
    .sort();

export function instanceOf(name: string): SolomonFile {
  const path = name.includes('_')
    ? join(data, 'homberger', `${name.toLowerCase()}.txt`)
    : join(data, 'solomon-100', `${name}.txt`);
  const read = readSolomon(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(`${name}: ${read.refusal.code}`);
  return read.value;
}
