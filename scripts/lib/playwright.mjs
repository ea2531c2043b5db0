// Runs Playwright with all that it needs here: a runtime, a build, a display in memory, and for root an ordinary user.
import { join } from 'node:path';
import { buildWhenNeeded } from '../build.mjs';
import { electronRuntime } from '../electron-runtime.mjs';
import { ordinaryUser } from './ordinary-user.mjs';
import { isRoot, root, run } from './run.mjs';
import { ensureSystem, hasDisplay, virtualDisplay } from './set-up.mjs';

/** The folder of an Electron that runs here with all that journeys ask of the system; the `witnesses` are only named. */
export async function runtimeForJourneys(witnesses = []) {
  const { dist } = await electronRuntime();
  ensureSystem(dist, process.platform === 'linux' ? ['Xvfb', 'setpriv'] : [], witnesses);
  return dist;
}

/** Resolves to Playwright's exit code. SILVER_WINDOW_SHOW=1 shows the windows on the display of the person at the machine. */
export async function runPlaywright(config, filters, { dist, env = {} }) {
  await buildWhenNeeded();
  const display = process.env.SILVER_WINDOW_SHOW && hasDisplay() ? {} : await virtualDisplay();
  const user = isRoot ? ordinaryUser(dist) : null;
  try {
    return await run(
      process.execPath,
      [
        join(root, 'node_modules/@playwright/test/cli.js'),
        'test',
        `--config=${config}`,
        ...filters,
      ],
      {
        env: {
          ...process.env,
          ...display,
          ...env,
          ELECTRON_OVERRIDE_DIST_PATH: dist,
          ...(user ? { SILVER_WINDOW_USER: JSON.stringify(user) } : {}),
        },
      },
    );
  } finally {
    user?.remove();
  }
}
