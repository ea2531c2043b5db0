// The counter as a clerk uses it: keys and words.
import type { Page } from '@playwright/test';
import zh from '../../../resources/locales/zh-CN/counter.json';
import { signIn } from './sign-in';
import { expect, type RunningStation } from './station';
import { slipsIn, storeOf, ticketsIn } from './store-of';

export type Counter = {
  readonly page: Page;
  readonly openDay: () => Promise<void>;
  /** Asks for a number by the service's figure and does not wait for it. */
  readonly askNumber: (figure?: number) => Promise<void>;
  /** Takes a number and gives it once the screen shows it. */
  readonly take: (figure?: number) => Promise<string>;
  /** The numbers that wait, the next one first. */
  readonly waiting: () => Promise<readonly string[]>;
  /** Waits until it is written down that the slip of a number is on paper. */
  readonly printed: (number: string) => Promise<void>;
  /** Calls the next one and gives the number once it stands in the middle. */
  readonly call: () => Promise<string>;
  /** `打印机：正常`, `没有接街道，只存在本机`, … */
  readonly says: (words: string) => Promise<void>;
};

export async function counterOf(station: RunningStation): Promise<Counter> {
  const page = await signIn(station);
  const rows = page.getByRole('listbox', { name: zh.waiting }).getByRole('option');
  const heading = page.getByRole('heading', { name: /^[A-Z]\d{3}$/ });
  const panel = page.getByRole('region', { name: zh.queue });
  const next = panel.getByText(/^[A-Z]\d{3}$/, { exact: true }).and(page.locator('p'));
  const waiting = async (): Promise<readonly string[]> => {
    const words = [...(await next.allInnerTexts()), ...(await rows.allInnerTexts())];
    return words.map((text) => /[A-Z]\d{3}/.exec(text)?.[0] ?? text);
  };
  await expect(panel).toBeVisible();
  const askNumber = async (figure = 1): Promise<void> => {
    await page.keyboard.press('Control+t');
    const dialog = page.getByRole('dialog', { name: zh.takeFor });
    await dialog.waitFor();
    await page.keyboard.press(String(figure));
  };
  return {
    page,
    openDay: async () => {
      await page.getByRole('button', { name: zh.openDay }).click();
      await expect(page.getByRole('heading', { name: zh.nextUp })).toBeVisible();
    },
    askNumber,
    take: async (figure) => {
      const before = await waiting();
      await askNumber(figure);
      await expect.poll(async () => (await waiting()).length).toBe(before.length + 1);
      await expect(page.getByRole('dialog')).toBeHidden();
      const fresh = (await waiting()).find((number) => !before.includes(number));
      if (fresh === undefined) throw new Error('no new number in the line');
      return fresh;
    },
    waiting,
    printed: (number) =>
      expect
        .poll(async () => {
          const store = await storeOf(page);
          const ticket = ticketsIn(store).find((one) => one.number === number);
          return slipsIn(store).find(({ about }) => about === ticket?.id)?.state;
        })
        .toBe('printed'),
    call: async () => {
      await page.keyboard.press('F2');
      await expect(heading).toBeVisible();
      return heading.innerText();
    },
    says: (words) => expect(page.getByText(words, { exact: false }).first()).toBeVisible(),
  };
}
