// The system packages that a bare Debian is asked for, and what the start says there before anything else.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const { debianPackages } = (await import(
  new URL('../../scripts/lib/debian-packages.mjs', import.meta.url).href
)) as { readonly debianPackages: (missing: readonly string[]) => string[] };

describe('packages for what a bare Debian 12 lacks', () => {
  // What ldd named there for Electron, and the packages that it was then given and started with.
  const table: readonly (readonly [library: string, debian: string])[] = [
    ['libglib-2.0.so.0', 'libglib2.0-0'],
    ['libgobject-2.0.so.0', 'libglib2.0-0'],
    ['libgio-2.0.so.0', 'libglib2.0-0'],
    ['libnss3.so', 'libnss3'],
    ['libnssutil3.so', 'libnss3'],
    ['libsmime3.so', 'libnss3'],
    ['libnspr4.so', 'libnspr4'],
    ['libdbus-1.so.3', 'libdbus-1-3'],
    ['libatk-1.0.so.0', 'libatk1.0-0'],
    ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
    ['libcups.so.2', 'libcups2'],
    ['libdrm.so.2', 'libdrm2'],
    ['libgtk-3.so.0', 'libgtk-3-0'],
    ['libpango-1.0.so.0', 'libpango-1.0-0'],
    ['libcairo.so.2', 'libcairo2'],
    ['libX11.so.6', 'libx11-6'],
    ['libXcomposite.so.1', 'libxcomposite1'],
    ['libXdamage.so.1', 'libxdamage1'],
    ['libXext.so.6', 'libxext6'],
    ['libXfixes.so.3', 'libxfixes3'],
    ['libXrandr.so.2', 'libxrandr2'],
    ['libgbm.so.1', 'libgbm1'],
    ['libexpat.so.1', 'libexpat1'],
    ['libxcb.so.1', 'libxcb1'],
    ['libxkbcommon.so.0', 'libxkbcommon0'],
    ['libasound.so.2', 'libasound2'],
    ['libatspi.so.0', 'libatspi2.0-0'],
    // Not missing there, but linked: the rule for a name with an underscore.
    ['libgcc_s.so.1', 'libgcc-s1'],
  ];

  it.each(table)('%s comes with %s', (library, debian) => {
    expect(debianPackages([library])).toEqual([debian]);
  });

  it('asks for a package once, and knows the programs of the tests', () => {
    expect(
      debianPackages(['libnss3.so', 'libsmime3.so', 'Xvfb', 'xvfb-run', 'xauth', 'lp', 'cupsd']),
    ).toEqual(['libnss3', 'xvfb', 'xauth', 'cups-client', 'cups-daemon']);
  });
});

describe.runIf(process.platform === 'linux')('npm start without a display', () => {
  it('says in one line how to come by one, and touches nothing', () => {
    const home = mkdtempSync(join(tmpdir(), 'no-display-'));
    const done = spawnSync(process.execPath, ['scripts/start.mjs', '--data', join(home, 'data')], {
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', HOME: home },
      encoding: 'utf8',
    });
    rmSync(home, { recursive: true });
    expect(done.status).toBe(1);
    expect(done.stdout).toBe('');
    expect(done.stderr).toMatch(
      /^There is no display here: start from a desktop, or .+xvfb-run.+\n$/,
    );
  });
});
