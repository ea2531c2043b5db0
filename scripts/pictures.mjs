// `npm run pictures`: takes the README's picture of each station in the real application, into resources/pictures.
import { ensurePackages } from './lib/set-up.mjs';

await ensurePackages();
const { runPlaywright } = await import('./lib/playwright.mjs');
process.exit(await runPlaywright('tests/e2e/pictures.config.ts', process.argv.slice(2), {}));
