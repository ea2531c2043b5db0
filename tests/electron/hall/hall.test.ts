// Machines of a hall over real TLS: pairing, commands, the owner's order, a line that breaks, and whoever has no business here.
import net from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, createServer, type TLSSocket } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { makeIdentity } from '../../../electron/hall/certificate';
import {
  addressOf,
  codeOf,
  command,
  isLinked,
  testMachine,
  timing,
  until,
  type TestMachine,
} from './machine';

async function pair(
  waits: Partial<typeof timing> = {},
): Promise<{ readonly owner: TestMachine; readonly window: TestMachine }> {
  const shared = { timing: { ...timing, ...waits } };
  const owner = await testMachine(shared);
  const window = await testMachine({ ...shared, settings: { window: 9 } });
  await owner.hall.share({ on: true });
  const code = codeOf(owner);
  expect(await window.hall.join({ address: addressOf(owner), code })).toMatchObject({ ok: true });
  await until(() => isLinked(window) && window.station().window === 4);
  return { owner, window };
}

const portOf = (owner: TestMachine): number => Number(addressOf(owner).split(':')[1]);

it('knows a card by the same mark on all machines of the hall, and by no other machine’s', async () => {
  const { owner, window } = await pair();
  const card = { certNo: '990101194001010028' };
  const mark = owner.hall.card(card);
  expect(mark).toMatch(/^[\w+/]{43}=$/);
  expect(owner.hall.card({ certNo: '99010119400101001X' })).not.toBe(mark);
  await until(() => window.hall.card(card) === mark);
  // Cut off it still knows whom the hall knew.
  await owner.hall.stop();
  expect(window.hall.card(card)).toBe(mark);
  expect((await testMachine()).hall.card(card)).toBeNull();
  expect((await pair()).owner.hall.card(card)).not.toBe(mark);
});

describe('pairing', () => {
  it('lets in whoever has the code, with a window and a letter of its own, and once only', async () => {
    const { owner, window } = await pair();
    expect(window.hall.status()).toMatchObject({
      role: 'window',
      window: 4,
      lane: 'B',
      linked: true,
    });
    expect(owner.hall.status()).toMatchObject({
      members: [{ window: 4, lane: 'B', linked: true }],
    });

    const board = await testMachine();
    const code = codeOf(owner, null);
    const address = addressOf(owner);
    expect(await board.hall.join({ address, code: code.toLowerCase() })).toMatchObject({
      ok: true,
    });
    await until(() => isLinked(board));
    expect(board.hall.status()).toMatchObject({ window: null, lane: 'C' });
    const late = await testMachine();
    expect(await late.hall.join({ address, code })).toEqual({
      ok: false,
      refusal: { code: 'wrong_code' },
    });
  });

  it('sends nothing to another end than the one that showed the code', async () => {
    const owner = await testMachine();
    await owner.hall.share({ on: true });
    const code = codeOf(owner);
    const identity = makeIdentity();
    const heard: Buffer[] = [];
    const thief = createServer({ key: identity.key, cert: identity.certificate }, (socket) =>
      socket.on('data', (chunk: Buffer) => heard.push(chunk)).on('error', () => undefined),
    );
    await new Promise<void>((listening) => thief.listen(0, '127.0.0.1', listening));
    const { port } = thief.address() as net.AddressInfo;
    const window = await testMachine();
    expect(await window.hall.join({ address: `127.0.0.1:${port}`, code })).toEqual({
      ...{ ok: false, refusal: { code: 'not_the_owner' } },
    });
    await new Promise((closed) => thief.close(closed));
    expect(heard).toEqual([]);
  });

  it('ends a code after five wrong tries, and after its time', async () => {
    const owner = await testMachine();
    await owner.hall.share({ on: true });
    const right = codeOf(owner);
    const wrong = await testMachine();
    // The check part is the owner's own; the secret is guessed.
    for (let i = 0; i < 5; i++) await sayTo(portOf(owner), { ...join_, proof: '0'.repeat(64) });
    expect(await wrong.hall.join({ address: addressOf(owner), code: right })).toMatchObject({
      refusal: { code: 'wrong_code' },
    });
    const over = await testMachine({ timing: { codeMs: -1 } });
    await over.hall.share({ on: true });
    const old = codeOf(over);
    expect(await wrong.hall.join({ address: addressOf(over), code: old })).toMatchObject({
      refusal: { code: 'wrong_code' },
    });
  });

  it('says what is wrong with a code or an address that cannot be one, and when nobody is there', async () => {
    const window = await testMachine();
    const join = (address: string, code: string) => window.hall.join({ address, code });
    expect(await join('127.0.0.1:1', '12345')).toMatchObject({ refusal: { code: 'bad_code' } });
    expect(await join('http://x/', '0123456789')).toMatchObject({
      refusal: { code: 'bad_address' },
    });
    expect(await join('127.0.0.1:1', '0123456789')).toMatchObject({ refusal: { code: 'away' } });
  });

  it('keeps no secret in plain text, and nothing of another machine’s folder opens', async () => {
    const { owner, window } = await pair();
    for (const { data } of [owner, window]) {
      const text = (await readFile(join(data, 'hall.sealed'))).toString('latin1');
      expect(text).not.toContain('PRIVATE KEY');
      expect(text).not.toContain('token');
    }
  });
});

describe('the line', () => {
  it('takes a command to the owner and answers once its events are here', async () => {
    const { owner, window } = await pair();
    const answer = await window.hall.command(command('c1'));
    expect(answer).toEqual({ ok: true, value: { entityId: 'c1' } });
    // Decided for the window of the pairing, whatever the command says.
    expect(window.known().map(({ entityId }) => entityId)).toEqual(['c1-at-4']);
    expect(owner.decided()).toHaveLength(1);
  });

  it('does a command once, however often it is sent', async () => {
    const { owner, window } = await pair();
    const answers = await Promise.all([
      window.hall.command(command('c1')),
      window.hall.command(command('c1')),
    ]);
    expect(answers).toContainEqual({ ok: true, value: { entityId: 'c1' } });
    expect(await window.hall.command(command('c1'))).toEqual({
      ok: true,
      value: { entityId: 'c1' },
    });
    expect(owner.decided()).toHaveLength(1);
  });

  it('brings the owner’s events to every machine in its order, and a window’s own back to it', async () => {
    const { owner, window } = await pair();
    const board = await testMachine();
    await board.hall.join({ address: addressOf(owner), code: codeOf(owner, null) });
    await until(() => isLinked(board));
    for (let i = 0; i < 30; i++) (i % 3 === 0 ? window : owner).record(`${i}`);
    await until(() => [owner, window, board].every((one) => one.known().length === 30));
    const ids = (one: TestMachine) => one.known().map(({ id }) => id);
    expect(ids(board)).toEqual(ids(owner));
    expect([...ids(window)].sort()).toEqual([...ids(owner)].sort());
  });

  it('says that the owner is away, and comes back by itself', async () => {
    const { owner, window } = await pair();
    const { port } = owner.hall.status() as { port: number };
    await owner.hall.stop();
    await until(() => !isLinked(window));
    expect(await window.hall.command(command('c1'))).toEqual({
      ok: false,
      refusal: { code: 'owner_away' },
    });
    window.record('meanwhile');
    const { data, disk } = owner;
    const again = await testMachine({ data, disk, settings: owner.station() });
    expect(again.hall.status()).toMatchObject({ role: 'owner', port });
    await until(() => isLinked(window) && again.known().length > 0);
    expect(again.known().map(({ entityId }) => entityId)).toEqual(['meanwhile']);
  });

  it('tells the owner what was done while it was away before it asks anything', async () => {
    const { owner, window } = await pair();
    await owner.hall.stop();
    await until(() => !isLinked(window));
    for (let i = 0; i < 40; i++) window.record(`meanwhile-${i}`);
    const { data, disk } = owner;
    const again = await testMachine({ data, disk, settings: owner.station() });
    await until(() => isLinked(window));
    expect(await window.hall.command(command('c1'))).toMatchObject({ ok: true });
    // Or it would decide by a queue that is not so any more.
    expect(again.known()).toHaveLength(41);
    expect(again.known().at(-1)?.entityId).toBe('c1-at-4');
  });

  it('waits for no answer of an owner who is gone: the window that asked goes on alone', async () => {
    const { owner, window } = await pair({ lostMs: 100, takeMs: 60_000 });
    owner.stopPage();
    const answer = window.hall.command(command('c1'));
    await owner.hall.stop();
    // Not as long as for a slow one: the keys of the window wait for this answer.
    expect(await answer).toEqual({ ok: false, refusal: { code: 'owner_lost' } });
    expect(isLinked(window)).toBe(false);
  });

  it('says that nobody is signed in at the owner, and nothing is done later', async () => {
    const { owner, window } = await pair();
    await window.hall.command(command('c0'));
    owner.stopPage();
    // The page's last question is still open; it takes one piece with it that nobody answers.
    owner.record('last');
    const refused = { ok: false, refusal: { code: 'owner_locked' } };
    expect(await window.hall.command(command('c1'))).toEqual(refused);
    expect(owner.decided()).toHaveLength(1);
  });

  it('does not let a window back that was let go', async () => {
    const { owner, window } = await pair();
    const status = owner.hall.status();
    const id = status.role === 'owner' ? status.members[0]?.id : undefined;
    await owner.hall.revoke({ id: id ?? '' });
    await until(() => {
      const now = window.hall.status();
      return now.role === 'window' && now.trouble?.code === 'revoked';
    });
    expect(owner.hall.status()).toMatchObject({ members: [] });
    expect(await window.hall.command(command('c1'))).toMatchObject({
      refusal: { code: 'owner_away' },
    });
  });
});

const device = '019a0000-0000-7000-8000-000000000001';
const join_ = {
  t: 'join',
  wire: 1,
  proof: '0'.repeat(64),
  device,
  name: 'x',
  community: '990101000000',
};
const hello = { t: 'hello', wire: 1, id: 'x', token: '0'.repeat(64), device };

const frame = (value: unknown): Buffer => {
  const body = Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  return Buffer.concat([head, body]);
};

function stranger(port: number): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
    socket.once('secureConnect', () => resolve(socket));
    socket.once('error', reject);
  });
}

/** All that the owner says until it hangs up. */
function lastWords(socket: TLSSocket): Promise<string> {
  return new Promise((resolve) => {
    const heard: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => heard.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(heard).subarray(4).toString()));
  });
}

async function sayTo(port: number, value: unknown): Promise<string> {
  const socket = await stranger(port);
  socket.write(Buffer.isBuffer(value) ? value : frame(value));
  return lastWords(socket);
}

describe('whoever has no business here', () => {
  const long = Buffer.concat([Buffer.from([0x7f, 0xff, 0xff, 0xff]), Buffer.alloc(64)]);
  it.each([
    ['no JSON', frame('{nonsense'), ''],
    ['JSON that is no word', frame({ t: 'have', cursor: 0 }), ''],
    ['a frame that is too long', long, ''],
    ['a command without a name', frame({ t: 'command', command: command('c1') }), ''],
    ['a proof of nothing', frame(join_), '{"t":"refused","code":"wrong_code"}'],
    ['a token of nothing', frame(hello), '{"t":"refused","code":"revoked"}'],
    ['another version', frame({ ...hello, wire: 2 }), '{"t":"refused","code":"other_version"}'],
    ['bytes that are no TLS at all', null, ''],
  ])('is shut out: %s', async (_name, bytes, answer) => {
    const { owner, window } = await pair();
    const port = portOf(owner);
    if (bytes === null) {
      const plain = net.connect(port, '127.0.0.1');
      plain.on('error', () => undefined);
      plain.write('GET / HTTP/1.1\r\n\r\n');
      await new Promise((closed) => plain.once('close', closed));
    } else expect(await sayTo(port, bytes)).toBe(answer);
    await until(() => owner.notes.some((note) => /^(line|refused)_/.test(note)));
    expect(await window.hall.command(command('after'))).toMatchObject({ ok: true });
    expect(owner.decided()).toHaveLength(1);
  });

  it('is shut out: one who says nothing, or one letter at a time', async () => {
    const { owner, window } = await pair();
    const [silent, slow] = [await stranger(portOf(owner)), await stranger(portOf(owner))];
    const drip = setInterval(() => slow.write(Buffer.of(0)), 50);
    await Promise.all([lastWords(silent), lastWords(slow)]);
    clearInterval(drip);
    expect(owner.notes.filter((note) => note === 'line_late').length).toBeGreaterThan(0);
    expect(await window.hall.command(command('after'))).toMatchObject({ ok: true });
  });

  it('is shut out: a crowd; those who are in go on', async () => {
    const { owner, window } = await pair();
    const crowd = await Promise.allSettled(
      Array.from({ length: 30 }, () => stranger(portOf(owner))),
    );
    await until(() => owner.notes.includes('too_many'));
    expect(await window.hall.command(command('after'))).toMatchObject({ ok: true });
    for (const one of crowd) if (one.status === 'fulfilled') one.value.destroy();
  });

  it('is shut out: the token of one machine said by another, and words overheard in another session', async () => {
    const { owner } = await pair();
    const code = codeOf(owner);
    const honest = await testMachine();
    const joined = await honest.hall.join({ address: addressOf(owner), code });
    expect(joined).toMatchObject({ ok: true });
    // The code is spent and its proof was bound to one session: saying it again is no proof.
    expect(await sayTo(portOf(owner), join_)).toContain('wrong_code');
  });

  it('does not serve a window whose owner’s address another machine has taken', async () => {
    const { owner, window } = await pair();
    const port = portOf(owner);
    await owner.hall.stop();
    const identity = makeIdentity();
    const heard: Buffer[] = [];
    const thief = createServer({ key: identity.key, cert: identity.certificate }, (socket) =>
      socket.on('data', (chunk: Buffer) => heard.push(chunk)).on('error', () => undefined),
    );
    await new Promise<void>((listening) => thief.listen(port, '127.0.0.1', listening));
    await until(() => window.notes.includes('not_the_owner'));
    expect(heard).toEqual([]);
    expect(isLinked(window)).toBe(false);
    thief.close();
  });
});
