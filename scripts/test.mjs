// `npm test`: sets up what it needs, runs every test, and ends with one line: how many passed and how many failed.
// `--unit` or `--e2e` runs one half; further words are handed to it as filters (`npm test -- --e2e security`).
import fs from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './lib/run.mjs';
import { listedIn, secondTriesOf } from './lib/second-tries.mjs';
import { ensurePackages, ensureWitnesses } from './lib/set-up.mjs';

const words = process.argv.slice(2);
const filters = words.filter((word) => !['--unit', '--e2e'].includes(word));
const only = (half) =>
  !words.some((word) => ['--unit', '--e2e'].includes(word)) || words.includes(half);

await ensurePackages();
const witnesses = ['pdftotext', 'cupsd', 'lp'];
// What the journeys need is asked for first: nobody shall wait for the unit tests to learn that a package is missing.
const dist = only('--e2e') ? await runtimeForTests() : null;
const absent = ensureWitnesses(witnesses);
const results = join(root, 'test-results');
fs.mkdirSync(results, { recursive: true });

// A log is read as text: no colours, also where a CI or a tool asks for them.
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };
const counts = [];
if (only('--unit')) counts.push(await unitTests());
if (only('--e2e')) counts.push(await journeys());
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
for (const name of counts.flatMap(({ again }) => again)) {
  console.log(`passed at the second try: ${name}`);
}
if (absent.length > 0) {
  console.log(`left out: what asks ${absent.join(', ')}, not installed here`);
}
if (passed + failed === 0) say('No test ran.');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function runtimeForTests() {
  const { runtimeForJourneys } = await import('./lib/playwright.mjs');
  return runtimeForJourneys(witnesses);
}

async function unitTests() {
  const report = join(results, 'unit.json');
  const again = join(results, 'second-tries.txt');
  for (const file of [report, again]) fs.rmSync(file, { force: true });
  const code = await run(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--reporter=${join(root, 'scripts/lib/second-tries.mjs')}`,
      `--outputFile.json=${report}`,
      ...filters,
    ],
    { env: { ...process.env, ...plain, SILVER_WINDOW_SECOND_TRIES: again } },
  );
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report) ?? {};
  return count(numPassedTests, numFailedTests, code, listedIn(again));
}

async function journeys() {
  const { runPlaywright } = await import('./lib/playwright.mjs');
  const report = join(results, 'journeys.json');
  fs.rmSync(report, { force: true });
  const code = await runPlaywright('tests/e2e/playwright.config.ts', filters, {
    dist,
    env: { ...plain, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  const told = readReport(report);
  const { expected = 0, unexpected = 0, flaky = 0 } = told?.stats ?? {};
  return count(expected + flaky, unexpected, code, secondTriesOf(told));
}

/** A run that ended badly without naming a failed test (a file that cannot be loaded, a crash) is a failure too. */
function count(passed, failed, code, again) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, again };
}

function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
