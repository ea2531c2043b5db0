// Real processes for crash tests: bundles a TypeScript program once, and runs it until somebody kills it.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds `source` (absolute path) into `folder`; resolves to the program's file. */
export const bundleProgram = async (source: string, folder: string): Promise<string> => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: source,
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, 'program.mjs');
};

export type Run = {
  readonly child: ChildProcess;
  /** Whole lines said so far. */
  readonly said: () => string[];
  readonly ended: Promise<void>;
};

export const runProgram = (program: string, args: readonly string[]): Run => {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
  return {
    child,
    said: () =>
      text
        .slice(0, text.lastIndexOf('\n') + 1)
        .split('\n')
        .slice(0, -1),
    ended: new Promise((resolve) => child.on('close', () => resolve())),
  };
};

/** Waits until the program has said at least `count` lines. */
export const saidAtLeast = async (run: Run, count: number): Promise<void> => {
  while (run.said().length < count) {
    if (run.child.exitCode !== null) throw new Error('the program ended by itself');
    await pause(2);
  }
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
