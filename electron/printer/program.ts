// A program of the system, run to its end: what it says, with a limit, and in English, which is what is parsed.
import { spawn } from 'node:child_process';

export type Said = { readonly ok: boolean; readonly out: string };

/** `ok` is false when it is missing, fails, or takes longer than `ms`. */
export function runProgram(
  name: string,
  args: readonly string[],
  ms: number,
  input: Uint8Array = Buffer.alloc(0),
): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: ms,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece));
    child.on('error', () => resolve({ ok: false, out }));
    child.on('close', (code) => resolve({ ok: code === 0, out }));
    // It may have gone before it read everything.
    child.stdin.on('error', () => undefined).end(input);
  });
}
