// A day that goes another way than planned: a visit takes longer, an agent is ill, and two must go together. Each time the window
// says so, offers three ways, takes the one that is accepted with a key, and takes it back with another.
import type { Locator, Page } from '@playwright/test';
import zh from '../../resources/locales/zh-CN/rounds.json';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { goTo } from './support/office';
import { say, saying } from './support/say';
import { openAndSignIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { tryItOn } from './support/try-it';
import { placesOnDay, room } from './support/visits-window';

/** A Tuesday, with a working day after it. */
const today = '2026-11-24';
const tomorrow = '2026-11-25';

test('a visit takes longer and an agent falls ill: three ways to plan anew, one key takes one, one takes it back', async ({
  launchStation,
}) => {
  test.setTimeout(420_000);
  const station = await launchStation();
  const clock = await tryItOn(station, `${today} 09:00`);
  const visits = await openAndSignIn(station, 'visits');
  await placesOnDay(visits);

  const agent = await startsAlone(visits);
  await isAtADoor(visits, agent);
  await clock.set(`${today} 09:30`);
  await staysLonger(visits);
  await room(visits, 'day').click();
  await expect(unplaced(visits)).toContainText(saying(zhSchedule.fault_too_short));
  await expect(unplaced(visits)).toContainText(zhSchedule.unplacedHow);
  const late = await standing(visits);
  await accepted(visits);
  await takenBack(visits, late);

  await visits.keyboard.press('Alt+ArrowRight');
  await placesOnDay(visits, late.places);
  const [ill, other] = await pairOfDay(visits);
  const office = await openAndSignIn(station, 'office');
  await goTo(office, 'agents');
  await fallsIll(office, ill);
  await expect(unplaced(visits)).toContainText(say(zhSchedule.fault_away_absent, { agent: ill }));
  const missing = await standing(visits);
  await accepted(visits);
  await twoGo(visits, ill);
  await takenBack(visits, missing);
  await fallsIll(office, other);
  await nobodyToGoWith(visits);
  expect(station.complaints()).toEqual([]);
});

const lanes = (visits: Page): Locator => visits.getByRole('region', { name: /路线/ });
const unplaced = (visits: Page): Locator =>
  visits.getByRole('region', { name: zhSchedule.unplaced });

const buttons = (lane: Locator): Locator => lane.getByRole('button');
const two = zhVisits.pair.replace('{{name}} · ', '');

async function lanesOf(visits: Page): Promise<ReadonlyMap<string, Locator>> {
  const found = new Map<string, Locator>();
  for (const lane of await lanes(visits).all())
    found.set(await lane.locator('strong').first().innerText(), lane);
  return found;
}

/** Somebody whose first two visits of the day are theirs alone: at nine and at ten. */
async function startsAlone(visits: Page): Promise<string> {
  for (const [agent, lane] of await lanesOf(visits)) {
    const texts = await buttons(lane).allInnerTexts();
    const isAlone = [/^9:00/, /^10:00/].every((at, i) => {
      const text = texts[i]?.trim() ?? '';
      return at.test(text) && !text.includes(two);
    });
    if (isAlone) return agent;
  }
  throw new Error('nobody begins the day alone');
}

async function isAtADoor(visits: Page, agent: string): Promise<void> {
  await room(visits, 'mine').click();
  await visits.getByRole('combobox', { name: zh.whose }).selectOption(agent);
  const act = visits.getByRole('complementary', { name: zhVisits.detail });
  for (const next of [zh.actSetOut, zh.actArrive, zh.actBegin]) {
    await expect(act.getByRole('button', { name: next })).toBeVisible();
    await visits.keyboard.press('F9');
  }
  await expect(act.getByRole('button', { name: zh.actCheckIn })).toBeVisible();
}

/** Half an hour after nine it is said that it takes an hour more; the next door was promised ten o'clock. */
async function staysLonger(visits: Page): Promise<void> {
  await visits.getByRole('button', { name: zh.actCheckIn }).click();
  const dialog = visits.getByRole('dialog');
  await dialog
    .getByRole('combobox', { name: zh.checkInMinutes })
    .selectOption(say(zh.minutes, { minutes: 60 }));
  await visits.keyboard.press('F9');
  await expect(dialog).toBeHidden();
}

/** Three ways, to be told apart; the first is taken with one key, and the window has nothing more to say. */
async function accepted(visits: Page): Promise<void> {
  await visits.keyboard.press('F6');
  const dialog = visits.getByRole('dialog', { name: zhSchedule.replanTitle });
  const ways = dialog.getByRole('group', { name: zhSchedule.replan }).getByRole('button');
  await expect(ways).toHaveCount(3, { timeout: 60_000 });
  await expect(dialog.getByText(saying(zhSchedule.planning))).toBeHidden({ timeout: 120_000 });
  const [least = '', balanced = '', best = ''] = (await ways.allInnerTexts()).map(factsOf);
  expect(best).not.toBe(least);
  if (balanced.startsWith(least))
    expect(balanced).toContain(say(zhSchedule.optionSame, { number: 1 }));
  await expect(dialog.getByRole('table')).toBeVisible();
  expect(await accessibilityFaults(visits)).toEqual([]);
  await visits.keyboard.press('F9');
  await expect(dialog).toBeHidden();
  await expect(visits.getByText(saying(zhSchedule.planAccepted))).toBeVisible();
  await expect(unplaced(visits)).toBeHidden();
}

/** Without its figure and its name. */
const factsOf = (way: string): string => way.split('\n').slice(2).join('\n');

async function takenBack(visits: Page, before: Standing): Promise<void> {
  await visits.keyboard.press('Control+u');
  await expect(visits.getByText(saying(zhSchedule.planUndone))).toBeVisible();
  await expect.poll(() => standing(visits)).toEqual(before);
}

type Standing = { readonly places: readonly string[]; readonly wrong: string };

/** Where every visit of the day stands, and what does not fit. */
async function standing(visits: Page): Promise<Standing> {
  return {
    places: await buttons(lanes(visits)).allInnerTexts(),
    wrong: (await unplaced(visits).allInnerTexts()).join(),
  };
}

/** Whoever goes in the place of the one who is ill comes at the same moment. */
async function twoGo(visits: Page, ill: string): Promise<void> {
  const lane = visits.getByRole('region', { name: say(zhVisits.track, { agent: ill }) });
  await expect(buttons(lane)).toHaveCount(0);
  const pair = buttons(lanes(visits)).filter({ hasText: two });
  await expect(pair).toHaveCount(2);
  const [one, other] = await pair.allInnerTexts();
  expect(one).toBe(other);
  await pair.first().click();
  const detail = visits.getByRole('complementary', { name: zhVisits.detail });
  await expect(detail.getByRole('heading', { name: zhVisits.whyPair })).toBeVisible();
}

/** Who goes together on the day. */
async function pairOfDay(visits: Page): Promise<readonly [string, string]> {
  const going: string[] = [];
  for (const [agent, lane] of await lanesOf(visits))
    if ((await buttons(lane).allInnerTexts()).some((text) => text.includes(two))) going.push(agent);
  const [one, other] = going;
  if (one === undefined || other === undefined) throw new Error('nobody goes together');
  return [one, other];
}

async function fallsIll(office: Page, agent: string): Promise<void> {
  await office.getByRole('button', { name: agent }).click();
  const away = office.getByRole('region', { name: zhSchedule.away });
  for (const [label, value] of [
    [zhSchedule.awayFrom, tomorrow],
    [zhSchedule.awayTo, tomorrow],
    [zhSchedule.awayWhy, '病假'],
  ] as const) {
    await away.getByRole('textbox', { name: label, exact: true }).fill(value);
    await away.getByRole('textbox', { name: label, exact: true }).blur();
  }
  await away.getByRole('button', { name: zhSchedule.awaySave }).click();
  await expect(office.getByText(say(zhSchedule.absenceSaved, { name: agent }))).toBeVisible();
}

/** One agent is left, and two must go: the plan says why it leaves them out. */
async function nobodyToGoWith(visits: Page): Promise<void> {
  await visits.keyboard.press('F6');
  const dialog = visits.getByRole('dialog', { name: zhSchedule.replanTitle });
  const out = dialog.getByRole('region', { name: zhSchedule.outOf });
  await expect(out).toContainText(zhSchedule.out_pair_impossible, { timeout: 60_000 });
}
