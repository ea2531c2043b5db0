// The Windows spooler as far as it can be tried elsewhere: the bits of winspool, the text of the program, and the conversation
// with it, spoken by a stand-in. Nothing here has run on Windows.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { JobTrouble } from '../../../electron/contract/printing';
import {
  windowsDelivery,
  windowsTrouble,
  type Shell,
} from '../../../electron/printer/windows-delivery';
import {
  queueVariable,
  shellArguments,
  spoolerScript,
} from '../../../electron/printer/windows-script';
import { spoolerLine } from '../../../electron/printer/windows-words';
import { shortTiming } from './room';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function spooler(queue: string, ...looks: readonly string[]): { shell: Shell; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'spooler-'));
  folders.push(folder);
  const file = join(folder, 'slip');
  const program = resolve('tests/support/stand-in-spooler.mjs');
  return { shell: [process.execPath, program, queue, file, ...looks], file };
}

function attempt() {
  const told: (JobTrouble | null | 'leaving')[] = [];
  const stop = new AbortController();
  return {
    told,
    stop,
    attempt: {
      leaving: () => Promise.resolve(void told.push('leaving')),
      awaiting: (trouble: JobTrouble | null) => void told.push(trouble),
      cancelled: stop.signal,
      afterTrouble: false,
    },
  };
}

const timing = { ...shortTiming, silence: 20_000, notice: 20_000 };
const slip = Buffer.from([0x1b, 0x40, 0xc4, 0xe3, 0x00, 0xff, 0x0a]);

describe('a queue of the Windows spooler', () => {
  it('takes the slip to the byte, and is never called printed', async () => {
    const { shell, file } = spooler('queue 0 0', 'job 8', 'job 16', 'gone');
    const { attempt: one, told } = attempt();
    expect(await windowsDelivery('小票机', timing, shell)(slip, one)).toEqual({
      left: true,
      state: 'unconfirmed',
      trouble: null,
    });
    expect(readFileSync(file).equals(slip)).toBe(true);
    expect(told[0]).toBe('leaving');
  });

  it.each([
    ['queue 16 0', 'paper_out'],
    ['queue 4194304 0', 'cover_open'],
    ['queue 0 1024', 'unreachable'],
    ['queue 1 0', 'refused'],
    ['queue 2 0', 'printer_error'],
    ['failed open 1801', 'unreachable'],
    ['failed open 5', 'refused'],
  ])('that says %j has nothing sent to it: %s', async (queue, trouble) => {
    const { shell, file } = spooler(queue, 'gone');
    const { attempt: one, told } = attempt();
    expect(await windowsDelivery('小票机', timing, shell)(slip, one)).toEqual({
      left: false,
      trouble,
    });
    expect(told).toEqual([]);
    expect(existsSync(file)).toBe(false);
    expect(await windowsTrouble('小票机', shell)).toBe(trouble);
  });

  it('that meets trouble with the job tells it, and goes on', async () => {
    const { shell } = spooler('queue 0 0', 'job 64', 'job 16', 'gone');
    const { attempt: one, told } = attempt();
    await windowsDelivery('小票机', timing, shell)(slip, one);
    expect(told).toEqual(['leaving', null, 'paper_out', null]);
  });

  it('that fails after the slip went leaves it unknown', async () => {
    const { shell } = spooler('queue 0 0', 'failed write 31');
    expect(await windowsDelivery('小票机', timing, shell)(slip, attempt().attempt)).toMatchObject({
      left: true,
      state: 'unknown',
    });
  });

  it('whose job is given up by a person is told to drop it', async () => {
    const { shell, file } = spooler('queue 0 0', 'job 64');
    const { attempt: one, told, stop } = attempt();
    const ended = windowsDelivery('小票机', timing, shell)(slip, one);
    await expect.poll(() => told).toContain('paper_out');
    stop.abort();
    expect(await ended).toMatchObject({ state: 'unknown', trouble: 'paper_out' });
    await expect.poll(() => existsSync(`${file}.end`)).toBe(true);
  });

  it('is not there at all where there is no PowerShell', async () => {
    const nowhere: Shell = [join(tmpdir(), 'no-such-program')];
    expect(await windowsTrouble('小票机', nowhere)).toBe('unreachable');
  });
});

it('the program’s text takes neither a name nor a slip into itself, and prints RAW', () => {
  expect(spoolerScript).toContain(`$env:${queueVariable}`);
  expect(spoolerScript).toContain('Type = "RAW"');
  const [encoded = ''] = shellArguments(spoolerScript).slice(-1);
  expect(Buffer.from(encoded, 'base64').toString('utf16le')).toBe(spoolerScript);
  // A command line of Windows holds 32,767 characters.
  expect(encoded.length).toBeLessThan(30_000);
});

it('what PowerShell says besides is passed over', () => {
  for (const line of ['', 'WARNING: x', '#< CLIXML', 'queued 1 2'])
    expect(spoolerLine(line)).toBeNull();
});
