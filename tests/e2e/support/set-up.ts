// Sets a machine up through its five pages, as the supervisor of a centre does on the first day.
import type { Page } from '@playwright/test';
import zhCommon from '../../../resources/locales/zh-CN/common.json';
import zh from '../../../resources/locales/zh-CN/setup.json';
import { say } from './say';
import { passphrase } from './sign-in';
import { expect, type RunningStation } from './station';

export type Wanted = {
  readonly community: string;
  readonly communityCode: string;
  readonly window: number;
  readonly counter: string;
  readonly person: string;
  /** Port of a network printer on this machine; the printer on the screen without it. */
  readonly printerPort?: number;
  /** The sub-district to join at once. */
  readonly hub?: { readonly url: string; readonly code: string };
};

/** The community of most journeys. */
export const wutong = { community: '梧桐社区', communityCode: '990101001203' } as const;

/** Leaves the counter standing there, asking for the passphrase. `seen`: called on every page, before it is left. */
export async function setUp(
  station: RunningStation,
  wanted: Wanted,
  seen: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const page = await station.page('setup');
  const fill = (name: string, value: string): Promise<void> =>
    page.getByRole('textbox', { name, exact: true }).fill(value);
  const goOn = async (title: string): Promise<void> => {
    await seen(page);
    await page.getByRole('button', { name: zhCommon.next }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  };
  await seen(page);
  await page.getByRole('button', { name: zh.setUp }).click();
  await fill(zh.street, '临江街道');
  await fill(zh.community, wanted.community);
  await fill(zh.communityCode, wanted.communityCode);
  await fill(zh.phone, '0099-5550-160');
  await fill(zh.window, String(wanted.window));
  await fill(zh.counter, wanted.counter);
  await goOn(zh.title_roles);
  await goOn(zh.title_printer);
  if (wanted.printerPort !== undefined) {
    await page.getByRole('combobox', { name: zh.printer }).selectOption(zh.printerTcp);
    await fill(zh.host, '127.0.0.1');
    await fill(zh.port, String(wanted.printerPort));
    await page.getByRole('button', { name: zh.probe }).click();
    await expect(page.getByText(zhCommon.printerReady)).toBeVisible();
  }
  await goOn(zh.title_hub);
  if (wanted.hub !== undefined) {
    await fill(zh.hubUrl, wanted.hub.url);
    await fill(zh.hubCode, wanted.hub.code);
  }
  await goOn(zh.title_person);
  await fill(zh.name, wanted.person);
  await fill(zhCommon.passphraseNew, passphrase);
  await fill(zhCommon.passphraseAgain, passphrase);
  await seen(page);
  await page.getByRole('button', { name: zh.make }).click();
  await expect(page.getByRole('heading', { name: zh.done })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('checkbox', { name: zh.recoveryKept }).check();
  await seen(page);
  const first = say(zh.openFirst, { name: zh.role_counter });
  await page.getByRole('button', { name: first }).click();
}
