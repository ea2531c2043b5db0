// Papers that are fetched and brought back, on the schedule: both visits booked at one stroke where they fit, one fixed by a
// key, and one moved by mouse.
import type { Locator, Page } from '@playwright/test';
import zh from '../../resources/locales/zh-CN/rounds.json';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { saying } from './support/say';
import { accessibilityFaults, expect, test } from './support/station';
import { openWindow, signIn, tryIt } from './support/try-it';

test('papers are fetched and brought back: booked together and fixed; one is moved by mouse', async ({
  launchStation,
}) => {
  test.setTimeout(420_000);
  const station = await launchStation();
  await tryIt(station);
  await signIn(station, 'counter');
  await openWindow(station, 'counter', 'visits');
  const visits = await signIn(station, 'visits');
  await expect(lanes(visits).getByRole('button').first()).toBeVisible({ timeout: 60_000 });
  // Tomorrow is whole, whatever the time of day is now.
  await visits.keyboard.press('Alt+ArrowRight');
  await expect(visits.getByRole('button', { name: zhVisits.goToday })).toBeVisible();
  await expect(lanes(visits).getByRole('button').first()).toBeVisible();

  await bookedTogether(visits);
  await fixedByKey(visits);
  await movedByMouse(visits);
  expect(station.complaints()).toEqual([]);
});

const lanes = (visits: Page): Locator => visits.getByRole('region', { name: /路线/ });

async function bookedTogether(visits: Page): Promise<void> {
  await visits.keyboard.press('F3');
  const dialog = visits.getByRole('dialog', { name: zhSchedule.fitTitle });
  await dialog.getByRole('combobox').fill('王');
  await expect(dialog.getByRole('option', { selected: true })).toBeVisible();
  await visits.keyboard.press('Enter');
  const what = dialog.getByRole('combobox', { name: zhSchedule.fitWhat });
  await what.focus();
  await visits.keyboard.press('2');
  await expect(dialog.getByRole('combobox', { name: zh.fitBack })).toBeVisible();
  const slots = dialog.getByRole('listitem').getByRole('button');
  await expect(slots.first()).toContainText(saying(zh.fitBackAt), { timeout: 60_000 });
  expect(await accessibilityFaults(visits)).toEqual([]);
  await slots.first().click();
  await expect(dialog).toBeHidden();
  await expect(visits.getByText(saying(zhSchedule.fitBooked))).toBeVisible();
}

async function fixedByKey(visits: Page): Promise<void> {
  const one = lanes(visits).getByRole('button').first();
  await one.click();
  await visits.keyboard.press('p');
  await expect(visits.getByText(saying(zhSchedule.pinned))).toBeVisible();
  await expect(one).toContainText(zh.pinnedSign);
  await visits.keyboard.press('p');
  await expect(visits.getByText(saying(zhSchedule.unpinned))).toBeVisible();
  await expect(one).not.toContainText(zh.pinnedSign);
}

async function movedByMouse(visits: Page): Promise<void> {
  const { lane, one } = await goesAlone(visits);
  const box = await one.boundingBox();
  const name = await one.innerText();
  if (!box) throw new Error('nothing to drag');
  const at = { x: box.x + 12, y: box.y + box.height / 2 };
  await visits.mouse.move(at.x, at.y);
  await visits.mouse.down();
  await visits.mouse.move(at.x + 40, at.y, { steps: 5 });
  await visits.mouse.up();
  const dialog = visits.getByRole('dialog', { name: saying(zhSchedule.moveTitle) });
  await expect(dialog).toBeVisible();
  await visits.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await expect(visits.getByText(saying(zhSchedule.moved))).toBeVisible();
  await expect.poll(() => lane.getByRole('button').last().innerText()).not.toBe(name);
}

/** The last visit of a lane, where one person makes it: nobody else's time is in the way of moving it later. */
async function goesAlone(visits: Page): Promise<{ readonly lane: Locator; readonly one: Locator }> {
  for (const lane of await lanes(visits).all()) {
    const one = lane.getByRole('button').last();
    if (!(await one.innerText()).includes(zhVisits.pair.replace('{{name}} · ', '')))
      return { lane, one };
  }
  throw new Error('every lane ends with a visit by two');
}
