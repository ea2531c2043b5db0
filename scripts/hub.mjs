// `npm run hub`: the hub alone, on the database of DATABASE_URL or on its own PostgreSQL. Arguments go to the hub (`--help`).
import { join } from 'node:path';
import { ensurePackages } from './lib/set-up.mjs';
import { root, run } from './lib/run.mjs';

await ensurePackages();
const { buildWhenNeeded } = await import('./build.mjs');
await buildWhenNeeded();
// Killed together with npm or after it, this script says nothing to the hub: so each looks after the one before it.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 1000).unref();
const hub = join(root, 'out/hub/main.js');
process.exit(await run(process.execPath, [hub, '--follow-parent', ...process.argv.slice(2)]));
