// `npm run soak`: 500 tickets on a printer that has every trouble in turn, with impatient fingers; `npm run soak -- 2000` for more.
import { join } from 'node:path';
import { root, run } from './lib/run.mjs';
import { ensurePackages } from './lib/set-up.mjs';

await ensurePackages();
const tickets = process.argv[2] ?? '500';
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
process.exit(
  await run(process.execPath, [vitest, 'run', 'tests/electron/printer/soak.test.ts'], {
    env: { ...process.env, SOAK_TICKETS: tickets },
  }),
);
