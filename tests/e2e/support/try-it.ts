// The first run as a newcomer does it: “try it”, a passphrase, and somebody signs in at a window.
import type { Page } from '@playwright/test';
import type { Role } from '../../../core/station/station';
import zhCommon from '../../../resources/locales/zh-CN/common.json';
import zhSetup from '../../../resources/locales/zh-CN/setup.json';
import { expect, type RunningStation } from './station';

export const passphrase = '春江水暖鸭先知 2026';

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

/** Signs the only member of staff in at a window. */
export async function signIn(
  station: RunningStation,
  role: Role,
  words = passphrase,
): Promise<Page> {
  const page = await station.page(role);
  await page.getByLabel(zhCommon.passphrase).fill(words);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(zhCommon.passphrase)).toBeHidden({ timeout: 30_000 });
  return page;
}

/** Opens a further window from one that stands there. */
export async function openWindow(station: RunningStation, from: Role, role: Role): Promise<Page> {
  const page = await station.page(from);
  await page.evaluate((wanted) => window.station.call('station.open', { role: wanted }), role);
  return station.page(role);
}
