// What ways really took against what the map thinks: the median for each pair of quarters, once there are enough of them.

export type Trip = {
  readonly from: string;
  readonly to: string;
  /** What the map gave, and what it took, in minutes. */
  readonly expected: number;
  readonly took: number;
};

/** By how much a way between two quarters is longer (1 = as drawn); either direction counts. */
export type Corrections = (fromQuarter: string, toQuarter: string) => number;

/** Fewer trips are chance; and no trip makes a way three times as long for ever. */
const fewest = 3;
const bounds = { least: 0.5, most: 3 };

export function correctionsOf(trips: readonly Trip[]): Corrections {
  const ratios = new Map<string, number[]>();
  for (const { from, to, expected, took } of trips) {
    if (expected <= 0 || took <= 0) continue;
    const key = pairOf(from, to);
    ratios.set(key, [...(ratios.get(key) ?? []), took / expected]);
  }
  const factors = new Map(
    Array.from(ratios, ([key, found]) => [
      key,
      found.length < fewest ? 1 : Math.min(bounds.most, Math.max(bounds.least, median(found))),
    ]),
  );
  return (from, to) => factors.get(pairOf(from, to)) ?? 1;
}

const pairOf = (a: string, b: string): string => (a < b ? `${a}\u0000${b}` : `${b}\u0000${a}`);

/** The middle one; of an even number the mean of the two in the middle. 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
