// Where an event lies on top of what the hub knows. Below: what the owner of the hall put in order, own events among it. Above: what
// was recorded here since, and what windows handed to this machine, in the order of this machine's journal.
const eventsPerLine = 16_384;
const above = 2 ** 52;

/** The i-th event of line `n` of this machine's journal, recorded here. */
export const placeHere = (n: number, i: number): number => above + n * eventsPerLine + i;

/** The same, where the line holds what the hall's owner sent: its order is that of its journal. */
export const placeByOwner = (n: number, i: number): number => n * eventsPerLine + i;

/** Not yet in the owner's order. Rows older than halls have no place, and are. */
export const isPlacedHere = ({ place }: { readonly place?: number }): boolean =>
  place === undefined || place >= above;

/** For rows older than halls: below all that was recorded here since. */
export const oldestHere = above;
