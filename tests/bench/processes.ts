// Electron as a person starts it, without anything attached: when it can be worked with, and what all its processes hold.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What tests/bench/watch-start.cjs is told: scripts that find the gate's field and the counter's button. */
export type Watch = {
  readonly gate: string;
  readonly passphrase?: string;
  readonly counter?: string;
};

/** Milliseconds since the process was started. */
export type Start = {
  readonly gate: number;
  /** From Enter in the gate until the counter can be worked with; `stretch` of it is Argon2id. */
  readonly unlock: { readonly ms: number; readonly stretch: number } | null;
  readonly pssMiB: number;
};

type Told = {
  readonly bench: 'shown' | 'gate' | 'counter';
  readonly at: number;
  readonly enteredAt?: number;
  readonly stretchMs?: number;
};

/**
 * Starts, waits until the window can be worked with, and quits again.
 * @param restMs how long it then stands before its memory is read: what was only needed for the start is given back late.
 */
export async function startOnce(
  args: readonly string[],
  watch: Watch,
  restMs: number,
): Promise<Start> {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const hook = join(process.cwd(), 'tests/bench/watch-start.cjs');
  const began = Date.now();
  const child = spawn(join(dist, 'electron'), [...root, '-r', hook, ...args], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, SILVER_WINDOW_BENCH: JSON.stringify(watch) },
  });
  try {
    const told = await hear(
      child,
      watch.counter === undefined ? ['shown', 'gate'] : ['shown', 'gate', 'counter'],
    );
    await new Promise((done) => setTimeout(done, restMs));
    const { shown, gate, counter } = told;
    return {
      gate: Math.max(shown?.at ?? 0, gate?.at ?? 0) - began,
      unlock:
        counter === undefined
          ? null
          : { ms: counter.at - (counter.enteredAt ?? 0), stretch: counter.stretchMs ?? 0 },
      pssMiB: pssOf(child.pid ?? 0),
    };
  } finally {
    await end(child);
  }
}

function hear(
  child: ChildProcess,
  wanted: readonly Told['bench'][],
): Promise<Partial<Record<Told['bench'], Told>>> {
  const told: Partial<Record<Told['bench'], Told>> = {};
  return new Promise((done, fail) => {
    const late = setTimeout(
      () => fail(new Error(`Only ${Object.keys(told).join()} in 60 s`)),
      60_000,
    );
    child.once('exit', () => fail(new Error('Electron ended before it could be worked with')));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{"bench"')) return;
      const word = JSON.parse(line) as Told;
      told[word.bench] = word;
      if (!wanted.every((one) => told[one] !== undefined)) return;
      clearTimeout(late);
      done(told);
    });
  });
}

/** Quits as a person does; what still runs after 20 s is ended. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
  child.stdin?.end();
  await gone;
  clearTimeout(late);
}

/** Memory of a process and all that come from it; what processes share is counted once (PSS). */
export function pssOf(root: number): number {
  const kilobytes = treeOf(root).map((pid) => {
    const rollup = readProc(`/proc/${pid}/smaps_rollup`);
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, kb) => sum + kb, 0) / 1024;
}

function treeOf(root: number): readonly number[] {
  const parents = readdirSync('/proc').flatMap((name): readonly (readonly [number, number])[] => {
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(
      /^\d+$/.test(name) ? readProc(`/proc/${name}/stat`) : '',
    );
    return parent === null ? [] : [[Number(name), Number(parent[1])]];
  });
  const tree = [root];
  for (const pid of tree)
    tree.push(...parents.flatMap(([child, parent]) => (parent === pid ? [child] : [])));
  return tree;
}

/** Empty when the process ended meanwhile. */
function readProc(file: string): string {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}
