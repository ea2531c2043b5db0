// Papers that are fetched and brought back, on the schedule: both visits booked at one stroke where they fit, one fixed by a
// key, and one moved by mouse. At the counter the same for a case: the best times fill the form, and the two visits keep their order.
import type { Locator, Page } from '@playwright/test';
import { addDays } from '../../core/kit/day';
import { dayOf } from '../../core/kit/time';
import type { Visit } from '../../core/visit/visit';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import people from '../../resources/locales/zh-CN/people.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zh from '../../resources/locales/zh-CN/rounds.json';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { life } from './support/life';
import { saying } from './support/say';
import { openAndSignIn, signIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { storeOf } from './support/store-of';
import { tryIt } from './support/try-it';

const gan = samplePerson({ name: '甘长林', certNo: '990101194003020111', sex: '1' });
/** After both visits, wherever they fit within the weeks that are looked at. */
const deadline = addDays(dayOf(Date.now()), 20);

test('papers are fetched and brought back: booked together and fixed; one is moved by mouse', async ({
  launchStation,
}) => {
  test.setTimeout(420_000);
  const station = await launchStation();
  await tryIt(station);
  const counter = await signIn(station, 'counter');
  await test.step('from a case at the counter, with the best times', () => bookedForACase(counter));
  const visits = await openAndSignIn(station, 'visits');
  await expect(lanes(visits).getByRole('button').first()).toBeVisible({ timeout: 60_000 });
  // Tomorrow is whole, whatever the time of day is now.
  await visits.keyboard.press('Alt+ArrowRight');
  await expect(visits.getByRole('button', { name: zhVisits.goToday })).toBeVisible();
  await expect(lanes(visits).getByRole('button').first()).toBeVisible();

  await bookedTogether(visits);
  await alsoForACase(visits);
  await fixedByKey(visits);
  await movedByMouse(visits);
  expect(station.complaints()).toEqual([]);
});

const lanes = (visits: Page): Locator => visits.getByRole('region', { name: /路线/ });

async function bookedForACase(counter: Page): Promise<void> {
  await desk.register(counter, gan);
  await desk.openAllowance(counter);
  await life(counter, gan.name, people.menu_visit);
  const dialog = counter.getByRole('dialog', { name: zhCounter.bookVisit });
  await dialog.getByRole('combobox', { name: zhVisits.purpose }).selectOption('collect_papers');
  await dialog.getByRole('textbox', { name: zh.orderDeadline }).fill(deadline.replaceAll('-', ''));
  await counter.keyboard.press('Enter');
  await theBestTime(counter);
  await expect(dialog.getByText(saying(zhRefusals.warnNeedsPair))).toHaveCount(0);
  await counter.keyboard.press('F10');
  await expect(dialog.getByRole('combobox', { name: zhVisits.purpose })).toHaveValue(
    'return_papers',
  );
  await expect(dialog.getByRole('combobox', { name: zh.orderAfter })).toBeVisible();
  await theBestTime(counter);
  expect(await accessibilityFaults(counter)).toEqual([]);
  await counter.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  const [fetched, back, ...others] = await visitsOf(counter, gan.name);
  expect(others).toEqual([]);
  expect(fetched?.caseId).not.toBeNull();
  expect(back).toMatchObject({ after: fetched?.id, caseId: fetched?.caseId, deadline });
  expect(fetched).toMatchObject({ purpose: 'collect_papers', deadline });
  expect(back !== undefined && fetched !== undefined && back.day > fetched.day).toBe(true);
}

/** Two go to him: nobody was ever at his door. */
async function theBestTime(counter: Page): Promise<void> {
  await counter.keyboard.press('F3');
  const fit = counter.getByRole('dialog', { name: zhSchedule.fitTitle });
  await expect(fit.getByText(saying(zhSchedule.fitPair))).toBeVisible({ timeout: 60_000 });
  await expect(fit.getByRole('listitem').getByRole('button').first()).toBeFocused({
    timeout: 60_000,
  });
  await counter.keyboard.press('1');
  await expect(fit).toBeHidden();
  const dialog = counter.getByRole('dialog', { name: zhCounter.bookVisit });
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(2);
}

/** By day, as the store has them. */
async function visitsOf(page: Page, name: string): Promise<readonly Visit[]> {
  const store = await storeOf(page);
  const all = (store['visits'] ?? []).map(({ sealed }) => sealed as Visit);
  const her = (store['residents'] ?? []).find(
    ({ sealed }) => (sealed as { person: { name: string } }).person.name === name,
  );
  return all
    .filter(({ residentId }) => residentId === her?.['id'])
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** Where does it fit, for somebody with a case: the pair belongs to it, and has the day by which it must be done. */
async function alsoForACase(visits: Page): Promise<void> {
  await visits.keyboard.press('F3');
  const dialog = visits.getByRole('dialog', { name: zhSchedule.fitTitle });
  await dialog.getByRole('combobox').fill('gcl');
  await expect(dialog.getByRole('option', { selected: true })).toContainText(gan.name);
  await visits.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: zhSchedule.fitWhat }).selectOption('collect_papers');
  await expect(dialog.getByRole('combobox', { name: zhVisits.forCase })).not.toHaveValue('none');
  await dialog.getByRole('textbox', { name: zh.orderDeadline }).fill(deadline.replaceAll('-', ''));
  await visits.keyboard.press('Enter');
  const slots = dialog.getByRole('listitem').getByRole('button');
  await expect(slots.first()).toContainText(saying(zh.fitBackAt), { timeout: 60_000 });
  await slots.first().click();
  await expect(dialog).toBeHidden();
  const pairs = (await visitsOf(visits, gan.name)).filter(({ after }) => after !== undefined);
  expect(pairs).toHaveLength(2);
  for (const { caseId, deadline: until } of pairs)
    expect([caseId === null, until]).toEqual([false, deadline]);
}

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
