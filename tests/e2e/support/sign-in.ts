// Whoever is signed in: the passphrase of every journey, and the windows that ask for it.
import type { Page } from '@playwright/test';
import type { Role } from '../../../core/station/station';
import zhCommon from '../../../resources/locales/zh-CN/common.json';
import { expect, type RunningStation } from './station';

export const passphrase = '春江水暖鸭先知 2026';

/** Signs the only member of staff in at a window. */
export async function signIn(
  station: RunningStation,
  role: Role = 'counter',
  words = passphrase,
): Promise<Page> {
  const page = await station.page(role);
  const field = page.getByLabel(zhCommon.passphrase);
  await field.fill(words);
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden({ timeout: 30_000 });
  return page;
}

/** Opens a further window from one that stands there. */
export async function openWindow(station: RunningStation, from: Role, role: Role): Promise<Page> {
  const page = await station.page(from);
  await page.evaluate((wanted) => window.station.call('station.open', { role: wanted }), role);
  return station.page(role);
}

/** Opens a further window from the counter's, and signs in there. */
export async function openAndSignIn(
  station: RunningStation,
  role: 'office' | 'visits',
): Promise<Page> {
  await openWindow(station, 'counter', role);
  return signIn(station, role);
}
