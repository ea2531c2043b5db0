// Which Debian package brings a library that the loader did not find, or a program that is not there.

/** Where the name does not follow from Debian's rule. Newer releases add `t64` to some names (set-up asks apt for those). */
const exceptions = {
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  Xvfb: 'xvfb',
  'xvfb-run': 'xvfb',
  setpriv: 'util-linux',
  pdftotext: 'poppler-utils',
  cupsd: 'cups-daemon',
  lp: 'cups-client',
};

/** The packages for these libraries (as ldd names them) and programs, each once. */
export function debianPackages(missing) {
  return [...new Set(missing.map((name) => exceptions[name] ?? byRule(name)))];
}

/** Debian Policy 8.1: `libX11.so.6` is in libx11-6, `libcairo.so.2` in libcairo2; a program is thought to be named as its package. */
function byRule(name) {
  const [, stem, version = ''] = /^(.+?)\.so(?:\.(\d+).*)?$/.exec(name) ?? [];
  if (stem === undefined) return name;
  const dash = /\d$/.test(stem) && version !== '' ? '-' : '';
  return `${stem}${dash}${version}`.toLowerCase().replaceAll('_', '-');
}
