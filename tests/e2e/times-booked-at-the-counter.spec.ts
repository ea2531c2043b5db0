// A time at the counter is booked for a resident, refused where it cannot be kept, given back with a reason, and becomes a number
// with its priority when the person comes.
import type { Page } from '@playwright/test';
import { addDays } from '../../core/kit/day';
import { dayOf } from '../../core/kit/time';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhKiosk from '../../resources/locales/zh-CN/kiosk.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import { startPrinterEmulator } from '../support/printer-emulator';
import { samplePerson } from '../support/sample-person';
import { register } from './support/case-desk';
import { counterOf } from './support/counter';
import { say, saying } from './support/say';
import { openWindow } from './support/sign-in';
import { expect, quickSettings, test } from './support/staffed';
import { accessibilityFaults } from './support/station';
import { slipsIn, storeOf, ticketsIn } from './support/store-of';

const person = samplePerson();

/** Books for whoever is shown; the dialog stays when it is refused. */
async function book(page: Page, day: string, from: string, to: string): Promise<void> {
  await fillBooking(page, day, from, to);
  await page.keyboard.press('F9');
}

async function fillBooking(page: Page, day: string, from: string, to: string): Promise<void> {
  await page.keyboard.press('Control+b');
  const dialog = page.getByRole('dialog', { name: say(zh.bookTitle, { name: person.name }) });
  await dialog.getByRole('textbox', { name: zh.bookDay }).fill(day);
  await dialog.getByRole('textbox', { name: zh.bookFrom }).fill(from);
  await dialog.getByRole('textbox', { name: zh.bookTo }).fill(to);
}

test('booked, refused in the past, cancelled with a reason, checked in', async ({ staffed }) => {
  const desk = await counterOf(await staffed.start());
  const { page, openDay } = desk;
  await openDay();
  await register(page, person);
  const today = dayOf(await page.evaluate(() => Date.now()));
  const dialog = page.getByRole('dialog');
  await book(page, addDays(today, -1), '930', '1000');
  await expect(dialog.getByRole('alert')).toContainText(zhRefusals.bookingInPast);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await book(page, addDays(today, 1), '930', '1000');
  await expect(dialog).toHaveCount(0);
  const { services } = quickSettings().site;
  const row = page.getByRole('button', {
    name: say(zh.appointmentRow, { service: services[0]?.name ?? '' }),
  });
  await row.click();
  await page.keyboard.press('1');
  await expect(dialog.getByRole('alert')).toContainText('不是今天');
  await page.keyboard.press('2');
  await expect(page.getByRole('dialog', { name: zh.bookingCancelTitle })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.keyboard.press('1');
  await expect(dialog).toHaveCount(0);
  await expect(row).toBeHidden();

  // Around now, whatever the hour.
  const hour = new Date(await page.evaluate(() => Date.now() + 8 * 3600_000)).getUTCHours();
  await book(page, today, `${hour}:00`, '23:59');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('F11');
  await page.keyboard.press('6');
  await expect(page.getByRole('dialog', { name: /的预约$/ })).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: person.name }).click();
  await page.keyboard.press('1');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('region', { name: zh.queue })).toContainText('A001');
  const [ticket] = ticketsIn(await storeOf(page));
  expect(ticket).toMatchObject({ channel: 'appointment', facts: ['appointment'] });
});

test('the card of a booked time bears the code that the ticket desk checks in by', async ({
  staffed,
}) => {
  const emulator = await startPrinterEmulator();
  const printers = quickSettings().printers.map((printer) => ({
    ...printer,
    nativeQr: true,
    connection: { kind: 'tcp' as const, host: '127.0.0.1', port: emulator.port },
  }));
  const station = await staffed.start({ settings: quickSettings({ printers }) });
  const { page, openDay } = await counterOf(station);
  await openDay();
  await register(page, person);
  const today = dayOf(await page.evaluate(() => Date.now()));
  const hour = new Date(await page.evaluate(() => Date.now() + 8 * 3600_000)).getUTCHours();
  await fillBooking(page, today, `${hour}:00`, '23:59');
  await page.keyboard.press('Shift+F9');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect
    .poll(async () => slipsIn(await storeOf(page)).map(({ kind, state }) => [kind, state]))
    .toEqual([['appointment_card', 'printed']]);

  const [code = ''] = emulator.sheets[0]?.qr ?? [];
  expect(code).toMatch(/^SW1\/A\/[0-9A-Z]{12}$/);
  const kiosk = await openWindow(station, 'counter', 'kiosk');
  await expect(kiosk.getByRole('navigation', { name: zhKiosk.doors })).toBeVisible();
  await kiosk.evaluate(
    (keys) => {
      for (const key of keys) window.dispatchEvent(new KeyboardEvent('keydown', { key }));
    },
    [...code, 'Enter'],
  );
  await kiosk.getByRole('button', { name: saying(zhKiosk.checkIn) }).click();
  await expect(kiosk.getByRole('heading', { name: 'A001' })).toBeVisible();
  expect(ticketsIn(await storeOf(page))).toMatchObject([{ channel: 'appointment' }]);
  await emulator.close();
});
