// Takes resources/pictures/*.png: every station of the fictional community, at the size of the machine that it stands on.
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Role } from '../../core/station/station';
import { test, type RunningStation } from './support/station';
import { checkout } from './support/start-electron';
import { openWindow, signIn, tryIt } from './support/try-it';

const sizes: Readonly<Record<Role, readonly [number, number]>> = {
  kiosk: [1080, 1920],
  counter: [1366, 768],
  board: [1920, 1080],
  resident: [1280, 800],
  visits: [1366, 768],
  office: [1366, 768],
};

async function picture(station: RunningStation, role: Role, page: Page): Promise<void> {
  await station.resize(role, ...sizes[role]);
  // Fonts come late on a first load, and fades take their time.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
  await page.screenshot({ path: resolve(checkout, `resources/pictures/${role}.png`) });
}

test('pictures of every station', async ({ launchStation }) => {
  const station = await launchStation();
  await tryIt(station);
  const counter = await signIn(station, 'counter');
  for (const role of ['kiosk', 'resident', 'board'] as const) {
    await picture(station, role, await openWindow(station, 'counter', role));
  }
  for (const role of ['visits', 'office'] as const) {
    await openWindow(station, 'counter', role);
    await picture(station, role, await signIn(station, role));
  }
  await picture(station, 'counter', counter);
});
