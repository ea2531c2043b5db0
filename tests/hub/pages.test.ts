// Pages of papers from one counter to another, over real HTTP and a real PostgreSQL: cut in the middle, damaged, not there yet.
import { readdir, readFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createClearCopies } from '../../electron/a4/clear-copies';
import { openAttachments } from '../../electron/attachments/attachments';
import { openPagePost } from '../../electron/attachments/page-post';
import { pageName, sealPage } from '../../electron/attachments/sealed-page';
import { createHubLink } from '../../electron/hub-link/hub-link';
import { openMachineKey } from '../../electron/machine-key';
import { hashOf } from '../../electron/sealed-files';
import { noSystemStore } from '../../electron/vault/system-store';
import { pagePieceBytes } from '../../core/sync/wire';
import type { EventKind } from '../../core/journey';
import { freshFolder } from '../support/fresh-folder';
import { stationSettings } from '../support/station-settings';
import { bodies } from './support/events';
import { startDatabase, type TestDatabase } from './support/database';
import { startHub, type TestHub } from './support/hub';

let database: TestDatabase;
let hub: TestHub;
let url: string;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  hub = await startHub(database.db);
  url = await hub.server.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
  await hub.server.close();
});

/** A photo of three pieces and a bit. */
const photo = Buffer.alloc(3 * pagePieceBytes + 1000, 7);
photo.set([0xff, 0xd8, 0xff, 0xe0]);
const photoHash = hashOf(photo);

/** A counter with a data folder of its own. */
async function counter(device: string, settings: { at?: string; community?: string } = {}) {
  const { at = url, community } = settings;
  const data = await freshFolder();
  const whole = stationSettings({ device, counter: device.slice(-1) });
  const site = community ? { ...whole.site, communityCode: community } : whole.site;
  const link = createHubLink({
    ...{ data, protection: null, deviceName: device, dice: () => 0.5 },
    station: () => ({ ...whole, site }),
  });
  ends.push(() => link.stop());
  const enrolled = await link.enrol({ url: at, code: await hub.code() });
  if (!enrolled.ok) throw new Error(JSON.stringify(enrolled.refusal));
  const onDisk = openAttachments({
    data,
    sealer: await openMachineKey(data, noSystemStore),
    copies: createClearCopies(data),
    show: () => Promise.resolve(''),
  });
  const { epoch } = enrolled.value;
  const open = () => openPagePost({ data, onDisk, hub: link });
  return { data, link, epoch, open, pages: open() };
}

/** Between a counter and the hub: lets `passes` requests through and then hangs up on every one. */
async function brokenLine(): Promise<{ readonly url: string; passes: number; asked: number }> {
  const line = { url: '', passes: Infinity, asked: 0 };
  const server: Server = createServer((asked, answer) => {
    line.asked += 1;
    line.passes -= 1;
    if (line.passes < 0) {
      asked.socket.destroy();
      return;
    }
    const { method, headers } = asked;
    const onward = request(new URL(asked.url ?? '', url), { method, headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    asked.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  line.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return line;
}

test('a page taken at one counter is read at the other, and lies sealed in between', async () => {
  const [one, other] = [await counter('device-1'), await counter('device-2')];
  expect(await one.pages.keep({ content: photo })).toMatchObject({ value: { sha256: photoHash } });
  expect(await one.pages.send({ epoch: one.epoch })).toEqual({ ok: true, value: { left: 0 } });
  const read = await other.pages.read({ sha256: photoHash });
  expect(read.ok && Buffer.from(read.value.content).equals(photo)).toBe(true);
  // What was brought is kept: the hub is not asked again, and it is not sent back.
  expect(await readdir(join(other.data, 'attachments', photoHash.slice(0, 2)))).toHaveLength(1);
  await hub.server.close();
  expect((await other.open().read({ sha256: photoHash })).ok).toBe(true);
  expect(await other.open().send({ epoch: other.epoch })).toEqual({ ok: true, value: { left: 0 } });
  const stored = await database.db.selectFrom('page_piece').selectAll().execute();
  const mine = stored.filter(({ hub_id: id }) => id === hub.context.hubId);
  expect(mine).toHaveLength(4);
  expect(Buffer.concat(mine.map(({ content }) => content)).includes(photo.subarray(0, 64))).toBe(
    false,
  );
});

test('a line that breaks in the middle goes on where the hub stands, after a restart too', async () => {
  const line = await brokenLine();
  const one = await counter('device-1', { at: line.url });
  await one.pages.keep({ content: photo });
  // The question how much is there, and two pieces.
  line.passes = 3;
  expect(await one.pages.send({ epoch: one.epoch })).toMatchObject({ refusal: { code: 'away' } });
  line.passes = Infinity;
  line.asked = 0;
  expect(await one.open().send({ epoch: one.epoch })).toEqual({ ok: true, value: { left: 0 } });
  expect(line.asked).toBe(3);
});

test('a page that another counter sent already is not sent again', async () => {
  const line = await brokenLine();
  const [one, other] = [await counter('device-1'), await counter('device-2', { at: line.url })];
  for (const { pages, epoch } of [one, other]) {
    await pages.keep({ content: photo });
    line.asked = 0;
    expect((await pages.send({ epoch })).ok).toBe(true);
  }
  expect(line.asked).toBe(1);
});

test('a hub whose data was restored gets its pages again', async () => {
  const one = await counter('device-1');
  await one.pages.keep({ content: photo });
  await one.pages.send({ epoch: one.epoch });
  await database.db.deleteFrom('page').where('hub_id', '=', hub.context.hubId).execute();
  await database.db.deleteFrom('page_piece').where('hub_id', '=', hub.context.hubId).execute();
  expect((await one.pages.send({ epoch: 'a later life' })).ok).toBe(true);
  const other = await counter('device-2');
  expect((await other.pages.read({ sha256: photoHash })).ok).toBe(true);
});

test('what does not come to its sum is thrown away, and may be sent again', async () => {
  const one = await counter('device-1');
  const sealed = sealPage(photo).subarray(0, 1000);
  const piece = { total: 1000, offset: 0, piece: sealed.toString('base64') };
  const name = pageName(photoHash);
  const wrong = await one.link.sendPiece(name, { ...piece, digest: hashOf(photo) });
  expect(wrong).toMatchObject({ ok: true, value: { have: 0, isWhole: false } });
  const right = await one.link.sendPiece(name, { ...piece, digest: hashOf(sealed) });
  expect(right).toMatchObject({ ok: true, value: { have: 1000, isWhole: true } });
  // Whole for the hub, and yet not this page: whoever reads it is told so, and nothing of it is kept.
  const read = await one.pages.read({ sha256: photoHash });
  expect(read).toMatchObject({ ok: false, refusal: { code: 'attachment_changed' } });
});

test('says that a page is not there yet, that nobody answers, and shows none to another community', async () => {
  const [one, other] = [await counter('device-1'), await counter('device-2')];
  const stranger = await counter('device-3', { community: '990101000002' });
  expect(await other.pages.read({ sha256: photoHash })).toMatchObject({
    refusal: { code: 'attachment_waits' },
  });
  await one.pages.keep({ content: photo });
  await one.pages.send({ epoch: one.epoch });
  expect(await stranger.pages.read({ sha256: photoHash })).toMatchObject({
    refusal: { code: 'attachment_waits' },
  });
  await hub.server.close();
  expect(await other.pages.read({ sha256: photoHash })).toMatchObject({
    refusal: { code: 'attachment_away' },
  });
});

test('a page that nobody speaks of any more is deleted on the hub, and one that came later is sent again', async () => {
  const [one, other] = [await counter('device-1'), await counter('device-2')];
  const { communityCode: community } = stationSettings().site;
  const desk = await hub.enrol({ community, counter: '7' });
  const elsewhere = await counter('device-3', { community: '990101000002' });
  const file = { sha256: photoHash, mime: 'image/jpeg', bytes: photo.length };
  const taken = { ...file, width: 10, height: 10, source: 'camera' };
  const about = (entityId: string, base: number, kind: EventKind, body: unknown) =>
    desk.push(desk.act({ entityId, base, kind, body }));
  const [mine, visit] = ['case-1', 'visit-1'];
  for (const { pages, epoch } of [one, elsewhere]) {
    await pages.keep({ content: photo });
    await pages.send({ epoch });
  }
  await about(mine, 0, 'case.opened', bodies.opened('resident-1'));
  await about(mine, 1, 'case.page-added', { ...taken, paper: 'id' });
  await about(visit, 0, 'visit.booked', bodies.visit('resident-1'));
  const atTheDoor = { ...taken, what: '', consentBy: 'resident-1' };
  const added = await about(visit, 1, 'visit.photo-added', atTheDoor);
  expect(added.body.results).toMatchObject([{ outcome: 'applied' }]);
  const removed = { paper: 'id', sha256: photoHash };
  await about(mine, 2, 'case.page-removed', removed);
  // The visit still speaks of it.
  expect((await other.pages.read({ sha256: photoHash })).ok).toBe(true);
  await about(visit, 2, 'visit.photo-removed', { sha256: photoHash });
  const left = await database.db
    .selectFrom('page')
    .innerJoin('page_piece', 'page_piece.name', 'page.name')
    .select(['page.community', 'page_piece.community as ofPiece'])
    .where('page.hub_id', '=', hub.context.hubId)
    .where('page_piece.hub_id', '=', hub.context.hubId)
    .execute();
  expect(new Set(left.flatMap(({ community: at, ofPiece }) => [at, ofPiece]))).toEqual(
    new Set(['990101000002']),
  );
  // A case of the other counter speaks of it after all: what is settled as staying waits to be sent once more.
  await other.pages.leave({ sha256: photoHash });
  await other.pages.settle({ sha256: photoHash, stays: true });
  expect(await other.pages.send({ epoch: other.epoch })).toEqual({ ok: true, value: { left: 0 } });
  await one.pages.leave({ sha256: photoHash });
  await one.pages.settle({ sha256: photoHash, stays: false });
  expect((await one.pages.read({ sha256: photoHash })).ok).toBe(true);
});

test('a page that was refused when it was kept is never sent', async () => {
  const one = await counter('device-1');
  const text = Buffer.from('no picture');
  expect(await one.pages.keep({ content: text })).toMatchObject({
    refusal: { code: 'attachment_kind' },
  });
  expect(await one.pages.send({ epoch: one.epoch })).toEqual({ ok: true, value: { left: 0 } });
  await one.pages.keep({ content: photo });
  const note = join(one.data, 'pages', photoHash);
  expect(await readFile(note, 'utf8')).toBe('');
});
