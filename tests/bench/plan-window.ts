// The window of visits with a week of about a thousand of them: planned anew by a key, a place for one more, a cancelled one.
import type { Page } from 'playwright';
import zh from '../../resources/locales/zh-CN/schedule.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import type { Figure } from './figures';
import { untilShown } from './shown';
import { passphrase, withElectron, withNewStation } from './station';

export type WindowRuns = { readonly district: number; readonly asks: number };

/** @param data an empty folder */
export async function planWindowFigures(
  data: string,
  { district, asks }: WindowRuns,
  tell: (sentence: string) => void,
): Promise<readonly Figure[]> {
  const week = await withNewStation(data, (inside) =>
    inside.evaluate((bench, residents) => bench.bringWeek(residents), district),
  );
  tell(`A week of ${week.visits} visits is planned in the window.`);
  const took = await withElectron(
    [process.cwd(), `--data=${data}`, '--open=visits'],
    async (page) => {
      await enter(page);
      const whole = await planWeek(page);
      const places: number[] = [];
      for (let n = 0; n < asks; n++) places.push(await findPlace(page, week.free));
      const anew: number[] = [];
      for (let n = 0; n < asks; n++) anew.push(await cancelOne(page));
      return { ...whole, places, anew };
    },
  );
  const among = `among ${week.visits} visits of a week, in the window`;
  return [
    {
      what: `choosing the week → whole plan shown, ${among}`,
      unit: 'ms',
      station: [took.first],
      aim: { of: 'p95', most: 30_000 },
    },
    {
      what: '— until the search has ended and the best one stands',
      unit: 'ms',
      station: [took.ended],
    },
    {
      what: `resident chosen → three places drawn, ${among}`,
      unit: 'ms',
      station: took.places,
      aim: { of: 'p95', most: 50 },
    },
    {
      what: `F6 after a visit was cancelled → three ways drawn, ${among}`,
      unit: 'ms',
      station: took.anew,
      aim: { of: 'p95', most: 200 },
    },
  ];
}

const lane = 'section[aria-label*="路线"] button';
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const ways = `[role=dialog] [role=group][aria-label="${zh.replan}"] button`;
const slots = '[role=dialog] ol li button';

/** After the sign-in tomorrow's lanes stand. */
async function enter(page: Page): Promise<void> {
  await page.locator('input[type=password]').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.locator('input[type=password]').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: zh.fit }).waitFor();
  await page.keyboard.press('Alt+ArrowRight');
  await page.locator(lane).first().waitFor();
}

async function planWeek(page: Page): Promise<{ readonly first: number; readonly ended: number }> {
  await page.keyboard.press('F6');
  const asked = dialog(page, zh.replanTitle);
  const scope = asked.getByRole('combobox', { name: zh.scope });
  await page.locator(ways).first().waitFor();
  const first = await untilShown(page, ways, () => scope.selectOption('week'), 'change');
  const begun = performance.now();
  await asked
    .getByRole('button', { name: zh.planStop })
    .waitFor({ state: 'detached', timeout: 600_000 });
  const ended = first + performance.now() - begun;
  await page.keyboard.press('Escape');
  await asked.waitFor({ state: 'detached' });
  return { first, ended };
}

async function findPlace(page: Page, name: string): Promise<number> {
  await page.keyboard.press('F3');
  const asked = dialog(page, zh.fitTitle);
  await asked.getByRole('combobox').first().fill(name);
  await asked.getByRole('option', { selected: true }).filter({ hasText: name }).waitFor();
  const took = await untilShown(page, slots, () => page.keyboard.press('Enter'));
  await page.keyboard.press('Escape');
  await asked.waitFor({ state: 'detached' });
  return took;
}

/** The first visit of the first lane is cancelled; then F6. */
async function cancelOne(page: Page): Promise<number> {
  await page.locator(lane).first().click();
  await page.getByRole('complementary', { name: zhVisits.detail }).waitFor();
  await page.keyboard.press('F4');
  const why = page.getByRole('dialog');
  await why.getByRole('textbox').fill('住院');
  await page.keyboard.press('Enter');
  await why.waitFor({ state: 'detached' });
  const took = await untilShown(page, ways, () => page.keyboard.press('F6'));
  await page.keyboard.press('Escape');
  await dialog(page, zh.replanTitle).waitFor({ state: 'detached' });
  return took;
}
