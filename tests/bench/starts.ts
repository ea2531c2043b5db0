// Starts and memory: the station and a blank window by turns, so that whatever else the machine does meets both.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import words from '../../resources/locales/zh-CN/counter.json';
import type { Figure } from './figures';
import { startOnce, type Start, type Watch } from './processes';
import { passphrase } from './station';

const blankFolder = join(process.cwd(), 'tests/bench/blank');
const blankWatch: Watch = { gate: 'return document.querySelector("input")' };
const stationWatch: Watch = {
  gate: 'return document.activeElement?.matches("input[type=password]:enabled")',
  passphrase,
  counter: `return [...document.querySelectorAll('button')].find(
    (button) => button.textContent.startsWith('${words.call}') && !button.disabled)`,
};

type Pair = { readonly station: Start; readonly blank: Start };

/** @param data the folder of a station with an open day and somebody waiting. @param blankData one of the blank window's own */
export async function startFigures(
  folders: { readonly data: string; readonly blankData: string },
  runs: { readonly warm: number; readonly cold: number },
  tell: (sentence: string) => void,
): Promise<readonly Figure[]> {
  await pair(folders, false);
  const warm: Pair[] = [];
  for (let i = 0; i < runs.warm; i++) warm.push(await told(pair(folders, false), 'warm', tell));
  const cold: Pair[] = [];
  for (let i = 0; i < (canDrop() ? runs.cold : 0); i++)
    cold.push(await told(pair(folders, true), 'cold', tell));
  if (cold.length === 0) tell('Cold starts need root to drop the page cache: not measured.');
  return [...figuresOf('warm', warm), ...figuresOf('cold', cold), memoryFigure(warm)];
}

async function told(
  run: Promise<Pair>,
  kind: string,
  tell: (sentence: string) => void,
): Promise<Pair> {
  const done = await run;
  const [station, blank] = [done.station, done.blank].map(({ gate }) => Math.round(gate));
  tell(`${kind} start: station ${station} ms, blank ${blank} ms`);
  return done;
}

async function pair(
  { data, blankData }: { readonly data: string; readonly blankData: string },
  isCold: boolean,
): Promise<Pair> {
  if (isCold) dropCaches();
  const blank = await startOnce([blankFolder, `--data=${blankData}`], blankWatch);
  if (isCold) dropCaches();
  const station = await startOnce(
    [process.cwd(), `--data=${data}`, '--open=counter'],
    stationWatch,
  );
  return { station, blank };
}

function figuresOf(kind: 'warm' | 'cold', pairs: readonly Pair[]): readonly Figure[] {
  if (pairs.length === 0) return [];
  const took = pairs.map(({ blank }) => blank.gate);
  const peer = { what: 'blank window', took };
  const unlocks = pairs.flatMap(({ station }) => station.unlock ?? []);
  const aim = { of: 'ratio', most: 1.5 } as const;
  return [
    {
      what: `${kind} start → sign-in can be typed`,
      unit: 'ms',
      station: pairs.map(({ station }) => station.gate),
      peer,
      aim,
    },
    {
      what: `${kind} start → counter operable, without typing and Argon2id`,
      unit: 'ms',
      station: pairs.map(
        ({ station: { gate, unlock } }) =>
          gate + (unlock === null ? 0 : unlock.ms - unlock.stretch),
      ),
      peer,
      aim,
    },
    {
      what: `${kind}: Enter → counter operable, without Argon2id`,
      unit: 'ms',
      station: unlocks.map(({ ms, stretch }) => ms - stretch),
    },
    {
      what: `${kind}: Argon2id, slow on purpose`,
      unit: 'ms',
      station: unlocks.map(({ stretch }) => stretch),
    },
  ];
}

function memoryFigure(warm: readonly Pair[]): Figure {
  return {
    what: 'memory, counter open and signed in (PSS)',
    unit: 'MiB',
    station: warm.map(({ station }) => station.pssMiB),
    peer: { what: 'blank window', took: warm.map(({ blank }) => blank.pssMiB) },
    aim: { of: 'ratio', most: 1.25 },
  };
}

const canDrop = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/** Clean pages only: programs, libraries and data come from the disk again. */
function dropCaches(): void {
  spawnSync('sync');
  writeFileSync('/proc/sys/vm/drop_caches', '1');
}
