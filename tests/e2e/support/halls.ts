// Two machines of one hall: one shares it, the other joins it by a code.
import type { Page } from '@playwright/test';
import zh from '../../../resources/locales/zh-CN/hall.json';
import zhOffice from '../../../resources/locales/zh-CN/office.json';
import { signIn } from './sign-in';
import { expect, type RunningStation } from './station';

/** The office of a machine, at its hall. */
export async function hallOf(station: RunningStation): Promise<Page> {
  const office = await signIn(station, 'office');
  await office.getByRole('button', { name: zhOffice.section_hall }).click();
  return office;
}

/** Resolves when both offices say that they are linked. @param window '' for a machine without one. */
export async function joinHall(owner: Page, joining: Page, window: string): Promise<void> {
  await owner.getByRole('button', { name: zh.shareDo }).click();
  await owner.getByRole('textbox', { name: zh.inviteWindow }).fill(window);
  await owner.getByRole('button', { name: zh.inviteDo }).click();
  const code = await owner.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).innerText();
  const { port } = (await owner.evaluate(() =>
    globalThis.window.station.call('hall.status', null),
  )) as { readonly port: number };
  await joining.getByRole('textbox', { name: zh.joinAddress }).fill(`127.0.0.1:${port}`);
  await joining.getByRole('textbox', { name: zh.joinCode }).fill(code);
  await joining.getByRole('button', { name: zh.joinDo, exact: true }).click();
  await expect(joining.getByText(zh.windowLinked, { exact: true })).toBeVisible();
  await expect(owner.getByText(zh.linked, { exact: true })).toBeVisible();
}
