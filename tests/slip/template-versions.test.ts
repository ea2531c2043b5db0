// The version of a template is what a kept slip is read by: other words under the same version would be two truths.
// `GOLDEN=write npx vitest run tests/slip/template-versions` adds versions that are new, and never changes a kept one.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { templates } from './samples';

const path = join('tests', 'golden', 'template-versions.json');
const kept = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;

/** Everything that comes to paper; samples are invented and may change. */
const hashOf = (template: object): string =>
  createHash('sha256')
    .update(
      JSON.stringify(template, (name, value: unknown) => (name === 'sample' ? undefined : value)),
    )
    .digest('hex')
    .slice(0, 16);

it.each(templates)('$key v$version says what it said, or has a new version', (template) => {
  const name = `${template.key} v${String(template.version)}`;
  if (process.env['GOLDEN'] === 'write' && kept[name] === undefined) {
    kept[name] = hashOf(template);
    writeFileSync(path, `${JSON.stringify(kept, Object.keys(kept).sort(), 2)}\n`);
  }
  expect(kept[name], `${name}: its words changed; raise its version, and GOLDEN=write`).toBe(
    hashOf(template),
  );
});
