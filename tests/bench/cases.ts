// The counter among years of cases: finding somebody, opening a file, leaving a field, the control at the end of a day.
import type { Page } from 'playwright';
import { groupCaseNumber } from '../../core/case/number';
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zh from '../../resources/locales/zh-CN/counter.json';
import zhLife from '../../resources/locales/zh-CN/life.json';
import type { Figure } from './figures';
import { withCounter, withNewStation, type Bench } from './station';
import { typeWords } from './typing';

export type CaseRuns = {
  readonly many: number;
  readonly cases: number;
  readonly typists: number;
  /** Files that are opened. */
  readonly files: number;
  readonly answers: number;
  /** Controls at the end of the day. */
  readonly controls: number;
};

/** @param data an empty folder; 200,000 cases take about two gigabytes of it. */
export async function caseFigures(
  data: string,
  runs: CaseRuns,
  tell: (sentence: string) => void,
): Promise<readonly Figure[]> {
  const { held, perSecond } = await withNewStation(data, (inside) => fill(inside, runs));
  tell('A clerk finds people, opens files, fills fields and looks at what is open tonight.');
  const took = await withCounter(data, async (page, inside) => {
    const answers = await answer(page, inside, runs.answers);
    const typed = await typing(page, inside, runs);
    const files = await openFiles(page, inside, runs.files);
    return { answers, typed, files, controls: await control(page, runs.controls) };
  });
  const among = `among ${runs.many} residents and ${held} cases`;
  const aim = (most: number) => ({ of: 'p95', most }) as const;
  return [
    { what: 'residents and cases of a snapshot, moved in', unit: 'rows/s', station: [perSecond] },
    { what: `keystroke → list drawn, ${among}`, unit: 'ms', station: took.typed, aim: aim(16) },
    { what: `Enter → case file drawn, ${among}`, unit: 'ms', station: took.files, aim: aim(100) },
    {
      what: `leaving a field → saved (journal synced, strict transaction), ${among}`,
      unit: 'ms',
      station: took.answers,
      aim: aim(50),
    },
    {
      what: `control at the end of the day, Enter → every count drawn, ${among}`,
      unit: 'ms',
      station: took.controls,
      aim: aim(1000),
    },
  ];
}

async function fill(inside: Bench, { many, cases }: CaseRuns) {
  const began = performance.now();
  await inside.evaluate((bench, residents) => bench.bringRegister(residents), many);
  const held = await inside.evaluate((bench, count) => bench.bringCases(count), cases);
  const perSecond = ((many + held) / (performance.now() - began)) * 1000;
  await inside.evaluate((bench) => bench.openDay(12));
  return { held, perSecond };
}

/** With the form on the screen, as it is while somebody fills it. */
async function answer(page: Page, inside: Bench, rounds: number): Promise<readonly number[]> {
  const { id, number } = await inside.evaluate((bench) => bench.openForm());
  await find(page, number, groupCaseNumber(number));
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: zhLife.file }).waitFor();
  await page.keyboard.press('F6');
  await page.getByRole('navigation', { name: zh.steps }).waitFor();
  return inside.evaluate((bench, asked) => bench.answerRounds(asked.id, asked.rounds), {
    ...{ id, rounds },
  });
}

async function typing(page: Page, inside: Bench, { many, typists }: CaseRuns) {
  await inside.evaluate((bench, residents) => bench.openedIndex(residents), many);
  const { words } = await inside.evaluate(
    (bench, people) => bench.computeSearches(people),
    typists,
  );
  await page.keyboard.press('Control+k');
  const typed = await typeWords(page, '[role=combobox]', words);
  await page.keyboard.press('Escape');
  return typed;
}

async function openFiles(page: Page, inside: Bench, files: number): Promise<readonly number[]> {
  const numbers = await inside.evaluate((bench, most) => bench.numbersUnderWay(most), files);
  const took: number[] = [];
  for (const number of numbers) {
    await find(page, number, groupCaseNumber(number));
    took.push(await enterUntil(page, `section[aria-label="${zhLife.file}"] ol li`));
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: zhLife.file }).waitFor({ state: 'detached' });
  }
  return took;
}

async function control(page: Page, times: number): Promise<readonly number[]> {
  const took: number[] = [];
  for (let n = 0; n < times; n++) {
    await find(page, zh.command_closeDay, zh.command_closeDay);
    took.push(await enterUntil(page, `section[aria-label="${zhLife.dayEnd}"]`));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: zh.closeDayTitle }).waitFor({ state: 'detached' });
  }
  return took;
}

/** What is looked for stands in the list, chosen. */
async function find(page: Page, typed: string, hit: string): Promise<void> {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: zhCommon.finderTitle });
  await dialog.getByRole('combobox').fill(typed);
  await dialog.getByRole('option', { selected: true }).filter({ hasText: hit }).waitFor();
}

/** Milliseconds from the key to the frame that shows the first element of this kind. */
async function enterUntil(page: Page, selector: string): Promise<number> {
  const shown = await page.evaluateHandle(noteShown, selector);
  await page.keyboard.press('Enter');
  return shown.evaluate(({ took }) => took);
}

/** Runs in the page, so it uses nothing from outside itself. */
function noteShown(selector: string): { took: Promise<number> } {
  let pressedAt = 0;
  document.addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), {
    capture: true,
    once: true,
  });
  const took = new Promise<number>((done) => {
    const look = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      look.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port2.onmessage = () => done(performance.now() - pressedAt);
        port1.postMessage(null);
      });
    });
    look.observe(document, { subtree: true, childList: true });
  });
  return { took };
}
