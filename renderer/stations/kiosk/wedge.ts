// An ID card reader that acts as a keyboard: eighteen characters in a burst, then Enter, with no field in focus.
// Told from fingers by its speed, so that a key pressed by chance never becomes a number.

export type Wedge = { readonly typed: string; readonly lastAt: number };

export const idleWedge: Wedge = { typed: '', lastAt: 0 };

/** A reader sends a character every few milliseconds, slow ones every 50; people do not get under this for long. */
const longestGapMs = 150;
const idLength = 18;

/**
 * One key. `read` is a whole number that the reader just sent, to be checked like a typed one; `swallow` says that this key
 * belongs to the reader and must press nothing on the page.
 */
export function feedWedge(
  wedge: Wedge,
  key: string,
  at: number,
): { readonly wedge: Wedge; readonly read: string | null; readonly swallow: boolean } {
  const typed = at - wedge.lastAt > longestGapMs ? '' : wedge.typed;
  if (/^[0-9Xx]$/.test(key)) {
    return { wedge: { typed: typed + key, lastAt: at }, read: null, swallow: false };
  }
  if (key !== 'Enter') return { wedge: idleWedge, read: null, swallow: false };
  // Enter after a burst is the reader's, even where the burst was cut short: it must not press the door in focus.
  const swallow = typed.length >= 6;
  const read = typed.length >= idLength ? typed.slice(-idLength).toUpperCase() : null;
  return { wedge: idleWedge, read, swallow };
}
