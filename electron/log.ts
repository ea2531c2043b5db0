// The machine's own log: what failed and where, never what anybody typed. Fields are an allow list, so a body cannot slip in.
import { appendFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { oneAtATime } from './journal/one-at-a-time';

export type LogLine = {
  readonly level: 'info' | 'warn' | 'error';
  /** The part of the machine: `main`, `page`, `remote`, `hub`, … */
  readonly area: string;
  /** What happened, as a word of our own. */
  readonly code: string;
  readonly call?: string;
  readonly role?: string;
  /** Name of an error, and the places in the code that it passed. */
  readonly error?: string;
  readonly places?: readonly string[];
};

export type Log = (line: LogLine) => Promise<void>;

const limits = { bytes: 1 << 20, files: 3 } as const;

/** Opens `logs/station.log` in the data folder: three files of 1 MB at most. Failing to log never stops anything. */
export function openLog(data: string, now: () => Date): Log {
  const folder = join(data, 'logs');
  const file = join(folder, 'station.log');
  const alone = oneAtATime();
  return (line) =>
    alone(async () => {
      const text = JSON.stringify({ at: now().toISOString(), ...allowedOf(line) });
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await rotate(file);
        await appendFile(file, `${text}\n`, { mode: 0o600 });
      } catch {
        console.error(text);
      }
    });
}

/** Copies the known fields only, whatever else the object carries. */
function allowedOf({ level, area, code, call, role, error, places }: LogLine): LogLine {
  return {
    level,
    area,
    code,
    ...(call === undefined ? {} : { call }),
    ...(role === undefined ? {} : { role }),
    ...(error === undefined ? {} : { error }),
    ...(places === undefined ? {} : { places }),
  };
}

async function rotate(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size < limits.bytes) return;
  for (let n = limits.files - 1; n > 0; n--) {
    await rename(n === 1 ? file : `${file}.${n - 1}`, `${file}.${n}`).catch(() => undefined);
  }
}

/** What may be kept of an error: its name or system code, and the code places of its stack. Its message may quote data. */
export function errorForLog(error: unknown): { error: string; places: readonly string[] } {
  if (!(error instanceof Error)) return { error: typeof error, places: [] };
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((text) => /^\s+at /.test(text));
  return { error: `${error.name}${code}`, places: frames.slice(0, 20).map((text) => text.trim()) };
}
