// Work carried by hand between two machines: a file saved in one office, looked at and read in in another.
import type { Page } from '@playwright/test';
import zh from '../../../resources/locales/zh-CN/bundles.json';
import { goTo } from './office';
import { say, saying } from './say';
import { expect, type RunningStation } from './station';

/** How much a person reads that a file holds. */
export type Held = {
  readonly cases: number;
  readonly visits: number;
  readonly alarms: number;
  readonly residents: number;
};

/** Saves this machine's work under `path` and gives the code as it stands on the screen. */
export async function saveBundle(
  station: RunningStation,
  office: Page,
  path: string,
): Promise<string> {
  await station.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await goTo(office, 'upload');
  await office.getByRole('button', { name: zh.save }).click();
  await expect(office.getByText(path)).toBeVisible();
  return office.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).innerText();
}

/** Chooses the file and opens it; the office then says whose it is and what is in it. */
export async function openBundle(
  station: RunningStation,
  office: Page,
  { path, code }: { readonly path: string; readonly code: string },
): Promise<void> {
  await station.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  await goTo(office, 'upload');
  await office.getByRole('button', { name: zh.choose }).click();
  await office.getByRole('textbox', { name: zh.code }).fill(code);
  await office.getByRole('button', { name: zh.open }).click();
}

/** Takes in what was opened; `held` as it is read before and after. */
export async function takeIn(office: Page, held: Held): Promise<void> {
  await expect(office.getByText(holding(zh.fresh, held))).toBeVisible();
  await office.getByRole('button', { name: zh.takeIn, exact: true }).click();
  await expect(office.getByText(holding(zh.taken, held))).toBeVisible({ timeout: 60_000 });
}

/** The sentence with these counts, however many entries they are. */
function holding(sentence: string, held: Held): RegExp {
  return saying(say(sentence, held));
}
