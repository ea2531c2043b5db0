// Two counters of one sub-district, each with its office beside it, and the line between them that is cut and comes back.
import type { Page } from '@playwright/test';
import zhCommon from '../../../resources/locales/zh-CN/common.json';
import zhOffice from '../../../resources/locales/zh-CN/office.json';
import { counterOf } from './counter';
import { startHub, type RunningHub } from './hub';
import { goTo, joinHub } from './office';
import { openAndSignIn } from './sign-in';
import { quickSettings, type Staffed } from './staffed';
import { expect, type RunningStation } from './station';

export type TwoCounters = {
  readonly hub: RunningHub;
  /** Windows 3 and 5; the day is open here. */
  readonly here: Page;
  readonly there: Page;
  readonly stations: readonly [RunningStation, RunningStation];
  readonly offices: readonly [Page, Page];
  /** What either wrote is at the other's, and the screens know. */
  readonly exchange: () => Promise<void>;
};

export async function twoCounters(staffed: Staffed): Promise<TwoCounters> {
  const hub = await startHub();
  const first = await staffed.start();
  const second = await staffed.start({ settings: quickSettings({ window: 5, counter: '2' }) });
  const { page: here, openDay } = await counterOf(first);
  const { page: there } = await counterOf(second);
  const offices = [
    await officeOf(first, hub),
    await officeOf(second, { url: hub.url, code: await hub.newCode() }),
  ] as const;
  await openDay();
  return {
    ...{ hub, here, there, offices, stations: [first, second] },
    exchange: async () => {
      for (const office of offices) {
        await goTo(office, 'upload');
        await office.getByRole('button', { name: zhOffice.uploadNow }).click();
      }
      for (const page of [here, there])
        await expect(page.getByText(zhCommon.uploadAll)).toBeVisible({ timeout: 60_000 });
    },
  };
}

async function officeOf(
  station: RunningStation,
  hub: { readonly url: string; readonly code: string },
): Promise<Page> {
  const office = await openAndSignIn(station, 'office');
  await joinHub(office, hub);
  return office;
}
