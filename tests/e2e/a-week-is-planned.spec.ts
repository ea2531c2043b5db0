// The schedule of the practice community: looked at from all sides, changed by keyboard, planned anew after a cancellation, and back.
import type { Page } from '@playwright/test';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { saying } from './support/say';
import { accessibilityFaults, expect, test } from './support/station';
import { openWindow, signIn, tryIt } from './support/try-it';

test('a day is planned, a visit moved by keyboard, a cancelled one leads to a new plan, and the plan is taken back', async ({
  launchStation,
}) => {
  test.setTimeout(240_000);
  const station = await launchStation();
  await tryIt(station);
  await signIn(station, 'counter');
  await openWindow(station, 'counter', 'visits');
  const visits = await signIn(station, 'visits');
  const lanes = visits.getByRole('region', { name: /邱芳/ });
  await expect(lanes.getByRole('button').first()).toBeVisible({ timeout: 60_000 });
  // Tomorrow is whole, whatever the time of day is now.
  await visits.keyboard.press('Alt+ArrowRight');
  await expect(lanes.getByRole('button').first()).toBeVisible();
  await expect(lanes).toContainText(saying(zhSchedule.kilometres));
  expect(await accessibilityFaults(visits)).toEqual([]);

  await allViews(visits);
  await movedByKeyboard(visits);
  await plannedAnew(visits);
  expect(station.complaints()).toEqual([]);
});

async function allViews(visits: Page): Promise<void> {
  for (const [key, role] of [
    ['w', 'table'],
    ['m', 'table'],
    ['l', 'table'],
  ] as const) {
    await visits.keyboard.press(`Alt+${key}`);
    await expect(visits.getByRole(role).first()).toBeVisible();
    expect(await accessibilityFaults(visits)).toEqual([]);
  }
  await visits.keyboard.press('Alt+g');
  await expect(visits.getByRole('group', { name: zhSchedule.mapOfDay })).toBeVisible();
  await expect(
    visits
      .getByRole('list')
      .filter({ hasText: saying(zhSchedule.turn) })
      .first(),
  ).toBeVisible();
  expect(await accessibilityFaults(visits)).toEqual([]);
  await visits.keyboard.press('Alt+d');
}

async function movedByKeyboard(visits: Page): Promise<void> {
  const lane = visits.getByRole('region', { name: /何静/ });
  await lane.getByRole('button').first().click();
  await visits.keyboard.press('m');
  const dialog = visits.getByRole('dialog');
  const from = dialog.getByRole('textbox', { name: zhVisits.from, exact: true });
  await from.fill('1600');
  await from.press('Enter');
  await dialog.getByRole('textbox', { name: zhVisits.to, exact: true }).fill('1630');
  expect(await accessibilityFaults(visits)).toEqual([]);
  await visits.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await expect(visits.getByText(saying(zhSchedule.moved))).toBeVisible();
  await expect(lane.getByRole('button', { name: /^16:00–16:30/ })).toBeVisible();
}

async function plannedAnew(visits: Page): Promise<void> {
  const lane = visits.getByRole('region', { name: /陈立/ });
  const count = await lane.getByRole('button').count();
  await lane.getByRole('button').first().click();
  await visits.keyboard.press('F4');
  await visits.getByRole('dialog').getByRole('textbox').fill('住院了');
  await visits.keyboard.press('Enter');
  await expect(visits.getByRole('dialog')).toBeHidden();
  await expect(lane.getByRole('button')).toHaveCount(count - 1);
  const before = await placesIn(visits);
  const as = (places: readonly string[]) => expect.poll(() => placesIn(visits)).toEqual(places);

  await visits.keyboard.press('F6');
  const dialog = visits.getByRole('dialog', { name: zhSchedule.replanTitle });
  const best = dialog.getByRole('button', { name: zhSchedule.option_best });
  await expect(best).toBeVisible({ timeout: 60_000 });
  await best.click();
  await expect(dialog.getByText(saying(zhSchedule.planning))).toBeHidden({ timeout: 90_000 });
  await expect(dialog.getByRole('table')).toBeVisible();
  expect(await accessibilityFaults(visits)).toEqual([]);
  await visits.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await expect(visits.getByText(saying(zhSchedule.planAccepted))).toBeVisible();
  await expect.poll(() => placesIn(visits)).not.toEqual(before);

  await visits.keyboard.press('Control+u');
  await expect(visits.getByText(saying(zhSchedule.planUndone))).toBeVisible();
  await as(before);
}

/** Where every visit of the day stands: its time and name, lane by lane. */
async function placesIn(visits: Page): Promise<readonly string[]> {
  const lanes = visits.getByRole('region', { name: /路线/ });
  return lanes.getByRole('button').allInnerTexts();
}
