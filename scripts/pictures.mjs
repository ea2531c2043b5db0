// `npm run pictures`: takes the README's picture of each station in the real application, into resources/pictures.
import { run } from './lib/run.mjs';
import { ensurePackages } from './lib/set-up.mjs';

await ensurePackages();
const { runPlaywright, runtimeForJourneys } = await import('./lib/playwright.mjs');
const filters = process.argv.slice(2);
if (filters.length === 0) {
  const sheet = ['scripts/slip.mjs', '--sheet', 'resources/pictures/all-slips.png'];
  const code = await run(process.execPath, sheet);
  if (code !== 0) process.exit(code);
}
const dist = await runtimeForJourneys();
process.exit(await runPlaywright('tests/e2e/pictures.config.ts', filters, { dist }));
