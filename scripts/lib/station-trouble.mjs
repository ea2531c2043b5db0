// Why the station could not open, read from the words of Chromium that `npm start` otherwise keeps away from people.

const signs = [
  ['display', /Missing X server or \$DISPLAY|[Uu]nable to open X display|[Cc]annot open display/],
  ['sandbox', /SUID sandbox helper binary|No usable sandbox/],
];

/** Reads the whole stream (a full pipe would stop the station); the function gives `'display'`, `'sandbox'` or null. */
export function readTrouble(stream) {
  let found = null;
  let end = '';
  stream.on('data', (chunk) => {
    if (process.env.SILVER_WINDOW_VERBOSE) process.stderr.write(chunk);
    end = `${end}${chunk}`.slice(-2000);
    found ??= signs.find(([, sign]) => sign.test(end))?.[0] ?? null;
  });
  return () => found;
}
