// The command that a city checks its packs with, run as it is run: every fault with its file and place, and a sign for a script.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import written from '../../resources/matters/repair.json';
import { freshFolder } from '../support/fresh-folder';

const root = join(import.meta.dirname, '../..');

function matters(...args: readonly string[]) {
  const run = spawnSync(process.execPath, [join(root, 'scripts/matters.mjs'), ...args], {
    encoding: 'utf8',
  });
  return { code: run.status, says: run.stdout + run.stderr };
}

it('finds nothing wrong with what travels with the application', () => {
  const shipped = ['elder-allowance-2', 'death-benefit'].map((name) =>
    join(root, `resources/matters/${name}.json`),
  );
  expect(matters('check', ...shipped)).toMatchObject({ code: 0 });
  expect(matters('list').says).toContain('elder_allowance');
});

it('names every fault of every file: what is no JSON, what points nowhere, what contradicts itself', async () => {
  const folder = await freshFolder();
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const never = {
    and: [
      { field: 'kind', exists: true },
      { field: 'kind', exists: false },
    ],
  };
  const says = '不对';
  const rule = (holds: unknown) => ({ key: 'rule', severity: 'block', holds, says });
  const withRule = (holds: unknown) =>
    JSON.stringify({ ...written, key: 'city_repair', checks: [...written.checks, rule(holds)] });
  const cut = file('cut.json', withRule(never).slice(0, -40));
  const nowhere = file('nowhere.json', withRule({ field: 'not_there', equals: '1' }));
  const both = file('both.json', withRule(never));
  const run = matters('check', cut, nowhere, both, join(folder, 'none.json'));
  expect(run.code).toBe(1);
  for (const part of [cut, nowhere, both, 'not_there', 'checks rule.holds', 'contradicts itself'])
    expect(run.says).toContain(part);
  expect(run.says).toContain('none.json');
});
