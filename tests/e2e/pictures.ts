// Takes resources/pictures/*.png: a Monday morning in the fictional community, each station at the size of the machine that it
// stands on. The same hands as in the journeys.
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import type { Role } from '../../core/station/station';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhKiosk from '../../resources/locales/zh-CN/kiosk.json';
import zhOffice from '../../resources/locales/zh-CN/office.json';
import zhResident from '../../resources/locales/zh-CN/resident.json';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhStatistics from '../../resources/locales/zh-CN/statistics.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { ageOn } from '../../core/kit/age';
import type { Resident } from '../../core/resident/resident';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { clockOf } from './support/clock';
import { counterOf } from './support/counter';
import { startHub } from './support/hub';
import { layCard, leave, pressDoor } from './support/kiosk';
import { goTo } from './support/office';
import { confirmAll, drawSignature, rate, sign } from './support/resident-screen';
import { say, saying } from './support/say';
import { openWindow, signIn } from './support/sign-in';
import { checkout } from './support/start-electron';
import { expect, test } from './support/station';
import { storeOf } from './support/store-of';
import { tryIt } from './support/try-it';

const today = '2026-11-23';
const her = samplePerson({ certNo: '99010119450412068X', birth: '1945-04-12' });

const sizes: Readonly<Record<Role | 'setup', readonly [number, number]>> = {
  setup: [1366, 768],
  kiosk: [1080, 1100],
  counter: [1366, 768],
  board: [1920, 1080],
  resident: [1280, 800],
  visits: [1366, 768],
  office: [1366, 768],
};

async function picture(page: Page, name: string): Promise<void> {
  // Fonts come late on a first load, and fades take their time.
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(300);
  await page.screenshot({ path: pathOf(name) });
}

const pathOf = (name: string): string => resolve(checkout, `resources/pictures/${name}.png`);

const quiet = (): Promise<void> => Promise.resolve();

test('a Monday morning', async ({ launchStation }) => {
  const hub = await startHub();
  const station = await launchStation({ hub });
  const clock = clockOf(station, { timePasses: true });
  const at = (time: string): Promise<void> => clock.set(`${today} ${time}`);
  const open = async (role: Role): Promise<Page> => {
    const page = await openWindow(station, 'counter', role);
    await station.resize(role, ...sizes[role]);
    return page;
  };
  const setup = await station.page('setup');
  await at('08:30');
  await station.resize('setup', ...sizes.setup);
  await picture(setup, 'setup');
  await tryIt(station);
  const counter = await counterOf(station);
  const { page } = counter;
  await station.resize('counter', ...sizes.counter);
  await counter.openDay();
  const kiosk = await open('kiosk');
  const board = await open('board');
  const resident = await open('resident');
  await open('office');
  const office = await signIn(station, 'office');
  await open('visits');
  const visits = await signIn(station, 'visits');

  // The community goes to the sub-district and its answer comes back before anybody is served.
  await expect(office.getByText(saying(zhOffice.uploadAll))).toBeVisible({ timeout: 240_000 });
  await desk.register(page, her);
  await page.keyboard.press('Escape');
  const elders = await eldersOf(page);
  const serve = async (until: string): Promise<void> => {
    await counter.call();
    await page.keyboard.press('F6');
    await expect(page.getByRole('button', { name: zh.finish })).toBeVisible();
    await at(until);
    await page.keyboard.press('F10');
    await expect(page.getByText(zh.idle)).toBeVisible();
  };
  const comes = async (
    time: string,
    door: string,
    who?: { readonly certNo: string },
  ): Promise<void> => {
    await at(time);
    if (who) await layCard(kiosk, who.certNo);
    await pressDoor(kiosk, door);
    await leave(kiosk);
  };
  await comes('08:44', '领补贴', elders[0]);
  await serve('08:51');
  await comes('08:52', '看病报销');
  await serve('09:00');
  await comes('09:01', '养老和社保卡', elders[1]);
  await serve('09:07');
  await comes('09:08', '领补贴');
  await serve('09:14');
  await comes('09:14', '家里修东西', elders[2]);
  await serve('09:18');
  await comes('09:19', '看病报销', elders[3]);
  await counter.call();
  await page.keyboard.press('F7');
  await expect(page.getByText(zh.idle)).toBeVisible();
  await comes('09:21', '领补贴', elders[4]);
  await counter.call();
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: zh.finish })).toBeVisible();
  await page.keyboard.press('F4');
  await page.getByRole('button', { name: zh.holdCopy }).click();
  await expect(page.getByText(zh.idle)).toBeVisible();
  await comes('09:24', '看病报销');
  await comes('09:27', '家里修东西');
  await comes('09:30', '领补贴');
  await comes('09:33', '养老和社保卡', elders[5]);
  await at('09:35');
  await picture(kiosk, 'kiosk');
  await layCard(kiosk, her.certNo);
  await pressDoor(kiosk, '领补贴');
  await expect(kiosk.getByText(zhKiosk.takeSlip)).toBeVisible();
  await picture(kiosk, 'kiosk-ticket');
  await leave(kiosk);
  await at('09:41');
  await expect(page.getByText(say(zh.waited, { minutes: 6 }))).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(zhCommon.uploadAll)).toBeVisible({ timeout: 30_000 });
  await picture(page, 'counter-queue');

  await counter.call();
  await picture(board, 'board');
  await page.keyboard.press('F6');
  await desk.openAllowance(page);
  await desk.askAndIdentify(page);
  await desk.fillForm(page);
  await expect(page.getByRole('button', { name: `${zh.step_form} ${zh.stepDone}` })).toBeVisible();
  await page.getByRole('combobox', { name: '现在和谁住' }).focus();
  await picture(page, 'counter-form');
  await desk.markPapers(page, ['1', '4', '2', '3']);
  await picture(page, 'counter-papers');
  await station.resize('counter', 1920, 1080);
  await picture(page, 'counter-large');
  await station.resize('counter', ...sizes.counter);
  await hub.kill();
  await page.keyboard.press('PageUp');
  await desk.markPapers(page, ['1', '2']);
  await desk.present(page);
  await confirmAll(resident, (n) => (n === 5 ? picture(resident, 'resident-confirm') : quiet()));
  await drawSignature(resident);
  await picture(resident, 'resident-sign');
  await resident.getByRole('button', { name: zhResident.signClear }).click();
  await sign(resident);
  await expect(page.getByRole('img', { name: zh.signature })).toBeVisible();
  await desk.accept(page);
  await page.keyboard.press('F8');
  await expect(page.getByText(zh.slipState_printed)).toBeVisible();
  await picture(page, 'counter-accepted');
  await page.keyboard.press('F6');
  await expect(resident.getByRole('heading', { name: zhResident.rate })).toBeVisible();
  await picture(resident, 'resident-rate');
  await rate(resident, 5);
  await desk.bookVisit(page, { day: today, from: '15:30', to: '16:10' });
  await page.keyboard.press('F10');

  await recordVisits(visits);
  await picture(visits, 'visits');
  await visits.keyboard.press('Alt+g');
  await expect(visits.getByRole('group', { name: zhSchedule.mapOfDay })).toBeVisible();
  await picture(visits, 'visits-map');
  await visits.keyboard.press('Alt+2');
  await expect(visits.getByRole('table').first()).toBeVisible();
  await picture(visits, 'visits-due');
  await goTo(office, 'upload');
  await picture(office, 'office-upload');
  await goTo(office, 'printers');
  await picture(office, 'office-printers');
  await goTo(office, 'statistics');
  await expect(office.getByRole('row', { name: zhStatistics.total })).toBeVisible();
  await picture(office, 'office-statistics');
  await goTo(office, 'printers');
  await narrowPaper(office);
  await comes('09:50', '领补贴', elders[6]);
  await slipPicture(office, '最晚', 'slip-receipt-80');
  await slipPicture(office, '取号时间', 'slip-ticket-58');
  await hub.remove();
});

/** The morning's first visits were made. */
async function recordVisits(visits: Page): Promise<void> {
  const first = visits.getByRole('button', { name: /^9:00–9:40/ });
  for (let n = await first.count(); n > 0; n--) {
    await first.nth(n - 1).click();
    await visits.keyboard.press('F9');
    await visits.getByRole('textbox', { name: zhVisits.health }).fill('血压平稳，走路要人扶');
    await visits.keyboard.press('Control+Enter');
    await expect(visits.getByText(zhVisits.recordSeen)).toBeVisible();
  }
  await visits
    .getByRole('button', { name: /^11:00–11:40/ })
    .first()
    .click();
}

/** The printer gets a roll of 58 mm. */
async function narrowPaper(office: Page): Promise<void> {
  await office.getByRole('button', { name: zhOffice.printerEdit }).click();
  const form = office.getByRole('dialog', { name: zhOffice.printerFormTitle });
  await form
    .getByRole('combobox', { name: zhOffice.printerPaper })
    .selectOption(say(zhOffice.printerWidth, { width: 58 }));
  await form.getByRole('button', { name: zhCommon.save }).click();
  await expect(office.getByText(zhOffice.printerSaved)).toBeVisible();
}

/** The newest sheet of the printer on the screen that holds these words, a dot for each of its dots. */
async function slipPicture(office: Page, words: string, name: string): Promise<void> {
  const { sheets } = await office.evaluate(() =>
    window.station.call('printer.virtual', { set: {} }),
  );
  const svg = sheets.find((sheet) => sheet.svg.replace(/<[^>]*>/g, '').includes(words))?.svg;
  if (svg === undefined) throw new Error(`no sheet with ${words}`);
  await office.evaluate((text) => {
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    drawing.id = 'sheet';
    document.body.replaceChildren(drawing);
  }, svg);
  await office.locator('#sheet').screenshot({ path: pathOf(name) });
}

/** Cards of some people of the register who are over seventy. */
async function eldersOf(page: Page): Promise<readonly { readonly certNo: string }[]> {
  const { residents = [] } = await storeOf(page);
  return residents
    .map(({ sealed }) => (sealed as Resident).person)
    .filter(({ birth, certType }) => certType === '111' && ageOn(birth, today) >= 76)
    .slice(0, 7);
}
