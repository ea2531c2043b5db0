// An alarm takes an agent out of her morning: what she was to do meanwhile is planned anew at once, three ways that can be told apart, one
// key takes one and another takes it back; she herself stays where she was sent.
import type { Locator, Page } from '@playwright/test';
import zh from '../../resources/locales/zh-CN/alarms.json';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { fillByKeyboard } from './support/keyboard-form';
import { say, saying } from './support/say';
import { openAndSignIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { tryItOn } from './support/try-it';
import { namesIn, placesOnDay, room } from './support/visits-window';

/** A Tuesday; the first visits are at nine, and whoever is sent for half an hour after half past eight is not back by then. */
const today = '2026-11-24';
const whom = '欧阳';

test('somebody is sent because of an alarm: her visits are planned anew in three ways, one key takes one, one takes it back', async ({
  launchStation,
}) => {
  test.setTimeout(300_000);
  const station = await launchStation();
  await tryItOn(station, `${today} 08:31`);
  const visits = await openAndSignIn(station, 'visits');
  const everybody = namesIn(await placesOnDay(visits));
  const sent = await beginsAtNine(visits);
  // Wherever whoever takes the alarm was working.
  await room(visits, 'due').click();

  const her = await test.step('a fall alert, and an agent is sent', async () => {
    const name = await raised(visits);
    const dialog = visits.getByRole('dialog', {
      name: say(zh.title, { what: zh.what_fall_alert, name }),
    });
    await expect(dialog).toBeVisible();
    await visits.keyboard.press('F3');
    const sending = visits.getByRole('dialog', { name: say(zh.sendTitle, { name }) });
    await sending.getByRole('checkbox', { name: sent }).check();
    await visits.keyboard.press('F9');
    await expect(sending).toBeHidden();
    return name;
  });

  const pushedAside =
    await test.step('three ways, to be told apart; nothing is left out', async () => {
      const dialog = visits.getByRole('dialog', { name: zhSchedule.replanTitle });
      const ways = dialog.getByRole('group', { name: zhSchedule.replan }).getByRole('button');
      await expect(ways).toHaveCount(3, { timeout: 60_000 });
      await expect(dialog.getByText(saying(zhSchedule.planning))).toBeHidden({ timeout: 120_000 });
      const [least = '', , best = ''] = await ways.allInnerTexts();
      expect(factsOf(best)).not.toBe(factsOf(least));
      await expect(dialog.getByRole('region', { name: zhSchedule.outOf })).toBeHidden();
      await expect(dialog.getByRole('table')).toBeVisible();
      await expect(dialog.getByRole('table')).not.toContainText(her);
      expect(await accessibilityFaults(visits)).toEqual([]);
      return dialog
        .getByRole('table')
        .getByRole('row')
        .filter({ hasText: `9:00 ${sent}` });
    });
  await expect(pushedAside).toHaveCount(1);

  await test.step('one key takes the first: she is there and nowhere else, and everybody is still visited', async () => {
    await visits.keyboard.press('F9');
    await expect(visits.getByRole('dialog')).toBeHidden();
    const said = visits.getByText(saying(zhSchedule.planAccepted));
    await expect(said).toBeVisible();
    await expect(said).toContainText(saying(zh.sent));
    expect(namesIn(await placesOnDay(visits))).toEqual([...everybody, her].toSorted());
    const first = laneOf(visits, sent).getByRole('button').first();
    await expect(first).toHaveText(/^8:[345]\d–9:/);
    await expect(first).toContainText(her);
    await expect(unplaced(visits)).toBeHidden();
  });

  await test.step('one key takes it back: she is still sent, the others stand where they stood', async () => {
    const accepted = await lanes(visits).getByRole('button').allInnerTexts();
    await visits.keyboard.press('Control+u');
    await expect(visits.getByText(saying(zhSchedule.planUndone))).toBeVisible();
    await expect
      .poll(() => lanes(visits).getByRole('button').allInnerTexts())
      .not.toEqual(accepted);
    await expect(laneOf(visits, sent).getByRole('button', { name: /^9:00/ })).toHaveCount(1);
    await expect(laneOf(visits, sent).getByRole('button', { name: new RegExp(her) })).toHaveCount(
      1,
    );
    await expect(unplaced(visits)).toContainText(
      say(zhSchedule.fault_twice, { agent: sent, name: her }),
    );
    expect(namesIn(await placesOnDay(visits))).toEqual([...everybody, her].toSorted());
  });
  expect(station.complaints()).toEqual([]);
});

const lanes = (visits: Page): Locator => visits.getByRole('region', { name: /路线/ });
const laneOf = (visits: Page, agent: string): Locator =>
  visits.getByRole('region', { name: say(zhVisits.track, { agent }) });
const unplaced = (visits: Page): Locator =>
  visits.getByRole('region', { name: zhSchedule.unplaced });

/** Without its figure and its name. */
const factsOf = (way: string): string => way.split('\n').slice(2).join('\n');

/** Somebody who is at a door alone at nine. */
async function beginsAtNine(visits: Page): Promise<string> {
  const two = zhVisits.pair.replace('{{name}} · ', '');
  for (const lane of await lanes(visits).all()) {
    const first = (await lane.getByRole('button').first().innerText()).trim();
    if (first.startsWith('9:00') && !first.includes(two))
      return lane.locator('strong').first().innerText();
  }
  throw new Error('nobody begins alone at nine');
}

/** Gives the name of whoever lies there. */
async function raised(visits: Page): Promise<string> {
  await visits.keyboard.press('Alt+a');
  const raising = visits.getByRole('dialog');
  await raising.getByRole('combobox').fill(whom);
  const hit = raising.getByRole('option', { selected: true });
  await expect(hit).toContainText(whom);
  const [name = ''] = /欧阳[\u4e00-\u9fff]+/.exec(await hit.innerText()) ?? [];
  await visits.keyboard.press('Enter');
  await expect(raising.getByRole('combobox', { name: zh.what })).toBeFocused();
  await fillByKeyboard(visits, { [zh.what]: '1', [zh.way]: '1', [zh.note]: '手环报警' });
  await visits.keyboard.press('F9');
  return name;
}
