// `npm run check`: everything that can be known without running the program. All parts run, so that one run names every fault.
import { join } from 'node:path';
import { ensurePackages } from './lib/set-up.mjs';
import { root, run, say } from './lib/run.mjs';

await ensurePackages();
const rooms = ['core', 'electron', 'renderer', 'hub', 'tests'];
const checks = [
  ['prettier', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ...rooms.map((room) => [`tsc ${room}`, 'typescript/bin/tsc', ['-p', room]]),
  // Room by room: the types of all rooms at once are more than Node gives one process.
  ...rooms.map((room) => [`eslint ${room}`, 'eslint/bin/eslint.js', ['--max-warnings', '0', room]]),
  [
    'eslint of the rest',
    'eslint/bin/eslint.js',
    ['--max-warnings', '0', '.', ...rooms.flatMap((room) => ['--ignore-pattern', `${room}/**`])],
  ],
  ['knip', 'knip/bin/knip.js', []],
];

const failed = [];
for (const [name, program, args] of checks) {
  const code = await run(process.execPath, [join(root, 'node_modules', program), ...args]);
  if (code !== 0) failed.push(name);
}
say(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);
