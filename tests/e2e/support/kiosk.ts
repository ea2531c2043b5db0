// The ticket desk as a resident uses it: a card, a door, a number.
import type { Page } from '@playwright/test';
import zh from '../../../resources/locales/zh-CN/kiosk.json';
import { saying } from './say';
import { expect } from './station';

/** Lays the identity card on the reader, which types its number like a very fast typist. */
export async function layCard(kiosk: Page, certNo: string): Promise<void> {
  await expect(kiosk.getByRole('heading', { name: zh.ask })).toBeVisible();
  // In one go, as a reader sends it; a machine that is too busy for that gets the card once more, as from a person.
  await expect(async () => {
    await Promise.all([...certNo].map((digit) => kiosk.keyboard.press(digit)));
    await kiosk.keyboard.press('Enter');
    await expect(kiosk.getByRole('heading', { name: saying(zh.greetingAged) })).toBeVisible({
      timeout: 3000,
    });
  }).toPass();
}

/** Presses a door and gives the number on the screen. */
export async function pressDoor(kiosk: Page, service: string): Promise<string> {
  await kiosk
    .getByRole('navigation', { name: zh.doors })
    .getByRole('button', { name: service })
    .click();
  // A desk that is cut off gives numbers with a second letter.
  const number = kiosk.getByRole('heading', { name: /^[A-Z]{1,2}\d{3}$/ });
  await expect(number).toBeVisible();
  return number.innerText();
}

/** The person goes; the desk waits for the next one. */
export async function leave(kiosk: Page): Promise<void> {
  // The desk lets the second tap of a shaky hand pass, so it is pressed until it took it.
  await expect(async () => {
    await kiosk.getByRole('button', { name: zh.finished }).click();
    await expect(kiosk.getByRole('heading', { name: zh.ask })).toBeVisible({ timeout: 1000 });
  }).toPass();
}
