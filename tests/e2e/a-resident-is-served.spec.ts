// The main journey, whole and on real things: two stations, a hub on PostgreSQL, a printer on the network. What a resident
// gets at the first counter is known at the second within a minute.
import type { Page } from '@playwright/test';
import { dayOf, timeOf } from '../../core/kit/time';
import zhBoard from '../../resources/locales/zh-CN/board.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhResident from '../../resources/locales/zh-CN/resident.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import pack from '../../resources/matters/elder-allowance-2.json';
import { startPrinterEmulator } from '../support/printer-emulator';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { counterOf } from './support/counter';
import { startHub } from './support/hub';
import { layCard, leave, pressDoor } from './support/kiosk';
import * as office from './support/office';
import { sheetWith, wordsOn } from './support/paper';
import { confirmAll, rate, sign } from './support/resident-screen';
import { say } from './support/say';
import { setUp, wutong } from './support/set-up';
import { openAndSignIn, openWindow, signIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';

const person = samplePerson();

async function lookAt(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
}

const whenPaid = '哪天到账？';

/** Half an hour around now on the office's clock, kept within the day. */
function visitToday(): { day: string; from: string; to: string; shown: string } {
  const now = Date.now();
  const [hour = '0'] = timeOf(now).split(':');
  const day = dayOf(now);
  return {
    day,
    from: `${hour}:00`,
    to: `${hour}:59`,
    shown: `${Number(hour)}:00–${Number(hour)}:59`,
  };
}

test('from the ticket to the sub-district, seen at another counter', async ({ launchStation }) => {
  test.setTimeout(240_000);
  const hub = await startHub();
  const printer = await startPrinterEmulator();
  const first = await launchStation();
  await test.step('a station is set up and joined', async () => {
    const joined = { url: hub.url, code: hub.code };
    const wanted = { ...wutong, window: 3, counter: '3', person: '卢静' };
    await setUp(first, { ...wanted, printerPort: printer.port, hub: joined }, lookAt);
  });
  const counter = await counterOf(first);
  const { page } = counter;
  await openWindow(first, 'counter', 'office');
  await office.describePrinter(await signIn(first, 'office'), `127.0.0.1:${printer.port}`);
  await counter.openDay();
  await lookAt(page);
  const kiosk = await openWindow(first, 'counter', 'kiosk');
  const board = await openWindow(first, 'counter', 'board');
  const resident = await openWindow(first, 'counter', 'resident');

  await test.step('she is registered, asks something, and comes back another time', async () => {
    await desk.register(page, person);
    await desk.recordEnquiry(page, '80 岁多少钱？', '每月 100 元，自己来办。');
    await desk.promiseCall(page, whenPaid);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('combobox', { name: zh.findResident })).toBeFocused();
    await page.keyboard.press('Escape');
  });

  await test.step('what nobody could say at once is asked, and she is rung back', async () => {
    await expect(page.getByText(zh.idle)).toBeVisible();
    await lookAt(page);
    await desk.makeCall(page, person.name, whenPaid);
  });

  const number = await test.step('she takes a number', async () => {
    await layCard(kiosk, person.certNo);
    await lookAt(kiosk);
    const taken = await pressDoor(kiosk, '领补贴');
    const ticket = await sheetWith(printer, taken);
    expect(ticket).not.toContain(person.name);
    await lookAt(kiosk);
    await leave(kiosk);
    return taken;
  });

  await test.step('she is called', async () => {
    expect(await counter.call()).toBe(number);
    await expect(board.getByRole('heading', { name: number })).toBeVisible();
    await expect(board.getByText(say(zhBoard.toWindow, { window: 3 }))).toBeVisible();
    await lookAt(board);
    await page.keyboard.press('F6');
  });

  await test.step('her form is filled, one paper is missing, she is told once', async () => {
    // Her card named her: nobody has to look her up.
    const asked = say(zh.whatFor, { name: person.name });
    await expect(page.getByRole('heading', { name: asked })).toBeVisible();
    await desk.openAllowance(page);
    await desk.askAndIdentify(page);
    await lookAt(page);
    await desk.fillForm(page);
    await lookAt(page);
    await desk.markPapers(page, ['1', '4', '2', '3']);
    await lookAt(page);
    await desk.giveNotice(page, [desk.paperName('M03')]);
    const notice = await sheetWith(printer, '还缺下面这些，一次说全');
    expect(notice).toContain(`□ ${desk.paperName('M03')}`);
    expect(notice).toContain(`√ ${desk.paperName('M05')}`);
    await page.keyboard.press('PageUp');
    await desk.markPapers(page, ['1', '2']);
  });

  await test.step('she hears every answer, says yes, and signs', async () => {
    await desk.present(page);
    const questions = await confirmAll(resident, async (at) => {
      if (at === 1) await lookAt(resident);
      // She wants to see the one before once more, and goes on from there.
      if (at === 2) {
        await resident.getByRole('button', { name: zhResident.back }).click();
        await expect(resident.getByText(say(zhResident.progress, { at: 1, of: 7 }))).toBeVisible();
        await resident.getByRole('button', { name: zhResident.yes }).click();
        await expect(resident.getByText(say(zhResident.progress, { at: 2, of: 7 }))).toBeVisible();
      }
    });
    expect(questions).toBe(7);
    await lookAt(resident);
    await sign(resident);
    await expect(page.getByRole('img', { name: zh.signature })).toBeVisible();
    await lookAt(page);
  });

  const caseNumber = await test.step('it is accepted, with a number and both limits', async () => {
    const number = await desk.accept(page);
    expect(number).toMatch(/^9901 0100 1203 \d{4} \d{4} 3001 [0-9A-Z]$/);
    const limits = page.getByRole('definition');
    await expect(limits.nth(0)).toContainText(say(zh.workingDays, { days: 22 }));
    await expect(limits.nth(1)).toContainText(say(zh.workingDays, { days: 30 }));
    await page.keyboard.press('F8');
    await lookAt(page);
    return number;
  });

  await test.step('the receipt says what she needs, and not who she is', async () => {
    const receipt = await sheetWith(printer, '最晚', caseNumber.slice(0, 14));
    const latest = await page.getByRole('definition').first().innerText();
    expect(receipt).toContain(caseNumber.slice(15));
    expect(receipt).toContain(latest.split(' ')[0]);
    expect(receipt).toContain(`${person.name}（尾号 ${person.certNo.slice(-4)}）`);
    const everything = printer.sheets.map(wordsOn).join('\n').replace(/\s/g, '');
    expect(everything).not.toContain(person.certNo);
    expect(everything).not.toContain(desk.account);
  });

  await test.step('she rates, and nobody else can', async () => {
    await page.keyboard.press('F6');
    await expect(page.getByText(zh.ratingWaits)).toBeVisible();
    await lookAt(resident);
    for (const level of [zhResident.level_5, zhResident.level_1]) {
      await expect(page.getByText(level, { exact: true })).toHaveCount(0);
    }
    await rate(resident, 5);
    await expect(page.getByText(zh.rated)).toBeVisible();
  });

  const visit = await test.step('a visit is booked and she goes', async () => {
    const booked = visitToday();
    await desk.bookVisit(page, booked);
    await sheetWith(printer, '来人会说这个词', person.address);
    await page.keyboard.press('F10');
    await expect(page.getByText(zh.idle)).toBeVisible();
    return booked;
  });

  const visits = await openAndSignIn(first, 'visits');
  await test.step('the visit stands in its day and is marked done', async () => {
    await visits.getByRole('button', { name: `${visit.shown} ${person.name}` }).click();
    await expect(visits.getByText(`${pack.name} · ${caseNumber}`)).toBeVisible();
    await lookAt(visits);
    await visits.keyboard.press('F9');
    await visits.getByRole('textbox', { name: zhVisits.health }).fill('血压平稳，走路要人扶');
    await visits.keyboard.press('Control+Enter');
    await expect(visits.getByText(zhVisits.recordSeen)).toBeVisible();
  });

  await test.step('and the case that it was for says so', async () => {
    await page.getByRole('button', { name: `${person.name} · ${pack.name}` }).click();
    await expect(page.getByText(caseNumber)).toBeVisible();
    const beside = page.getByRole('complementary', { name: zh.person });
    await expect(beside.getByRole('heading', { name: zh.caseVisits })).toBeVisible();
    const visited = beside.locator('section').filter({ hasText: zh.caseVisits });
    await expect(visited).toContainText(zh.visit_walk_round);
    await expect(visited).toContainText(zhVisits.state_done);
    await lookAt(page);
  });

  const second = await launchStation();
  await test.step('another counter joins and knows all of it', async () => {
    await setUp(second, { ...wutong, window: 5, counter: '5', person: '何静' });
    const there = await counterOf(second);
    await openWindow(second, 'counter', 'office');
    const code = await hub.newCode();
    await office.joinHub(await signIn(second, 'office'), { url: hub.url, code });
    await desk.findAndOpen(there.page, 'wgl', person.name);
    // Her case comes with the line; until then there is only the matter to be opened, which has a figure.
    const hers = there.page
      .getByRole('button', { name: pack.name })
      .and(there.page.locator(':not([aria-keyshortcuts])'));
    await hers.click();
    await expect(there.page.getByText(caseNumber)).toBeVisible();
    await expect(there.page.getByText(zh.rated)).toBeVisible();
    await lookAt(there.page);
    const elsewhere = await openAndSignIn(second, 'visits');
    const done = `${person.name} ✓`;
    await expect(elsewhere.getByRole('button', { name: person.name })).toContainText(done);
  });

  expect([...first.complaints(), ...second.complaints()]).toEqual([]);
  await printer.close();
  await hub.remove();
});
