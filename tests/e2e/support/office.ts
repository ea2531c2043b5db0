// The office as its supervisor uses it: joining the sub-district, and the printers.
import type { Page } from '@playwright/test';
import zhCommon from '../../../resources/locales/zh-CN/common.json';
import zh from '../../../resources/locales/zh-CN/office.json';
import { saying } from './say';
import { expect } from './station';

type Section =
  | 'upload'
  | 'printers'
  | 'slips'
  | 'day'
  | 'statistics'
  | 'alarms'
  | 'work'
  | 'rules'
  | 'settings'
  | 'boards'
  | 'hall'
  | 'agents'
  | 'sketch'
  | 'matters'
  | 'health';

export async function goTo(office: Page, section: Section): Promise<void> {
  await office
    .getByRole('navigation', { name: zh.sections })
    .getByRole('button', { name: zh[`section_${section}`] })
    .click();
  await expect(
    office.getByRole('heading', { name: zh[`section_${section}`], exact: true }),
  ).toBeVisible();
}

export async function joinHub(
  office: Page,
  hub: { readonly url: string; readonly code: string },
): Promise<void> {
  await goTo(office, 'upload');
  await office.getByRole('textbox', { name: zh.enrolUrl }).fill(hub.url);
  await office.getByRole('textbox', { name: zh.enrolCode }).fill(hub.code);
  await office.getByRole('button', { name: zh.enrolDo, exact: true }).click();
  await expect(office.getByText(saying(zh.enrolled))).toBeVisible();
}

/** Opens the printer's form and says what its manual says: its own type and codes, and that it answers. */
export async function describePrinter(office: Page, name: string): Promise<void> {
  await goTo(office, 'printers');
  await office.getByRole('region', { name }).getByRole('button', { name: zh.printerEdit }).click();
  const form = office.getByRole('dialog', { name: zh.printerFormTitle });
  await form.getByRole('combobox', { name: zh.printerMode }).selectOption(zh.printerModeText);
  for (const ability of ['answersStatus', 'answersBarrier', 'nativeQr'] as const) {
    await form.getByRole('checkbox', { name: zh[`printerCan_${ability}`] }).check();
  }
  await form.getByRole('button', { name: zhCommon.save }).click();
  await expect(office.getByText(zh.printerSaved)).toBeVisible();
}

/** A trouble of the printer on the screen, on or off. */
export async function switchVirtual(
  office: Page,
  trouble: 'paperOut' | 'unplugged' | 'slow' | 'oneWay',
  isOn: boolean,
): Promise<void> {
  await goTo(office, 'printers');
  const box = office.getByRole('checkbox', { name: zh[`virtual_${trouble}`] });
  await box.setChecked(isOn);
  await expect(box).toBeChecked({ checked: isOn });
}
