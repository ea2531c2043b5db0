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
/** The counter's gate, and the button that calls. */
export const stationWatch: Watch = {
  gate: 'return document.activeElement?.matches("input[type=password]:enabled")',
  passphrase,
  counter: `return [...document.querySelectorAll('button')].find(
    (button) => button.textContent.startsWith('${words.call}') && !button.disabled)`,
};

type Pair = { readonly station: Start; readonly blank: Start };

type Folders = { readonly data: string; readonly blankData: string };

/** Long enough for both sides to give back what only the start needed. */
const restMs = 30_000;

/** @param data the folder of a station with an open day and somebody waiting. @param blankData one of the blank window's own */
export async function startFigures(
  folders: Folders,
  runs: { readonly warm: number; readonly cold: number; readonly atRest: number },
  tell: (sentence: string) => void,
): Promise<readonly Figure[]> {
  const several = async (kind: Kind, count: number): Promise<readonly Pair[]> => {
    const pairs: Pair[] = [];
    for (let i = 0; i < count; i++)
      pairs.push(await told(pair(folders, kind, i % 2 === 0), kind, tell));
    return pairs;
  };
  await several('warm', 1);
  const warm = await several('warm', runs.warm);
  const cold = await several('cold', canDrop() ? runs.cold : 0);
  if (cold.length === 0) tell('Cold starts need root to drop the page cache: not measured.');
  const atRest = await several('at rest', runs.atRest);
  return [...figuresOf('warm', warm), ...figuresOf('cold', cold), memoryFigure(atRest)];
}

type Kind = 'warm' | 'cold' | 'at rest';

async function told(
  run: Promise<Pair>,
  kind: Kind,
  tell: (sentence: string) => void,
): Promise<Pair> {
  const { station, blank } = await run;
  const say = ({ gate, pssMiB }: Start): string =>
    kind === 'at rest' ? `${Math.round(pssMiB)} MiB` : `${Math.round(gate)} ms`;
  tell(`${kind}: station ${say(station)}, blank ${say(blank)}`);
  return { station, blank };
}

/** By turns the one and the other goes first: what the second finds in the host's memory the first had to fetch. */
async function pair({ data, blankData }: Folders, kind: Kind, blankFirst: boolean): Promise<Pair> {
  const rest = kind === 'at rest' ? restMs : 0;
  const start = async (args: readonly string[], watch: Watch): Promise<Start> => {
    if (kind === 'cold') dropCaches();
    return startOnce(args, watch, rest);
  };
  const startBlank = (): Promise<Start> => start([blankFolder, `--data=${blankData}`], blankWatch);
  const early = blankFirst ? await startBlank() : null;
  const station = await start([process.cwd(), `--data=${data}`, '--open=counter'], stationWatch);
  return { station, blank: early ?? (await startBlank()) };
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

function memoryFigure(pairs: readonly Pair[]): Figure {
  return {
    what: 'memory, counter open and signed in, at rest (PSS)',
    unit: 'MiB',
    station: pairs.map(({ station }) => station.pssMiB),
    peer: { what: 'blank window', took: pairs.map(({ blank }) => blank.pssMiB) },
    aim: { of: 'ratio', most: 1.25 },
  };
}

export const canDrop = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/** Clean pages only: programs, libraries and data come from the disk again. */
export function dropCaches(): void {
  spawnSync('sync');
  writeFileSync('/proc/sys/vm/drop_caches', '1');
}
