// Whether `npm start` understands why Chromium gave up, from the words that it really says.
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';

const { readTrouble } = (await import(
  new URL('../../scripts/lib/station-trouble.mjs', import.meta.url).href
)) as { readonly readTrouble: (stream: Readable) => () => string | null };

const after = async (...chunks: readonly string[]): Promise<string | null> => {
  const stream = Readable.from(chunks);
  const trouble = readTrouble(stream);
  await once(stream, 'end');
  return trouble();
};

it('knows a display that does not open, also when the words come in two pieces', async () => {
  expect(
    await after(
      '[161:1123/013825.107025:ERROR:ozone_platform_x11.cc(245)] Missing X ser',
      'ver or $DISPLAY\n[161:1123/013825.107101:ERROR:env.cc(258)] The platform failed to initialize.  Exiting.\n',
    ),
  ).toBe('display');
});

it('knows a system without a sandbox, whatever is said after it', async () => {
  expect(
    await after(
      "FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly. Rather than run without sandboxing I'm aborting now.\n",
      'ERROR:zygote_linux.cc(678)] write: Broken pipe (32)\n'.repeat(100),
    ),
  ).toBe('sandbox');
});

it('makes nothing of the words that every start says', async () => {
  expect(
    await after('ERROR:bus.cc(407)] Failed to connect to the bus: Could not parse address\n'),
  ).toBeNull();
});
