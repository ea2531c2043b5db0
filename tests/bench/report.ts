// The table for a person, latest.json for a comparison, and the same figures into this folder's README.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { counts, summarise, type Figure, type Spread, type Summary } from './figures';

export type Run = {
  readonly measuredOn: string;
  readonly machine: string;
  readonly electron: string;
  /** Load average over a minute before and after: above 1 the machine had other work. */
  readonly load: readonly [before: number, after: number];
  readonly figures: readonly Summary[];
};

export function runOf(figures: readonly Figure[], electron: string, loadBefore: number): Run {
  const cores = cpus();
  const gib = Math.round(totalmem() / 2 ** 30);
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    machine: `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown processor'}, ${gib} GiB, ${process.platform} ${release()}`,
    electron,
    load: [loadBefore, loadNow()],
    figures: figures.map(summarise),
  };
}

export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 10) / 10;

export function keep(run: Run): void {
  const folder = join(process.cwd(), 'out/bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(run, null, 2)}\n`);
}

const begins = '<!-- figures: written by `npm run bench -- --write` -->';
const ends = '<!-- end of figures -->';

export function writeReadme(run: Run): void {
  const file = join(process.cwd(), 'tests/bench/README.md');
  const text = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = text.split(begins);
  const after = rest.split(ends)[1] ?? '';
  writeFileSync(file, `${before}${begins}\n\n${pageOf(run)}\n\n${ends}${after}`);
}

export function pageOf({ measuredOn, machine, electron, load, figures }: Run): string {
  return [
    `${measuredOn}, Electron ${electron}, ${machine}. Load before and after: ${load.join(', ')}.`,
    '',
    '| what | station | peer | ratio | aim |',
    '|---|---|---|---|---|',
    ...figures.map(lineOf),
  ].join('\n');
}

function lineOf({ what, unit, station, peer, ratio, aim, met }: Summary): string {
  const cells = [
    what,
    sayTook(station, unit),
    peer === null ? '' : `${peer.what}: ${sayTook(peer.took, unit)}`,
    ratio === null ? '' : `${ratio.toFixed(2)}×`,
    aim === undefined
      ? ''
      : `≤ ${aim.most}${aim.of === 'ratio' ? '×' : ` ${unit} p95`}: ${met === true ? 'met' : 'missed'}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Many measures by their percentiles, few by median and range. */
function sayTook({ n, min, p50, p95, p99, max }: Spread, unit: string): string {
  const isCounted = counts.some((each) => each === unit);
  const digits = unit === '%' ? 2 : max < 100 && !isCounted ? 1 : 0;
  const say = (value: number): string => value.toFixed(digits);
  if (n === 1) return `${say(p50)} ${unit}`;
  if (n >= 50) return `p50 ${say(p50)}, p95 ${say(p95)}, p99 ${say(p99)} ${unit} (n ${n})`;
  return `${say(p50)} [${say(min)}–${say(max)}] ${unit} (n ${n})`;
}
