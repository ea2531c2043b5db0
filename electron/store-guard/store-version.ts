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

/** The versions that wrote the folder when they are newer than ours; null when we may start. An unreadable marker is no reason to refuse. */
export const newerWriter = async (data: string, ours: Versions): Promise<Versions | null> => {
  const text = await readIfThere(markerPath(data));
  if (!text) return null;
  const read = form.safeParse(jsonOf(text.toString()));
  return read.success && milestone(read.data) > milestone(ours) ? read.data : null;
};

/** Says that from now on the folder is ours. On a full disk it stays unsaid until the next start: no reason to stay away from work. */
export const markWriter = async (data: string, ours: Versions): Promise<void> => {
  const text = JSON.stringify(ours);
  const path = markerPath(data);
  if ((await readIfThere(path))?.toString() === text) return;
  await writeDurably(path, text).catch(() => undefined);
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
