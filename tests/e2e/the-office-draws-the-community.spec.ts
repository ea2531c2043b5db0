// The office says how people go and draws what they go by: a house that is not on the map any more, a wall that one must go round
// by its gate, an agent who rides from now on. Each time the day's ways on the schedule are other ones.
import type { Locator, Page } from '@playwright/test';
import { sampleSketch } from '../../core/sample/sketch';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { goTo } from './support/office';
import { say, saying } from './support/say';
import { openAndSignIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { tryItOn } from './support/try-it';

/** Goes on foot in the practice community. */
const walker = '何静';

test('a house, a wall with a gate and an e-bike change the ways of the day', async ({
  launchStation,
}) => {
  test.setTimeout(420_000);
  const station = await launchStation();
  await tryItOn(station, '2026-11-24 08:35');
  const visits = await openAndSignIn(station, 'visits');
  const office = await openAndSignIn(station, 'office');
  await expect(lane(visits)).toContainText(saying(zhSchedule.kilometres), { timeout: 60_000 });
  await visits.keyboard.press('Alt+g');
  await expect(turns(visits).first()).toContainText(saying(zhSchedule.turn));

  await goTo(office, 'sketch');
  await houseGoneAndBack(office, visits);
  await walled(office, visits);
  await rides(office, visits);
  expect(station.complaints()).toEqual([]);
});

const lane = (visits: Page): Locator => visits.getByRole('region', { name: new RegExp(walker) });

/** The ways of the one who walks, in words. */
const turns = (visits: Page): Locator =>
  visits
    .locator('section')
    .filter({ has: visits.getByRole('heading', { name: say(zhVisits.track, { agent: walker }) }) })
    .getByRole('listitem');

const sheet = (office: Page): Locator =>
  office.getByRole('application', { name: zhSchedule.mapDraw });

type At = { readonly x: number; readonly y: number };

/** Presses on a point of the drawing. */
async function point(office: Page, at: At): Promise<void> {
  await sheet(office).scrollIntoViewIfNeeded();
  const on = await sheet(office).evaluate((svg, { x, y }) => {
    const toScreen = (svg as unknown as SVGSVGElement).getScreenCTM();
    const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(toScreen ?? undefined);
    return { left, top };
  }, at);
  await office.mouse.click(on.left, on.top);
}

async function saved(office: Page): Promise<void> {
  await office.getByRole('button', { name: zhSchedule.mapSave }).click();
  await expect(office.getByText(zhSchedule.mapSaved)).toBeVisible();
}

/** Without its house a visit has no way, and the schedule says what to do; drawn again, it has. */
async function houseGoneAndBack(office: Page, visits: Page): Promise<void> {
  const words = await turns(visits).first().innerText();
  const name = /\S+ \d+ 号楼/.exec(words)?.[0] ?? '';
  const house = sampleSketch(200).buildings.find((one) => one.name === name);
  if (!house) throw new Error(`no house in “${words}”`);
  const form = office.getByRole('region', { name: zhSchedule.house });
  await point(office, house);
  await expect(
    form.getByRole('heading', { name: say(zhSchedule.houseChange, { name }) }),
  ).toBeVisible();
  expect(await accessibilityFaults(office)).toEqual([]);
  await form.getByRole('button', { name: zhSchedule.houseRemove }).click();
  await saved(office);
  await expect(turns(visits).first()).toContainText(zhSchedule.turnUnknown);
  await expect(visits.getByRole('region', { name: zhSchedule.unplaced })).toContainText(
    zhSchedule.fault_not_on_map,
  );

  await point(office, house);
  await form.getByRole('textbox', { name: zhSchedule.houseName, exact: true }).fill(name);
  await form.getByRole('button', { name: zhSchedule.houseAdd }).click();
  await saved(office);
  await expect(turns(visits).first()).not.toContainText(zhSchedule.turnUnknown);
}

const gate = '新北门';

/** A wall between the office and the houses behind it: said before it is saved, and gone round by its gate afterwards. */
async function walled(office: Page, visits: Page): Promise<void> {
  const { width, office: door } = sampleSketch(200);
  const y = door.y - 15;
  await office.getByRole('combobox', { name: zhSchedule.mapTool }).press('2');
  const form = office.getByRole('region', { name: zhSchedule.barrier, exact: true });
  for (const x of [2, 300, 600]) await point(office, { x, y });
  await expect(form.getByText(say(zhSchedule.barrierPoints, { count: 3 }))).toBeVisible();
  await form.getByRole('textbox', { name: zhSchedule.barrierName, exact: true }).fill('工地围挡');
  await form.getByRole('combobox', { name: zhSchedule.barrierKind }).press('3');
  await form.getByRole('button', { name: zhSchedule.barrierAdd, exact: true }).click();
  const own = office.getByRole('region', { name: '工地围挡' });
  await expect(own).toContainText(zhSchedule.crossingNone);
  await point(office, { x: 40, y });
  await own.getByRole('textbox', { name: zhSchedule.crossingName, exact: true }).fill(gate);
  await own.getByRole('button', { name: zhSchedule.crossingAdd }).click();
  await expect(own).toContainText(gate);
  expect(width).toBeGreaterThan(600);
  await saved(office);
  await expect(visits.getByRole('listitem').filter({ hasText: gate }).first()).toBeVisible();
}

/** Whoever walked rides now, and is there sooner. */
async function rides(office: Page, visits: Page): Promise<void> {
  const minutes = async () =>
    (await turns(visits).allInnerTexts())
      .map((text) => Number(/(\d+) 分钟/.exec(text)?.[1] ?? 0))
      .reduce((sum, one) => sum + one, 0);
  const walked = await minutes();
  expect(walked).toBeGreaterThan(0);
  await goTo(office, 'agents');
  await office.getByRole('button', { name: walker }).click();
  const form = office.getByRole('region', { name: walker, exact: true });
  await form.getByRole('combobox', { name: zhSchedule.travel }).press('2');
  const skills = form.getByRole('textbox', { name: zhSchedule.skills, exact: true });
  await skills.fill('推轮椅、量血压');
  await skills.blur();
  const until = form.getByRole('textbox', { name: zhSchedule.worksTo, exact: true });
  await until.fill('1630');
  await until.blur();
  expect(await accessibilityFaults(office)).toEqual([]);
  await form.getByRole('button', { name: zhSchedule.agentSave }).click();
  await expect(office.getByText(say(zhSchedule.agentSaved, { name: walker }))).toBeVisible();
  const row = office.getByRole('button', { name: walker });
  await expect(row).toContainText(zhSchedule.travel_ebike);
  await expect(row).toContainText('推轮椅');
  await expect.poll(minutes).toBeLessThan(walked);
}
