// A hub on a network: HTTPS with a certificate of the town's own issuer. Who trusts that issuer gets through, nobody else.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleProgram } from '../electron/journal/program';
import { buildHub } from './support/build-hub';
import { hubFolder } from './support/database';

const certificate = (name: string): string => join(import.meta.dirname, 'certificates', name);

let program: string;
let station: string;
let folder: string;
let data: string;
let hub: { readonly child: ChildProcess; readonly url: string; readonly code: string };

beforeAll(async () => {
  program = await buildHub();
  folder = await mkdtemp(join(tmpdir(), 'secure-'));
  station = await bundleProgram(join(import.meta.dirname, 'secure-child.ts'), folder);
  data = await hubFolder();
  hub = await startHub();
}, 120_000);

afterAll(async () => {
  const gone = new Promise((done) => hub.child.once('exit', done));
  hub.child.kill('SIGTERM');
  await gone;
  for (const path of [folder, data, dirname(program)]) await rm(path, { recursive: true });
});

/** On every address of the machine, which it does only with a certificate. */
async function startHub(): Promise<typeof hub> {
  const pair = ['--cert', certificate('hub.pem'), '--key', certificate('hub.key.pem')];
  const child = spawn(
    process.execPath,
    [program, '--embedded', '--data', data, '--host', '0.0.0.0', '--port', '0', ...pair],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const line = await new Promise<string>((done) =>
    createInterface({ input: child.stdout }).once('line', done),
  );
  return { child, ...(JSON.parse(line) as { url: string; code: string }) };
}

/** What a station says that trusts one issuer more than Node does by itself, or none. */
async function stationSays(issuer: string | null): Promise<readonly string[]> {
  const kept = await mkdtemp(join(folder, 'station-'));
  const url = `https://localhost:${new URL(hub.url).port}`;
  const child = spawn(process.execPath, [station, kept, url, hub.code], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: issuer === null ? '' : certificate(issuer) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  await new Promise((done) => child.once('close', done));
  return lines;
}

test('a station that trusts another issuer, or no own one, is told that this is not the hub; no code is used up', async () => {
  for (const issuer of [null, 'other-issuer.pem']) {
    const [enrolled, digest] = await stationSays(issuer);
    expect(JSON.parse(enrolled ?? '')).toEqual({
      code: 'nonsense',
      detail: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    });
    expect(JSON.parse(digest ?? '')).toEqual({ code: 'not_enrolled' });
  }
});

test('a station that trusts the issuer enrols and asks', async () => {
  expect(await stationSays('right-issuer.pem')).toEqual(['enrolled', 'digest']);
});

test('without a certificate it does not leave this machine', async () => {
  const child = spawn(process.execPath, [program, '--host', '0.0.0.0', '--data', data], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => (said += String(text)));
  const code = await new Promise((done) => child.once('close', done));
  expect(code).not.toBe(0);
  expect(said).toContain('--cert');
});
