// Which calls were said on this machine, so that two boards do not say one call twice and a board that comes back says what it missed.
// Ids and times only. Losing this file means that who is still awaited is called once more.
import { join } from 'node:path';
import { z } from 'zod';
import { readAtOnceIfThere, writeDurably } from '../journal/disk';
import { oneAtATime } from '../journal/one-at-a-time';

export type HeardCalls = {
  /** Keys of call events, the latest last. */
  readonly read: () => readonly string[];
  readonly add: (key: string) => void;
};

/** More than a hall calls within the time for which a call is still worth saying. */
const most = 200;
const shape = z.array(z.string().max(200)).max(most);

/** Reads `calls-heard.json` of the data folder; a missing or broken one counts as empty. */
export function openHeardCalls(data: string, failed: (error: unknown) => void): HeardCalls {
  const file = join(data, 'calls-heard.json');
  let heard = parse(file);
  let written = heard;
  const write = async (): Promise<void> => {
    const now = heard;
    if (now === written) return;
    await writeDurably(file, JSON.stringify(now));
    written = now;
  };
  const alone = oneAtATime();
  return {
    read: () => heard,
    add: (key) => {
      if (heard.includes(key)) return;
      heard = [...heard, key].slice(-most);
      alone(write).catch(failed);
    },
  };
}

function parse(file: string): readonly string[] {
  try {
    return shape.parse(JSON.parse(String(readAtOnceIfThere(file))));
  } catch {
    return [];
  }
}
