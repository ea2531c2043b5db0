// The hub as a child process: started beside the station by `npm start`, ended with it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { root } from './run.mjs';

/**
 * Starts out/hub/main.js and resolves to `{url, code, stop}` once it says so in one JSON line, or to `{trouble, stop}` with
 * its last words when it does not come up in time: the station works without it.
 */
export async function startHub({ data, waitMs = 60_000 }) {
  const child = spawn(
    process.execPath,
    [join(root, 'out/hub/main.js'), '--embedded', '--data', data],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stop = () => new Promise((resolve) => end(child, resolve));
  const lastWords = lastLineOf(child.stderr);
  const ready = await firstReadyLine(child, waitMs);
  if (ready !== null) return { url: ready.url, code: ready.code, stop };
  await stop();
  return { trouble: lastWords() || 'It did not answer in time.', stop };
}

/** Reads all the time, for a full pipe would stop the hub. */
function lastLineOf(stream) {
  let last = '';
  createInterface({ input: stream }).on('line', (line) => {
    last = line.trim() || last;
  });
  return () => last;
}

function firstReadyLine(child, waitMs) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), waitMs);
    const settle = (answer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    child.once('error', () => settle(null));
    // 'close' and not 'exit': only then have its last words been read.
    child.once('close', () => settle(null));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const told = parse(line);
      if (told?.hub === 'ready') settle(told);
    });
  });
}

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** SIGTERM lets the hub close its database; after 10 s it is not asked again. */
function end(child, done) {
  if (child.exitCode !== null || child.signalCode !== null) return done();
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.once('exit', () => {
    clearTimeout(timer);
    done();
  });
  child.kill('SIGTERM');
}
