// Growing waits after wrong passphrases, kept on disk so that a restart does not reset them.
import { join } from 'node:path';
import { z } from 'zod';
import { readAtOnceIfThere, writeDurably } from '../journal/disk';

/** Seconds to wait after the first, second, … failure in a row; the last one stays. */
const waits = [0, 0, 0, 5, 15, 30, 60];

const form = z.record(z.string(), z.object({ failures: z.int().nonnegative(), at: z.number() }));

export type Tries = {
  /** Seconds before `who` may try again, 0 for now. */
  readonly waitOf: (who: string) => number;
  /** Counts a try as failed, before it is known how it ends: a kill in between must not make it free. Answers the wait that follows. */
  readonly count: (who: string) => Promise<number>;
  readonly forgive: (who: string) => Promise<void>;
};

/** `now` in milliseconds; a clock that went back begins the wait anew and no more. */
export const openTries = (folder: string, now: () => number): Tries => {
  const path = join(folder, 'tries.json');
  const known = new Map(Object.entries(parsed(readAtOnceIfThere(path))));
  // On a full disk people must still get in: the count then lasts until the next start only.
  const save = () =>
    writeDurably(path, JSON.stringify(Object.fromEntries(known)), 0o600).catch(() => undefined);
  return {
    waitOf: (who) => {
      const last = known.get(who);
      if (!last) return 0;
      if (last.at > now()) last.at = now();
      return Math.max(0, Math.ceil(waitAfter(last.failures) - (now() - last.at) / 1000));
    },
    count: async (who) => {
      const failures = (known.get(who)?.failures ?? 0) + 1;
      known.set(who, { failures, at: now() });
      await save();
      return waitAfter(failures);
    },
    forgive: async (who) => {
      if (known.delete(who)) await save();
    },
  };
};

const waitAfter = (failures: number): number => waits[Math.min(failures, waits.length) - 1] ?? 0;

const parsed = (text: Buffer | null): z.infer<typeof form> => {
  try {
    return form.parse(JSON.parse(text?.toString() ?? '{}'));
  } catch {
    return {};
  }
};
