import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFrom, fileOf } from '../../electron/app-scheme';
import { freshFolder } from '../support/fresh-folder';

async function pages(): Promise<string> {
  const folder = await freshFolder();
  const renderer = join(folder, 'renderer');
  await mkdir(join(renderer, 'assets'), { recursive: true });
  await writeFile(join(renderer, 'index.html'), '<meta property="csp-nonce" nonce="__NONCE__">');
  await writeFile(join(renderer, 'assets/a.js'), 'const it = "__NONCE__"');
  await writeFile(join(folder, 'secret.json'), '{"key":1}');
  return renderer;
}

describe('app://counter', () => {
  it('serves the start page with a policy and a nonce that fit each other', async () => {
    const answer = await answerFrom(await pages(), 'app://counter/index.html');
    const nonce = /nonce="([^"]+)"/.exec(await answer.text())?.[1] ?? 'none';
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toContain(
      `style-src 'self' 'nonce-${nonce}'`,
    );
  });

  it('serves scripts as they are, with a policy for workers too', async () => {
    const answer = await answerFrom(await pages(), 'app://counter/assets/a.js');
    expect(await answer.text()).toBe('const it = "__NONCE__"');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    'app://counter/../secret.json',
    'app://counter/%2e%2e/secret.json',
    'app://counter/..%2fsecret.json',
    'app://counter/assets/..%2f..%2fsecret.json',
    'app://counter/..%5csecret.json',
    'app://counter/%00secret.json',
    'app://counter/%',
    'app://other/index.html',
    'app://counter/assets',
    'app://counter/none.js',
  ])('answers 404 to %s', async (url) => {
    expect((await answerFrom(await pages(), url)).status).toBe(404);
  });

  it('never names a file outside its folder, whatever the path', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '/', '\\', '%00', 'a.js', 'index.html'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const url = `app://counter/${pieces.join('/')}`;
        if (!URL.canParse(url)) return;
        const file = fileOf('/srv/pages', url);
        expect(file === null || file.startsWith('/srv/pages/')).toBe(true);
      }),
    );
  });
});
