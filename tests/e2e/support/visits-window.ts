// The visits window as an agent uses it: its rooms, the visit that is chosen, and a visit booked by keyboard.
import type { Locator, Page } from '@playwright/test';
import zh from '../../../resources/locales/zh-CN/rounds.json';
import zhVisits from '../../../resources/locales/zh-CN/visits.json';
import { fillByKeyboard } from './keyboard-form';
import { expect } from './station';

type Room = 'day' | 'mine' | 'due' | 'alive';

export const room = (page: Page, name: Room): Locator =>
  page
    .getByRole('navigation', { name: zh.rooms })
    .getByRole('button', { name: zh[`room_${name}`] });

/** What stands beside the list about the visit that is chosen. */
export const detail = (page: Page): Locator =>
  page.getByRole('complementary', { name: zhVisits.detail });

export const act = (page: Page, name: string): Locator =>
  detail(page).getByRole('button', { name });

/**
 * Where every visit of the day stands: time and name, lane by lane, as soon as they are there.
 * @param unlike what stood there before another day was asked for: it stays until that day comes
 */
export async function placesOnDay(
  page: Page,
  unlike: readonly string[] = [],
): Promise<readonly string[]> {
  const visits = page.getByRole('region', { name: /路线/ }).getByRole('button');
  await expect.poll(() => visits.allInnerTexts(), { timeout: 60_000 }).not.toEqual(unlike);
  return visits.allInnerTexts();
}

/** Who is visited on the day, whoever goes and when; somebody visited by two is there twice. */
export const namesIn = (places: readonly string[]): readonly string[] =>
  places.map((title) => title.replace(/^[\d:–\s]+/, '').split(/\s/)[0] ?? '').toSorted();

export type Wanted = {
  /** What is typed to find the resident. */
  readonly typed: string;
  readonly name: string;
  /** The purpose's figure. */
  readonly purpose: string;
  /** `2026-11-24`; the day that the window shows without it. */
  readonly day?: string;
  /** `0930` */
  readonly from: string;
  readonly to: string;
};

/** Fills the booking for the first agent; it stands there, not sent yet. */
export async function fillBooking(page: Page, wanted: Wanted): Promise<Locator> {
  const { typed, name, purpose, day, from, to } = wanted;
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: zhVisits.bookTitle });
  await dialog.getByRole('combobox').fill(typed);
  await expect(dialog.getByRole('option', { selected: true })).toContainText(name);
  await page.keyboard.press('Enter');
  await dialog.getByRole('combobox', { name: zhVisits.purpose }).focus();
  await fillByKeyboard(page, {
    [zhVisits.purpose]: purpose,
    ...(day === undefined ? {} : { [zhVisits.day]: day.replaceAll('-', '') }),
    ...{ [zhVisits.from]: from, [zhVisits.to]: to, [zhVisits.agents]: '1' },
  });
  return dialog;
}

export async function bookVisit(page: Page, wanted: Wanted): Promise<void> {
  const dialog = await fillBooking(page, wanted);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
}
