// Story 1: three days without a line. Two counters of one community go on by themselves, number by number; on the fourth day each reads
// what the other carried over on a stick. Nothing is lost, and the telephones that both corrected are decided by a person.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Alarm } from '../../core/alarm/alarm';
import type { Case } from '../../core/case/case';
import { parseCaseNumber } from '../../core/case/number';
import { buildIdNumber } from '../../core/resident/id-number';
import type { Person } from '../../core/resident/person';
import type { Resident } from '../../core/resident/resident';
import type { Visit } from '../../core/visit/visit';
import { addDays } from '../../core/kit/day';
import { dayOf, type Day } from '../../core/kit/time';
import zhBundles from '../../resources/locales/zh-CN/bundles.json';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhForms from '../../resources/locales/zh-CN/forms.json';
import zhOffice from '../../resources/locales/zh-CN/office.json';
import zhPeople from '../../resources/locales/zh-CN/people.json';
import zhSlips from '../../resources/locales/zh-CN/slips.json';
import zhStatistics from '../../resources/locales/zh-CN/statistics.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import allowance from '../../resources/matters/elder-allowance-2.json';
import { startPrinterEmulator, type PrinterEmulator } from '../support/printer-emulator';
import { samplePerson } from '../support/sample-person';
import { endAlarm, meet, takeAlarm } from './support/alarms';
import { openBundle, saveBundle, takeIn } from './support/bundles';
import * as desk from './support/case-desk';
import { clockOf, dayPassesTo, type Clock } from './support/clock';
import { counterOf, type Counter } from './support/counter';
import { startHub } from './support/hub';
import { fillByKeyboard } from './support/keyboard-form';
import { life } from './support/life';
import { describePrinter, goTo } from './support/office';
import { wordsOn } from './support/paper';
import { originals } from './support/printers';
import { say, saying } from './support/say';
import { setUp, wutong } from './support/set-up';
import { openAndSignIn } from './support/sign-in';
import { checkout } from './support/start-electron';
import { accessibilityFaults, expect, test, type RunningStation } from './support/station';
import { storeOf, ticketsIn, type OpenedStore } from './support/store-of';

const people = [
  { typed: 'wgl', person: samplePerson() },
  { typed: 'hxy', person: oneBorn('何秀英', '1941-02-03', 208) },
  { typed: 'zfy', person: oneBorn('周凤英', '1944-09-17', 422) },
].map(({ typed, person }) => ({ typed, person, name: person.name }));
type Someone = (typeof people)[number];

function oneBorn(name: string, birth: Day, sequence: number): Person {
  return samplePerson({ name, birth, certNo: buildIdNumber('990101', birth, sequence) });
}

/** Each counter's own days, in the office's time; the first is tomorrow, so that no machine's clock goes back. */
const first = addDays(dayOf(Date.now()), 1);
const dayAt = (at: number): Day => addDays(first, at);

/** How many cases counter 1 takes on each day of work, counter 2 one; on the days after them nobody comes. */
const casesOn = [2] as const;
const casesHere = casesOn.reduce((all, count) => all + count, 0);
const casesThere = casesOn.length;

type Written = { readonly name: string; readonly fields?: unknown };

/** Matters of the catalogue for each of the day's cases, other than the one that is filled by hand. */
const matters: readonly string[] = readdirSync(join(checkout, 'resources/matters'))
  .filter((file) => file.endsWith('.json') && !file.startsWith('elder-allowance'))
  .map((file) => readFileSync(join(checkout, 'resources/matters', file), 'utf8'))
  .map((text) => JSON.parse(text) as Written)
  .flatMap(({ name, fields }) => (fields === undefined ? [] : [name]))
  .slice(0, 2);

type Point = {
  readonly station: RunningStation;
  readonly counter: Counter;
  readonly page: Page;
  readonly office: Page;
  readonly clock: Clock;
};

async function pointOf(
  station: RunningStation,
  wanted: Parameters<typeof setUp>[1],
  paper?: PrinterEmulator,
): Promise<Point> {
  const clock = clockOf(station);
  await setUp(station, wanted);
  await clock.set(`${dayAt(0)} 08:40`);
  const counter = await counterOf(station);
  const office = await openAndSignIn(station, 'office');
  if (paper) await describePrinter(office, `127.0.0.1:${paper.port}`);
  return { station, counter, page: counter.page, office, clock };
}

const findPerson = async (page: Page, { typed, name }: Someone): Promise<void> => {
  await desk.findAndOpen(page, typed, name);
  await expect(page.getByRole('heading', { name: say(zh.whatFor, { name }) })).toBeVisible();
};

/** A case begun at the counter: the person, the matter by its name, and its number is given. */
async function begin(page: Page, someone: Someone, matter: string): Promise<void> {
  await findPerson(page, someone);
  await expect(page.getByRole('combobox', { name: zhForms.findMatter })).toBeFocused();
  await page.keyboard.insertText(matter);
  await expect(page.getByRole('option', { selected: true })).toContainText(matter);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: zh.steps })).toBeVisible();
}

/** A whole form with real keys, and the notice of what is missing on paper. */
async function fillWhole(page: Page, someone: Someone): Promise<void> {
  await begin(page, someone, allowance.name);
  await desk.askAndIdentify(page);
  await desk.fillForm(page);
  await desk.markPapers(page, ['1', '4', '2', '3']);
  await desk.giveNotice(page, [desk.paperName('M03')]);
}

/** A visit of the fourth day, booked from the list of what may be done for her. */
async function bookVisit(page: Page, { name }: Someone, hour: string): Promise<void> {
  await life(page, name, zhPeople.menu_visit);
  const dialog = page.getByRole('dialog', { name: zh.bookVisit });
  await expect(dialog.getByRole('combobox', { name: zhVisits.purpose })).toBeFocused();
  // Who may go is read from the store.
  await expect(dialog.getByRole('checkbox').first()).toBeVisible();
  await fillByKeyboard(page, {
    ...{ [zhVisits.day]: dayAt(3), [zhVisits.from]: `${hour}:30`, [zhVisits.to]: `${hour}:50` },
    ...{ [zhVisits.agents]: '1', [zhVisits.bring]: '身份证、户口簿' },
  });
  await page.keyboard.press('F9');
  await expect(dialog).toBeHidden();
}

/** One number from the door is served by somebody who only asked. */
async function serveOne({ counter, page }: Point): Promise<void> {
  await counter.call();
  const serving = page.getByText(saying(zh.serving)).first();
  await page.keyboard.press('F6');
  await expect(serving).toBeVisible();
  await page.keyboard.press('F10');
  await expect(serving).toBeHidden();
}

/** While the door's printer stands still, a number is written by hand and entered afterwards. */
async function enterStub(page: Page, number: string): Promise<void> {
  const at = await page.evaluate(() =>
    new Date(Date.now() + 8 * 3600_000).toISOString().slice(11, 16),
  );
  await page.keyboard.press('Control+t');
  await page.getByRole('dialog', { name: zh.takeFor }).waitFor();
  await page.keyboard.press('0');
  const dialog = page.getByRole('dialog', { name: zhSlips.stubTitle });
  await dialog.getByRole('textbox', { name: zhSlips.stubNumber }).fill(number);
  await dialog.getByRole('textbox', { name: zhSlips.stubAt }).fill(at);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** Ends the day in the office and prints its sheet. */
async function closeDay({ office }: Point): Promise<void> {
  await goTo(office, 'day');
  await office.keyboard.press('F9');
  await office.getByRole('button', { name: zhStatistics.sheet }).click();
  await expect(office.getByText(zhStatistics.sheetAsked)).toBeVisible();
}

/** On her card: another number for the telephone. */
async function correctPhone(page: Page, someone: Someone, phone: string): Promise<void> {
  await findPerson(page, someone);
  await page.keyboard.press('Control+e');
  const title = page.getByRole('heading', { name: say(zh.correctTitle, { name: someone.name }) });
  await expect(title).toBeVisible();
  await page.getByRole('textbox', { name: zh.phone, exact: false }).first().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(phone);
  await page.keyboard.press('F9');
  await expect(title).toBeHidden();
}

const grouped = (phone: string): string =>
  `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;

type Kept = {
  readonly cases: Case;
  readonly residents: Resident;
  readonly visits: Visit;
  readonly alarms: Alarm;
};

const rowsOf = <K extends keyof Kept>(store: OpenedStore, table: K): readonly Kept[K][] =>
  (store[table] ?? []).map(({ sealed }) => sealed as Kept[K]);

/** What both sides must hold alike: every case, visit, alarm, person, and every event of them. */
function heldIn(store: OpenedStore) {
  const carried = ['cases', 'visits', 'alarms', 'residents'] as const;
  const ids = carried.map(
    (table) =>
      [
        table,
        rowsOf(store, table)
          .map(({ id }) => id)
          .toSorted(),
      ] as const,
  );
  const about = new Set(ids.flatMap(([, some]) => some));
  const events = (store['events'] ?? []).filter(({ entityId }) => about.has(String(entityId)));
  return { ...Object.fromEntries(ids), events: events.map(({ id }) => String(id)).toSorted() };
}

const phoneOf = (store: OpenedStore, someone: Someone | undefined): string | undefined =>
  rowsOf(store, 'residents').find(({ person }) => person.name === someone?.name)?.person.phone;

test('three days offline, and nothing is lost', async ({ launchStation }) => {
  test.setTimeout(900_000);
  const hub = await startHub();
  const paper = await startPrinterEmulator();
  const east = await pointOf(
    await launchStation(),
    {
      ...{ ...wutong, window: 3, counter: '1', person: '卢静', printerPort: paper.port },
      hub: { url: hub.url, code: hub.code },
    },
    paper,
  );
  const west = await pointOf(await launchStation(), {
    ...{ ...wutong, window: 5, counter: '2', person: '韩敏' },
    hub: { url: hub.url, code: await hub.newCode() },
  });
  const both = [east, west] as const;

  await test.step('before the cable is cut, both know the same people', async () => {
    await east.counter.openDay();
    for (const { person } of people) await desk.register(east.page, person);
    await goTo(east.office, 'upload');
    await east.office.getByRole('button', { name: zhOffice.uploadNow }).click();
    await expect(east.page.getByText(zhCommon.uploadAll)).toBeVisible({ timeout: 60_000 });
    await goTo(west.office, 'upload');
    await west.office.getByRole('button', { name: zhOffice.uploadNow }).click();
    for (const someone of people) await findPerson(west.page, someone);
    // One hall by the sub-district's line: its day is open at both.
    await expect(west.page.getByRole('heading', { name: zh.nextUp })).toBeVisible();
    await hub.kill();
  });

  for (const [at, count] of casesOn.entries()) {
    await test.step(`day ${at + 1}: work as on any day`, async () => {
      const her = people[at]!;
      if (at > 0) {
        for (const { page, clock, counter } of both) {
          await dayPassesTo(page, clock, `${dayAt(at)} 08:40`);
          await counter.openDay();
        }
      }
      await east.counter.take();
      await serveOne(east);
      if (at === 0) {
        await enterStub(east.page, 'A905');
        await serveOne(east);
      }
      if (at === 0) await fillWhole(east.page, her);
      const begun = at === 0 ? count - 1 : count;
      for (const matter of matters.slice(0, begun)) await begin(east.page, her, matter);
      await bookVisit(east.page, her, `1${at + 3}`);
      await takeAlarm(east.page, { ...her, note: '邻居打电话来，说没见她出门' });
      await meet(east.page, her.name, '网格员小周', '在家睡着了');
      await endAlarm(east.page, her.name, '没有事，家里人知道了', '卢静');

      await begin(west.page, her, matters[0]!);
      for (const [i, someone] of people.slice(0, 2).entries()) {
        await correctPhone(east.page, someone, `1990000016${i}`);
        await correctPhone(west.page, someone, `1990000017${i}`);
      }
      for (const point of both) await closeDay(point);
    });
  }

  await test.step('the sheets of the days say what lies there as paper', async () => {
    const store = await storeOf(east.page);
    const cases = rowsOf(store, 'cases');
    const sheets = (): readonly string[] => paper.sheets.map(wordsOn);
    for (const [at, count] of casesOn.entries()) {
      const numbers = ticketsIn(store).filter(({ day }) => day === dayAt(at));
      expect(numbers.map(({ number }) => number).toSorted()).toEqual(
        at === 0 ? ['A001', 'A905'] : ['A001'],
      );
      expect(cases.filter(({ openedOn }) => openedOn === dayAt(at))).toHaveLength(count);
      const [, month, day] = dayAt(at).split('-').map(Number);
      const ofDay = (words: string): boolean =>
        words.includes('当日统计') && words.includes(`${month}月${day}日`);
      await expect.poll(() => sheets().filter(ofDay).length).toBe(1);
      const sheet = sheets().find(ofDay) ?? '';
      for (const line of [
        ...[`取号 ${numbers.length} 个`, `办完 ${numbers.length} 个`, `收件 ${count} 件`],
        ...(at === 0 ? ['一次性告知 1 件'] : []),
        '报警 1 个',
      ])
        expect(sheet).toContain(line);
    }
    await expect.poll(() => originals(paper, 'A001')).toBe(casesOn.length);
  });

  const sticks = [
    join(east.station.data, 'east.swb'),
    join(west.station.data, 'west.swb'),
  ] as const;
  await test.step('on the fourth day each reads what the other carried over', async () => {
    for (const { page, clock } of both) await dayPassesTo(page, clock, `${dayAt(3)} 08:40`);
    const codes = [
      await saveBundle(east.station, east.office, sticks[0]),
      await saveBundle(west.station, west.office, sticks[1]),
    ] as const;
    await openBundle(west.station, west.office, { path: sticks[0], code: codes[1] });
    await expect(west.office.getByText(zhBundles.wrongCode)).toBeVisible();
    await openBundle(west.station, west.office, { path: sticks[0], code: codes[0] });
    await expect(
      west.office.getByRole('button', { name: zhBundles.takeIn, exact: true }),
    ).toBeVisible();
    expect(await accessibilityFaults(west.office)).toEqual([]);
    await takeIn(west.office, {
      cases: casesHere,
      visits: casesOn.length,
      alarms: casesOn.length,
      residents: 0,
    });
    await openBundle(east.station, east.office, { path: sticks[1], code: codes[1] });
    await takeIn(east.office, { cases: casesThere, visits: 0, alarms: 0, residents: 0 });
    for (const { office } of both) {
      await expect(office.getByText(say(zhBundles.differ, { count: 2 }))).toBeVisible();
      expect(await accessibilityFaults(office)).toEqual([]);
    }
    // Read once more, it brings nothing.
    await openBundle(east.station, east.office, { path: sticks[1], code: codes[1] });
    await expect(east.office.getByText(zhBundles.nothingNew)).toBeVisible();
  });

  await test.step('both hold the same, and no number was given twice', async () => {
    const [here, there] = [await storeOf(east.page), await storeOf(west.page)];
    expect(heldIn(there)).toEqual(heldIn(here));
    const numbers = rowsOf(here, 'cases').map(({ number }) => number);
    expect(numbers).toHaveLength(casesHere + casesThere);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(parseCaseNumber(number).ok).toBe(true);
    expect(rowsOf(here, 'visits')).toHaveLength(casesOn.length);
    expect(rowsOf(here, 'alarms')).toHaveLength(casesOn.length);
  });

  await test.step('the two numbers that both corrected stand side by side, and a person decides', async () => {
    const { page } = east;
    for (const [at, someone] of people.slice(0, 2).entries()) {
      await findPerson(page, someone);
      await expect(page.getByText(zh.personDiffers)).toBeVisible();
      await page.keyboard.press('Control+e');
      const question = page.getByText(say(zh.twoValues, { name: zh.phone }));
      await expect(question).toBeVisible();
      for (const phone of [`1990000016${at}`, `1990000017${at}`])
        await expect(
          page.getByRole('button', { name: new RegExp(`${zh.isRight}.*${grouped(phone)}`) }),
        ).toBeVisible();
      await page
        .getByRole('button', { name: new RegExp(`${zh.isRight}.*${grouped(`1990000017${at}`)}`) })
        .click();
      await expect(question).toBeHidden();
      await page.keyboard.press('Escape');
    }
  });

  await test.step('what was decided is carried back, and stands there too', async () => {
    const code = await saveBundle(east.station, east.office, sticks[0]);
    await openBundle(west.station, west.office, { path: sticks[0], code });
    await takeIn(west.office, { cases: 0, visits: 0, alarms: 0, residents: 0 });
    await expect(west.office.getByText(zhBundles.noneDiffer)).toBeVisible();
    await expectSettled(west.page);
  });

  await test.step('with the line back, everything goes to the sub-district, and nothing changes', async () => {
    await hub.again();
    for (const { office } of both) {
      await goTo(office, 'upload');
      await office.getByRole('button', { name: zhOffice.uploadNow }).click();
    }
    for (const { page } of both) {
      await expect(page.getByText(zhCommon.uploadAll)).toBeVisible({ timeout: 120_000 });
      await expect
        .poll(async () => (await storeOf(page))['hall']?.length, { timeout: 60_000 })
        .toBe(0);
    }
    for (const { page } of both) {
      await expectSettled(page);
      expect((await storeOf(page))['dead']).toEqual([]);
    }
    expect(heldIn(await storeOf(west.page))).toEqual(heldIn(await storeOf(east.page)));
  });
  await hub.remove();
  await paper.close();
});

/** The chosen numbers stand, and nobody is asked any more. */
async function expectSettled(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      const store = await storeOf(page);
      const open = rowsOf(store, 'residents').flatMap(({ reviews }) => reviews);
      return [phoneOf(store, people[0]), phoneOf(store, people[1]), open.length];
    })
    .toEqual(['19900000170', '19900000171', 0]);
}
