// For a test run as root: a tree that an ordinary user can read, and a program that starts Electron as that user, so that
// some journeys run with the real sandbox as they would at a counter.
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, giveUp, root } from './run.mjs';

const user = 'silver-journey';

/** Makes user and tree; `{electron, app, loader, data}` are paths in it, `remove` takes both away. */
export function ordinaryUser(dist) {
  const known = capture('id', [user]).ok;
  if (!known && !capture('useradd', ['--system', '--user-group', '--no-create-home', user]).ok) {
    giveUp(`Could not create the user ${user} for the journeys that must not run as root.`);
  }
  const tree = fs.mkdtempSync(join(tmpdir(), 'silver-window-user-'));
  fs.chmodSync(tree, 0o755);
  // Hard links where the file system allows it: the runtime has 300 MB.
  const linked = capture('cp', ['-rl', dist, join(tree, 'dist')]).ok;
  if (!linked) fs.cpSync(dist, join(tree, 'dist'), { recursive: true });
  for (const path of ['package.json', 'out', 'resources']) {
    fs.cpSync(join(root, path), join(tree, 'app', path), { recursive: true });
  }
  fs.copyFileSync(
    join(root, 'node_modules/playwright-core/lib/server/electron/loader.js'),
    join(tree, 'loader.js'),
  );
  for (const folder of ['data', 'home']) fs.mkdirSync(join(tree, folder), { mode: 0o700 });
  capture('chown', ['-R', `${user}:${user}`, join(tree, 'data'), join(tree, 'home')]);
  capture('chmod', ['-R', 'a+rX', join(tree, 'app'), join(tree, 'loader.js')]);
  fs.writeFileSync(join(tree, 'electron'), startAs(tree), { mode: 0o755 });
  return {
    electron: join(tree, 'electron'),
    app: join(tree, 'app'),
    loader: join(tree, 'loader.js'),
    data: join(tree, 'data'),
    user,
    remove: () => {
      fs.rmSync(tree, { recursive: true, force: true });
      if (!known) capture('userdel', [user]);
    },
  };
}

function startAs(tree) {
  return `#!/bin/sh
export HOME=${tree}/home XDG_CONFIG_HOME=${tree}/home XDG_RUNTIME_DIR=${tree}/home TMPDIR=/tmp
exec setpriv --reuid=${user} --regid=${user} --clear-groups --inh-caps=-all ${tree}/dist/electron "$@"
`;
}
