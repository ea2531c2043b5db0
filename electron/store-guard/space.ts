// How much room the disk has, and what that allows. A full disk is what makes Chromium drop its database.
import { statfs } from 'node:fs/promises';
import type { GuardState } from '../contract/journal';

export type Space = Pick<GuardState, 'space' | 'freeBytes'>;

/** Bytes that an ordinary user may still write on the disk of a folder. */
export type FreeBytes = (folder: string) => Promise<number>;

/** Under this a person is told. */
const lowBytes = 2_000_000_000;
/** Under this nothing new is taken in. */
export const stopBytes = 500_000_000;

export const spaceOf = (freeBytes: number): Space => ({
  freeBytes,
  space: freeBytes < stopBytes ? 'stop' : freeBytes < lowBytes ? 'low' : 'ok',
});

export const freeBytesOf: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};
