// The first run as a newcomer does it: “try it”, a passphrase, and the practice community stands there.
import type { Page } from '@playwright/test';
import zhCommon from '../../../resources/locales/zh-CN/common.json';
import zhSetup from '../../../resources/locales/zh-CN/setup.json';
import { clockOf, type Clock } from './clock';
import { passphrase, signIn } from './sign-in';
import { expect, type RunningStation } from './station';

/**
 * Goes through set-up on a fresh station until the counter stands there, asking for the passphrase.
 * `seen`: called on the last page, which shows the recovery code.
 */
export async function tryIt(
  station: RunningStation,
  seen: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Page> {
  const setup = await station.page('setup');
  await setup.getByRole('button', { name: zhSetup.try }).click();
  await setup.getByLabel(zhCommon.passphraseNew).fill(passphrase);
  await setup.getByLabel(zhCommon.passphraseAgain).fill(passphrase);
  await setup.getByRole('button', { name: zhSetup.tryBegin }).click();
  await expect(setup.getByRole('heading', { name: zhSetup.done })).toBeVisible({
    timeout: 180_000,
  });
  await seen(setup);
  const first = zhSetup.openFirst.replace('{{name}}', zhSetup.role_counter);
  await setup.getByRole('button', { name: first }).click();
  return station.page('counter');
}

/** The practice community on a day of the journey's own choice, `2026-11-24 08:35`, with its clerk at the counter. */
export async function tryItOn(station: RunningStation, moment: string): Promise<Clock> {
  const clock = clockOf(station, { timePasses: true });
  await station.page('setup');
  await clock.set(moment);
  await tryIt(station);
  await signIn(station);
  return clock;
}
