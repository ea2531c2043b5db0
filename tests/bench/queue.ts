// The queue with years of history on the disk: acts, the board in the other window, and a start with a busy day open.
import type { Page } from 'playwright';
import type { Figure } from './figures';
import { startOnce } from './processes';
import { canDrop, dropCaches, stationWatch } from './starts';
import { withCounter, withNewStation, type Bench } from './station';

export type QueueRuns = {
  readonly events: number;
  /** People in the line of the open day. */
  readonly open: number;
  readonly rounds: number;
  readonly calls: number;
  readonly coldQueue: number;
};

/** @param data an empty folder; a million events take about three gigabytes of it. */
export async function queueFigures(
  data: string,
  runs: QueueRuns,
  tell: (sentence: string) => void,
): Promise<readonly Figure[]> {
  const held = await withNewStation(data, (inside) => fill(inside, runs, tell));
  const behind = `behind ${held} events`;
  tell(`The station starts with ${runs.open} numbers in its line.`);
  const starts = await coldStarts(data, runs.coldQueue);
  if (starts.length === 0) tell('Cold starts need root to drop the page cache: not measured.');
  tell('Numbers are taken and called, and a board looks on.');
  const acts = await withCounter(data, async (counter, inside) => {
    const commits = await inside.evaluate(
      (bench, rounds) => bench.commitRounds(rounds),
      runs.rounds,
    );
    const board = await boardTimes(counter, inside, runs.calls);
    const month = await inside.evaluate((bench) => bench.countMonth());
    return { commits, board, month, kept: await inside.evaluate((bench) => bench.countMonth()) };
  });
  const of = (act: string): readonly number[] =>
    acts.commits.filter((one) => one.act === act).map(({ ms }) => ms);
  const aim = (most: number) => ({ of: 'p95', most }) as const;
  const figures: readonly Figure[] = [
    {
      what: `taking a number, tap → acknowledged commit, ${behind}`,
      unit: 'ms',
      station: of('take'),
      aim: aim(50),
    },
    {
      what: `calling the next one, tap → acknowledged commit, ${behind}`,
      unit: 'ms',
      station: of('call'),
      aim: aim(50),
    },
    {
      what: `call's commit → the number drawn on the board's window, ${behind}`,
      unit: 'ms',
      station: acts.board,
      aim: aim(300),
    },
    {
      what: `cold start → counter operable with ${runs.open} in the line, without typing and Argon2id, ${behind}`,
      unit: 'ms',
      station: starts,
      aim: aim(2000),
    },
    {
      what: `a month's statistics from the events of ${acts.month.tickets} numbers, in portions`,
      unit: 'ms',
      station: [acts.month.ms],
    },
    {
      what: `the same from what is kept of its days since they were closed`,
      unit: 'ms',
      station: [acts.kept.ms],
      aim: { of: 'p95', most: 3000 },
    },
  ];
  return figures.filter(({ station }) => station.length > 0);
}

/** Some days at a time, so that a person sees that it goes on. */
const daysAtATime = 10;

async function fill(
  inside: Bench,
  { events, open }: QueueRuns,
  tell: (sentence: string) => void,
): Promise<number> {
  const all = await inside.evaluate((bench, wanted) => bench.daysFor(wanted), events);
  let held = 0;
  for (let from = 0; from < all; from += daysAtATime) {
    const to = Math.min(all, from + daysAtATime);
    held = await inside.evaluate((bench, days) => bench.bringHistory(days), { all, from, to });
    tell(`${held} events of history are in journal and store.`);
  }
  await inside.evaluate((bench, people) => bench.openDay(people), open);
  return held;
}

async function coldStarts(data: string, count: number): Promise<readonly number[]> {
  if (!canDrop()) return [];
  const took: number[] = [];
  // The first start after so much was written tidies up after it: it is not counted.
  for (let n = -1; n < count; n++) {
    dropCaches();
    const { gate, unlock } = await startOnce(
      [process.cwd(), `--data=${data}`, '--open=counter'],
      stationWatch,
      0,
    );
    if (n >= 0 && unlock !== null) took.push(gate + unlock.ms - unlock.stretch);
  }
  return took;
}

/** From the acknowledged commit in the counter to the frame of the board that shows the number. */
async function boardTimes(counter: Page, inside: Bench, calls: number): Promise<readonly number[]> {
  const opened = counter.context().waitForEvent('page');
  await counter.evaluate(() => window.station.call('station.open', { role: 'board' }));
  const board = await opened;
  await board.getByRole('heading', { level: 1 }).first().waitFor();
  const seen = await board.evaluateHandle(noteHeadings);
  const took: number[] = [];
  // The first call finds a board that has never drawn one.
  for (let n = -1; n < calls; n++) {
    const { id, number, at } = await inside.evaluate((bench) => bench.callForBoard());
    await board.waitForFunction(([drawn, word]) => drawn.has(word), [seen, number] as const);
    const drawnAt = await seen.evaluate((drawn, word) => drawn.get(word) ?? NaN, number);
    if (n >= 0) took.push(Math.max(0, drawnAt - at));
    await inside.evaluate((bench, ticket) => bench.serveCalled(ticket), id);
  }
  return took;
}

/** Runs in the board's page: when each heading was drawn, in milliseconds since 1970 by the page's unmoved count. */
function noteHeadings(): Map<string, number> {
  const drawn = new Map<string, number>();
  const look = (): void => {
    const words = [...document.querySelectorAll('h1')].map(({ textContent }) => textContent);
    const fresh = words.filter((word) => !drawn.has(word));
    if (fresh.length === 0) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port2.onmessage = () => {
        const at = performance.timeOrigin + performance.now();
        for (const word of fresh) if (!drawn.has(word)) drawn.set(word, at);
      };
      port1.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return drawn;
}
