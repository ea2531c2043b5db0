// What this device keeps of its hub: address and token. The token is sealed by the machine's key store where there is one.
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** The machine's key store; null where there is none, and then the file's owner alone may read it. */
export type Protection = {
  readonly protect: (plain: string) => Promise<string>;
  /** Throws when it cannot be opened here (another machine, another user). */
  readonly unprotect: (sealed: string) => Promise<string>;
} | null;

export type Enrolment = {
  readonly url: string;
  readonly hub: string;
  readonly hubName: string;
  readonly token: string;
};

const kept = z.object({
  url: z.string(),
  hub: z.string(),
  hubName: z.string(),
  sealed: z.boolean(),
  token: z.string(),
});

const fileIn = (data: string): string => join(data, 'hub-link.json');

/** The enrolment, or null: never enrolled, or the key that seals the token is gone (then the device enrols again). */
export async function readEnrolment(
  data: string,
  protection: Protection,
): Promise<Enrolment | null> {
  const text = await readFile(fileIn(data), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const { sealed, token, ...rest } = kept.parse(JSON.parse(text));
    if (!sealed) return { ...rest, token };
    return protection ? { ...rest, token: await protection.unprotect(token) } : null;
  } catch {
    return null;
  }
}

/** Written beside, synced and moved over: a power cut leaves the old one or the new one. */
export async function keepEnrolment(
  data: string,
  protection: Protection,
  { token, ...rest }: Enrolment,
): Promise<void> {
  const sealed = protection !== null;
  const content = { ...rest, sealed, token: protection ? await protection.protect(token) : token };
  const half = `${fileIn(data)}.new`;
  const file = await open(half, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(content));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, fileIn(data));
}
