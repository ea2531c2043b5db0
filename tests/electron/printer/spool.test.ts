// A job's record and its picture go to the disk beside each other: what a power cut leaves of only one of them was never
// entered, so that whoever submitted it submits it again; everything else is there.
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Job } from '../../../electron/printer/job';
import { openSpool } from '../../../electron/printer/spool';
import { freshFolder } from '../../support/fresh-folder';

const job: Job = {
  ...{ id: 'slip', key: 'ticket/queue_ticket/0', printer: 'desk', state: 'queued', trouble: null },
  ...{ detail: '', submittedAt: 1000, changedAt: 1000, urgent: true, left: false },
  payload: { kind: 'escpos', data: Buffer.from('a ticket') },
};

const filesIn = (data: string): readonly string[] =>
  readdirSync(join(data, 'spool')).filter((name) => name.endsWith('.job'));

const foundIn = async (data: string): Promise<readonly Job[]> =>
  (await openSpool(data, 2000)).found;

it('finds a job with its picture again, and again', async () => {
  const data = await freshFolder();
  await (await openSpool(data, 1000)).put(job);
  expect(await foundIn(data)).toEqual([job]);
  expect(await foundIn(data)).toEqual([job]);
});

it.each([
  ['no picture', (path: string) => rmSync(path)],
  ['half a picture', (path: string) => truncateSync(path, 3)],
  ['an empty picture', (path: string) => writeFileSync(path, '')],
])('does not know a job of which there is a record and %s', async (_, damage) => {
  const data = await freshFolder();
  await (await openSpool(data, 1000)).put(job);
  for (const name of filesIn(data)) damage(join(data, 'spool', name));
  expect(await foundIn(data)).toEqual([]);
  expect(filesIn(data)).toEqual([]);
});

it('does not know a job of which there is a picture and half a record', async () => {
  const data = await freshFolder();
  await (await openSpool(data, 1000)).put(job);
  const log = join(data, 'spool/jobs.log');
  writeFileSync(log, readFileSync(log, 'utf8').slice(0, -20));
  expect(await foundIn(data)).toEqual([]);
});

it('says of a job that had begun that bytes may have left, whatever became of its picture', async () => {
  const data = await freshFolder();
  const spool = await openSpool(data, 1000);
  await spool.put(job);
  await spool.put({ ...job, state: 'sending', left: true, changedAt: 1500 });
  for (const name of filesIn(data)) rmSync(join(data, 'spool', name));
  expect(await foundIn(data)).toMatchObject([{ id: 'slip', left: true, payload: null }]);
});
