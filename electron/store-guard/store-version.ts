// Which Electron last wrote this data folder. Chromium deletes a database that a newer one wrote, so an older one must not start on it.
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeDurably } from '../journal/disk';

export type Versions = {
  /** `process.versions.electron`, for people. */
  readonly electron: string;
  /** `process.versions.chrome`, for the comparison. */
  readonly chrome: string;
};

const form = z.object({ electron: z.string(), chrome: z.string() });

const markerPath = (data: string) => join(data, 'store-version.json');

/**
 * Says that from now on the folder is ours. Answers the versions that wrote it when they are newer than ours: then nothing is
 * touched; null when we may start. An unreadable marker is no reason to refuse.
 */
export const takeOver = async (data: string, ours: Versions): Promise<Versions | null> => {
  const path = markerPath(data);
  const written = (await readIfThere(path))?.toString() ?? '';
  const text = JSON.stringify(ours);
  if (written === text) return null;
  const read = form.safeParse(jsonOf(written));
  if (read.success && milestone(read.data) > milestone(ours)) return read.data;
  // On a full disk it stays unsaid until the next start: no reason to stay away from work.
  await writeDurably(path, text).catch(() => undefined);
  return null;
};

/** Formats change with Chromium's major number only; taking back a faulty patch release must stay possible. */
const milestone = ({ chrome }: Versions) => Number.parseInt(chrome, 10) || 0;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
