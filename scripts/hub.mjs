// `npm run hub`: the hub alone, on the database of DATABASE_URL or on its own PostgreSQL. Arguments go to the hub (`--help`).
import { join } from 'node:path';
import { ensurePackages } from './lib/set-up.mjs';
import { root, run } from './lib/run.mjs';

await ensurePackages();
const { buildWhenNeeded } = await import('./build.mjs');
await buildWhenNeeded();
process.exit(
  await run(process.execPath, [join(root, 'out/hub/main.js'), ...process.argv.slice(2)]),
);
