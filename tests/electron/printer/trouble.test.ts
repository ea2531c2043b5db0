// Trouble while a slip is on its way, and what a person may do about it.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closedAfterEach } from '../../support/closed-after-each';
import { freePort } from '../../support/free-port';
import { startPrinterEmulator, type Faults } from '../../support/printer-emulator';
import { openRoom, slipOf, tcpPrinter, type Room } from './room';

const open = closedAfterEach();

async function emulatorWith(faults: Partial<Faults> = {}) {
  const emulator = await startPrinterEmulator(faults);
  open.push(emulator.close);
  return emulator;
}

function roomFor(...args: Parameters<typeof openRoom>): Room {
  const room = openRoom(...args);
  open.push(room.close);
  return room;
}

const request = (id: string) => ({ id, key: `key-${id}`, printer: 'desk', document: slipOf(id) });

describe('paper', () => {
  it('runs out in the middle: the slip waits on the open line and comes out once when there is paper', async () => {
    const emulator = await emulatorWith({ paperOutAt: 40 });
    const room = roomFor([tcpPrinter(emulator.port)]);
    await room.printing.submit(request('A001'));
    await expect
      .poll(async () => (await room.printing.jobs())[0])
      .toMatchObject({
        ...{ state: 'awaiting', trouble: 'paper_out' },
      });
    // On a busy machine the first line was let go before the slip was drawn: what counts is that no further one is opened.
    const lines = emulator.connections();
    emulator.mend();
    await room.until('A001', 'printed');
    expect(emulator.originals('A001')).toBe(1);
    expect(emulator.connections()).toBe(lines);
  });

  it('is missing before: nothing leaves, and the slip goes by itself once there is paper', async () => {
    const emulator = await emulatorWith({ paperOut: true });
    const room = roomFor([tcpPrinter(emulator.port)]);
    await room.printing.submit(request('A001'));
    await room.until('A001', 'blocked');
    expect(emulator.taken()).toBe(0);
    emulator.mend();
    await room.until('A001', 'printed');
    expect(emulator.originals('A001')).toBe(1);
  });

  it('runs out in the middle, and the clerk gives up: the rest is dropped, and only a person can say what came out', async () => {
    const emulator = await emulatorWith({ paperOutAt: 40 });
    const room = roomFor([tcpPrinter(emulator.port)]);
    await room.printing.submit(request('A001'));
    await expect.poll(async () => (await room.printing.jobs())[0]?.trouble).toBe('paper_out');
    await room.printing.act('A001', 'cancel');
    await room.until('A001', 'unknown');
    emulator.mend();
    expect(emulator.originals('A001')).toBeLessThanOrEqual(1);
    expect(await room.printing.act('A001', 'did_not')).toMatchObject({
      state: 'failed',
      detail: 'did_not',
    });
    expect(await room.printing.act('A001', 'retry')).toMatchObject({ state: 'failed' });
    const copy = { id: 'copy', key: 'key-A001-1', printer: 'desk', document: slipOf('A001', 1) };
    await room.printing.submit(copy);
    await room.until('copy', 'printed');
    expect(emulator.originals('A001')).toBeLessThanOrEqual(1);
  });
});

describe('the line', () => {
  it('refused, then open: the slip was never lost and comes out once', async () => {
    const port = await freePort();
    const room = roomFor([tcpPrinter(port)]);
    await room.printing.submit(request('A001'));
    expect(await room.until('A001', 'blocked')).toMatchObject({ trouble: 'refused' });
    const emulator = await startPrinterEmulator({}, port);
    open.push(emulator.close);
    await room.until('A001', 'printed');
    expect(emulator.originals('A001')).toBe(1);
  });

  it('stays refused: after its time the job gives up, and a person may try again', async () => {
    const port = await freePort();
    const room = roomFor([tcpPrinter(port)]);
    await room.printing.submit(request('A001'));
    expect(await room.until('A001', 'failed')).toMatchObject({ trouble: 'refused' });
    const emulator = await startPrinterEmulator({}, port);
    open.push(emulator.close);
    await Promise.all([room.printing.act('A001', 'retry'), room.printing.act('A001', 'retry')]);
    await room.until('A001', 'printed');
    expect(emulator.originals('A001')).toBe(1);
  });

  it('a blocked slip can be cancelled, and then never comes out', async () => {
    const emulator = await emulatorWith({ coverOpen: true });
    const room = roomFor([tcpPrinter(emulator.port)]);
    await room.printing.submit(request('A001'));
    await room.until('A001', 'blocked');
    await room.printing.act('A001', 'cancel');
    await room.until('A001', 'cancelled');
    emulator.mend();
    await room.printing.submit(request('A002'));
    await room.until('A002', 'printed');
    expect(emulator.originals('A001')).toBe(0);
  });

  it('a power cut of the printer in the middle is unknown, and the next slip is whole', async () => {
    const emulator = await emulatorWith({ paperOutAt: 40 });
    const room = roomFor([tcpPrinter(emulator.port)]);
    await room.printing.submit(request('A001'));
    await expect.poll(async () => (await room.printing.jobs())[0]?.trouble).toBe('paper_out');
    emulator.powerCycle();
    await room.until('A001', 'unknown');
    await room.printing.submit(request('A002'));
    await room.until('A002', 'printed');
    expect(emulator.sheets.at(-1)).toMatchObject({ cut: true, garbage: [] });
    expect(emulator.originals('A002')).toBe(1);
  });
});

describe('more trouble of the line', () => {
  it('unroutable: nobody ever answers, nothing leaves, and the slip comes out once the way is open', async () => {
    // A listener whose line of callers is full: the kernel drops what else comes, as a dead address does.
    const full = spawn('perl', ['-e', deafListener], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    open.push(() => void full.kill('SIGKILL'));
    const [said] = (await once(full.stdout, 'data')) as [Buffer];
    const settings = [tcpPrinter(Number(said.toString()))];
    const room = roomFor(settings);
    await room.printing.submit(request('A001'));
    expect(await room.until('A001', 'blocked')).toMatchObject({ trouble: 'unreachable' });
    const emulator = await emulatorWith();
    settings[0] = tcpPrinter(emulator.port);
    await room.printing.act('A001', 'retry');
    await room.until('A001', 'printed');
    expect(emulator.originals('A001')).toBe(1);
  });

  it('a second client is in the printer: the slip waits for its turn and comes out once', async () => {
    const emulator = await emulatorWith({ oneCaller: true });
    const other = connect(emulator.port, '127.0.0.1');
    await once(other, 'connect');
    await expect.poll(() => emulator.connections()).toBe(1);
    const room = roomFor([tcpPrinter(emulator.port)]);
    await room.printing.submit(request('A001'));
    expect(['refused', 'reset']).toContain((await room.until('A001', 'blocked')).trouble);
    expect(emulator.taken()).toBe(0);
    other.destroy();
    await room.until('A001', 'printed');
    expect(emulator.originals('A001')).toBe(1);
  });

  it('paper that runs out after the slip changes nothing about it, and stops the next one', async () => {
    const emulator = await emulatorWith();
    const room = roomFor([tcpPrinter(emulator.port)]);
    await room.printing.submit(request('A001'));
    await room.until('A001', 'printed');
    emulator.faults.paperOut = true;
    await room.printing.submit(request('A002'));
    expect(await room.until('A002', 'blocked')).toMatchObject({ trouble: 'paper_out' });
    expect((await room.printing.jobs()).find(({ id }) => id === 'A001')?.state).toBe('printed');
    emulator.mend();
    await room.until('A002', 'printed');
    expect([emulator.originals('A001'), emulator.originals('A002')]).toEqual([1, 1]);
  });

  it('a name full of control bytes resets, cuts and beeps nothing', async () => {
    const emulator = await emulatorWith();
    const room = roomFor([tcpPrinter(emulator.port)]);
    const name = '王\x1b@\x1dV\x00\x10\x04\x01\x1c.\x07\x9b\x85\u2028\u202e秀英';
    const document = slipOf(name);
    expect((await room.printing.submit({ ...request('A001'), document })).ok).toBe(true);
    await room.until('A001', 'printed');
    expect(emulator.sheets).toMatchObject([{ cut: true, chinese: true, garbage: [] }]);
    const words = emulator.sheets[0]?.texts.map(({ text }) => text).join('') ?? '';
    expect(words).toMatch(/王.*秀英/s);
    expect(words).toContain('请保留本单');
  });
});

/** Listens, never accepts, and fills its own line of callers; says its port. */
const deafListener = `
use strict; use Socket; use Fcntl; $| = 1;
socket(my $s, PF_INET, SOCK_STREAM, 0) or die; bind($s, sockaddr_in(0, INADDR_LOOPBACK)) or die;
listen($s, 0) or die; my ($port) = sockaddr_in(getsockname($s)); my @callers;
for (1 .. 3) {
  socket(my $c, PF_INET, SOCK_STREAM, 0) or die; fcntl($c, F_SETFL, O_NONBLOCK) or die;
  connect($c, sockaddr_in($port, INADDR_LOOPBACK)); push @callers, $c;
}
print $port; <STDIN>;`;

describe('a restart', () => {
  it('goes on with what waited, and says unknown of what was under way', async () => {
    const emulator = await emulatorWith({ paperOutAt: 40 });
    const first = openRoom([tcpPrinter(emulator.port)]);
    open.push(first.close);
    await first.printing.submit(request('A001'));
    await first.printing.submit(request('A002'));
    await expect.poll(async () => (await first.printing.jobs())[0]?.trouble).toBe('paper_out');
    const log = readFileSync(join(first.dir, 'spool', 'jobs.log'), 'utf8');
    const files = readdirSync(join(first.dir, 'spool')).filter((name) => name.endsWith('.job'));
    const dir = mkdtempSync(join(tmpdir(), 'printing-'));
    open.push(() => rmSync(dir, { recursive: true, force: true }));
    // The disk as a crash leaves it, with a torn last line.
    mkdirSync(join(dir, 'spool'));
    writeFileSync(join(dir, 'spool', 'jobs.log'), `${log}{"id":"A001","sta`);
    for (const file of files)
      copyFileSync(join(first.dir, 'spool', file), join(dir, 'spool', file));
    first.close();
    emulator.powerCycle();
    const second = roomFor([tcpPrinter(emulator.port)], dir);
    expect(await second.until('A001', 'unknown')).toMatchObject({ trouble: 'restarted' });
    await second.until('A002', 'printed');
    expect(emulator.originals('A001')).toBeLessThanOrEqual(1);
    expect(emulator.originals('A002')).toBe(1);
    expect(await second.printing.submit({ ...request('A001'), id: 'again' })).toMatchObject({
      ok: false,
      refusal: { code: 'key_used' },
    });
    // What has ended leaves no names on the disk.
    expect(readdirSync(join(dir, 'spool')).filter((name) => name.endsWith('.job'))).toEqual([]);
  });
});

describe('what is refused', () => {
  it('a printer that is not set up, and a character that no font has, by name', async () => {
    const emulator = await emulatorWith();
    const room = roomFor([tcpPrinter(emulator.port)]);
    expect(await room.printing.submit({ ...request('A001'), printer: 'none' })).toEqual({
      ok: false,
      refusal: { code: 'unknown_printer' },
    });
    const odd = { ...request('A001'), document: slipOf('王\u{E000}😀') };
    expect(await room.printing.submit(odd)).toEqual({
      ok: false,
      refusal: { code: 'glyph_missing', characters: '\u{E000} 😀' },
    });
    expect(emulator.taken()).toBe(0);
    // The key was not used up by the refusal.
    expect((await room.printing.submit(request('A001'))).ok).toBe(true);
    await room.until('A001', 'printed');
  });

  it('of many submits of one key at once, one prints', async () => {
    const emulator = await emulatorWith();
    const room = roomFor([tcpPrinter(emulator.port)]);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        room.printing.submit({ ...request('A001'), id: `try-${i}` }),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    await expect.poll(() => emulator.originals('A001')).toBe(1);
    const [job] = await room.printing.jobs();
    await room.until(job!.id, 'printed');
    expect(emulator.originals('A001')).toBe(1);
  });
});

describe('asking a printer how it is', () => {
  it('tells paper, cover, refusal and silence apart', async () => {
    const emulator = await emulatorWith();
    const room = roomFor([]);
    const probe = async () => (await room.printing.learn(tcpPrinter(emulator.port))).trouble;
    expect(await probe()).toBeNull();
    emulator.faults.paperOut = true;
    expect(await probe()).toBe('paper_out');
    emulator.faults.coverOpen = true;
    expect(await probe()).toBe('cover_open');
    emulator.mend();
    emulator.faults.stall = true;
    expect(await probe()).toBe('no_answer');
    expect((await room.printing.learn(tcpPrinter(await freePort()))).trouble).toBe('refused');
  });
});
