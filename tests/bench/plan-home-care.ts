// Home care with two people at one moment (HHCRSP): the gap to the best known cost, judged from each instance's own file.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHomeCare } from '../../core/visit/plan/read-home-care';
import { startSearch } from '../../core/visit/plan/start-search';
import { judgeHomeCare, type HomeCare } from '../support/home-care';
import type { Figure } from './figures';
import { mean, spend, sum } from './plan-clock';
import { homeCareFolder, rowsOf } from './plan-data';

export function homeCareFigures(isQuick: boolean, tell: (sentence: string) => void): Figure[] {
  if (!existsSync(homeCareFolder)) return [];
  const known = new Map(
    rowsOf(join(homeCareFolder, 'best-known.csv')).map((row) => [row[0] ?? '', Number(row[6])]),
  );
  const seconds = isQuick ? 0.5 : 10;
  return [
    { patients: 10, most: 0 },
    { patients: 25, most: 1 },
    { patients: 50, most: 3 },
    { patients: 100, most: 5 },
  ].map(({ patients, most }) => {
    const names = [...known.keys()].filter((name) => name.includes(`_HCSRP_${patients}_`));
    tell(`${names.length} home-care instances of ${patients} patients are planned.`);
    const gaps = names.map((name) => {
      // The table has three decimals.
      const best = (known.get(name) ?? NaN) + 0.0005;
      return Math.max(0, costOf(join(homeCareFolder, name), seconds, best) / best - 1) * 100;
    });
    return {
      what: `mean gap of ${names.length} home-care instances with ${patients} patients (HHCRSP), ${seconds} CPU s; where the best known is beaten it counts 0`,
      unit: '%',
      station: [mean(gaps)],
      aim: { of: 'p95', most },
    } as const;
  });
}

/** Ends early when the best known is reached. */
function costOf(path: string, seconds: number, best: number): number {
  const instance = JSON.parse(readFileSync(path, 'utf8')) as HomeCare;
  const read = readHomeCare(instance);
  if (!read.ok) throw new Error(`${path}: ${read.refusal.at}`);
  const search = startSearch(read.value, { seed: 1 });
  spend(seconds, (progress) => sum(search.run(100, progress).costs) / 3 <= best);
  const { faults, cost } = judgeHomeCare(instance, search.best());
  if (faults.length) throw new Error(`${path}: ${faults.join('; ')}`);
  return cost;
}
