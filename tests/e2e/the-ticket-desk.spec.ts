// The ticket desk with what people and readers really do at it: nothing breaks, nothing is lost, and a sentence says what to do.
import type { Page } from '@playwright/test';
import { dayOf, timeOf } from '../../core/kit/time';
import { ticketCode } from '../../core/queue/scan';
import { buildIdNumber } from '../../core/resident/id-number';
import { maskName } from '../../core/resident/mask';
import wutong from '../../resources/sites/wutong.json';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import zh from '../../resources/locales/zh-CN/kiosk.json';
import zhRules from '../../resources/locales/zh-CN/rules.json';
import { samplePerson } from '../support/sample-person';
import { register } from './support/case-desk';
import { clockOf } from './support/clock';
import { counterOf, type Counter } from './support/counter';
import { holdCall } from './support/hold';
import { leave, pressDoor } from './support/kiosk';
import { goTo } from './support/office';
import { say, saying } from './support/say';
import { openAndSignIn, openWindow } from './support/sign-in';
import { quickSettings, test } from './support/staffed';
import { accessibilityFaults, expect, type RunningStation } from './support/station';
import { slipsIn, storeOf, ticketsIn } from './support/store-of';

type Desk = { readonly counter: Counter; readonly kiosk: Page };

async function openDesk(station: RunningStation): Promise<Desk> {
  const counter = await counterOf(station);
  await counter.openDay();
  const kiosk = await openWindow(station, 'counter', 'kiosk');
  await expect(kiosk.getByRole('heading', { name: zh.ask })).toBeVisible();
  return { counter, kiosk };
}

/** In one go, as a reader sends it: no machine is too busy for that. */
const reads = (kiosk: Page, sent: readonly string[] | string): Promise<void> =>
  kiosk.evaluate(
    (keys) => {
      for (const key of [...keys, 'Enter'])
        window.dispatchEvent(new KeyboardEvent('keydown', { key }));
    },
    typeof sent === 'string' ? Array.from(sent) : [...sent],
  );

test('what a reader sends: codes of others, cards that cannot be, and our own ticket brought back', async ({
  staffed,
}) => {
  const { counter, kiosk } = await openDesk(await staffed.start());
  const alert = kiosk.getByRole('alert');
  expect(await pressDoor(kiosk, '领补贴')).toBe('A001');
  await leave(kiosk);
  await expect.poll(async () => slipsIn(await storeOf(counter.page)).length).toBe(1);
  for (const [sent, sentence] of [
    ['https://example.com/pay?x=1', zh.scanNotOurs],
    ['99010119380', zh.scanShort],
    [Array<string>(20_000).fill('7Q').join(''), zh.scanNotOurs],
    [['S', 'W', '1', '/', 'V', '/', 'Escape', 'F5', ' ', 'Unidentified', '2'], zh.scanNotOurs],
    ['SW1/V/00000000ABCD', zh.scanUnknown],
    ['SW1/T/20240229/A001', say(zh.ticketOfOtherDay, { number: 'A001' })],
  ] as const) {
    await reads(kiosk, sent);
    await expect(alert).toHaveText(sentence);
    await expect(kiosk.getByRole('navigation', { name: zh.doors })).toBeVisible();
  }
  expect(await accessibilityFaults(kiosk)).toEqual([]);
  await reads(kiosk, buildIdNumber('990101', '2990-01-01', 2));
  await expect(alert).toHaveText(saying(zh.idBirth));
  await kiosk.getByRole('button', { name: zh.idSkip }).click();

  const [ticket] = ticketsIn(await storeOf(counter.page));
  if (!ticket) throw new Error('no ticket');
  await reads(kiosk, ticketCode(ticket));
  await expect(kiosk.getByText(zh.haveTicket)).toBeVisible();
  await expect(kiosk.getByRole('heading', { name: 'A001' })).toBeVisible();
  await kiosk.getByRole('button', { name: zh.again }).click();
  await expect
    .poll(async () => slipsIn(await storeOf(counter.page)).map(({ copy }) => copy))
    .toEqual([0, 1]);
  expect(ticketsIn(await storeOf(counter.page))).toHaveLength(1);
});

test('a door tapped twice gives one number; what puts somebody forward is asked on a page of its own', async ({
  staffed,
}) => {
  const { counter, kiosk } = await openDesk(await staffed.start());
  const doors = kiosk.getByRole('navigation', { name: zh.doors });
  await doors.getByRole('button', { name: '看病报销' }).evaluate((door: HTMLElement) => {
    door.click();
    door.click();
  });
  await expect(kiosk.getByRole('heading', { name: 'B001' })).toBeVisible();
  await leave(kiosk);
  await kiosk.getByRole('button', { name: zh.factsOpen }).click();
  await kiosk.getByRole('button', { name: zh.fact_disability }).click();
  expect(await accessibilityFaults(kiosk)).toEqual([]);
  await kiosk.getByRole('button', { name: zh.factsDone }).click();
  await expect(kiosk.getByText(say(zh.greetingPriority, { reason: '残疾人优先' }))).toBeVisible();
  // A tap that comes at once was meant for the page before, so it is pressed until it took it.
  await expect(async () => {
    await doors.getByRole('button', { name: '领补贴' }).click({ timeout: 1000 });
    await expect(kiosk.getByRole('heading', { name: 'A001' })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(kiosk.getByText(say(zh.aheadNone, {}))).toBeVisible();
  const tickets = ticketsIn(await storeOf(counter.page));
  expect(tickets.map(({ number, facts, priority }) => [number, facts, priority.band])).toEqual([
    ['B001', undefined, 'none'],
    ['A001', ['disability'], 'disability'],
  ]);
});

test('doors without numbers say so, and a closed office says what to do', async ({ staffed }) => {
  const [first, ...others] = wutong.services;
  const site = { ...wutong, services: [{ ...first!, quota: { perDay: 1 } }, ...others] };
  const closures = [{ from: '2020-01-01', to: '2099-12-31', message: '装修，请到隔壁社区办' }];
  const station = await staffed.start({ settings: quickSettings({ site }) });
  const { kiosk } = await openDesk(station);
  expect(await pressDoor(kiosk, '领补贴')).toBe('A001');
  await leave(kiosk);
  const door = kiosk.getByRole('button', { name: '领补贴' });
  await expect(door).toContainText(zh.doorFull);
  await expect(door).toBeDisabled();
  expect(await accessibilityFaults(kiosk)).toEqual([]);

  const office = await openAndSignIn(station, 'office');
  const save = (changes: object): Promise<unknown> =>
    office.evaluate(async (changes) => {
      const known = await window.station.call('station.read', null);
      if (!known) throw new Error('no station');
      return window.station.call('station.save', { ...known, site: { ...known.site, ...changes } });
    }, changes);
  await save({ closures });
  await expect(kiosk.getByRole('heading', { name: '装修，请到隔壁社区办' })).toBeVisible();
  expect(await accessibilityFaults(kiosk)).toEqual([]);
  // Whoever is expected may still say who they are.
  await reads(kiosk, '99010119380412002X');
  await expect(kiosk.getByText(saying(zh.noBooking))).toBeVisible();
  await expect(kiosk.getByRole('button', { name: '看病报销' })).toBeDisabled();
  await save({ closures: [] });
  await expect(kiosk.getByRole('button', { name: '看病报销' })).toBeEnabled();
});

test('a card that the register does not know has one live number for an errand', async ({
  staffed,
}) => {
  const { counter, kiosk } = await openDesk(await staffed.start());
  const { certNo } = samplePerson();
  const layAndPress = async (door: string): Promise<string> => {
    await reads(kiosk, certNo);
    await expect(kiosk.getByText(saying(zh.greetingPriority))).toBeVisible();
    return pressDoor(kiosk, door);
  };
  expect(await layAndPress('领补贴')).toBe('A001');
  await leave(kiosk);
  expect(await layAndPress('领补贴')).toBe('A001');
  await expect(kiosk.getByText(zh.haveTicket)).toBeVisible();
  await leave(kiosk);
  expect(await layAndPress('看病报销')).toBe('B001');
  expect(ticketsIn(await storeOf(counter.page))).toHaveLength(2);
});

test('whoever booked a time lays the card down and is offered that first', async ({ staffed }) => {
  const { counter, kiosk } = await openDesk(await staffed.start());
  const person = samplePerson();
  const { page } = counter;
  await register(page, person);
  // From this hour on, whatever the hour.
  const now = Date.now();
  await page.keyboard.press('Control+b');
  const dialog = page.getByRole('dialog', {
    name: say(zhCounter.bookTitle, { name: person.name }),
  });
  await dialog.getByRole('textbox', { name: zhCounter.bookDay }).fill(dayOf(now));
  await dialog
    .getByRole('textbox', { name: zhCounter.bookFrom })
    .fill(`${timeOf(now).slice(0, 2)}:00`);
  await dialog.getByRole('textbox', { name: zhCounter.bookTo }).fill('23:59');
  await page.keyboard.press('F9');
  await expect(dialog).toHaveCount(0);
  await reads(kiosk, person.certNo);
  const offer = kiosk.getByRole('button', { name: saying(zh.checkIn) });
  await expect(offer).toBeVisible();
  expect(await accessibilityFaults(kiosk)).toEqual([]);
  await offer.click();
  await expect(kiosk.getByRole('heading', { name: 'A001' })).toBeVisible();
  await leave(kiosk);
  // Asked once more, the card leads to the number and to no second one.
  await reads(kiosk, person.certNo);
  expect(await pressDoor(kiosk, '领补贴')).toBe('A001');
  await expect(kiosk.getByText(zh.haveTicket)).toBeVisible();
  const tickets = ticketsIn(await storeOf(page));
  expect(tickets.map(({ number, facts }) => [number, facts])).toEqual([['A001', ['appointment']]]);
});

test('whoever has no card may write a name: the desk answers the same whether it is known or not', async ({
  staffed,
}) => {
  const { counter, kiosk } = await openDesk(await staffed.start());
  const person = samplePerson();
  const { page } = counter;
  await register(page, person);
  const button = (name: string) => kiosk.getByRole('button', { name, exact: true });
  const greeting = (name: string) =>
    kiosk.getByRole('heading', { name: say(zh.greeting, { name: maskName(name) }) });
  const write = async (name: string): Promise<void> => {
    await button(zh.typeId).click();
    await button(zh.typeName).click();
    await kiosk.getByRole('textbox', { name: zh.nameField }).fill(name);
    await button(zh.nameDone).click();
  };
  await write('100');
  await expect(kiosk.getByRole('alert')).toHaveText(zh.nameWrong);
  expect(await accessibilityFaults(kiosk)).toEqual([]);
  await button(zh.idSkip).click();

  // Known by that name, and not said to be: without the last four it is a name and no more.
  await write(person.name);
  await expect(kiosk.getByRole('heading', { name: zh.lastFourTitle })).toBeVisible();
  expect(await accessibilityFaults(kiosk)).toEqual([]);
  await button(zh.lastFourSkip).click();
  await expect(greeting(person.name)).toBeVisible();
  await expect(kiosk.getByText(zh.greetingPlain)).toBeVisible();
  expect(await pressDoor(kiosk, '领补贴')).toBe('A001');
  await leave(kiosk);

  await write(person.name);
  for (const figure of person.certNo.slice(-4)) await button(figure).click();
  await button(zh.idDone).click();
  await expect(greeting(person.name)).toBeVisible();
  await expect(kiosk.getByText(zh.greetingPlain)).toBeVisible();
  expect(await pressDoor(kiosk, '领补贴')).toBe('A002');
  await leave(kiosk);

  // With the large keys, in pinyin, and four that are not theirs.
  await button(zh.typeId).click();
  await button(zh.typeName).click();
  for (const letter of 'WEI') await button(letter).click();
  await button(zh.nameErase).click();
  await button(zh.nameDone).click();
  for (const figure of '0000') await button(figure).click();
  await button(zh.idDone).click();
  await expect(greeting('WE')).toBeVisible();
  expect(await pressDoor(kiosk, '看病报销')).toBe('B001');
  await leave(kiosk);

  const known = ticketsIn(await storeOf(page)).map((ticket) => [
    ticket.number,
    ticket.maskedName,
    ticket.saidName,
    ticket.residentId !== null,
    ticket.priority.band !== 'none',
  ]);
  expect(known.toSorted()).toEqual([
    ['A001', maskName(person.name), person.name, false, false],
    ['A002', maskName(person.name), undefined, true, true],
    ['B001', maskName('WE'), 'WE', false, false],
  ]);
  // Whose age is known is called first; the name that was written waits in the box of who is found.
  expect(await counter.call()).toBe('A002');
  await page.keyboard.press('F7');
  await expect(page.getByRole('heading', { name: 'A002' })).toBeHidden();
  expect(await counter.call()).toBe('A001');
  const said = page.getByText(say(zhCounter.saidName, { name: person.name }));
  await expect(said).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByRole('combobox', { name: zhCounter.findResident })).toHaveValue(
    person.name,
  );
  await expect(said).toBeVisible();
  await expect(page.getByRole('option', { selected: true })).toContainText(person.name);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { name: say(zhCounter.whatFor, { name: person.name }) }),
  ).toBeVisible();
});

test('cut off before the printer has heard of it: the slip is recorded with the number, and comes once by itself', async ({
  staffed,
}) => {
  const first = await staffed.start();
  const before = await openDesk(first);
  const hold = await holdCall(first, { call: 'print.submit', at: 'before' });
  expect(await pressDoor(before.kiosk, '领补贴')).toBe('A001');
  await hold.reached();
  await first.kill();

  const second = await staffed.again(first, ['counter', 'kiosk']);
  const counter = await counterOf(second);
  const kiosk = await second.page('kiosk');
  await expect
    .poll(
      async () =>
        slipsIn(await storeOf(counter.page)).map(({ copy, kind, state }) => [copy, kind, state]),
      { timeout: 60_000 },
    )
    .toEqual([[0, 'queue_ticket', 'printed']]);
  await expect(kiosk.getByRole('navigation', { name: zh.doors })).toBeVisible();
  await expect(kiosk.getByRole('alert')).toBeHidden();
  expect(ticketsIn(await storeOf(counter.page)).map(({ number }) => number)).toEqual(['A001']);
});

test('rules that are saved in the office hold at the ticket desk while somebody stands there', async ({
  staffed,
}) => {
  const station = await staffed.start();
  const { counter, kiosk } = await openDesk(station);
  expect(await pressDoor(kiosk, '领补贴')).toBe('A001');
  await leave(kiosk);
  await reads(kiosk, '99010119380412002X');
  await expect(kiosk.getByText(saying(zh.greetingPriority))).toBeVisible();

  const office = await openAndSignIn(station, 'office');
  await goTo(office, 'rules');
  const perDay = office.getByRole('textbox', {
    name: say(zhRules.doorCell, { name: '领补贴', column: zhRules.door_perDay }),
  });
  await perDay.fill('1');
  const words = office.getByRole('textbox', {
    name: say(zhRules.cell, { n: 2, column: zhRules.bandReason }),
  });
  await words.fill('八十岁以上先办');
  await office.keyboard.press('Control+Enter');
  await expect(office.getByText(zhRules.saved)).toBeVisible();

  // The page that stands there is that of the new rules: the door is shut, and the words are the new ones.
  await expect(
    kiosk.getByText(say(zh.greetingPriority, { reason: '八十岁以上先办' })),
  ).toBeVisible();
  const door = kiosk.getByRole('button', { name: '领补贴' });
  await expect(door).toContainText(zh.doorFull);
  await expect(door).toBeDisabled();
  expect(await pressDoor(kiosk, '看病报销')).toBe('B001');
  await leave(kiosk);
  expect(await counter.call()).toBe('B001');
  expect(ticketsIn(await storeOf(counter.page))).toHaveLength(2);
});

test('a clock that is ten years off: no number with a wrong date leaves the desk', async ({
  staffed,
}) => {
  const station = await staffed.start();
  const { counter, kiosk } = await openDesk(station);
  const clock = clockOf(station);
  for (const day of ['2016-11-23', '2046-11-23']) {
    await clock.set(`${day} 09:00`);
    await expect(kiosk.getByRole('heading', { name: zh.wrongDateTitle })).toBeVisible({
      timeout: 20_000,
    });
    expect(await accessibilityFaults(kiosk)).toEqual([]);
    const now = Date.now();
    await clock.set(`${dayOf(now)} ${timeOf(now)}`);
    await expect(kiosk.getByRole('heading', { name: zh.ask })).toBeVisible({ timeout: 20_000 });
  }
  expect(await pressDoor(kiosk, '领补贴')).toBe('A001');
  expect(ticketsIn(await storeOf(counter.page))).toHaveLength(1);
});
