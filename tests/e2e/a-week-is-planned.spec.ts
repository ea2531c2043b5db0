// The schedule of the practice community: looked at from all sides, changed by keyboard, planned anew after a cancellation, and back.
import type { Page } from '@playwright/test';
import zhMoves from '../../resources/locales/zh-CN/moves.json';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { say, saying } from './support/say';
import { openAndSignIn, signIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { tryIt } from './support/try-it';

test('a day is planned, a visit moved by keyboard, a cancelled one leads to a new plan, and the plan is taken back', async ({
  launchStation,
}) => {
  test.setTimeout(240_000);
  const station = await launchStation();
  await tryIt(station);
  await signIn(station, 'counter');
  const visits = await openAndSignIn(station, 'visits');
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

  const moved = await bestPlan(visits);
  expect(await accessibilityFaults(visits)).toEqual([]);
  await visits.keyboard.press('Escape');
  await cardOf(visits, moved);
  await bestPlan(visits);
  await visits.keyboard.press('F9');
  await expect(visits.getByRole('dialog')).toBeHidden();
  await expect(visits.getByText(saying(zhSchedule.planAccepted))).toBeVisible();
  await expect.poll(() => placesIn(visits)).not.toEqual(before);
  await newCardFor(visits, moved);

  await visits.keyboard.press('Control+u');
  await expect(visits.getByText(saying(zhSchedule.planUndone))).toBeVisible();
  await as(before);
}

type MovedRow = { readonly name: string; readonly at: string; readonly agent: string };

/** Asks for the best way, until it is found; gives somebody whose time or agent it changes. */
async function bestPlan(visits: Page): Promise<MovedRow> {
  await visits.keyboard.press('F6');
  const dialog = visits.getByRole('dialog', { name: zhSchedule.replanTitle });
  const best = dialog.getByRole('button', { name: zhSchedule.option_best });
  await expect(best).toBeVisible({ timeout: 60_000 });
  await best.click();
  await expect(dialog.getByText(saying(zhSchedule.planning))).toBeHidden({ timeout: 90_000 });
  await expect(dialog.getByRole('table')).toBeVisible();
  const rows = await dialog.getByRole('table').getByRole('row').allInnerTexts();
  for (const row of rows.slice(1)) {
    const [name = '', from = '', to = ''] = row.split('\t');
    const [, at, agent] = /(\d{1,2}:\d{2})\D*?([\u4e00-\u9fff]{2,3})/.exec(from) ?? [];
    if (at !== undefined && agent !== undefined && to !== '—') return { name, at, agent };
  }
  throw new Error(`nobody is moved: ${rows.join(' / ')}`);
}

/** Somebody holds a card of the time that is about to change. */
async function cardOf(visits: Page, { at, agent }: MovedRow): Promise<void> {
  const lane = visits.getByRole('region', { name: new RegExp(agent) });
  await lane.getByRole('button', { name: new RegExp(`^0?${at}`) }).click();
  await visits.keyboard.press('Control+p');
  await expect(visits.getByText(zhVisits.printed)).toBeVisible();
}

/** Its old card is void: it stands on one list, and one key prints what is on it. */
async function newCardFor(visits: Page, { name }: MovedRow): Promise<void> {
  const anew = visits.getByRole('region', { name: zhMoves.anew });
  await expect(anew.getByRole('listitem')).toHaveText([new RegExp(name)]);
  expect(await accessibilityFaults(visits)).toEqual([]);
  await visits.keyboard.press('F10');
  await expect(visits.getByText(say(zhMoves.anewDone, { count: 1 }))).toBeVisible();
  await expect(anew).toBeHidden();
}

/** Where every visit of the day stands: its time and name, lane by lane. */
async function placesIn(visits: Page): Promise<readonly string[]> {
  const lanes = visits.getByRole('region', { name: /路线/ });
  return lanes.getByRole('button').allInnerTexts();
}
