// `npm run bench`: every figure in one run, the station beside its peer. `--quick` is for trying the bench itself.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figures';
import { keep, loadNow, pageOf, runOf, writeReadme } from './report';
import { caseFigures } from './cases';
import { planFigures } from './plan';
import { planWindowFigures } from './plan-window';
import { queueFigures } from './queue';
import { slipFigures } from './slips';
import { tapFigures } from './taps';
import { freshFolder, withCounter, withElectron, withNewStation } from './station';
import { startFigures } from './starts';
import { typeWords } from './typing';

const isQuick = process.argv.includes('--quick');
const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const n = isQuick
  ? {
      warm: 2,
      cold: 1,
      atRest: 1,
      community: 400,
      rounds: 10,
      many: 3000,
      people: 3,
      typists: 1,
      slips: 10,
      taps: 5,
      ...{ events: 20_000, open: 20, calls: 5, coldQueue: 2 },
      ...{ cases: 4000, files: 5, answers: 10, controls: 3 },
      ...{ district: 2000, asks: 2 },
    }
  : {
      warm: 9,
      cold: 5,
      atRest: 3,
      community: 8000,
      rounds: 100,
      many: 100_000,
      people: 25,
      typists: 4,
      slips: 200,
      taps: 100,
      ...{ events: 1_000_000, open: 300, calls: 60, coldQueue: 10 },
      ...{ cases: 200_000, files: 40, answers: 100, controls: 20 },
      ...{ district: 5000, asks: 10 },
    };

const tell = (sentence: string): void => console.log(`· ${sentence}`);

const loadBefore = loadNow();
const folders = {
  data: freshFolder('station'),
  blankData: freshFolder('blank'),
  many: freshFolder('many'),
  paper: freshFolder('paper'),
  queue: freshFolder('queue'),
  cases: freshFolder('cases'),
  plan: freshFolder('plan'),
};
try {
  const figures: Figure[] = [];
  if (wants('starts') || wants('commits')) {
    tell(`A community of ${n.community} moves in.`);
    await withNewStation(folders.data, async (inside) => {
      await inside.evaluate((bench, residents) => bench.moveIn(residents), n.community);
      await inside.evaluate((bench) => bench.openDay(12));
    });
  }
  if (wants('starts')) figures.push(...(await startFigures(folders, n, tell)));
  if (wants('commits')) figures.push(...(await commits()));
  if (wants('many')) figures.push(...(await manyResidents()), ...(await searches()));
  if (wants('slips')) {
    tell('Slips are drawn and sent to a printer.');
    figures.push(...(await slipFigures(n.slips)), ...(await tapFigures(folders.paper, n.taps)));
  }
  if (wants('queue')) {
    tell(`${n.events} events of history move in; at a million that takes some minutes.`);
    figures.push(...(await queueFigures(folders.queue, n, tell)));
  }
  if (wants('cases')) {
    tell(`${n.many} residents and ${n.cases} cases move in; that takes some minutes.`);
    figures.push(...(await caseFigures(folders.cases, n, tell)));
  }
  if (wants('plan')) figures.push(...planFigures(isQuick, tell));
  if (wants('plan') || wants('plan-window'))
    figures.push(...(await planWindowFigures(folders.plan, n, tell)));
  const run = runOf(figures, process.env['SILVER_WINDOW_BENCH_ELECTRON'] ?? '', loadBefore);
  keep(run);
  if (process.argv.includes('--write')) writeReadme(run);
  console.log(`\n${pageOf(run)}`);
} finally {
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
}

function wants(
  stage: 'starts' | 'commits' | 'many' | 'slips' | 'queue' | 'cases' | 'plan' | 'plan-window',
): boolean {
  return only === undefined || only.includes(stage);
}

async function commits(): Promise<readonly Figure[]> {
  tell(`${n.rounds} tickets are taken, called, served and finished.`);
  return withCounter(folders.data, async (_page, inside) => {
    const all = await inside.evaluate((bench, rounds) => bench.commitRounds(rounds), n.rounds);
    const bytes = Math.round(all.reduce((sum, one) => sum + one.bytes, 0) / all.length);
    const of = (act: string): readonly number[] =>
      all.filter((one) => one.act === act).map(({ ms }) => ms);
    return [
      {
        what: 'tap → acknowledged commit (journal synced, strict transaction)',
        unit: 'ms',
        station: all.map(({ ms }) => ms),
        peer: { what: `one strict put of ${bytes} bytes`, took: all.map(({ plainMs }) => plainMs) },
        aim: { of: 'p95', most: 25 },
      },
      { what: '— of these: taking a number', unit: 'ms', station: of('take') },
      { what: '— of these: calling the next one', unit: 'ms', station: of('call') },
    ];
  });
}

async function manyResidents(): Promise<readonly Figure[]> {
  tell(`${n.many} residents move in.`);
  return withNewStation(folders.many, async (inside) => {
    const moved = await inside.evaluate((bench, residents) => bench.moveIn(residents), n.many);
    const plain = await inside.evaluate((bench, size) => bench.plainStore(size), moved.rowsPerAct);
    await inside.evaluate((bench) => bench.openDay(12));
    const perSecond = (rows: number, ms: number): number => (rows / ms) * 1000;
    return [
      {
        what: `${moved.rows} residents into journal, store and search index`,
        unit: 'rows/s',
        station: [perSecond(moved.rows, moved.ms)],
        peer: {
          what: `the same rows by plain bulkPut, ${moved.rowsPerAct} at a time`,
          took: [perSecond(plain.rows, plain.ms)],
        },
      },
      { what: '— inventing them, part of it', unit: 'ms', station: [moved.inventMs] },
    ];
  });
}

async function searches(): Promise<readonly Figure[]> {
  tell(`A clerk searches among ${n.many} residents.`);
  const measured = await withCounter(folders.many, async (page, inside) => {
    const openMs = await inside.evaluate(
      (bench, residents) => bench.openedIndex(residents),
      n.many,
    );
    const computed = await inside.evaluate(
      (bench, people) => bench.computeSearches(people),
      n.people,
    );
    const words = computed.words.slice(0, (computed.words.length / n.people) * n.typists);
    await page.keyboard.press('Control+k');
    const typed = await typeWords(page, '[role=combobox]', words);
    return { openMs, computed, words, typed };
  });
  const blank = join(process.cwd(), 'tests/bench/blank');
  mkdirSync(folders.blankData, { recursive: true });
  const typedBlank = await withElectron([blank, `--data=${folders.blankData}`], (page) =>
    typeWords(page, 'input', measured.words),
  );
  return [
    { what: 'index opened after sign-in', unit: 'ms', station: [measured.openMs] },
    {
      what: `search of a keystroke among ${n.many}`,
      unit: 'ms',
      station: measured.computed.searches.map(({ ms }) => ms),
      aim: { of: 'p95', most: 16 },
    },
    {
      what: 'keystroke → list drawn',
      unit: 'ms',
      station: measured.typed,
      peer: { what: 'keystroke → letter drawn in a blank window', took: typedBlank },
      aim: { of: 'p95', most: 16 },
    },
  ];
}
