// Between the planning and the visit somebody dies and somebody else moves away: nobody goes there, a kind note says why, and the rest
// of the day stands. A clock that went back is said before anybody goes by it.
import type { Locator, Page } from '@playwright/test';
import people from '../../resources/locales/zh-CN/people.json';
import zh from '../../resources/locales/zh-CN/rounds.json';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import * as desk from './support/case-desk';
import { clockOf } from './support/clock';
import { life, panelOf } from './support/life';
import { say, saying } from './support/say';
import { openAndSignIn, signIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { tryIt, tryItOn } from './support/try-it';
import { act, namesIn, placesOnDay, room } from './support/visits-window';

/** A Tuesday. */
const today = '2026-11-24';

test('one died and one moved away since the visits were booked: nobody goes there, and it is said why', async ({
  launchStation,
}) => {
  test.setTimeout(300_000);
  const station = await launchStation();
  await tryItOn(station, `${today} 08:31`);
  const visits = await openAndSignIn(station, 'visits');
  const before = namesIn(await placesOnDay(visits));
  const alone = before.filter((name) => !hasTwo(before, name));
  const [dead = '', gone = ''] = alone;
  const counter = await station.page('counter');

  await test.step('the counter is told of both', async () => {
    const dialog = counter.getByRole('dialog');
    await opened(counter, dead);
    await life(counter, dead, people.menu_death);
    await dialog.getByRole('textbox', { name: people.diedOn }).fill('20261123');
    await dialog.getByRole('textbox', { name: people.toldBy }).fill('小刘');
    await dialog.getByRole('textbox', { name: people.relation }).fill('送餐员');
    await counter.keyboard.press('F9');
    await expect(dialog.getByText(people.hasHappened)).toBeVisible();
    await counter.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await opened(counter, gone);
    await life(counter, gone, people.menu_away);
    await dialog.getByRole('textbox', { name: people.movedOn }).fill('20261123');
    await dialog.getByRole('textbox', { name: people.movedTo }).fill('清河区柳园社区');
    await counter.keyboard.press('F9');
    await expect(dialog.getByText(people.hasHappened)).toBeVisible();
    await counter.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('their visits are off the routes, the note says why, all others stand', async () => {
    await expect(visits.getByText(say(zh.stoppedDied, { names: dead }))).toBeVisible();
    await expect(visits.getByText(say(zh.stoppedMoved, { names: gone }))).toBeVisible();
    const others = before.filter((name) => name !== dead && name !== gone);
    await expect.poll(async () => namesIn(await placesOnDay(visits))).toEqual(others);
    await expect(unplaced(visits)).toBeHidden();
    expect(await accessibilityFaults(visits)).toEqual([]);
    await room(visits, 'mine').click();
    await expect(visits.getByText(say(zh.stoppedDied, { names: dead }))).toBeVisible();
    await room(visits, 'day').click();
  });

  await test.step('whoever would book a visit all the same is told', async () => {
    await visits.keyboard.press('F2');
    const dialog = visits.getByRole('dialog', { name: zhVisits.bookTitle });
    await dialog.getByRole('combobox').fill(dead);
    await expect(dialog.getByRole('option', { selected: true })).toContainText(dead);
    await visits.keyboard.press('Enter');
    await dialog.getByRole('checkbox').first().check();
    await visits.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert')).toBeVisible();
    await visits.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
  expect(station.complaints()).toEqual([]);
});

test('the clock went back a day: it is said in the window of visits, the plan stands, and with the right time the day goes on', async ({
  launchStation,
}) => {
  test.setTimeout(300_000);
  const station = await launchStation();
  const clock = clockOf(station);
  await station.page('setup');
  await clock.set(`${today} 09:00`);
  await tryIt(station);
  await signIn(station);
  const visits = await openAndSignIn(station, 'visits');
  const places = await placesOnDay(visits);
  await expect(visits.getByText(saying(zh.clockBack))).toBeHidden();

  await clock.set('2026-11-23 09:00');
  await expect(visits.getByText(saying(zh.clockBack))).toBeVisible({ timeout: 60_000 });
  expect(await accessibilityFaults(visits)).toEqual([]);
  await clock.set(`${today} 09:10`);
  await expect(visits.getByText(saying(zh.clockBack))).toBeHidden({ timeout: 60_000 });
  expect(await placesOnDay(visits)).toEqual(places);
  await room(visits, 'mine').click();
  await visits.getByRole('combobox', { name: zh.whose }).selectOption('邱芳');
  await expect(act(visits, zh.actSetOut)).toBeVisible();
  await visits.keyboard.press('F9');
  await expect(act(visits, zh.actArrive)).toBeVisible();
  expect(station.complaints()).toEqual([]);
});

const unplaced = (visits: Page): Locator =>
  visits.getByRole('region', { name: zhSchedule.unplaced });

const hasTwo = (names: readonly string[], name: string): boolean =>
  names.indexOf(name) !== names.lastIndexOf(name);

async function opened(counter: Page, name: string): Promise<void> {
  await desk.findAndOpen(counter, name, name);
  await expect(panelOf(counter)).toContainText(name);
}
