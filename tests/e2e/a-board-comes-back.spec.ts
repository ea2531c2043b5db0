// A board's page that was killed comes back by itself with what it showed, and it needs no counter's page beside it.
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { counterOf } from './support/counter';
import { passphrase } from './support/sign-in';
import { expect, test } from './support/staffed';
import { checkout, startElectron } from './support/start-electron';

test('the board goes on after its page and the counter’s were killed', async ({ staffed }) => {
  const data = await fs.mkdtemp(join(tmpdir(), 'station-'));
  const station = await staffed.start({ data });
  const counter = await counterOf(station);
  await counter.openDay();
  await counter.take();
  const number = await counter.call();
  await station.kill();

  process.env['PASSPHRASE'] = passphrase;
  const { said, ended } = startElectron([
    ...['-r', resolve(__dirname, 'support/crash-board.cjs'), checkout],
    ...[`--data=${data}`, '--open=counter,board'],
  ]);
  expect(await ended).toBe(0);
  expect(
    said()
      .split('\n')
      .filter((line) => line.startsWith('board')),
  ).toEqual([
    `board ${number}`,
    `board after its own end ${number}`,
    `board after the counter's end ${number}`,
    `board without anybody signed in again ${number}`,
  ]);
  const log = await fs.readFile(join(data, 'logs/station.log'), 'utf8');
  expect(log.match(/"role":"board"/g)).toHaveLength(2);
  await fs.rm(data, { recursive: true });
});
