// A reader that acts as a keyboard, of cards or of QR codes: a burst of characters, then Enter, with no field in focus.
// Told from fingers by its speed, so that a key pressed by chance never becomes a number.

export type Wedge = {
  readonly typed: string;
  /** Keys of the burst, those included that are no character. */
  readonly keys: number;
  readonly lastAt: number;
};

export const idleWedge: Wedge = { typed: '', keys: 0, lastAt: 0 };

/** A reader sends a character every few milliseconds, slow ones every 50; people do not get under this for long. */
const longestGapMs = 150;
const idLength = 18;
/** Fewer keys in a row may be fingers on a door. */
const leastKeys = 6;
/** Longer than any code: of what goes on and on, no more is kept than shows that it is not ours. */
const mostKept = 500;

export type Fed = {
  readonly wedge: Wedge;
  /** What the reader just sent, to be checked like something typed; with a card's number, that alone. */
  readonly read: string | null;
  /** This key belongs to the reader and must press nothing on the page. */
  readonly swallow: boolean;
};

/** One key, with the modifiers that stand alone left out before (`isModifier`). */
export function feedWedge(wedge: Wedge, key: string, at: number): Fed {
  const burst = at - wedge.lastAt > longestGapMs ? idleWedge : wedge;
  const isBurst = burst.keys >= leastKeys;
  if (key === 'Enter' || (key === 'Tab' && isBurst))
    return { wedge: idleWedge, read: isBurst ? readOf(burst.typed) : null, swallow: isBurst };
  // What is no character (a code with control signs in it) spoils the code, and is counted so that its Enter is still the reader's.
  const sign = Array.from(key).length === 1 ? key : '\uFFFD';
  const isHeard = sign === key || burst.keys > 0;
  if (!isHeard) return { wedge: idleWedge, read: null, swallow: false };
  const typed = burst.typed.length < mostKept ? burst.typed + sign : burst.typed;
  return {
    wedge: { typed, keys: burst.keys + 1, lastAt: at },
    read: null,
    // In the middle of a burst a blank would press what is in focus, and Escape would leave the page.
    swallow: isBurst && !/^[0-9Xx]$/.test(key),
  };
}

/** Shift and its like come between the characters of a reader and say nothing by themselves. */
export const isModifier = (key: string): boolean =>
  ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock'].includes(key);

/** A digit that somebody pressed just before the card was laid down is not part of its number. */
const readOf = (typed: string): string =>
  /^[0-9Xx]+$/.test(typed) && typed.length > idLength ? typed.slice(-idLength) : typed;
