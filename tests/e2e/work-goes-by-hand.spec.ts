// No line between two counters: what one did is carried over on a stick, looked at, and read in once.
import { join } from 'node:path';
import type { Case } from '../../core/case/case';
import zh from '../../resources/locales/zh-CN/bundles.json';
import { samplePerson } from '../support/sample-person';
import { openBundle, saveBundle, takeIn } from './support/bundles';
import * as desk from './support/case-desk';
import { counterOf } from './support/counter';
import { openAndSignIn, signIn } from './support/sign-in';
import { expect, quickSettings, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { storeOf, type OpenedStore } from './support/store-of';

const her = samplePerson();

const casesIn = (store: OpenedStore): readonly Case[] =>
  (store['cases'] ?? []).map(({ sealed }) => sealed as Case);

test('what one counter did is at the other, with its number, and only once', async ({
  staffed,
}) => {
  test.setTimeout(240_000);
  const first = await staffed.start();
  const second = await staffed.start({ settings: quickSettings({ window: 5, counter: '2' }) });
  const { page: here, openDay } = await counterOf(first);
  await openDay();
  await desk.register(here, her);
  await desk.openAllowance(here);
  const officeHere = await openAndSignIn(first, 'office');
  const there = await signIn(second);
  const officeThere = await openAndSignIn(second, 'office');

  const path = join(first.data, 'east.swb');
  const code = await saveBundle(first, officeHere, path);
  expect(await accessibilityFaults(officeHere)).toEqual([]);
  await openBundle(second, officeThere, { path, code: 'ABCD-ABCD-ABCD-ABCD' });
  await expect(officeThere.getByText(zh.wrongCode)).toBeVisible();
  await openBundle(second, officeThere, { path, code });
  await expect(officeThere.getByRole('button', { name: zh.takeIn, exact: true })).toBeVisible();
  expect(await accessibilityFaults(officeThere)).toEqual([]);
  await takeIn(officeThere, { cases: 1, visits: 0, alarms: 0, residents: 1 });
  await expect(officeThere.getByText(zh.noneDiffer)).toBeVisible();

  const [known] = casesIn(await storeOf(here));
  const [read] = casesIn(await storeOf(there));
  expect(read).toEqual(known);
  await openBundle(second, officeThere, { path, code });
  await expect(officeThere.getByText(zh.nothingNew)).toBeVisible();
  await openBundle(first, officeHere, { path, code });
  await expect(officeHere.getByText(zh.own)).toBeVisible();
});
