// The resident at their own screen: reads, taps, signs with a finger (here the mouse), rates.
import type { Locator, Page } from '@playwright/test';
import zhAuthority from '../../../resources/locales/zh-CN/authority.json';
import zh from '../../../resources/locales/zh-CN/resident.json';
import { saying } from './say';
import { expect } from './station';

/** Says yes to every question, agrees to every consent behind them, and gives how many questions there were. `seen`: called with each, before it is answered; `end`: what comes after them. */
export async function confirmAll(
  page: Page,
  seen: (at: number) => Promise<void> = () => Promise.resolve(),
  end: Locator = page.getByRole('heading', { name: zh.sign }),
): Promise<number> {
  const progress = page.getByText(saying(zh.progress));
  const consent = page.getByRole('button', { name: zhAuthority.agree, exact: true });
  for (let at = 1; ; at++) {
    await expect(
      page
        .getByText(zh.progress.replace('{{at}}', String(at)).replace(/，.*/, ''))
        .or(consent)
        .or(end)
        .first(),
    ).toBeVisible();
    if (await end.isVisible()) return at - 1;
    if (await consent.isVisible()) {
      await agreeAll(page, end);
      return at - 1;
    }
    await expect(progress).toBeVisible();
    await seen(at);
    await page.getByRole('button', { name: zh.yes }).click();
  }
}

/** Agrees to what is asked by itself, one page after the other. */
async function agreeAll(page: Page, end: Locator): Promise<void> {
  const consent = page.getByRole('button', { name: zhAuthority.agree, exact: true });
  for (;;) {
    await expect(consent.or(end).first()).toBeVisible();
    if (await end.isVisible()) return;
    const asked = await page.getByRole('heading').first().innerText();
    await consent.click();
    await expect(page.getByRole('heading', { name: asked, exact: true })).toHaveCount(0);
  }
}

/** Draws on the line; `done`: and says so. */
export async function drawSignature(page: Page): Promise<void> {
  const box = await page.getByRole('img', { name: zh.signPad }).boundingBox();
  if (box === null) throw new Error('nothing to sign on');
  const at = (x: number, y: number): Promise<void> =>
    page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 6 });
  for (const stroke of signature) {
    const [first = [0, 0], ...others] = stroke;
    await at(first[0], first[1]);
    await page.mouse.down();
    for (const [x, y] of others) await at(x, y);
    await page.mouse.up();
  }
}

export async function sign(page: Page): Promise<void> {
  await drawSignature(page);
  await page.getByRole('button', { name: zh.signDone }).click();
  await expect(page.getByRole('heading', { name: zh.signed })).toBeVisible();
}

/** Rates with one of the five levels, as soon as the counter asked for it. */
export async function rate(page: Page, level: 3 | 4 | 5): Promise<void> {
  await page.getByRole('button', { name: zh[`level_${level}`], exact: true }).click();
  await expect(page.getByRole('heading', { name: zh.thanks })).toBeVisible();
}

/** 王, more or less: parts of the pad's width and height. */
const signature: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0.2, 0.3],
    [0.34, 0.28],
  ],
  [
    [0.22, 0.5],
    [0.33, 0.49],
  ],
  [
    [0.27, 0.29],
    [0.27, 0.7],
  ],
  [
    [0.19, 0.72],
    [0.36, 0.7],
  ],
];
