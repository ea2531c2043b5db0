// What an agent's day knows besides a visit that goes well: who is rung before, who is asked after when they say nothing, a matter
// that begins at the home, a name signed on the screen; and the visits that are refused, put off, or that somebody cannot make.
import type { Locator, Page } from '@playwright/test';
import { addDays } from '../../core/kit/day';
import { dayOf } from '../../core/kit/time';
import type { Visit } from '../../core/visit/visit';
import zh from '../../resources/locales/zh-CN/rounds.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { clockOf } from './support/clock';
import { openCounter } from './support/open-counter';
import { photoOfPaper } from './support/pictures-of-paper';
import { say, saying } from './support/say';
import { withoutPrinters } from './support/sheets';
import { openAndSignIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { slipsIn, storeOf } from './support/store-of';
import { act, bookVisit, detail, room } from './support/visits-window';

const person = samplePerson();
const today = dayOf(Date.now());
const tomorrow = addDays(today, 1);

const dialogOf = (page: Page): Locator => page.getByRole('dialog');

const book = (page: Page, day: string, from: string, to: string): Promise<void> =>
  bookVisit(page, { typed: 'wgl', name: person.name, purpose: '1', day, from, to });

const visitsIn = async (page: Page): Promise<readonly Visit[]> =>
  ((await storeOf(page))['visits'] ?? [])
    .map(({ sealed }) => sealed as Visit)
    .toSorted((a, b) => (`${a.day} ${a.from}` < `${b.day} ${b.from}` ? -1 : 1));

/** Chooses a stop of the day, asks for an act and answers why. */
async function because(
  page: Page,
  from: string,
  what: string,
  why: string,
  send = 'Enter',
): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${from}–`) }).click();
  await act(page, what).click();
  await dialogOf(page)
    .getByRole('textbox', { name: what === zh.actCancel ? zhVisits.cancelWhy : zh.why })
    .fill(why);
  await page.keyboard.press(send);
}

test('calls before, a word from whoever is out, a matter at the home, and every other way to end', async ({
  launchStation,
}) => {
  test.setTimeout(300_000);
  const station = await launchStation(withoutPrinters);
  const clock = clockOf(station, { timePasses: true });
  await station.page('setup');
  await clock.set(`${today} 09:00`);
  const { page: counter } = await openCounter(station);
  await desk.register(counter, person);
  const visits = await openAndSignIn(station, 'visits');
  await book(visits, today, '0920', '0930');
  await book(visits, today, '1100', '1110');
  await book(visits, today, '1200', '1210');
  await book(visits, today, '1300', '1310');
  await book(visits, tomorrow, '0900', '0910');
  await room(visits, 'mine').click();

  await test.step('half an hour before, and the day before, somebody rings', async () => {
    const soon = visits.getByText(saying(zh.callNow));
    const next = visits.getByText(saying(zh.callTomorrow));
    await expect(soon).toContainText('199 0000 0142');
    await expect(next).toBeVisible();
    expect(await accessibilityFaults(visits)).toEqual([]);
    await visits.getByRole('button', { name: zh.callDone }).click();
    await expect(soon).toBeHidden();
    await visits.getByRole('button', { name: zh.confirmDo }).click();
    const { bookingWord = '' } = (await visitsIn(visits)).at(-1) ?? {};
    await expect(dialogOf(visits)).toContainText(bookingWord);
    await dialogOf(visits).getByRole('textbox', { name: zh.confirmBy }).fill('女儿王敏');
    await visits.keyboard.press('F9');
    await expect(next).toBeHidden();
    expect((await visitsIn(visits)).at(-1)?.confirmed).toMatchObject({ by: '女儿王敏' });
  });

  await test.step('the word on the card says that it is us', async () => {
    const [first] = await visitsIn(visits);
    await visits.keyboard.press('Alt+0');
    const verify = visits.getByRole('dialog', { name: zh.verifyTitle });
    await verify.getByRole('textbox', { name: zh.verifyWord }).fill(first?.bookingWord ?? '');
    await expect(verify.getByText(saying(zh.verifyReal))).toBeVisible();
    await visits.keyboard.press('Escape');
    await expect(verify).toBeHidden();
  });

  await test.step('nothing heard of her at the door: asked for, and well', async () => {
    await visits.getByRole('button', { name: /9:20–/ }).click();
    await visits.keyboard.press('F9');
    await expect(act(visits, zh.actArrive)).toBeVisible();
    await visits.keyboard.press('F9');
    await expect(act(visits, zh.actBegin)).toBeVisible();
    await clock.set(`${today} 10:30`);
    const watch = visits.getByRole('region', { name: zh.watch });
    await expect(watch).toContainText(saying(zh.outLate), { timeout: 60_000 });
    await watch.getByRole('button', { name: zh.outOpen }).click();
    await visits.keyboard.press('F9');
    await expect(dialogOf(visits)).toBeHidden();
    await expect(watch).not.toContainText(saying(zh.outLate));
    await expect(watch).toContainText(saying(zh.outCalm));
  });

  await test.step('a matter begins at the home, and the counter has it', async () => {
    await act(visits, zh.actCase).click();
    const matter = dialogOf(visits).getByRole('combobox', { name: zh.caseMatter });
    await matter.selectOption({ label: '高龄津贴' });
    await visits.keyboard.press('F9');
    const said = visits.getByText(saying(zh.caseOpened));
    await expect(said).toContainText('高龄津贴');
    const [, number = ''] = /编号 ([\dA-Z ]+)/.exec(await said.innerText()) ?? [];
    await desk.findAndOpen(counter, number.trim(), '高龄津贴');
    await expect(counter.getByRole('heading', { name: /高龄津贴/ }).first()).toBeVisible();
  });

  await test.step('done, without money, and signed on the screen', async () => {
    await visits.keyboard.press('F9');
    await expect(detail(visits)).toContainText(zhVisits.state_in_progress);
    await visits.keyboard.press('F9');
    await dialogOf(visits).getByRole('checkbox', { name: zh.noMoney }).check();
    await visits.keyboard.press('Control+Enter');
    await expect(dialogOf(visits)).toBeHidden();
    await act(visits, zh.actSign).click();
    const box = await visits.getByRole('img', { name: zh.signPad }).boundingBox();
    if (!box) throw new Error('nothing to sign on');
    await visits.mouse.move(box.x + 40, box.y + 60);
    await visits.mouse.down();
    await visits.mouse.move(box.x + 160, box.y + 120, { steps: 6 });
    await visits.mouse.up();
    await visits.keyboard.press('F9');
    await expect(dialogOf(visits)).toBeHidden();
    await expect(detail(visits).getByRole('img', { name: zh.signedAs })).toBeVisible();
  });

  await test.step('a picture from a file, and a finger on paper for the next one', async () => {
    await act(visits, zh.actPhoto).click();
    await dialogOf(visits).getByRole('textbox', { name: zh.photoConsent }).fill('本人');
    await dialogOf(visits).getByRole('textbox', { name: zh.photoWhat }).fill('卫生间没有扶手');
    await visits.keyboard.press('F9');
    await expect(dialogOf(visits).getByText(zh.photoNone)).toBeVisible();
    const file = dialogOf(visits).locator('input[type=file]');
    await file.setInputFiles({
      ...{ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('not a picture') },
    });
    await expect(dialogOf(visits).getByText(zh.photoBad)).toBeVisible();
    const buffer = await photoOfPaper(visits);
    await file.setInputFiles({ name: 'home.jpg', mimeType: 'image/jpeg', buffer });
    await expect(dialogOf(visits).getByRole('img', { name: zh.photoSeen })).toBeVisible();
    await visits.keyboard.press('F9');
    await expect(dialogOf(visits)).toBeHidden();
    await expect(detail(visits)).toContainText(say(zh.photoCount, { count: 1 }));
    const [first] = await visitsIn(visits);
    expect(first?.photos?.map(({ source }) => source)).toEqual(['file']);
    await act(visits, zh.actSign).click();
    await dialogOf(visits)
      .getByRole('combobox', { name: zh.signWay })
      .selectOption({ label: zh.sign_fingerprint });
    await visits.keyboard.press('F9');
    await expect(dialogOf(visits)).toBeHidden();
    await expect(detail(visits)).toContainText(zh.sign_fingerprint);
  });

  await test.step('somebody who cannot go says why, and it stands where others plan', async () => {
    await because(visits, '11:00', zh.actUnable, '电动车坏了');
    await expect(detail(visits)).toContainText('卢静：电动车坏了');
    await visits.getByRole('button', { name: zh.actRoute }).click();
    await expect(visits.getByText(zh.routeSent)).toBeVisible();
    const sheets = slipsIn(await storeOf(visits)).filter(({ kind }) => kind === 'route_sheet');
    expect(sheets).toHaveLength(1);
  });

  await test.step('refused, put off, cancelled: each with its reason', async () => {
    await because(visits, '11:00', zh.actRefuse, '今天不想见人');
    await expect(detail(visits)).toContainText(zhVisits.state_refused);
    await expect(detail(visits)).toContainText('今天不想见人');
    await because(visits, '12:00', zh.actPostpone, '去女儿家', 'F9');
    await expect(detail(visits)).toContainText(zhVisits.state_postponed);
    await expect(detail(visits)).toContainText('去女儿家');
    await because(visits, '13:00', zh.actCancel, '老人住院');
    // What was cancelled is no stop of the way any more.
    await expect(visits.getByRole('button', { name: /13:00–/ })).toBeHidden();
    const ends = (await visitsIn(visits)).map(({ state, why }) => [state, why]);
    expect(ends).toEqual([
      ['done', undefined],
      ['refused', '今天不想见人'],
      ['postponed', '去女儿家'],
      ['cancelled', '老人住院'],
      ['confirmed', undefined],
    ]);
  });

  await test.step('what was put off is booked again for the day they want', async () => {
    await visits.getByRole('button', { name: /12:00–/ }).click();
    await visits.keyboard.press('F9');
    const dialog = visits.getByRole('dialog', { name: zhVisits.bookTitle });
    await expect(dialog.getByRole('combobox', { name: zhVisits.purpose })).toBeVisible();
    await dialog.getByRole('textbox', { name: zhVisits.from, exact: true }).fill('1500');
    await dialog.getByRole('textbox', { name: zhVisits.to, exact: true }).fill('1510');
    await visits.keyboard.press('Enter');
    await visits.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    expect(await visitsIn(visits)).toHaveLength(6);
  });
  expect(station.complaints()).toEqual([]);
});
