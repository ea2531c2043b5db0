// `npm run bench`: what is fast and how fast, as ratios within one run; method and results in tests/bench/README.md.
import { ensurePackages } from './lib/set-up.mjs';

await ensurePackages();
const { runPlaywright } = await import('./lib/playwright.mjs');
process.exit(await runPlaywright('tests/bench/playwright.config.ts', process.argv.slice(2), {}));
