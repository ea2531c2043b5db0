// An authorisation written and signed on paper at the counter, for whoever stands there.
import type { Page } from '@playwright/test';
import zhAuthority from '../../../resources/locales/zh-CN/authority.json';
import { fillByKeyboard } from './keyboard-form';
import { say } from './say';
import { expect } from './station';

export type Given = {
  /** Name of the one who authorises. */
  readonly by: string;
  readonly agent: { readonly name: string; readonly certNo: string; readonly phone: string };
  /** Name of the matter. */
  readonly matter: string;
  /** Figures of the powers, `45`. */
  readonly powers: string;
};

/** Ends where it began. */
export async function authorise(page: Page, { by, agent, matter, powers }: Given): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Control+d');
  await expect(
    page.getByRole('heading', { name: say(zhAuthority.title, { name: by }) }),
  ).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.getByRole('textbox', { name: zhAuthority.paperText })).toBeFocused();
  await fillByKeyboard(page, {
    [zhAuthority.agentName]: agent.name,
    [zhAuthority.agentRelation]: '6',
    [zhAuthority.agentCert]: agent.certNo,
    [zhAuthority.agentPhone]: agent.phone,
  });
  await page.getByRole('textbox', { name: zhAuthority.matterFind }).fill(matter);
  await page.getByRole('group', { name: zhAuthority.matters }).getByText(matter).click();
  const ticks = page.getByRole('group', { name: zhAuthority.powers }).getByRole('checkbox');
  await ticks.first().focus();
  for (const figure of powers) {
    await page.keyboard.press(figure);
    await expect(ticks.nth(Number(figure) - 1)).toBeChecked();
  }
  await page.keyboard.press('F9');
  await expect(dialog).toContainText(agent.name);
  await dialog.getByRole('button', { name: zhAuthority.onPaper }).click();
  await expect(dialog.getByRole('combobox', { name: zhAuthority.signMode })).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('F9');
  await expect(dialog.getByRole('button', { name: zhAuthority.wants })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Escape');
}
