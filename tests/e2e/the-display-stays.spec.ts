// The display in memory that journeys run on: the end of its last window must not be the end of what comes next. A server that
// began anew at that moment refused stations ("Missing X server"); one that goes on still knows what it was told before.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { checkout } from './support/start-electron';

test.skip(process.platform !== 'linux', 'Other systems have a display of their own');

test('the last window closes, and the next one finds the same display', async () => {
  const { script, display } = await startDisplay();
  const name = 'SILVER_WINDOW_WAS_HERE';
  try {
    const first = await atomOf(display, name, true);
    expect(first).toBeGreaterThan(0);
    expect(await atomOf(display, name, false)).toBe(first);
  } finally {
    script.kill();
    await once(script, 'close');
  }
});

/** By the function that the test command uses. The script lives until it is ended, and its display with it. */
async function startDisplay(): Promise<{ script: ChildProcess; display: string }> {
  const module = JSON.stringify(join(checkout, 'scripts/lib/set-up.mjs'));
  const source = `const { virtualDisplay } = await import(${module});
    process.on('SIGTERM', () => process.exit());
    console.log((await virtualDisplay()).DISPLAY);
    setInterval(() => undefined, 1000);`;
  const script = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface({ input: script.stdout }), 'line')) as [string];
  return { script, display: line.slice(1) };
}

/** The number that the server has for a name, as the only window there is; 0 when it must not be made and is not known. */
async function atomOf(display: string, name: string, makes: boolean): Promise<number> {
  const socket = connect(`/tmp/.X11-unix/X${display}`);
  await once(socket, 'connect');
  // X11 setup: little endian, protocol 11.0, no authorisation.
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const head = await read(socket, 8);
  expect(head[0]).toBe(1);
  await read(socket, head.readUInt16LE(6) * 4);
  // InternAtom
  const padded = Buffer.alloc(Math.ceil(name.length / 4) * 4);
  padded.write(name, 'latin1');
  const request = Buffer.alloc(8);
  request.writeUInt8(16, 0);
  request.writeUInt8(makes ? 0 : 1, 1);
  request.writeUInt16LE(2 + padded.length / 4, 2);
  request.writeUInt16LE(name.length, 4);
  socket.write(Buffer.concat([request, padded]));
  const atom = (await read(socket, 32)).readUInt32LE(8);
  socket.end();
  await once(socket, 'close');
  return atom;
}

async function read(socket: Socket, bytes: number): Promise<Buffer> {
  for (;;) {
    const got = socket.read(bytes) as Buffer | null;
    if (got !== null) return got;
    if (socket.readableEnded) throw new Error('The display closed the connection');
    await Promise.race([once(socket, 'readable'), once(socket, 'end')]);
  }
}
