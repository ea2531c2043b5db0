// The visits screen by itself: a visit is booked there for a case, made, and its confirmation is a slip and a page of A4.
import type { Page } from '@playwright/test';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhKiosk from '../../resources/locales/zh-CN/kiosk.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import pack from '../../resources/matters/elder-allowance-2.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { fillByKeyboard } from './support/keyboard-form';
import { layCard, leave } from './support/kiosk';
import { goTo } from './support/office';
import { clerk, openCounter } from './support/open-counter';
import { saying } from './support/say';
import { pdfSays, savedCopy, withoutPrinters } from './support/sheets';
import { openAndSignIn, openWindow } from './support/sign-in';
import { accessibilityFaults, expect, test, type RunningStation } from './support/station';
import { slipsIn, storeOf, ticketsIn } from './support/store-of';

const person = samplePerson();

test('a visit is booked from the visits screen, belongs to its case, and is confirmed on paper', async ({
  launchStation,
}) => {
  test.setTimeout(180_000);
  const station = await launchStation(withoutPrinters);
  const { page } = await openCounter(station);
  await desk.register(page, person);
  await desk.openAllowance(page);
  const visits = await openAndSignIn(station, 'visits');

  await visits.keyboard.press('F2');
  const dialog = visits.getByRole('dialog', { name: zhVisits.bookTitle });
  await dialog.getByRole('combobox').fill('wgl');
  await expect(dialog.getByRole('option', { selected: true })).toContainText(person.name);
  await visits.keyboard.press('Enter');
  const forCase = dialog.getByRole('combobox', { name: zhVisits.forCase });
  await expect(forCase).toBeVisible();
  expect(await accessibilityFaults(visits)).toEqual([]);
  await visits.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('alert')).toContainText(zhRefusals.visitNoAgent);
  await forCase.focus();
  await fillByKeyboard(visits, {
    [zhVisits.forCase]: '2',
    [zhVisits.purpose]: '4',
    [zhVisits.agents]: '1',
    [zhVisits.bring]: '印泥',
  });
  await visits.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(visits.getByText(saying(zhVisits.bookedWith))).toBeVisible();
  const detail = visits.getByRole('complementary', { name: zhVisits.detail });
  await expect(detail).toContainText(pack.name);
  await expect(detail).toContainText(person.address);

  const beside = page.getByRole('complementary', { name: zh.person });
  const ofCase = beside.locator('section').filter({ hasText: zh.caseVisits });
  await expect(ofCase).toContainText(zh.visit_sign);

  await visits.keyboard.press('F9');
  await visits.getByRole('textbox', { name: zhVisits.health }).fill('血压平稳，走路要人扶');
  await visits.getByRole('textbox', { name: zhVisits.followUp }).fill('带存折来补办');
  await visits.keyboard.press('F7');
  await expect(visits.getByText(zhVisits.recordSeen)).toBeVisible();
  await expect(ofCase).toContainText(zhVisits.state_done);
  const states = async () => {
    const slips = slipsIn(await storeOf(visits));
    return slips.filter(({ kind }) => kind === 'visit_confirmation').map(({ state }) => state);
  };
  await expect.poll(states, { timeout: 60_000 }).toEqual(['printed']);

  // The same paper once more is a copy, and says why.
  await visits.keyboard.press('Shift+F7');
  const why = visits.getByRole('dialog', { name: zhSlips.printConfirmationAgainTitle });
  await why.getByRole('textbox').fill('家属要一份');
  await visits.keyboard.press('Enter');
  await expect(why).toBeHidden();
  await expect.poll(states, { timeout: 60_000 }).toEqual(['printed', 'failed']);

  const office = await openAndSignIn(station, 'office');
  await goTo(office, 'printers');
  // With the mark of a copy there is more on it, and still it is one page.
  const pdf = await savedCopy(station, office);
  pdfSays(pdf, ['上门确认单', '补打', '家属要一份', person.name, clerk, '第 1 页 共 1 页']);

  await checkedInByCard(station, page);
  expect(station.complaints()).toEqual([]);
});

/** What the visit asked to bring is offered by the card alone, at the door that it is for, and once. */
async function checkedInByCard(station: RunningStation, counter: Page): Promise<void> {
  const kiosk = await openWindow(station, 'counter', 'kiosk');
  await layCard(kiosk, person.certNo);
  const offer = kiosk.getByRole('button', { name: saying(zhKiosk.checkInVisit) });
  await expect(offer).toBeVisible();
  expect(await accessibilityFaults(kiosk)).toEqual([]);
  await offer.click();
  await expect(kiosk.getByText(zhKiosk.goOnWith)).toBeVisible();
  const doors = kiosk.getByRole('navigation', { name: zhKiosk.doors });
  const number = kiosk.getByRole('heading', { name: 'A001' });
  // A tap that comes at once was meant for the page before, so it is pressed until it took it.
  await expect(async () => {
    if (!(await number.isVisible()))
      await doors.getByRole('button', { name: '领补贴' }).click({ timeout: 1000 });
    await expect(number).toBeVisible({ timeout: 1000 });
  }).toPass();
  const [ticket, ...others] = ticketsIn(await storeOf(counter));
  expect(others).toEqual([]);
  expect(ticket?.visitId).toBeDefined();
  await leave(kiosk);
  await layCard(kiosk, person.certNo);
  await expect(offer).toHaveCount(0);
}
