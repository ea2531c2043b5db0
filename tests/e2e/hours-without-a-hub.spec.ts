// The line to the sub-district goes dead in the middle of a morning: the counter goes on, the status line says how much waits
// since when, and afterwards the hub has all of it, once.
import type { Page } from '@playwright/test';
import type { EntityKind } from '../../core/journey';
import { digestOf, type DigestRow } from '../../core/sync/digest';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhOffice from '../../resources/locales/zh-CN/office.json';
import zhResident from '../../resources/locales/zh-CN/resident.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { counterOf } from './support/counter';
import { startHub } from './support/hub';
import { joinHub } from './support/office';
import { confirmAll, sign } from './support/resident-screen';
import { say, saying } from './support/say';
import { openAndSignIn, openWindow } from './support/sign-in';
import { expect, test } from './support/staffed';
import { eventsIn, storeOf, type OpenedStore } from './support/store-of';

const person = samplePerson();

test('a whole service while the hub is dead, and everything arrives once', async ({ staffed }) => {
  const hub = await startHub();
  const station = await staffed.start();
  const { page, openDay, take, call, says } = await counterOf(station);
  const office = await openAndSignIn(station, 'office');
  await joinHub(office, hub);
  await openDay();
  await desk.register(page, person);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await says(zhCommon.uploadAll);
  await hub.kill();

  const number = await take();
  expect(await call()).toBe(number);
  await page.keyboard.press('F6');
  await desk.findResident(page, 'wangguilan', person.name);
  await desk.openAllowance(page);
  await desk.askAndIdentify(page);
  await desk.fillForm(page);
  await desk.markPapers(page, ['1', '2', '2', '3']);
  const resident = await openWindow(station, 'counter', 'resident');
  await desk.present(page);

  await test.step('she goes for a copy, and her answers leave the screen with her', async () => {
    await expect(resident.getByRole('button', { name: zhResident.yes })).toBeVisible();
    await page.keyboard.press('F4');
    await page.getByRole('button', { name: zh.holdCopy }).click();
    await expect(resident.getByRole('heading', { name: zhResident.idle })).toBeVisible();
    await page.getByRole('button', { name: say(zh.resumeThis, { number }) }).click();
    await expect(page.getByRole('navigation', { name: zh.steps })).toBeVisible();
    await desk.present(page);
  });

  await confirmAll(resident);
  await sign(resident);
  await expect(page.getByRole('img', { name: zh.signature })).toBeVisible();
  await desk.accept(page);
  await page.keyboard.press('F8');
  await expect(page.getByText(zh.slipState_printed)).toBeVisible();
  await page.keyboard.press('F10');
  await expect(page.getByText(zh.idle)).toBeVisible();
  const line = page.getByText(saying(zhCommon.uploadAwaySince));
  await expect(line).toContainText(String(await waitingIn(page)));

  await hub.again();
  await office.getByRole('button', { name: zhOffice.uploadNow }).click();
  await says(zhCommon.uploadAll);
  await expect
    .poll(async () => digestOf(rowsOf(await storeOf(page))), { timeout: 30_000 })
    .toEqual(await hubDigest(page));
  const own = eventsIn(await storeOf(page)).map(({ id }) => id);
  expect(await hubEvents(page)).toEqual(own);
  expect(new Set(own).size).toBe(own.length);
  expect(station.complaints()).toEqual([]);
  await hub.remove();
});

async function waitingIn(page: Page): Promise<number> {
  const { outbox = [] } = await storeOf(page);
  return outbox.filter(({ srv }) => srv === null).length;
}

const entities: readonly (readonly [table: string, entity: EntityKind])[] = [
  ['staff', 'staff'],
  ['days', 'day'],
  ['tickets', 'ticket'],
  ['residents', 'resident'],
  ['enquiries', 'enquiry'],
  ['authorisations', 'authorisation'],
  ['consents', 'consent'],
  ['cases', 'case'],
  ['handovers', 'handover'],
  ['visits', 'visit'],
  ['slips', 'slip'],
];

/** What this station shows of every entity, as the hub would count it. */
function rowsOf(store: OpenedStore): readonly DigestRow[] {
  return entities.flatMap(([table, entity]) =>
    (store[table] ?? []).map(({ id, version, srv }): DigestRow => ({
      entity,
      entityId: String(id),
      version: Number(version),
      srv: Number(srv),
    })),
  );
}

async function hubDigest(page: Page): Promise<unknown> {
  const answer = await page.evaluate(() => window.station.call('hub.digest', null));
  return answer.ok ? answer.value.kinds : answer.refusal;
}

/** Ids of everything that the hub holds of this station, in its order. */
async function hubEvents(page: Page): Promise<readonly string[]> {
  const answer = await page.evaluate(() =>
    window.station.call('hub.pull', { cursor: 0, limit: 500, own: true }),
  );
  if (!answer.ok) throw new Error(answer.refusal.code);
  expect(answer.value.more).toBe(false);
  return answer.value.events.map(({ event }) => event.id);
}
