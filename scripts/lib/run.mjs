// How scripts talk to a person and start other programs.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** One line for the person at the terminal. */
export function say(sentence) {
  console.log(`· ${sentence}`);
}

/** Ends the script with a sentence instead of a stack. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs a program in the checkout with its output shown; resolves to its exit code. */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs a program quietly; `{ok, output}` with both streams together. */
export function capture(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
  return { ok: done.status === 0, output: `${done.stdout ?? ''}${done.stderr ?? ''}`.trim() };
}

/** `--name value` or `--name=value` from the command line. */
export function option(name, argv = process.argv.slice(2)) {
  const at = argv.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  if (at < 0) return undefined;
  const word = argv[at];
  return word.includes('=') ? word.slice(word.indexOf('=') + 1) : argv[at + 1];
}

export const isRoot = process.getuid?.() === 0;
