// An agent's day with a dead network: the way, a visit with its record and signature, and somebody who does not answer, whom a
// restart does not make anybody forget.
import type { Page } from '@playwright/test';
import zh from '../../resources/locales/zh-CN/rounds.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { openCounter } from './support/open-counter';
import { say } from './support/say';
import { withoutPrinters } from './support/sheets';
import { openAndSignIn, signIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { act, bookVisit, room } from './support/visits-window';

const person = samplePerson();

async function book(page: Page, from: string, to: string): Promise<void> {
  await room(page, 'day').click();
  await bookVisit(page, { typed: 'wgl', name: person.name, purpose: '1', from, to });
}

/** F9 in the moment in which the screen offers each of these steps, as an agent with a finger on the key: before the last one is on the disk. */
const pressOnSight = (page: Page, steps: readonly string[]): Promise<void> =>
  page.evaluate((awaited) => {
    const left = [...awaited];
    const watch = new MutationObserver(() => {
      const [next] = left;
      const isThere = Array.from(document.querySelectorAll('aside button')).some(
        (button) => next !== undefined && button.textContent.startsWith(next),
      );
      if (!isThere) return;
      left.shift();
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', cancelable: true }));
      if (left.length === 0) watch.disconnect();
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, steps);

test('the day of an agent without a network, and nobody who does not answer is lost', async ({
  launchStation,
}) => {
  test.setTimeout(300_000);
  const station = await launchStation(withoutPrinters);
  const { page } = await openCounter(station);
  await desk.register(page, person);
  const visits = await openAndSignIn(station, 'visits');
  await visits.context().setOffline(true);

  await book(visits, '0010', '0020');
  await room(visits, 'mine').click();
  await expect(act(visits, zh.actSetOut)).toBeVisible();
  expect(await accessibilityFaults(visits)).toEqual([]);
  await pressOnSight(visits, [zh.actArrive, zh.actBegin]);
  await visits.keyboard.press('F9');
  const detail = visits.getByRole('complementary', { name: zhVisits.detail });
  await expect(detail).toContainText(zhVisits.state_in_progress);
  await visits.keyboard.press('F9');
  const record = visits.getByRole('dialog');
  await withAThumb(visits);
  await record.getByRole('textbox', { name: zhVisits.health }).fill('血压平稳');
  await record.getByRole('textbox', { name: zh.needs }).fill('助餐');
  // Gone back to look something up: what was written is still there.
  await visits.keyboard.press('Escape');
  await expect(record).toBeHidden();
  await visits.keyboard.press('F9');
  await expect(record.getByRole('textbox', { name: zhVisits.health })).toHaveValue('血压平稳');
  await expect(record.getByRole('textbox', { name: zh.needs })).toHaveValue('助餐');
  await record.getByRole('checkbox', { name: zh.noMoney }).check();
  await visits.keyboard.press('Control+Enter');
  await expect(record).toBeHidden();
  await act(visits, zh.actSign).click();
  const signing = visits.getByRole('dialog');
  await signing.getByRole('combobox', { name: zh.signWay }).selectOption('paper');
  await visits.keyboard.press('F9');
  await expect(signing).toBeHidden();
  await expect(visits.getByText(zh.sign_paper)).toBeVisible();

  await book(visits, '0030', '0040');
  await room(visits, 'mine').click();
  await act(visits, zh.actNoAnswer).click();
  const why = visits.getByRole('dialog');
  await why.getByRole('textbox').fill('敲门三次，打了电话');
  await visits.keyboard.press('Enter');
  await expect(why).toBeHidden();
  const watch = visits.getByRole('region', { name: zh.watch });
  await expect(watch).toContainText(person.name);
  expect(await accessibilityFaults(visits)).toEqual([]);
  await watch.getByRole('button', { name: zh.searchOpen }).click();
  const search = visits.getByRole('dialog', { name: say(zh.searchTitle, { name: person.name }) });
  await search.getByRole('textbox', { name: zh.told }).fill('没打通');
  await search.getByRole('textbox', { name: zh.outcome }).fill('屋里没有声音');
  expect(await accessibilityFaults(visits)).toEqual([]);
  await visits.keyboard.press('F9');
  await expect(search).toContainText('屋里没有声音');
  await station.close();

  const again = await launchStation({ ...withoutPrinters, data: station.data, open: ['visits'] });
  const later = await signIn(again, 'visits');
  const line = later.getByRole('region', { name: zh.watch });
  await expect(line).toContainText(person.name);
  await line.getByRole('button', { name: zh.searchOpen }).click();
  const found = later.getByRole('dialog', { name: say(zh.searchTitle, { name: person.name }) });
  await expect(found).toContainText('屋里没有声音');
  await later.keyboard.press('F8');
  await found.getByRole('textbox', { name: zh.foundHow }).fill('在女儿家，一切都好');
  await found.getByRole('textbox', { name: zh.foundBy }).fill('女儿王敏');
  await later.keyboard.press('F9');
  await expect(line).toBeHidden();
  expect(again.complaints()).toEqual([]);
});

/** On a tablet whatever is pressed is as high as a thumb is wide, on the page and in the question over it. */
async function withAThumb(page: Page): Promise<void> {
  const tablet = await page.context().newCDPSession(page);
  await tablet.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  await expect.poll(() => page.evaluate(tooLow)).toEqual([]);
  await tablet.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await tablet.detach();
}

/** Runs in the page. */
function tooLow(): readonly string[] {
  const pressed = [...document.querySelectorAll<HTMLElement>('button, select, input, textarea')];
  return pressed
    .filter((one) => one.offsetParent !== null)
    .filter((one) => (one.closest('label') ?? one).getBoundingClientRect().height < 44)
    .map((one) => `${one.tagName} ${one.textContent}`);
}
