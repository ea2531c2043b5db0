// What cannot be kept: an agent who has left with visits still in the book, a time at home that is too short, rules that contradict each
// other. Each is said in a sentence where somebody meets it, and the rest of the plan stands as it stood.
import type { Locator, Page } from '@playwright/test';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zh from '../../resources/locales/zh-CN/rounds.json';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { goTo } from './support/office';
import { say, saying } from './support/say';
import { openAndSignIn } from './support/sign-in';
import { accessibilityFaults, expect, test, type RunningStation } from './support/station';
import { tryItOn } from './support/try-it';
import { detail, namesIn, placesOnDay, room } from './support/visits-window';

/** A Tuesday, with a working day after it. */
const today = '2026-11-24';
const tomorrow = '2026-11-25';
/** Agents of the practice community. */
const [qiu, chen] = ['邱芳', '陈立'];

test('an agent has left: her visits are named, nobody is booked with her unwarned, and a new plan gives them all to the others', async ({
  launchStation,
}) => {
  test.setTimeout(300_000);
  const station = await launchStation();
  const visits = await tomorrowIn(station);
  const hers = await laneOf(visits, qiu).getByRole('button').count();
  const others = await Promise.all([chen, '何静'].map((agent) => placesOf(visits, agent)));
  const everybody = namesIn(await placesOnDay(visits));
  expect(hers).toBeGreaterThan(0);
  await leaves(await openAndSignIn(station, 'office'), qiu);

  await test.step('each of her visits says what to do, and the others’ days are as they were', async () => {
    const rows = unplaced(visits).getByRole('listitem');
    const left = say(zhSchedule.fault_away_left, { agent: qiu });
    await expect(rows).toHaveCount(hers);
    await expect(rows.filter({ hasText: left })).toHaveCount(hers);
    expect(await Promise.all([chen, '何静'].map((agent) => placesOf(visits, agent)))).toEqual(
      others,
    );
    expect(await accessibilityFaults(visits)).toEqual([]);
  });

  await test.step('whoever books her is told at once, and no proposed time is hers', async () => {
    await visits.keyboard.press('F2');
    const booking = visits.getByRole('dialog', { name: zhVisits.bookTitle });
    await pick(visits, booking);
    await booking.getByRole('checkbox', { name: qiu }).check();
    await expect(booking.getByText(say(zhRefusals.warnAway_left, { agent: qiu }))).toBeVisible();
    await visits.keyboard.press('Escape');
    await expect(booking).toBeHidden();
    await visits.keyboard.press('F3');
    const fit = visits.getByRole('dialog', { name: zhSchedule.fitTitle });
    await pick(visits, fit);
    const slots = fit.getByRole('listitem');
    await expect(slots).toHaveCount(3);
    for (const slot of await slots.allInnerTexts()) expect(slot).not.toContain(qiu);
    await visits.keyboard.press('Escape');
    await expect(fit).toBeHidden();
  });

  await test.step('planned anew, nobody falls out and nothing is hers', async () => {
    const dialog = await replanned(visits);
    await expect(dialog.getByRole('region', { name: zhSchedule.outOf })).toBeHidden();
    await visits.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    await expect(unplaced(visits)).toBeHidden();
    await expect(laneOf(visits, qiu).getByRole('button')).toHaveCount(0);
    expect(namesIn(await placesOnDay(visits))).toEqual(everybody);
  });
  expect(station.complaints()).toEqual([]);
});

test('rules that contradict each other are refused where they are written, and said where they are met', async ({
  launchStation,
}) => {
  test.setTimeout(300_000);
  const station = await launchStation();
  const visits = await tomorrowIn(station);
  const before = await placesOnDay(visits);

  const name = await onTheRoster(visits);
  await bookedAgainstTheRules(visits, name);
  await fixedWhereNobodyMay(visits, name);

  await test.step('no longer fixed, it finds its place: another agent, when somebody is at home', async () => {
    await detail(visits).getByRole('button', { name: zhSchedule.unpinDo }).click();
    await expect(visits.getByText(say(zhSchedule.unpinned, { name }))).toBeVisible();
    const dialog = await replanned(visits);
    await expect(dialog.getByRole('region', { name: zhSchedule.outOf })).toBeHidden();
    await visits.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    await expect(unplaced(visits)).toBeHidden();
    const theirs = lanes(visits).getByRole('button', { name: new RegExp(name) });
    await expect(theirs).toHaveText([/^14:/]);
    await expect(laneOf(visits, qiu).getByRole('button', { name: new RegExp(name) })).toHaveCount(
      0,
    );
    expect(await placesOnDay(visits)).toHaveLength(before.length + 1);
  });
  expect(station.complaints()).toEqual([]);
});

/** The day after today in the visits window of the practice community. */
async function tomorrowIn(station: RunningStation): Promise<Page> {
  await tryItOn(station, `${today} 09:00`);
  const visits = await openAndSignIn(station, 'visits');
  const todays = await placesOnDay(visits);
  await visits.keyboard.press('Alt+ArrowRight');
  await placesOnDay(visits, todays);
  return visits;
}

const lanes = (visits: Page): Locator => visits.getByRole('region', { name: /路线/ });
const laneOf = (visits: Page, agent: string): Locator =>
  visits.getByRole('region', { name: say(zhVisits.track, { agent }) });
const unplaced = (visits: Page): Locator =>
  visits.getByRole('region', { name: zhSchedule.unplaced });

const placesOf = (visits: Page, agent: string): Promise<readonly string[]> =>
  laneOf(visits, agent).getByRole('button').allInnerTexts();

async function leaves(office: Page, agent: string): Promise<void> {
  await goTo(office, 'agents');
  await office.getByRole('button', { name: agent }).click();
  const how = office.getByRole('region', { name: agent, exact: true });
  const last = how.getByRole('textbox', { name: zhSchedule.lastDay });
  await last.fill(today);
  await last.blur();
  await how.getByRole('button', { name: zhSchedule.agentSave }).click();
  await expect(office.getByText(say(zhSchedule.agentSaved, { name: agent }))).toBeVisible();
}

const whom = '欧阳';

/** Somebody of the practice community, by their name. */
async function pick(visits: Page, dialog: Locator): Promise<void> {
  await dialog.getByRole('combobox').fill(whom);
  await expect(dialog.getByRole('option', { selected: true })).toContainText(whom);
  await visits.keyboard.press('Enter');
  await expect(dialog.getByRole('option').filter({ hasText: whom })).toHaveCount(0);
}

/** Asks for a plan of the day until it is found. */
async function replanned(visits: Page): Promise<Locator> {
  await visits.keyboard.press('F6');
  const dialog = visits.getByRole('dialog', { name: zhSchedule.replanTitle });
  const ways = dialog.getByRole('group', { name: zhSchedule.replan }).getByRole('button');
  await expect(ways).toHaveCount(3, { timeout: 60_000 });
  await expect(dialog.getByText(saying(zhSchedule.planning))).toBeHidden({ timeout: 120_000 });
  return dialog;
}

/** The named agent may not be one who does not go there, and no round fits into ten minutes. */
async function onTheRoster(visits: Page): Promise<string> {
  await room(visits, 'due').click();
  await visits.keyboard.press('F3');
  await pick(visits, visits.getByRole('dialog'));
  const dialog = visits.getByRole('dialog', { name: saying(zh.enterTitle) });
  const [start = '', end = ''] = zh.enterTitle.split('{{name}}');
  const title = await dialog.getByRole('heading').first().innerText();
  const name = title.replace(start, '').replace(end, '');
  const text = async (label: string, value: string) => {
    const field = dialog.getByRole('textbox', { name: label, exact: true });
    await field.fill(value);
    await field.blur();
  };
  const refused = async (sentence: string) => {
    await visits.keyboard.press('F9');
    await expect(dialog.getByRole('alert')).toContainText(sentence);
  };
  const agent = dialog.getByRole('combobox', { name: zh.colAgent, exact: true });
  const notHer = dialog.getByRole('group', { name: zh.notAgents }).getByRole('checkbox', {
    name: qiu,
  });
  await text(zh.first, tomorrow);
  await agent.selectOption(qiu);
  await notHer.check();
  await refused(zh.forbiddenAgent);
  expect(await accessibilityFaults(visits)).toEqual([]);
  await agent.selectOption(chen);
  await text(zh.stay, '30');
  await dialog.getByRole('textbox', { name: zh.homeFrom, exact: true }).fill('1400');
  await refused(say(zh.homeNoTo, { from: '14:00' }));
  await dialog.getByRole('textbox', { name: zh.homeTo, exact: true }).fill('1410');
  await refused(say(zh.homeTooShort, { from: '14:00', to: '14:10', minutes: 30 }));
  await dialog.getByRole('textbox', { name: zh.homeTo, exact: true }).fill('1500');
  await visits.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await expect(visits.getByText(say(zh.entered, { name }))).toBeVisible();
  return name;
}

/** What was agreed with the household is said beside the booking, and stays said in the book for who books all the same. */
async function bookedAgainstTheRules(visits: Page, name: string): Promise<void> {
  await visits.keyboard.press('F2');
  const dialog = visits.getByRole('dialog', { name: zhVisits.bookTitle });
  await expect(dialog.getByRole('checkbox', { name: chen })).toBeChecked();
  await dialog.getByRole('checkbox', { name: chen }).uncheck();
  await dialog.getByRole('checkbox', { name: qiu }).check();
  for (const [label, value] of [
    [zhVisits.from, '1730'],
    [zhVisits.to, '1740'],
  ] as const) {
    const field = dialog.getByRole('textbox', { name: label, exact: true });
    await field.fill(value);
    await field.blur();
  }
  for (const warning of [
    say(zhRefusals.warnNotWanted, { agent: qiu }),
    say(zhRefusals.warnNotAtHome, { spans: '14:00 – 15:00' }),
    say(zhRefusals.warnShortStay, { kept: 10, minutes: 30 }),
  ])
    await expect(dialog.getByText(warning)).toBeVisible();
  expect(await accessibilityFaults(visits)).toEqual([]);
  await visits.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await room(visits, 'day').click();
  await expect(unplaced(visits).getByRole('listitem')).toHaveText([
    new RegExp(`${name}.*${say(zhSchedule.fault_not_wanted, { agent: qiu })}`),
  ]);
}

/** Fixed to somebody who is not to go, it cannot be kept by any plan: the plan says so, and leaves everybody else where they are. */
async function fixedWhereNobodyMay(visits: Page, name: string): Promise<void> {
  await unplaced(visits)
    .getByRole('button', { name: new RegExp(name) })
    .click();
  await detail(visits).getByRole('button', { name: zhSchedule.pinDo, exact: false }).click();
  await expect(visits.getByText(say(zhSchedule.pinned, { name }))).toBeVisible();
  const dialog = await replanned(visits);
  const why = say(zhSchedule.out_pin_impossible, { agent: qiu, time: '17:30' });
  const out = dialog.getByRole('region', { name: zhSchedule.outOf }).getByRole('listitem');
  await expect(out).toHaveCount(1);
  await expect(out.filter({ hasText: name })).toContainText(why);
  expect(await accessibilityFaults(visits)).toEqual([]);
  await visits.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}
