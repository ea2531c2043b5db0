// The package-borne Electron is a packaged build and so lacks the small application that starts a folder given on the
// command line. This one does what Electron's own does, as far as development and tests need it.
const { app } = require('electron');
const { Module } = require('node:module');
const path = require('node:path');

/** `-r FILE` (Playwright's loader) and the first word that is no switch: the application's folder. */
function readCommandLine(words) {
  const modules = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at] === '-r' || words[at] === '--require') modules.push(words[++at]);
    else if (!words[at].startsWith('-')) return { modules, folder: path.resolve(words[at]) };
  }
  return { modules, folder: null };
}

const { modules, folder } = readCommandLine(process.argv.slice(1));
if (folder === null) {
  console.error('Name the folder of the application to start.');
  process.exit(1);
}
Module._preloadModules(modules);

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
const about = require(path.join(folder, 'package.json'));
app.setName(about.productName ?? about.name);
app.setVersion(about.version);
app.setAppPath(folder);
app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
require(path.join(folder, about.main));
