// What happened in a life, told at the counter: the panel of the person and the list behind Ctrl J; and a counter with staff and paper.
import type { Locator, Page } from '@playwright/test';
import zh from '../../../resources/locales/zh-CN/counter.json';
import people from '../../../resources/locales/zh-CN/people.json';
import type { PrinterEmulator } from '../../support/printer-emulator';
import { counterOf, type Counter } from './counter';
import * as office from './office';
import { say } from './say';
import { setUp } from './set-up';
import type { RunningStation } from './station';
import { openWindow, signIn } from './try-it';

/** A fresh station, set up by its supervisor 卢静, whose printer writes its own type; the day is open. */
export async function counterWithPaper(
  station: RunningStation,
  { port }: PrinterEmulator,
): Promise<Counter> {
  await setUp(station, {
    ...{ community: '梧桐社区', communityCode: '990101001203', printerPort: port },
    ...{ window: 3, counter: '3', person: '卢静' },
  });
  const counter = await counterOf(station);
  await openWindow(station, 'counter', 'office');
  await office.describePrinter(await signIn(station, 'office'), `127.0.0.1:${port}`);
  await counter.openDay();
  return counter;
}

export const panelOf = (page: Page): Locator =>
  page.getByRole('complementary', { name: zh.person });

export async function life(page: Page, name: string, choice: string): Promise<void> {
  await page.keyboard.press('Control+j');
  const menu = page.getByRole('dialog', { name: say(people.menuTitle, { name }) });
  await menu.getByRole('button', { name: choice }).press('Enter');
}
